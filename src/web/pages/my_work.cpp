#include "web/pages/my_work.hpp"

#include <fmt/format.h>

#include "web/pages/desk_section.hpp"
#include "web/pages/people_table.hpp"
#include "web/pages/register_scope.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/team_work.hpp"
#include "web/pages/work_rows.hpp"

namespace candour::web {
namespace {

using namespace html;

std::string sentence(const registers::Totals& totals) {
  if (totals.people == 0) return "Nobody is allocated to you.";
  const std::string people = people_words(static_cast<std::size_t>(totals.people));
  if (totals.late == 0 && totals.due == 0)
    return fmt::format("Nothing is late or due soon; {} in all.", people);
  return fmt::format("{}; {} in all.", late_and_due_words(totals), people);
}

Response show_own(const Visit& visit) {
  const ListQuery query{"/my-work", visit.request.query, {}};
  registers::Totals totals;
  PeoplePage page;
  const auto looked = look_at_board(visit, [&](const registers::BoardView& board) {
    const StaffId& me = visit.session->account.id;
    totals = board.totals_of_worker(me);
    page = page_of(board.of_worker(me), query);
  });
  if (!looked) return sorry_page(visit, looked.error());
  WorkerNames workers{visit};
  const auto named = add_names(visit, workers, page.people);
  if (!named) return sorry_page(visit, named.error());
  PageShell shell = shell_for(visit, "My work", Part::my_work);
  shell.width = Width::full;
  Out body{64 * 1024};
  body << "<h1 class=\"govuk-heading-xl\">My work</h1><p class=\"govuk-body-l\">"
       << Text(sentence(totals)) << "</p>";
  if (totals.people > 0) body << "<p class=\"govuk-body\">" << Text(as_at_words(visit)) << ".</p>";
  write_desk(body, visit);
  write_by_urgency(body, page.people, totals, {.visit = visit});
  write_pages(body, query, page.part);
  return respond(shell, std::move(body).take());
}

Response show_my_work(const Visit& visit) {
  const people::Account& account = visit.session->account;
  // Without a team there is none to show, and an empty name would mean the whole council.
  const bool has_team = account.role == people::Role::team_manager && !account.team.empty();
  return has_team ? show_team_work(visit) : show_own(visit);
}

}  // namespace

std::vector<PageRoute> my_work_routes() {
  return {{{Method::get, "/my-work", "my_work", "see_my_work"}, show_my_work}};
}

}  // namespace candour::web
