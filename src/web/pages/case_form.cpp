#include "web/pages/case_form.hpp"

#include <fmt/format.h>

#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {

using namespace html;

std::string CaseForm::error_of(std::string_view field) const {
  return refusal && refusal->field == field ? refusal->message : std::string{};
}

std::string case_name(const registers::CaseRow& row) {
  if (!row.name.empty()) return row.name.for_reader();
  return "Case " + (row.reference.empty() ? row.id.text() : row.reference);
}

Raw case_heading(const Visit& visit, const CaseForm& form, std::string_view title) {
  Out out;
  if (form.refusal) {
    // Three boxes are one field: the first of them is where to begin.
    const bool is_day = form.refusal->field == "due" || form.refusal->field == "told" ||
                        form.typed.fields.has(form.refusal->field + "-day");
    std::string href;
    if (!form.refusal->field.empty() && form.refusal->field != "task" &&
        form.refusal->field != "message")
      href = "#" + form.refusal->field + (is_day ? "-day" : "");
    out << ErrorSummary{.items = {{.text = form.refusal->message, .href = href}}};
  }
  out << "<span class=\"govuk-caption-l\">" << Text(case_name(*visit.found_case))
      << "</span><h1 class=\"govuk-heading-l\">" << Text(title) << "</h1>";
  return std::move(out).take();
}

void open_case_form(Out& out, const Visit& visit, std::string_view route_name,
                    const std::string& below) {
  const std::string action = fmt::format("/cases/{}{}", visit.found_case->id.text(), below);
  out << "<form method=\"post\"" << Attr("action", Url(action)) << " novalidate>"
      << form_fields(visit, route_name);
}

Textarea words_box(const CaseForm& form, const std::string& id, std::string label, std::string hint,
                   int rows) {
  return {.name = id,
          .label = {.text = std::move(label)},
          .hint = {.text = std::move(hint)},
          .error_message = {.text = form.error_of(id)},
          .value = form.typed.text(id),
          .rows = rows};
}

Input line_box(const CaseForm& form, const std::string& id, std::string label, std::string hint,
               std::string classes) {
  return {.name = id,
          .label = {.text = std::move(label)},
          .hint = {.text = std::move(hint)},
          .error_message = {.text = form.error_of(id)},
          .value = form.typed.text(id),
          .classes = std::move(classes)};
}

DateInput day_boxes(const CaseForm& form, const std::string& id, std::string legend,
                    std::string hint) {
  const auto typed = [&](std::string_view box) {
    return form.typed.text(fmt::format("{}-{}", id, box));
  };
  return {
      .id = id,
      .name_prefix = id,
      .fieldset = {.legend = {.text = std::move(legend), .classes = "govuk-fieldset__legend--s"}},
      .hint = {.text = std::move(hint)},
      .error_message = {.text = form.error_of(id)},
      .day = {.value = typed("day")},
      .month = {.value = typed("month")},
      .year = {.value = typed("year")}};
}

void add_day(Typed& typed, const std::string& id, std::optional<Day> day) {
  if (!day) return;
  const std::chrono::year_month_day parts{*day};
  typed.fields.add(id + "-day", fmt::format("{}", static_cast<unsigned>(parts.day())));
  typed.fields.add(id + "-month", fmt::format("{}", static_cast<unsigned>(parts.month())));
  typed.fields.add(id + "-year", fmt::format("{}", static_cast<int>(parts.year())));
}

Response case_form_page(const Visit& visit, const CaseForm& form, std::string_view title,
                        const Raw& body) {
  PageShell shell =
      shell_for(visit, fmt::format("{} – {}", title, case_name(*visit.found_case)), Part::my_work);
  shell.has_errors = form.refusal.has_value();
  shell.back_href = "/cases/" + visit.found_case->id.text();
  return respond(shell, body, form.refusal ? status_of(form.refusal->code) : 200);
}

Response to_case_work(const Visit& visit) {
  return see_other(fmt::format("/cases/{}#work", visit.found_case->id.text()));
}

}  // namespace candour::web
