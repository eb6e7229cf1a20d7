#include "registers/standard_preview.hpp"

#include <algorithm>
#include <tuple>

#include "registers/board_case.hpp"

namespace candour::registers {
namespace {

// The cases in which the clock is open, with the team and worker that a list shows.
std::vector<PreviewRow> open_under(const BoardView& view, std::string_view rule) {
  std::vector<PreviewRow> rows;
  for (const BoardColumn column : {BoardColumn::late, BoardColumn::possibly_late, BoardColumn::due,
                                   BoardColumn::running, BoardColumn::not_computed}) {
    for (const BoardCase* one : view.under(rule, column, {})) {
      PreviewRow row;
      row.id = one->id;
      if (one->team != nullptr) row.team = *one->team;
      if (one->worker != nullptr) row.worker = *one->worker;
      rows.push_back(std::move(row));
    }
  }
  std::sort(rows.begin(), rows.end(),
            [](const PreviewRow& a, const PreviewRow& b) { return a.id < b.id; });
  rows.erase(std::unique(rows.begin(), rows.end(),
                         [](const PreviewRow& a, const PreviewRow& b) { return a.id == b.id; }),
             rows.end());
  return rows;
}

bool can_be_compared(const BoardDuty& duty) {
  return duty.is_open && duty.state != rules::DutyState::cannot_be_computed;
}

// Sets each open clock of a case beside the same clock by the standard, which decide() puts next.
void compare(const PreviewRow& of_case, const std::vector<BoardDuty>& duties, Day today,
             StandardPreview& preview) {
  std::vector<const BoardDuty*> by_rule;
  std::vector<const BoardDuty*> by_standard;
  for (const BoardDuty& duty : duties) {
    if (!can_be_compared(duty)) continue;
    (duty.standing == rules::Standing::local_policy ? by_standard : by_rule).push_back(&duty);
  }
  const auto in_order = [](const BoardDuty* a, const BoardDuty* b) {
    return std::tuple{a->about, a->day} < std::tuple{b->about, b->day};
  };
  std::sort(by_rule.begin(), by_rule.end(), in_order);
  std::sort(by_standard.begin(), by_standard.end(), in_order);
  if (by_rule.size() != by_standard.size() || by_rule.empty()) {
    ++preview.not_compared;
    return;
  }
  for (std::size_t i = 0; i < by_rule.size(); ++i) {
    PreviewRow row = of_case;
    row.about = by_rule[i]->about;
    row.due_by_rule = by_rule[i]->day;
    row.due_by_standard = by_standard[i]->day;
    row.late_by_rule = today > row.due_by_rule;
    row.late_by_standard = today > row.due_by_standard;
    preview.late_by_rule += row.late_by_rule ? 1 : 0;
    preview.late_by_standard += row.late_by_standard ? 1 : 0;
    preview.late_only_by_standard += row.late_by_standard && !row.late_by_rule ? 1 : 0;
    preview.rows.push_back(std::move(row));
  }
}

Result<rules::RuleBook> book_of_one(const rules::RuleBook& book,
                                    const rules::LocalStandard& proposed) {
  for (const rules::BoundClock& bound : book.clocks()) {
    if (bound.clock->head.id != proposed.rule) continue;
    auto alone = rules::RuleBook::bind(book.library(), {&bound.clock, 1}, {});
    if (!alone) return alone.error();
    return alone->with_own_standards({proposed});
  }
  return refuse(RefusalCode::no_law_recorded, "This is no rule of the law book that has a length.",
                "rule");
}

}  // namespace

Result<StandardPreview> preview_standard(const journal::SqliteStore& store,
                                         const CouncilId& council, const DutyBoard& board,
                                         const rules::RuleBook& book,
                                         const rules::LocalStandard& proposed, Day today) {
  const auto alone = book_of_one(book, proposed);
  if (!alone) return alone.error();
  std::vector<PreviewRow> open;
  auto looked =
      board.look(today, [&](const BoardView& view) { open = open_under(view, proposed.rule); });
  if (!looked) return looked.error();
  StandardPreview preview;
  auto read = store.read([&](journal::Connection& connection) -> Result<void> {
    for (const PreviewRow& row : open) {
      const auto facts = open_case(connection, council, row.id.text());
      if (!facts) return facts.error();
      if (!*facts) continue;
      const auto duties = board_duties(*alone, (*facts)->facts, today);
      if (!duties) return duties.error();
      compare(row, *duties, today, preview);
    }
    return {};
  });
  if (!read) return read.error();
  std::stable_sort(preview.rows.begin(), preview.rows.end(),
                   [](const PreviewRow& a, const PreviewRow& b) {
                     return a.due_by_standard < b.due_by_standard;
                   });
  return preview;
}

}  // namespace candour::registers
