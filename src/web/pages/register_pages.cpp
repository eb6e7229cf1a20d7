#include "web/pages/register_pages.hpp"

#include <fmt/format.h>

#include "registers/allocation_list.hpp"
#include "web/pages/listed_person.hpp"
#include "web/pages/register_frame.hpp"
#include "web/pages/register_parts.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

// A number of the index and the list that it opens.
struct IndexFigure {
  std::int64_t number = 0;
  std::string_view words;
  std::string_view path;
  std::string_view show = {};
};

struct IndexEntry {
  std::string_view title;
  std::string_view path;
  std::string_view answers;
  std::vector<IndexFigure> figures;
};

std::string address(const RegisterScope& scope, std::string_view path, std::string_view show = {}) {
  ListQuery to{std::string{path}};
  to.set("team", scope.team);
  if (!show.empty()) to.set("show", std::string{show});
  return to.with_page(1);
}

void write_entry(Out& out, const IndexEntry& entry, const RegisterScope& scope) {
  out << "<li class=\"candour-registers__entry\"><h2 class=\"govuk-heading-m\"><a "
         "class=\"govuk-link\""
      << Attr("href", Url(address(scope, entry.path))) << ">" << Text(entry.title)
      << "</a></h2><p class=\"govuk-body\">" << Text(entry.answers) << "</p>";
  if (!entry.figures.empty()) out << "<ul class=\"candour-registers__figures\">";
  for (const IndexFigure& figure : entry.figures) {
    out << "<li>";
    if (figure.number > 0) {
      out << "<a class=\"govuk-link\""
          << Attr("href", Url(address(scope, figure.path, figure.show))) << ">";
    }
    out << "<strong>" << figure.number << "</strong> " << Text(figure.words);
    if (figure.number > 0) out << "</a>";
    out << "</li>";
  }
  if (!entry.figures.empty()) out << "</ul>";
  out << "</li>";
}

std::vector<IndexEntry> entries_of(const registers::Totals& totals, std::size_t allocations) {
  return {
      {"Duties",
       "/registers/duties",
       "Who is late and who will be, by the duty of the law: from each count to its people and to "
       "the clause.",
       {{totals.late, "people for whom something is late", "/registers/people", "late"},
        {totals.due, "more for whom something is due soon", "/registers/people", "due"}}},
      {"Waiting for a worker",
       "/registers/waiting",
       "Whom nobody has yet, how urgent it is, and since when they wait.",
       {{totals.waiting, "people waiting", "/registers/waiting"}}},
      {"On hold",
       "/registers/holds",
       "Whose work stands still, why, whose time it is, and whether the person was told.",
       {{totals.held, "people on hold", "/registers/holds"}}},
      {"Caseloads",
       "/registers/caseloads",
       "How many people each worker has, and how many of them are late or due soon.",
       {{totals.people - totals.waiting, "people with a worker", "/registers/caseloads"}}},
      {"Allocations",
       "/registers/allocations",
       "Who was given to whom, when, after how long a wait, and whether it still lasts.",
       {{static_cast<std::int64_t>(allocations), "allocations in the last three months",
         "/registers/allocations"}}},
      {"Who assessed",
       "/registers/assessors",
       "Who carried out each assessment, registered or not, how they met the person, and when.",
       {}},
      {"People",
       "/registers/people",
       "Everybody with an open case, the latest first.",
       {{totals.people, "people", "/registers/people"}}},
  };
}

Response index_response(RegisterVisit& asked) {
  registers::Totals totals;
  std::size_t allocations = 0;
  if (!asked.scope.is_nobody) {
    const auto looked = look_at_board(asked.visit, [&](const registers::BoardView& board) {
      totals = board.totals(asked.scope.team);
      note_teams(asked, board);
    });
    if (!looked) return sorry_page(asked.visit, looked.error());
    const auto counted =
        registers::count_allocations(asked.visit.site.store, asked.visit.site.council.id,
                                     asked.scope.team, allocations_from(asked.visit.today));
    if (!counted) return sorry_page(asked.visit, counted.error());
    allocations = *counted;
  }
  Out rows;
  rows << "<ul class=\"candour-registers\">";
  for (const IndexEntry& entry : entries_of(totals, allocations))
    write_entry(rows, entry, asked.scope);
  rows << "</ul><p class=\"govuk-body\">Beside the law there is what the council asks of itself: "
          "<a class=\"govuk-link\" href=\"/standards\">our own standards</a>.</p>";
  const RegisterFrame frame{
      .title = "Registers",
      .lead =
          "<p class=\"govuk-body candour-register__lead\">What stands across cases, worked out "
          "from the record and the law as they are today. Every number opens the people whom it "
          "counts.</p>"_html,
      .back_href = "/my-work",
      .has_file = false};
  return register_page(asked, frame, std::move(rows).take());
}

Response show_index(const Visit& visit) {
  return register_response(visit, "/registers", index_response);
}

PageRoute register_route(std::string_view pattern, std::string_view name,
                         Response (*handler)(const Visit&)) {
  return {{Method::get, pattern, name, "see_registers"}, handler};
}

}  // namespace

std::vector<PageRoute> register_routes() {
  return {register_route("/registers", "registers", show_index),
          register_route("/registers/duties", "register_duties", show_duty_counts),
          register_route("/registers/duties/{rule}", "register_duty_people", show_duty_people),
          register_route("/registers/people", "register_people", show_people),
          register_route("/registers/waiting", "register_waiting", show_waiting),
          register_route("/registers/holds", "register_holds", show_holds),
          register_route("/registers/caseloads", "register_caseloads", show_caseloads),
          register_route("/registers/allocations", "register_allocations", show_allocations)};
}

}  // namespace candour::web
