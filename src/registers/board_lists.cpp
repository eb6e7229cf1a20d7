#include "registers/board_lists.hpp"

#include <algorithm>
#include <tuple>

#include "base/assert.hpp"

namespace candour::registers {
namespace {

using rules::DutyState;

Day urgent_day(const BoardCase& one) {
  const BoardDuty* leading = one.leading();
  if (leading == nullptr) return last_day;
  return leading->state == DutyState::breached ? leading->raised : leading->day;
}

// The order of every list but of who waits. Ids make it one order.
bool more_urgent(const BoardCase* a, const BoardCase* b) {
  if (a->urgency != b->urgency) return a->urgency < b->urgency;
  const Day day = urgent_day(*a);
  const Day other = urgent_day(*b);
  if (day != other) return day < other;
  return a->id < b->id;
}

int urgency_of_priority(care::Priority priority) {
  switch (priority) {
    case care::Priority::urgent: return 0;
    case care::Priority::soon: return 1;
    case care::Priority::routine: return 2;
    case care::Priority::not_set: break;
  }
  return 3;
}

bool waits_before(const BoardCase* a, const BoardCase* b) {
  const auto key = [](const BoardCase* one) {
    return std::tuple{urgency_of_priority(one->priority), one->waiting_since.value_or(last_day)};
  };
  if (key(a) != key(b)) return key(a) < key(b);
  return a->id < b->id;
}

using Order = bool (*)(const BoardCase*, const BoardCase*);

void add(std::vector<const BoardCase*>& cases, const BoardCase& one, Order before, bool at_end) {
  if (at_end)
    cases.push_back(&one);
  else
    cases.insert(std::lower_bound(cases.begin(), cases.end(), &one, before), &one);
}

void remove(std::vector<const BoardCase*>& cases, const BoardCase& one, Order before) {
  const auto found = std::lower_bound(cases.begin(), cases.end(), &one, before);
  CANDOUR_ASSERT(found != cases.end() && *found == &one, "a case of the board lost its place");
  cases.erase(found);
}

std::uint8_t bit(BoardColumn column) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(column));
}

std::uint8_t column_of(const BoardDuty& duty) {
  switch (duty.state) {
    case DutyState::breached:
      if (!duty.is_open) return bit(BoardColumn::past);
      return bit(duty.certain ? BoardColumn::late : BoardColumn::possibly_late);
    case DutyState::due: return bit(BoardColumn::due);
    case DutyState::running: return bit(BoardColumn::running);
    case DutyState::cannot_be_computed: return bit(BoardColumn::not_computed);
    case DutyState::met:
    case DutyState::fell_away: break;
  }
  return 0;
}

int& figure(RuleCount& count, BoardColumn column) {
  switch (column) {
    case BoardColumn::late: return count.late;
    case BoardColumn::possibly_late: return count.possibly_late;
    case BoardColumn::due: return count.due;
    case BoardColumn::running: return count.running;
    case BoardColumn::not_computed: return count.not_computed;
    case BoardColumn::past: break;
  }
  return count.past;
}

bool same(const BoardDuty& a, const BoardDuty& b) {
  return a.rule == b.rule && a.standing == b.standing && a.state == b.state &&
         a.certain == b.certain && a.is_open == b.is_open && a.about == b.about && a.day == b.day &&
         a.raised == b.raised;
}

// Whether the board says the same of a case already: much of what is recorded is no fact of a rule.
bool same(const BoardCase& one, const BoardLists::Decided& decided) {
  const OpenCase& row = decided.row;
  return (one.worker == nullptr ? row.worker.empty() : one.worker->text() == row.worker) &&
         (one.team == nullptr ? row.team.empty() : *one.team == row.team) &&
         one.service == row.service && one.priority == row.priority &&
         one.waiting_since == row.waiting_since && one.hold == row.hold &&
         one.held_since == row.held_since &&
         std::equal(one.duties.begin(), one.duties.end(), decided.duties.begin(),
                    decided.duties.end(),
                    [](const BoardDuty& a, const BoardDuty& b) { return same(a, b); });
}

bool counts_nothing(const RuleCount& count) {
  return (count.late | count.possibly_late | count.due | count.running | count.not_computed |
          count.past) == 0;
}

}  // namespace

BoardLists::BoardLists(const rules::RuleBook& book) {
  std::vector<const rules::RuleHead*> heads;
  for (const rules::BoundClock& bound : book.clocks()) heads.push_back(&bound.clock->head);
  for (const rules::Check* check : book.checks()) heads.push_back(&check->head);
  std::stable_sort(heads.begin(), heads.end(), [](const auto* a, const auto* b) {
    return a->id != b->id ? a->id < b->id : a->from > b->from;
  });
  for (const rules::RuleHead* head : heads) {
    if (rules_.empty() || rules_.back()->id != head->id) rules_.push_back(head);
    place_of_rule_[head] = static_cast<std::uint16_t>(rules_.size() - 1);
  }
  under_.resize(rules_.size());
}

BoardLists::Touched BoardLists::touched_by(const BoardCase& one) const {
  Touched touched;
  for (const BoardDuty& duty : one.duties) {
    // A council’s own line is not the law’s: it counts for the case, not under the rule.
    if (duty.standing == rules::Standing::local_policy) continue;
    const std::uint16_t place = place_of_rule_.at(duty.rule);
    auto found = std::find_if(touched.begin(), touched.end(),
                              [&](const auto& known) { return known.first == place; });
    if (found == touched.end()) found = touched.insert(touched.end(), {place, std::uint8_t{0}});
    found->second |= column_of(duty);
  }
  return touched;
}

void BoardLists::count_rules(TeamLists& lists, const BoardCase& one, int step) const {
  for (const auto& [place, columns] : touched_by(one)) {
    const rules::RuleHead* rule = rules_[place];
    auto found = std::lower_bound(
        lists.counts.begin(), lists.counts.end(), rule->id,
        [](const RuleCount& count, std::string_view id) { return count.rule->id < id; });
    if (found == lists.counts.end() || found->rule != rule)
      found = lists.counts.insert(found, RuleCount{.rule = rule});
    for (std::size_t column = 0; column < column_count; ++column)
      if ((columns >> column & 1U) != 0) figure(*found, static_cast<BoardColumn>(column)) += step;
    if (counts_nothing(*found)) lists.counts.erase(found);
  }
}

void BoardLists::count(TeamLists& lists, const BoardCase& one, int step) const {
  lists.totals.people += step;
  if (one.urgency == Urgency::late) lists.totals.late += step;
  if (one.urgency == Urgency::due) lists.totals.due += step;
  if (one.worker == nullptr) lists.totals.waiting += step;
  if (one.hold) lists.totals.held += step;
  count_rules(lists, one, step);
}

void BoardLists::list(const BoardCase& one, bool at_end) {
  const auto add_to = [&](TeamLists& lists) {
    if (one.worker != nullptr)
      add(lists.allocated, one, more_urgent, at_end);
    else
      add(lists.waiting, one, waits_before, /*at_end=*/at_end);
    if (one.hold) add(lists.held, one, more_urgent, at_end);
    count(lists, one, +1);
  };
  add_to(council_);
  if (one.team != nullptr) add_to(teams_.find(*one.team)->second);
  if (one.worker != nullptr) {
    WorkerLists& worker = workers_.find(*one.worker)->second;
    add(worker.cases, one, more_urgent, at_end);
    worker.totals.people += 1;
    worker.totals.late += one.urgency == Urgency::late ? 1 : 0;
    worker.totals.due += one.urgency == Urgency::due ? 1 : 0;
    worker.totals.held += one.hold ? 1 : 0;
  }
  for (const auto& [place, columns] : touched_by(one))
    for (std::size_t column = 0; column < column_count; ++column)
      if ((columns >> column & 1U) != 0) add(under_[place][column], one, more_urgent, at_end);
}

void BoardLists::unlist(const BoardCase& one) {
  const auto remove_from = [&](TeamLists& lists) {
    if (one.worker != nullptr)
      remove(lists.allocated, one, more_urgent);
    else
      remove(lists.waiting, one, waits_before);
    if (one.hold) remove(lists.held, one, more_urgent);
    count(lists, one, -1);
  };
  remove_from(council_);
  if (one.team != nullptr) remove_from(teams_.find(*one.team)->second);
  if (one.worker != nullptr) {
    WorkerLists& worker = workers_.find(*one.worker)->second;
    remove(worker.cases, one, more_urgent);
    worker.totals.people -= 1;
    worker.totals.late -= one.urgency == Urgency::late ? 1 : 0;
    worker.totals.due -= one.urgency == Urgency::due ? 1 : 0;
    worker.totals.held -= one.hold ? 1 : 0;
  }
  for (const auto& [place, columns] : touched_by(one))
    for (std::size_t column = 0; column < column_count; ++column)
      if ((columns >> column & 1U) != 0) remove(under_[place][column], one, more_urgent);
}

BoardCase* BoardLists::make_case(Decided&& decided) {
  BoardCase* one = nullptr;
  if (unused_.empty()) {
    one = &cases_.emplace_back();
  } else {
    one = unused_.back();
    unused_.pop_back();
  }
  one->id = CaseId::ours(decided.row.id);
  one->worker = nullptr;
  one->team = nullptr;
  if (!decided.row.worker.empty())
    one->worker = &workers_.try_emplace(StaffId::ours(decided.row.worker)).first->first;
  if (!decided.row.team.empty())
    one->team = &teams_.try_emplace(std::move(decided.row.team)).first->first;
  one->service = decided.row.service;
  one->priority = decided.row.priority;
  one->waiting_since = decided.row.waiting_since;
  one->hold = decided.row.hold;
  one->held_since = decided.row.held_since;
  one->duties = std::move(decided.duties);
  one->urgency = urgency_of(one->duties);
  return one;
}

void BoardLists::begin_filling(Day day) {
  day_ = day;
  by_id_ = {};
  unused_ = {};
  workers_.clear();
  teams_.clear();
  council_ = TeamLists{};
  under_ = std::vector<Columns>(rules_.size());
  teams_shown_.clear();
  cases_ = {};
}

void BoardLists::take_in(Decided&& decided) { by_id_.push_back(make_case(std::move(decided))); }

void BoardLists::end_filling() {
  // One sort for all lists: each is filled in this order.
  std::sort(by_id_.begin(), by_id_.end(), more_urgent);
  for (const BoardCase* one : by_id_) list(*one, /*at_end=*/true);
  std::sort(council_.waiting.begin(), council_.waiting.end(), waits_before);
  for (auto& [name, lists] : teams_)
    std::sort(lists.waiting.begin(), lists.waiting.end(), waits_before);
  std::sort(by_id_.begin(), by_id_.end(),
            [](const BoardCase* a, const BoardCase* b) { return a->id < b->id; });
  fit_lists();
  show_teams();
}

// Lists that grew case by case hold room for twice as many.
void BoardLists::fit_lists() {
  by_id_.shrink_to_fit();
  const auto fit = [](TeamLists& lists) {
    lists.allocated.shrink_to_fit();
    lists.waiting.shrink_to_fit();
    lists.held.shrink_to_fit();
  };
  fit(council_);
  for (auto& [name, lists] : teams_) fit(lists);
  for (auto& [id, lists] : workers_) lists.cases.shrink_to_fit();
  for (Columns& columns : under_)
    for (Cases& cases : columns) cases.shrink_to_fit();
}

BoardLists::Place BoardLists::place_of(std::string_view id) {
  return std::lower_bound(
      by_id_.begin(), by_id_.end(), id,
      [](const BoardCase* one, std::string_view wanted) { return one->id.text() < wanted; });
}

void BoardLists::put(Decided&& decided) {
  const auto known = place_of(decided.row.id);
  if (known != by_id_.end() && (*known)->id.text() == decided.row.id) {
    if (same(**known, decided)) return;
    take_off(decided.row.id);
  }
  BoardCase* one = make_case(std::move(decided));
  by_id_.insert(place_of(one->id.text()), one);
  list(*one, /*at_end=*/false);
  show_teams();
}

void BoardLists::take_off(std::string_view id) {
  const auto found = place_of(id);
  if (found == by_id_.end() || (*found)->id.text() != id) return;
  BoardCase* one = *found;
  by_id_.erase(found);
  unlist(*one);
  *one = BoardCase{};
  unused_.push_back(one);
  show_teams();
}

void BoardLists::show_teams() {
  teams_shown_.clear();
  for (const auto& [name, lists] : teams_)
    if (lists.totals.people > 0) teams_shown_.push_back({name, lists.totals});
}

const BoardLists::TeamLists* BoardLists::lists_of(std::string_view team) const {
  if (team.empty()) return &council_;
  const auto found = teams_.find(team);
  return found == teams_.end() ? nullptr : &found->second;
}

const BoardCase* BoardLists::find(const CaseId& id) const {
  const auto found =
      std::lower_bound(by_id_.begin(), by_id_.end(), id,
                       [](const BoardCase* one, const CaseId& wanted) { return one->id < wanted; });
  return found == by_id_.end() || (*found)->id != id ? nullptr : *found;
}

BoardCases BoardLists::of_worker(const StaffId& worker) const {
  const auto found = workers_.find(worker);
  return found == workers_.end() ? BoardCases{} : BoardCases{found->second.cases};
}

BoardCases BoardLists::of_team(std::string_view team) const {
  const TeamLists* lists = lists_of(team);
  return lists == nullptr ? BoardCases{} : BoardCases{lists->allocated};
}

BoardCases BoardLists::waiting_for(std::string_view team) const {
  const TeamLists* lists = lists_of(team);
  return lists == nullptr ? BoardCases{} : BoardCases{lists->waiting};
}

BoardCases BoardLists::held_in(std::string_view team) const {
  const TeamLists* lists = lists_of(team);
  return lists == nullptr ? BoardCases{} : BoardCases{lists->held};
}

std::span<const RuleCount> BoardLists::counts(std::string_view team) const {
  const TeamLists* lists = lists_of(team);
  return lists == nullptr ? std::span<const RuleCount>{}
                          : std::span<const RuleCount>{lists->counts};
}

std::vector<const BoardCase*> BoardLists::under(std::string_view rule_id, BoardColumn column,
                                                std::string_view team) const {
  const auto found =
      std::lower_bound(rules_.begin(), rules_.end(), rule_id,
                       [](const auto* rule, std::string_view id) { return rule->id < id; });
  if (found == rules_.end() || (*found)->id != rule_id) return {};
  const auto place = static_cast<std::size_t>(found - rules_.begin());
  const Cases& all = under_[place][static_cast<std::size_t>(column)];
  if (team.empty()) return all;
  Cases of_team;
  const auto named = teams_.find(team);
  if (named == teams_.end()) return of_team;
  for (const BoardCase* one : all)
    if (one->team == &named->first) of_team.push_back(one);
  return of_team;
}

Totals BoardLists::totals(std::string_view team) const {
  const TeamLists* lists = lists_of(team);
  return lists == nullptr ? Totals{} : lists->totals;
}

Totals BoardLists::totals_of_worker(const StaffId& worker) const {
  const auto found = workers_.find(worker);
  return found == workers_.end() ? Totals{} : found->second.totals;
}

}  // namespace candour::registers
