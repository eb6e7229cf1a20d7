#include "web/pages/listed_person.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/explain.hpp"
#include "web/pages/duty_list.hpp"
#include "web/pages/state_mark.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::BoardColumn;
using registers::BoardDuty;
using rules::DutyState;

constexpr std::size_t most_asked_at_once = 1'000;

std::string lower_first(std::string_view words) {
  std::string text{words};
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

void add_name(const Visit& visit, ListedPerson& person, const registers::CaseRow& row) {
  person.hold_told_on = row.hold_told_on;
  person.opened_on = row.opened_on;
  const auto permission = people::may(visit.session->account.role, people::Action::see_case,
                                      relationship_to(row, visit));
  person.is_name_withheld = permission != people::Permission::allowed;
  if (!person.is_name_withheld && !row.name.empty()) {
    person.name = row.name.for_reader();
  } else {
    person.name = "Case " + (row.reference.empty() ? row.id.text() : row.reference);
  }
}

}  // namespace

bool is_in(const BoardDuty& duty, BoardColumn column) {
  const bool is_breach = duty.state == DutyState::breached;
  switch (column) {
    case BoardColumn::late: return is_breach && duty.is_open && duty.certain;
    case BoardColumn::possibly_late: return is_breach && duty.is_open && !duty.certain;
    case BoardColumn::due: return duty.state == DutyState::due;
    case BoardColumn::running: return duty.state == DutyState::running;
    case BoardColumn::not_computed: return duty.state == DutyState::cannot_be_computed;
    case BoardColumn::past: return is_breach && !duty.is_open;
  }
  return false;
}

ListedPerson listed(const registers::BoardCase& one) {
  ListedPerson person;
  person.id = one.id;
  if (one.worker != nullptr) person.worker = *one.worker;
  if (one.team != nullptr) person.team = *one.team;
  person.service = one.service;
  person.priority = one.priority;
  person.waiting_since = one.waiting_since;
  person.hold = one.hold;
  person.held_since = one.held_since;
  person.urgency = one.urgency;
  if (one.urgency != registers::Urgency::nothing && one.leading() != nullptr)
    person.duty = *one.leading();
  return person;
}

const WorkerNames::Worker& WorkerNames::of(const StaffId& id) {
  const auto [at, is_new] = known_.try_emplace(id);
  if (!is_new) return at->second;
  Worker& worker = at->second;
  const auto found = visit_.site.people.account(visit_.site.council.id, id);
  if (found && *found) {
    const people::Account& account = (*found)->account;
    worker = {account.display_name, account.team, account.state == people::AccountState::closed};
  } else {
    worker = {id.text(), {}, true};
  }
  return worker;
}

Result<void> add_names(const Visit& visit, WorkerNames& workers,
                       std::vector<ListedPerson>& people) {
  for (std::size_t first = 0; first < people.size(); first += most_asked_at_once) {
    const std::size_t end = std::min(people.size(), first + most_asked_at_once);
    std::vector<CaseId> ids;
    for (std::size_t i = first; i < end; ++i) ids.push_back(people[i].id);
    const auto rows = registers::find_cases(visit.site.store, visit.site.council.id, ids);
    if (!rows) return rows.error();
    // In the order asked, save that a case may have gone meanwhile.
    std::size_t at = first;
    for (const registers::CaseRow& row : *rows) {
      while (at < end && people[at].id != row.id) ++at;
      if (at == end) break;
      add_name(visit, people[at], row);
    }
  }
  for (ListedPerson& person : people) {
    if (person.name.empty()) person.name = "Case " + person.id.text();
    if (!person.worker) continue;
    const WorkerNames::Worker& worker = workers.of(*person.worker);
    person.worker_name = worker.name;
    person.has_worker_left = worker.has_left;
  }
  return {};
}

std::string day_count_words(std::int64_t count) {
  return fmt::format("{} {}", count, count == 1 ? "day" : "days");
}

std::string people_words(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "person" : "people");
}

std::string days_words(const BoardDuty& duty, Day today) {
  if (duty.state == DutyState::breached && !duty.is_open)
    return duty.day == last_day ? std::string{"in the past"} : fmt::format("on {}", say(duty.day));
  if (duty.state == DutyState::breached) {
    const std::string perhaps = duty.certain ? "" : "possibly ";
    if (duty.day == last_day || duty.day >= today)
      return fmt::format("{}late since {}", perhaps, say(duty.raised));
    return fmt::format("{}{} late", perhaps, day_count_words((today - duty.day).count()));
  }
  if (duty.day == last_day) return "no day can be computed";
  const auto left = (duty.day - today).count();
  if (left < 0) return fmt::format("was due {}", say(duty.day));
  if (left == 0) return "due today";
  return fmt::format("due in {}", day_count_words(left));
}

std::string whose_time_words(const ListedPerson& person) {
  const auto whose = person.hold ? care::whose_time(*person.hold) : care::WhoseTime::council;
  return std::string{care::words_of(whose)};
}

std::string hold_words(const ListedPerson& person) {
  if (!person.hold) return {};
  const std::string why = lower_first(care::words_of(*person.hold));
  return person.held_since ? fmt::format("{} since {}", why, say(*person.held_since)) : why;
}

std::string clause_words(const rules::RuleHead& rule, const rules::RuleBook& book) {
  return rules::cited(rule.cites[0], book.library());
}

Raw state_mark(const BoardDuty& duty) {
  rules::Duty shown;
  shown.rule = duty.rule;
  shown.state = duty.state;
  shown.certain = duty.certain;
  return state_mark(shown);
}

Raw person_link(const ListedPerson& person, bool to_duty) {
  std::string path = "/cases/" + person.id.text();
  if (to_duty && person.duty) path += "#" + duty_anchor(person.duty->rule->id);
  return markup("<a class=\"govuk-link\""_html, Attr("href", Url(path)), ">"_html,
                Text(person.name), "</a>"_html);
}

Raw clause_link(const rules::RuleHead& rule, const rules::RuleBook& book) {
  return markup("<a class=\"govuk-link\""_html,
                Attr("href", Url(fmt::format("/law/rules/{}", rule.id))), ">"_html,
                Text(clause_words(rule, book)), "</a>"_html);
}

}  // namespace candour::web
