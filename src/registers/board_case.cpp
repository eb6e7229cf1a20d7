#include "registers/board_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "registers/row_days.hpp"
#include "rules/decide.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using rules::Duty;
using rules::DutyState;

#define OPEN_CASE_COLUMNS                                                                       \
  "SELECT c.case_id, c.worker, c.team, c.service, c.priority, c.waiting_since, c.hold, "        \
  "c.held_since, f.facts FROM case_list c LEFT JOIN case_facts f ON f.council = c.council AND " \
  "f.case_id = c.case_id "
#define IS_OPEN "c.origin <> 'published' AND c.closure IS NULL"

OpenCase read_row(const journal::Row& row) {
  OpenCase one;
  one.id = row.text(0);
  one.worker = row.text(1);
  one.team = row.text(2);
  one.service = rules::service_named(row.text(3)).value_or(rules::Service::adult);
  one.priority = care::priority_named(row.text(4)).value_or(care::Priority::not_set);
  one.waiting_since = day_at(row, 5);
  if (!row.is_null(6)) one.hold = care::hold_reason_named(row.text(6));
  one.held_since = day_at(row, 7);
  one.facts = row.text(8);
  return one;
}

// The day by which a duty stands among others of its kind.
Day order_day(const BoardDuty& duty) {
  return duty.state == DutyState::breached ? duty.raised : duty.day;
}

int rank(const BoardDuty& duty) {
  switch (duty.state) {
    case DutyState::breached:
      if (!duty.is_open) return 6;
      if (!duty.rule->is_finding) return 4;
      return duty.certain ? 0 : 2;
    case DutyState::due: return 1;
    case DutyState::running: return 3;
    case DutyState::cannot_be_computed: return 5;
    case DutyState::met:
    case DutyState::fell_away: break;
  }
  return 7;
}

BoardDuty on_board(const Duty& duty, const rules::History& seen) {
  BoardDuty shown;
  shown.rule = duty.rule;
  shown.standing = duty.standing;
  shown.state = duty.state;
  shown.certain = duty.certain;
  shown.about = duty.about;
  shown.day = last_day;
  if (duty.state != DutyState::cannot_be_computed) {
    if (duty.check != nullptr)
      shown.day = seen.happenings()[duty.trigger].on.latest;
    else if (duty.due)
      shown.day = duty.due->latest;
  }
  if (duty.state == DutyState::breached) {
    shown.is_open = duty.check == nullptr && duty.closing == rules::no_happening;
    shown.raised = duty.raised.value_or(shown.day);
  }
  return shown;
}

}  // namespace

Result<std::vector<OpenCase>> open_cases_after(Connection& connection, const CouncilId& council,
                                               std::string_view after, std::int64_t limit) {
  std::vector<OpenCase> found;
  auto done =
      connection.query(OPEN_CASE_COLUMNS "WHERE c.council = ? AND c.case_id > ? AND " IS_OPEN
                                         " ORDER BY c.case_id LIMIT ?",
                       {council.text(), after, limit},
                       [&](const journal::Row& row) { found.push_back(read_row(row)); });
  if (!done) return done.error();
  return found;
}

Result<std::optional<OpenCase>> open_case(Connection& connection, const CouncilId& council,
                                          std::string_view id) {
  std::optional<OpenCase> found;
  auto done = connection.query(
      OPEN_CASE_COLUMNS "WHERE c.council = ? AND c.case_id = ? AND " IS_OPEN, {council.text(), id},
      [&](const journal::Row& row) { found = read_row(row); });
  if (!done) return done.error();
  return found;
}

Result<std::int64_t> count_open_cases(Connection& connection, const CouncilId& council) {
  std::int64_t count = 0;
  auto done =
      connection.query("SELECT count(*) FROM case_list c WHERE c.council = ? AND " IS_OPEN,
                       {council.text()}, [&](const journal::Row& row) { count = row.integer(0); });
  if (!done) return done.error();
  return count;
}

Result<std::vector<BoardDuty>> board_duties(const rules::RuleBook& book, std::string_view facts,
                                            Day today) {
  auto read = read_facts(facts);
  if (!read) return read.error();
  const rules::History seen = care::history_of(std::move(read->facts)).as_seen_on(today);
  std::vector<BoardDuty> duties;
  for (const Duty& duty : rules::decide(book, seen, today, read->local_standards)) {
    if (duty.state == DutyState::met || duty.state == DutyState::fell_away) continue;
    duties.push_back(on_board(duty, seen));
  }
  std::stable_sort(duties.begin(), duties.end(), [](const BoardDuty& a, const BoardDuty& b) {
    return std::tuple{rank(a), order_day(a)} < std::tuple{rank(b), order_day(b)};
  });
  duties.shrink_to_fit();
  return duties;
}

Urgency urgency_of(const std::vector<BoardDuty>& duties) {
  if (duties.empty()) return Urgency::nothing;
  switch (rank(duties.front())) {
    case 0: return Urgency::late;
    case 1: return Urgency::due;
    case 2:
    case 3: return Urgency::running;
    default: return Urgency::nothing;
  }
}

}  // namespace candour::registers
