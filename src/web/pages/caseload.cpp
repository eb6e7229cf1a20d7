#include "web/pages/caseload.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace candour::web {
namespace {

using namespace html;
using registers::Totals;
using registers::Urgency;

bool carries_cases(people::Role role) {
  return role == people::Role::social_worker || role == people::Role::occupational_therapist;
}

void count(Totals& totals, const registers::BoardCase& one) {
  ++totals.people;
  totals.late += one.urgency == Urgency::late ? 1 : 0;
  totals.due += one.urgency == Urgency::due ? 1 : 0;
  totals.held += one.hold ? 1 : 0;
}

// What each worker has of a team’s people: a worker may have been in another team when given them.
Result<std::map<StaffId, Totals>> totals_in_team(const Visit& visit, const std::string& team) {
  std::map<StaffId, Totals> totals;
  const auto looked = look_at_board(visit, [&](const registers::BoardView& board) {
    for (const registers::BoardCase* one : board.of_team(team))
      if (one->worker != nullptr) count(totals[*one->worker], *one);
  });
  if (!looked) return looked.error();
  return totals;
}

Result<std::map<StaffId, Totals>> totals_of_all(const Visit& visit,
                                                const std::vector<people::Account>& accounts) {
  std::map<StaffId, Totals> totals;
  const auto looked = look_at_board(visit, [&](const registers::BoardView& board) {
    for (const people::Account& account : accounts) {
      const Totals found = board.totals_of_worker(account.id);
      if (found.people > 0) totals[account.id] = found;
    }
  });
  if (!looked) return looked.error();
  return totals;
}

// A bar as long as its count, beside the numbers that say the same.
Raw bars(const Totals& totals, int most) {
  constexpr int width = 240;
  constexpr int height = 14;
  Out out;
  out << "<svg class=\"candour-load\" viewBox=\"0 0 " << width << " " << height << "\" width=\""
      << width << "\" height=\"" << height << "\" aria-hidden=\"true\" focusable=\"false\">";
  int before = 0;
  const auto bar = [&](int number, Literal classes) {
    if (number <= 0 || most <= 0) return;
    const int from = before * width / most;
    const int to = (before + number) * width / most;
    out << "<rect" << Attr("class", classes.view()) << " x=\"" << from << "\" y=\"1\" width=\""
        << std::max(1, to - from) << "\" height=\"" << height - 2 << "\"/>";
    before += number;
  };
  bar(totals.late, "candour-load__late");
  bar(totals.due, "candour-load__due");
  bar(totals.people - totals.late - totals.due, "candour-load__rest");
  out << "</svg>";
  return std::move(out).take();
}

RegisterCell number_cell(int number, const WorkerLoad& load, const std::string& team,
                         std::string_view show, std::string_view words) {
  const std::string text = fmt::format("{}", number);
  if (number == 0) return {text};
  ListQuery to{"/registers/people"};
  to.set("team", team);
  to.set("worker", load.id.text());
  if (!show.empty()) to.set("show", std::string{show});
  return {text, markup("<a class=\"govuk-link\""_html, Attr("href", Url(to.with_page(1))), ">"_html,
                       Text(text), "<span class=\"govuk-visually-hidden\"> "_html,
                       Text(fmt::format("{}, {}", words, load.name)), "</span></a>"_html)};
}

}  // namespace

Result<std::vector<WorkerLoad>> loads_of(const Visit& visit, const std::string& team) {
  const people::PeopleStore& store = visit.site.people;
  const CouncilId& council = visit.site.council.id;
  const auto accounts =
      team.empty() ? store.accounts(council) : store.accounts_of_team(council, team);
  if (!accounts) return accounts.error();
  auto totals = team.empty() ? totals_of_all(visit, *accounts) : totals_in_team(visit, team);
  if (!totals) return totals.error();
  std::vector<WorkerLoad> loads;
  for (const people::Account& account : *accounts) {
    const bool has_left = account.state == people::AccountState::closed;
    const auto has = totals->find(account.id);
    const bool is_listed = has != totals->end() || (carries_cases(account.role) && !has_left);
    if (!is_listed) continue;
    loads.push_back({account.id, account.display_name, account.team, has_left,
                     has == totals->end() ? Totals{} : has->second});
    if (has != totals->end()) totals->erase(has);
  }
  // Of another team now, or of no account any more.
  WorkerNames names{visit};
  for (const auto& [id, found] : *totals) {
    const WorkerNames::Worker& worker = names.of(id);
    loads.push_back({id, worker.name, worker.team, worker.has_left, found});
  }
  std::stable_sort(loads.begin(), loads.end(),
                   [](const WorkerLoad& a, const WorkerLoad& b) { return a.name < b.name; });
  return loads;
}

RegisterTable loads_table(const std::vector<WorkerLoad>& loads, const Visit& visit,
                          const std::string& team) {
  RegisterTable table{.caption = "People by worker", .columns = {}, .rows = {}};
  table.columns = {
      {.heading = "Worker", .sort = "worker"},
      {.heading = "Late", .sort = "late", .is_numeric = true, .is_most_first = true},
      {.heading = "Due soon", .sort = "due", .is_numeric = true, .is_most_first = true},
      {.heading = "On hold", .sort = "held", .is_numeric = true, .is_most_first = true},
      {.heading = "People", .sort = "people", .is_numeric = true, .is_most_first = true},
      {.heading = "Late, due and the rest"},
      {.heading = "Team", .is_for_file_only = !team.empty()},
      {.heading = "As at", .is_for_file_only = true}};
  int most = 0;
  for (const WorkerLoad& load : loads) most = std::max(most, load.totals.people);
  for (const WorkerLoad& load : loads) {
    const Totals& has = load.totals;
    table.rows.push_back({{load.has_left ? load.name + " (has left)" : load.name},
                          number_cell(has.late, load, team, "late", "late"),
                          number_cell(has.due, load, team, "due", "due soon"),
                          number_cell(has.held, load, team, "held", "on hold"),
                          number_cell(has.people, load, team, "", "people"),
                          {fmt::format("{} late, {} due soon, {} others", has.late, has.due,
                                       has.people - has.late - has.due),
                           bars(has, most)},
                          {load.team},
                          {say(visit.today)}});
  }
  return table;
}

Raw loads_key() {
  return "<p class=\"govuk-body candour-load-key\"><span class=\"candour-load-key__late\"></span> "
         "late <span class=\"candour-load-key__due\"></span> due soon "
         "<span class=\"candour-load-key__rest\"></span> the rest</p>"_html;
}

}  // namespace candour::web
