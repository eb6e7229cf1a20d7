// What we can and cannot decide today: one printed page, stage by stage.

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/happened_visibility.hpp"
#include "web/html/components.hpp"
#include "web/letters/letter_routes.hpp"
#include "web/letters/stage_lines.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_lines(Out& out, const Visit& visit, const std::vector<StageLine>& lines) {
  if (lines.empty()) {
    out << "<td class=\"govuk-table__cell\">–</td>";
    return;
  }
  out << "<td class=\"govuk-table__cell\"><ul class=\"govuk-list\">";
  for (const StageLine& line : lines) {
    out << "<li>";
    if (line.below.empty())
      out << Text(line.text);
    else
      out << "<a class=\"govuk-link\""
          << Attr("href", Url(fmt::format("/cases/{}{}", visit.found_case->id.text(), line.below)))
          << ">" << Text(line.text) << "</a>";
    if (!line.cite.empty()) out << " <span class=\"candour-cite\">" << Text(line.cite) << "</span>";
    out << "</li>";
  }
  out << "</ul></td>";
}

void write_stages(Out& out, const StagesOf& of, const std::string& name) {
  out << "<div class=\"candour-scroll\" tabindex=\"0\" role=\"region\""
      << Attr("aria-label", "Stages of " + name)
      << "><table class=\"govuk-table candour-today\"><caption class=\"govuk-table__caption "
         "govuk-table__caption--m\">"
      << Text(name)
      << "</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">"
         "<th scope=\"col\" class=\"govuk-table__header\">Stage</th>"
         "<th scope=\"col\" class=\"govuk-table__header\">Decided</th>"
         "<th scope=\"col\" class=\"govuk-table__header\">Can be decided now</th>"
         "<th scope=\"col\" class=\"govuk-table__header\">Cannot, because</th></tr></thead>"
         "<tbody class=\"govuk-table__body\">";
  for (const StageToday& stage : stages_today(of)) {
    out << "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
        << Text(stage.title) << "</th>";
    write_lines(out, of.visit, stage.decided);
    write_lines(out, of.visit, stage.can);
    write_lines(out, of.visit, stage.cannot);
    out << "</tr>";
  }
  out << "</tbody></table></div>";
}

bool has_carers_document(const care::CaseRecord& record, const std::string& label) {
  return std::any_of(record.documents.begin(), record.documents.end(), [&](const auto& one) {
    const bool carers =
        one.begun.kind == "carers_assessment" || one.begun.kind == "carers_support_plan";
    return carers && one.begun.about == label;
  });
}

void write_hold(Out& out, const care::CaseRecord& record) {
  const care::Hold* hold = record.hold();
  if (hold == nullptr) return;
  out << InsetText{.text = fmt::format("Work is on hold{}. A hold stops no clock of the law.",
                                       hold->from ? " since " + say(*hold->from) : std::string{})};
}

Response show_today(const Visit& visit) {
  auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  // Made for paper that lies on a kitchen table: without what is held.
  const care::CaseRecord shown = care::without_held(std::move(*record));
  const auto documents = read_documents(visit, shown);
  if (!documents) return sorry_page(visit, documents.error());
  const std::string title = "What we can and cannot decide today";
  Out body;
  body << case_heading(visit, {}, title) << "<p class=\"govuk-body\">On "
       << Text(say_with_weekday(visit.today)) << ".</p>";
  write_hold(body, shown);
  int written = 0;
  for (const care::PersonAdded& person : shown.people) {
    const bool is_carer = has_carers_document(shown, person.label);
    if (shown.published() || (!person.case_is_about_them && !is_carer)) continue;
    write_stages(body, {visit, shown, *documents, person, !person.case_is_about_them},
                 letters::called(shown, person.label));
    ++written;
  }
  if (written == 0)
    body << "<p class=\"govuk-body\">"
         << Text(shown.published() ? "This is a published case: nothing is decided in it here."
                                   : "The case does not say yet whom it is about.")
         << "</p>";
  PageShell shell = shell_for(visit, title + " – " + case_name(*visit.found_case), Part::my_work);
  shell.width = Width::full;
  shell.back_href = "/cases/" + visit.found_case->id.text();
  return respond(shell, std::move(body).take());
}

}  // namespace

std::vector<PageRoute> decide_today_routes() {
  return {{{Method::get, "/cases/{case}/today", "decide_today", "see_case"}, show_today}};
}

}  // namespace candour::web
