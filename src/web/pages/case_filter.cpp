#include "web/pages/case_filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace candour::web {
namespace {

using registers::BoardCase;
using registers::BoardColumn;

struct ColumnRow {
  BoardColumn column;
  std::string_view name;
  std::string_view words;
  int registers::RuleCount::*count;
};
constexpr std::array<ColumnRow, 6> columns{{
    {BoardColumn::late, "late", "Late", &registers::RuleCount::late},
    {BoardColumn::possibly_late, "possibly_late", "Possibly late",
     &registers::RuleCount::possibly_late},
    {BoardColumn::due, "due", "Due soon", &registers::RuleCount::due},
    {BoardColumn::running, "running", "Running", &registers::RuleCount::running},
    {BoardColumn::not_computed, "not_computed", "Cannot be computed",
     &registers::RuleCount::not_computed},
    {BoardColumn::past, "past", "Late in the past", &registers::RuleCount::past},
}};
const ColumnRow& row_of(BoardColumn column) { return columns[static_cast<std::size_t>(column)]; }

std::optional<care::WhoseTime> whose_named(std::string_view name) {
  if (name == "person") return care::WhoseTime::person;
  if (name == "another_body") return care::WhoseTime::another_body;
  if (name == "council") return care::WhoseTime::council;
  return std::nullopt;
}

// A council’s own line counts for its case, and not under the law’s rule.
bool is_own_standard(const registers::BoardDuty& duty) {
  return duty.standing == rules::Standing::local_policy;
}

// Not set comes last, whatever its place in the enum.
int rank_of(care::Priority priority) {
  return priority == care::Priority::not_set ? 9 : static_cast<int>(priority);
}

// What a case is sorted by: two numbers and a text, whichever the order needs.
struct SortKey {
  std::int64_t number = 0;
  std::int64_t then = 0;
  std::string_view text = {};
  auto tied() const { return std::tie(text, number, then); }
};

std::int64_t number_of(std::optional<Day> day) {
  return day.value_or(last_day).time_since_epoch().count();
}

SortKey key_of(const PickedCase& picked, std::string_view order, WorkerNames& workers) {
  const BoardCase& one = *picked.one;
  const auto due = picked.duty == nullptr ? number_of({}) : number_of(picked.duty->day);
  if (order == "due") return {.number = due};
  if (order == "worker")
    return {.number = due,
            .text = one.worker == nullptr ? std::string_view{} : workers.of(*one.worker).name};
  if (order == "team")
    return {.number = due, .text = one.team == nullptr ? std::string_view{} : *one.team};
  if (order == "priority")
    return {.number = rank_of(one.priority),
            .then = one.waiting_since ? number_of(one.waiting_since) : due};
  if (order == "service") return {.number = static_cast<int>(one.service), .then = due};
  if (order == "waiting") return {.number = number_of(one.waiting_since)};
  if (order == "held") return {.number = number_of(one.held_since)};
  return {};
}

}  // namespace

std::optional<BoardColumn> column_named(std::string_view name) {
  for (const ColumnRow& row : columns)
    if (row.name == name) return row.column;
  return std::nullopt;
}
std::string_view name_of(BoardColumn column) { return row_of(column).name; }
std::string_view words_of(BoardColumn column) { return row_of(column).words; }
int count_in(const registers::RuleCount& count, BoardColumn column) {
  return count.*row_of(column).count;
}

CaseFilter CaseFilter::read(const ListQuery& query) {
  CaseFilter filter;
  filter.priority = care::priority_named(query.get("priority"));
  if (query.get("service") == "adult") filter.service = rules::Service::adult;
  if (query.get("service") == "children") filter.service = rules::Service::children;
  if (auto worker = StaffId::parse(query.get("worker"))) filter.worker = std::move(*worker);
  if (query.get("show") == "late") filter.urgency = registers::Urgency::late;
  if (query.get("show") == "due") filter.urgency = registers::Urgency::due;
  filter.is_held = query.get("show") == "held";
  filter.reason = care::hold_reason_named(query.get("reason"));
  filter.whose = whose_named(query.get("whose"));
  filter.is_without_team = query.get("without_team") == "yes";
  return filter;
}

bool CaseFilter::takes(const BoardCase& one) const {
  if (priority && one.priority != *priority) return false;
  if (service && one.service != *service) return false;
  if (worker && (one.worker == nullptr || *one.worker != *worker)) return false;
  if (urgency && one.urgency != *urgency) return false;
  if (is_held && !one.hold) return false;
  if (reason && one.hold != reason) return false;
  if (is_without_team && one.team != nullptr) return false;
  if (!whose) return true;
  return (one.hold ? care::whose_time(*one.hold) : care::WhoseTime::council) == *whose;
}

std::string CaseFilter::words(WorkerNames& workers) const {
  std::string text;
  const auto add = [&text](std::string_view words) {
    text += fmt::format("{}{}", text.empty() ? "" : "; ", words);
  };
  if (worker) add("of " + workers.of(*worker).name);
  if (urgency) add(*urgency == registers::Urgency::late ? "late" : "due soon");
  if (is_held) add("on hold");
  if (priority) add(fmt::format("priority: {}", care::words_of(*priority)));
  if (service) add(*service == rules::Service::adult ? "adults" : "children");
  if (reason) add(fmt::format("on hold: {}", care::words_of(*reason)));
  if (whose) add(care::words_of(*whose));
  if (is_without_team) add("with no team");
  return text;
}

bool comes_first(const BoardCase* a, const BoardCase* b) {
  const auto day_of = [](const BoardCase* one) {
    if (one->leading() == nullptr) return last_day;
    return one->urgency == registers::Urgency::late ? one->leading()->raised : one->leading()->day;
  };
  return std::pair{a->urgency, day_of(a)} < std::pair{b->urgency, day_of(b)};
}

std::vector<PickedCase> pick(registers::BoardCases cases, const CaseFilter& filter) {
  std::vector<PickedCase> picked;
  picked.reserve(cases.size());
  for (const BoardCase* one : cases) {
    if (!filter.takes(*one)) continue;
    const bool is_listed = one->urgency != registers::Urgency::nothing;
    picked.push_back({one, is_listed ? one->leading() : nullptr, 0});
  }
  return picked;
}

ListedPerson listed(const PickedCase& picked) {
  ListedPerson person = listed(*picked.one);
  person.duty.reset();
  if (picked.duty != nullptr) person.duty = *picked.duty;
  person.more = std::max(0, picked.more);
  return person;
}

std::vector<PickedCase> pick_under(const registers::BoardView& board, std::string_view rule_id,
                                   BoardColumn column, std::string_view team,
                                   const CaseFilter& filter) {
  std::vector<PickedCase> picked;
  for (const BoardCase* one : board.under(rule_id, column, team)) {
    if (!filter.takes(*one)) continue;
    PickedCase here{one, nullptr, -1};
    for (const registers::BoardDuty& duty : one->duties) {
      if (duty.rule->id != rule_id || !is_in(duty, column) || is_own_standard(duty)) continue;
      ++here.more;
      if (here.duty == nullptr || duty.day < here.duty->day) here.duty = &duty;
    }
    picked.push_back(here);
  }
  return picked;
}

void put_in_order(std::vector<PickedCase>& cases, const ListQuery& query, std::string_view usual,
                  WorkerNames& workers) {
  const std::string_view order = query.sort().empty() ? usual : query.sort();
  if (order.empty()) return;
  std::vector<std::pair<SortKey, std::size_t>> keys;
  keys.reserve(cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i)
    keys.emplace_back(key_of(cases[i], order, workers), i);
  const bool is_backwards = query.is_backwards();
  std::sort(keys.begin(), keys.end(), [is_backwards](const auto& a, const auto& b) {
    if (a.first.tied() != b.first.tied())
      return is_backwards ? b.first.tied() < a.first.tied() : a.first.tied() < b.first.tied();
    return a.second < b.second;
  });
  std::vector<PickedCase> sorted;
  sorted.reserve(cases.size());
  for (const auto& [key, place] : keys) sorted.push_back(cases[place]);
  cases = std::move(sorted);
}

}  // namespace candour::web
