#include "web/pages/people_table.hpp"

#include <fmt/format.h>

#include "rules/standing.hpp"

namespace candour::web {
namespace {

using namespace html;

struct RowParts {
  const ListedPerson& person;
  const Visit& visit;
  const registers::BoardDuty* duty() const { return person.duty ? &*person.duty : nullptr; }
};

RegisterColumn heading_of(PersonColumn column) {
  switch (column) {
    case PersonColumn::person:
    case PersonColumn::person_at_duty: return {.heading = "Person"};
    case PersonColumn::worker: return {.heading = "Worker", .sort = "worker"};
    case PersonColumn::team: return {.heading = "Team", .sort = "team"};
    case PersonColumn::priority: return {.heading = "Priority", .sort = "priority"};
    case PersonColumn::service: return {.heading = "For", .sort = "service"};
    case PersonColumn::state: return {.heading = "Most pressing"};
    case PersonColumn::clause: return {.heading = "Clause"};
    case PersonColumn::due_day: return {.heading = "Due", .sort = "due"};
    case PersonColumn::days: return {.heading = "How late"};
    case PersonColumn::whose_time: return {.heading = "Whose time now"};
    case PersonColumn::standing: return {.heading = "Standing of the duty"};
    case PersonColumn::waiting_since: return {.heading = "Waiting since", .sort = "waiting"};
    case PersonColumn::waited: return {.heading = "Days waited", .is_numeric = true};
    case PersonColumn::held_since: return {.heading = "Held since", .sort = "held"};
    case PersonColumn::told_on: return {.heading = "The person was told"};
  }
  return {.heading = "Person"};
}

std::string say_or_nothing(const std::optional<Day>& day) { return day ? say(*day) : ""; }

RegisterCell worker_cell(const ListedPerson& person) {
  if (!person.worker) return {"Nobody yet"};
  if (!person.has_worker_left) return {person.worker_name};
  return {person.worker_name + " (has left)"};
}

RegisterCell state_cell(const RowParts& row) {
  const auto* duty = row.duty();
  if (duty == nullptr) return {"Nothing runs"};
  std::string words{duty->rule->title};
  Raw shown = markup(state_mark(*duty), " <span>"_html, Text(words), "</span>"_html);
  return {std::move(words), std::move(shown)};
}

RegisterCell clause_cell(const RowParts& row) {
  const auto* duty = row.duty();
  if (duty == nullptr) return {""};
  const rules::RuleBook& book = row.visit.site.book;
  return {clause_words(*duty->rule, book), clause_link(*duty->rule, book)};
}

RegisterCell days_cell(const RowParts& row) {
  const auto* duty = row.duty();
  if (duty == nullptr) return {""};
  std::string words = days_words(*duty, row.visit.today);
  if (row.person.more > 0) words += fmt::format(" (and {} more)", row.person.more);
  Raw shown = markup("<span class=\"candour-register__days\">"_html, Text(words), "</span>"_html);
  return {std::move(words), std::move(shown)};
}

RegisterCell whose_cell(const ListedPerson& person) {
  std::string words = whose_time_words(person);
  const std::string why = hold_words(person);
  return {why.empty() ? std::move(words) : fmt::format("{}: {}", words, why)};
}

RegisterCell waited_cell(const RowParts& row) {
  if (!row.person.waiting_since) return {""};
  return {fmt::format("{}", (row.visit.today - *row.person.waiting_since).count())};
}

RegisterCell cell_of(PersonColumn column, const RowParts& row) {
  const ListedPerson& person = row.person;
  const auto* duty = row.duty();
  switch (column) {
    case PersonColumn::person: return {person.name, person_link(person)};
    case PersonColumn::person_at_duty: return {person.name, person_link(person, true)};
    case PersonColumn::worker: return worker_cell(person);
    case PersonColumn::team: return {person.team.empty() ? "No team" : person.team};
    case PersonColumn::priority: return {std::string{care::words_of(person.priority)}};
    case PersonColumn::service:
      return {person.service == rules::Service::adult ? "Adults" : "Children"};
    case PersonColumn::state: return state_cell(row);
    case PersonColumn::clause: return clause_cell(row);
    case PersonColumn::due_day:
      return {duty == nullptr || duty->day == last_day ? std::string{} : say(duty->day)};
    case PersonColumn::days: return days_cell(row);
    case PersonColumn::whose_time: return whose_cell(person);
    case PersonColumn::standing:
      return {duty == nullptr ? std::string{} : std::string{rules::words_of(duty->standing)}};
    case PersonColumn::waiting_since: return {say_or_nothing(person.waiting_since)};
    case PersonColumn::waited: return waited_cell(row);
    case PersonColumn::held_since: return {say_or_nothing(person.held_since)};
    case PersonColumn::told_on:
      return {person.hold_told_on ? say(*person.hold_told_on) : std::string{"Not told"}};
  }
  return {""};
}

}  // namespace

PeoplePage page_of(const std::vector<PickedCase>& cases, const ListQuery& query, bool is_file) {
  PeoplePage page;
  page.count = cases.size();
  page.part = part_of(cases.size(), query.page());
  const std::size_t first = is_file ? 0 : page.part.first;
  const std::size_t end = is_file ? cases.size() : page.part.end;
  page.people.reserve(end - first);
  for (std::size_t i = first; i < end; ++i) page.people.push_back(listed(cases[i]));
  return page;
}

PeoplePage page_of(registers::BoardCases cases, const ListQuery& query) {
  PeoplePage page;
  page.count = cases.size();
  page.part = part_of(cases.size(), query.page());
  for (std::size_t i = page.part.first; i < page.part.end; ++i)
    page.people.push_back(listed(*cases[i]));
  return page;
}

void write_withheld(Out& out, std::span<const ListedPerson> people) {
  bool is_any = false;
  for (const ListedPerson& person : people) is_any = is_any || person.is_name_withheld;
  if (is_any)
    out << "<p class=\"govuk-body\">People outside your caseload and team stand here by reference. "
           "Opening one asks you why, and that is recorded.</p>";
}

RegisterTable people_table(std::span<const ListedPerson> people,
                           std::span<const PersonColumn> columns, const Visit& visit) {
  RegisterTable table;
  for (const PersonColumn column : columns) table.columns.push_back(heading_of(column));
  table.columns.push_back({.heading = "Case", .is_for_file_only = true});
  table.columns.push_back({.heading = "As at", .is_for_file_only = true});
  for (const ListedPerson& person : people) {
    const RowParts row{person, visit};
    std::vector<RegisterCell> cells;
    cells.reserve(table.columns.size());
    for (const PersonColumn column : columns) cells.push_back(cell_of(column, row));
    cells.emplace_back(person.id.text());
    cells.emplace_back(say(visit.today));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void write_list(Out& out, const RegisterTable& table, std::span<const ListedPerson> people,
                const PagePart& part, const ListQuery& query, std::string_view nobody) {
  if (table.rows.empty()) {
    out << "<p class=\"govuk-body\">" << Text(nobody) << "</p>";
    return;
  }
  write_withheld(out, people);
  write_register_table(out, table, query);
  write_pages(out, query, part);
}

}  // namespace candour::web
