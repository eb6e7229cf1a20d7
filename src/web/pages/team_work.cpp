#include "web/pages/team_work.hpp"

#include <fmt/format.h>

#include "web/pages/caseload.hpp"
#include "web/pages/desk_section.hpp"
#include "web/pages/people_table.hpp"
#include "web/pages/register_scope.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/work_rows.hpp"

namespace candour::web {
namespace {

using namespace html;
using registers::Totals;

constexpr std::size_t first_rows = 10;

// Everything on the page, taken away from the board.
struct TeamWork {
  Totals allocated;  // of people who have a worker
  PeoplePage page;
  std::size_t waiting_count = 0;
  std::vector<ListedPerson> waiting;     // the first of them
  std::size_t waiting_without_team = 0;  // of the whole council
  std::vector<WorkerLoad> loads;
};

Totals totals_of(registers::BoardCases cases) {
  Totals totals;
  for (const registers::BoardCase* one : cases) {
    ++totals.people;
    totals.late += one->urgency == registers::Urgency::late ? 1 : 0;
    totals.due += one->urgency == registers::Urgency::due ? 1 : 0;
  }
  return totals;
}

Result<TeamWork> gather(const Visit& visit, const ListQuery& query) {
  TeamWork work;
  const std::string& team = visit.session->account.team;
  const auto looked = look_at_board(visit, [&](const registers::BoardView& board) {
    const auto cases = board.of_team(team);
    work.allocated = totals_of(cases);
    work.page = page_of(cases, query);
    const auto waiting = board.waiting_for(team);
    work.waiting_count = waiting.size();
    for (const registers::BoardCase* one : waiting.first(std::min(first_rows, waiting.size())))
      work.waiting.push_back(listed(*one));
    for (const registers::BoardCase* one : board.waiting_for({}))
      work.waiting_without_team += one->team == nullptr ? 1 : 0;
  });
  if (!looked) return looked.error();
  WorkerNames workers{visit};
  for (auto* people : {&work.page.people, &work.waiting}) {
    const auto named = add_names(visit, workers, *people);
    if (!named) return named.error();
  }
  auto loads = loads_of(visit, team);
  if (!loads) return loads.error();
  work.loads = std::move(*loads);
  return work;
}

std::string register_path(const std::string& path, const std::string& team,
                          std::initializer_list<std::pair<std::string_view, std::string>> more) {
  ListQuery to{path};
  to.set("team", team);
  for (const auto& [name, value] : more) to.set(name, value);
  return to.with_page(1);
}

std::string sentence(const TeamWork& work) {
  const auto people = static_cast<std::size_t>(work.allocated.people);
  std::string text = work.allocated.late == 0 && work.allocated.due == 0
                         ? std::string{"Nothing is late or due soon"}
                         : late_and_due_words(work.allocated);
  text += fmt::format("; {} with a worker", people_words(people));
  if (work.waiting_count == 0) return text + ", and nobody waits for one.";
  return text + fmt::format(", and {} {} for one.", work.waiting_count,
                            work.waiting_count == 1 ? "waits" : "wait");
}

void write_left(Out& out, const TeamWork& work, const std::string& team) {
  for (const WorkerLoad& load : work.loads) {
    if (!load.has_left || load.totals.people == 0) continue;
    const std::string path = register_path("/registers/people", team, {{"worker", load.id.text()}});
    out << "<div class=\"govuk-inset-text candour-left\"><strong>" << Text(load.name)
        << " has left.</strong> <a class=\"govuk-link\"" << Attr("href", Url(path)) << ">"
        << Text(people_words(static_cast<std::size_t>(load.totals.people)))
        << "</a> still allocated to them: something is late for " << load.totals.late
        << " and due soon for " << load.totals.due << ". <a class=\"govuk-link\""
        << Attr("href", Url("/handover?worker=" + load.id.text()))
        << ">Give them to somebody else</a></div>";
  }
}

void write_waiting(Out& out, const TeamWork& work, const Visit& visit, const std::string& team) {
  if (work.waiting_count > 0) {
    out << "<h2 class=\"govuk-heading-m\">Waiting for a worker (" << work.waiting_count << ")</h2>";
    write_work_rows(out, work.waiting, {.visit = visit, .names_waiting = true});
    if (work.waiting_count > work.waiting.size())
      out << "<p class=\"govuk-body\"><a class=\"govuk-link\""
          << Attr("href", Url(register_path("/registers/waiting", team, {}))) << ">All "
          << work.waiting_count << " who wait</a></p>";
  }
  if (work.waiting_without_team == 0) return;
  const std::string path = register_path("/registers/waiting", {}, {{"without_team", "yes"}});
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\"" << Attr("href", Url(path)) << ">"
      << Text(people_words(work.waiting_without_team)) << "</a> "
      << (work.waiting_without_team == 1 ? Raw("waits") : Raw("wait"))
      << " with no team at all.</p>";
}

void write_loads(Out& out, const TeamWork& work, const Visit& visit, const std::string& team) {
  if (work.loads.empty()) return;
  out << "<h2 class=\"govuk-heading-m\">Worker by worker</h2>" << loads_key();
  RegisterTable table = loads_table(work.loads, visit, team);
  for (RegisterColumn& column : table.columns) column.sort = {};
  write_register_table(out, table, ListQuery{"/my-work"});
}

}  // namespace

std::string late_and_due_words(const Totals& totals) {
  const auto people = [](int count) { return people_words(static_cast<std::size_t>(count)); };
  if (totals.late == 0)
    return fmt::format("Nothing is late; something is due soon for {}", people(totals.due));
  if (totals.due == 0) return fmt::format("Something is late for {}", people(totals.late));
  return fmt::format("Something is late for {}, and due soon for {} more", people(totals.late),
                     totals.due);
}

Response show_team_work(const Visit& visit) {
  const std::string& team = visit.session->account.team;
  const ListQuery query{"/my-work", visit.request.query, {}};
  const auto work = gather(visit, query);
  if (!work) return sorry_page(visit, work.error());
  PageShell shell = shell_for(visit, "My team’s work", Part::my_work);
  shell.width = Width::full;
  Out body{64 * 1024};
  body << "<h1 class=\"govuk-heading-xl\">" << Text(team) << "</h1><p class=\"govuk-body-l\">"
       << Text(sentence(*work)) << "</p><p class=\"govuk-body\">" << Text(as_at_words(visit))
       << ". <a class=\"govuk-link\""
       << Attr("href", Url(register_path("/registers/duties", team, {})))
       << ">Late and due, by duty of the law</a></p>";
  if (work->page.part.page == 1) {
    write_left(body, *work, team);
    write_desk(body, visit);
    write_waiting(body, *work, visit, team);
    write_loads(body, *work, visit, team);
  }
  body << "<h2 class=\"govuk-heading-l\" id=\"people\">People with a worker</h2>";
  write_by_urgency(body, work->page.people, work->allocated,
                   {.visit = visit, .names_worker = true});
  write_pages(body, query, work->page.part);
  return respond(shell, std::move(body).take());
}

}  // namespace candour::web
