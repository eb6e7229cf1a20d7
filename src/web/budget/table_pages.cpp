#include "web/budget/table_pages.hpp"

#include <fmt/format.h>

#include "web/budget/plan_at_table.hpp"
#include "web/budget/price_words.hpp"
#include "web/budget/table_forms.hpp"
#include "web/budget/table_rows.hpp"
#include "web/budget/table_sums.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"
#include "web/plan/week.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::LineState;

std::string plural(int count, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", count, count == 1 ? one : more);
}

// Where the table stands, in a sentence or two.
std::string standing(const Visit& visit, const PlanAtTable& at) {
  int lines = 0;
  int agreed = 0;
  int refused = 0;
  for (const care::LineOnTheTable& line : at.plan.lines) {
    if (line.counts() == nullptr) continue;
    ++lines;
    if (line.state == LineState::agreed) ++agreed;
    if (line.state == LineState::not_agreed) ++refused;
  }
  if (lines == 0)
    return "Nothing is on the table yet. Either side may begin: prices are open, and ideas cost "
           "nothing.";
  const auto councils = statement_for(visit, at, care::WhichLines::councils);
  const auto persons = statement_for(visit, at, care::WhichLines::persons);
  std::string words =
      fmt::format("{} on the table: {} agreed, {} not agreed, {}. ",
                  plural(lines, "line is", "lines are"), agreed, refused,
                  plural(lines - agreed - refused, "waits for an answer", "wait for an answer"));
  words += fmt::format("As the council puts it, {} a week; as {} puts it, {}.",
                       pounds(std::optional{councils.cost_weekly}), at.person,
                       pounds(std::optional{persons.cost_weekly}));
  return words;
}

void write_links(Out& out, const Visit& visit, const PlanAtTable& at, bool can_change) {
  const auto href = [&](std::string_view below) {
    return path_of_document(visit, visit.parameters["document"], below);
  };
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\"" << Attr("href", Url(href("/budget")))
      << ">The budget as " << Text(at.person)
      << " reads it</a> · <a class=\"govuk-link\" href=\"/prices\">Prices</a> · <a "
         "class=\"govuk-link\" href=\"/prices/ideas\">Cost an idea first</a> · <a "
         "class=\"govuk-link\""
      << Attr("href", Url(href({}))) << ">The whole plan</a></p>";
  if (!can_change) return;
  out << "<div class=\"govuk-button-group candour-no-print\">"
      << Button{.text = "Put a line for the council",
                .href = href("/table/line?side=council"),
                .classes = "govuk-button--secondary"}
      << Button{.text = fmt::format("Put a line for {} (keyed for them)", at.person),
                .href = href("/table/line?side=person"),
                .classes = "govuk-button--secondary"}
      << "</div>";
}

void write_week(Out& out, const PlanAtTable& at) {
  const auto lines = week_lines(at.plan);
  Out drawing;
  write_week_drawing(drawing, lines);
  if (drawing.view().empty()) return;
  Out words;
  write_week_table(words, lines);
  out << "<section><h2 class=\"govuk-heading-l\">The week</h2>" << std::move(drawing).take()
      << Details{.summary = "The week in words", .text = std::move(words).take()} << "</section>";
}

}  // namespace

Response no_table_page(const Visit& visit, const care::DocumentEntry& entry) {
  Out out;
  out << case_heading(visit, {}, "Only a plan has a table and a budget")
      << "<p class=\"govuk-body\">This document is another kind. Lines and prices are put in a "
         "care "
         "and support plan, or in a carer’s support plan. Prices are open to everybody meanwhile: "
         "<a class=\"govuk-link\" href=\"/prices\">what care costs here</a>.</p><p "
         "class=\"govuk-body\"><a class=\"govuk-link\""
      << Attr("href", Url(path_of_document(visit, entry.begun.document.text())))
      << ">Back to the document</a></p>";
  return case_form_page(visit, {}, "No table", std::move(out).take());
}

Response table_page(const Visit& visit, const CaseForm& form) {
  const auto at = read_plan_at_table(visit);
  if (!at)
    return at.error().code == RefusalCode::not_found ? not_found_page(visit)
                                                     : sorry_page(visit, at.error());
  if (!has_a_table(at->open.entry.begun.kind)) return no_table_page(visit, at->open.entry);
  const bool can_change = at->is_open() && may_here(visit.reader, people::Action::work_on_plan);
  Out out(32'768);
  out << case_heading(visit, form, "The table") << "<p class=\"govuk-body-l\">"
      << Text(standing(visit, *at)) << "</p>" << made_up_note(visit.site);
  write_links(out, visit, *at, can_change);
  write_week(out, *at);
  out << "<div class=\"candour-table\">";
  write_needs(out, visit, *at, form, can_change);
  out << "</div>";
  write_sums(out, visit, *at);
  write_outcome(out, *at);
  write_last_year(out, visit, *at);
  PageShell shell =
      shell_for(visit, fmt::format("The table – {}", case_name(*visit.found_case)), Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = path_of_document(visit, visit.parameters["document"]);
  shell.width = Width::full;
  return respond(shell, std::move(out).take(), form.refusal ? status_of(form.refusal->code) : 200);
}

namespace {
Response show_table(const Visit& visit) { return table_page(visit, {}); }
}  // namespace

std::vector<PageRoute> table_routes() {
  constexpr std::string_view base = "/cases/{case}/documents/{document}/table";
  return {
      {{Method::get, base, "plan_table", "see_document"}, show_table},
      {{Method::get, "/cases/{case}/documents/{document}/table/line", "table_line_form",
        "work_on_plan"},
       show_table_line_form},
      {{Method::post, "/cases/{case}/documents/{document}/table/line", "table_put_line",
        "work_on_plan"},
       do_put_table_line},
      {{Method::post, "/cases/{case}/documents/{document}/table/answer", "table_answer_line",
        "work_on_plan"},
       do_answer_at_table},
      {{Method::post, "/cases/{case}/documents/{document}/table/price", "table_take_price",
        "set_budget"},
       do_take_price},
  };
}

}  // namespace candour::web
