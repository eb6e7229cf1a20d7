#include <fmt/format.h>

#include "base/london_time.hpp"
#include "web/documents/page_parts.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

// Which field an error leads to: the first box of a day, else the field.
std::string anchor_of(const forms::Section& section, const std::string& field) {
  const FieldPlace place = place_of_field(section, field);
  const forms::Question* asked = place.column == nullptr ? place.question : place.column;
  const bool is_day = asked != nullptr && asked->type == forms::QuestionType::date;
  return "#" + field + (is_day ? "-day" : "");
}

void write_errors(Out& out, const SectionForm& form) {
  ErrorSummary summary;
  for (const auto& [field, typed] : form.typed) {
    if (typed.error.empty()) continue;
    summary.items.push_back({.text = typed.error, .href = anchor_of(form.section, field)});
  }
  if (!summary.items.empty()) out << summary;
}

int to_confirm(const DocumentView& view, const forms::Section& section) {
  int count = 0;
  for (const forms::Question& question : section.questions)
    if (is_asked(section, question, view.answers) &&
        unconfirmed(view, section, question) != nullptr)
      ++count;
  return count;
}

void write_buttons(Out& out, const SectionForm& form) {
  const int forward = to_confirm(form.view, form.section);
  out << "<div class=\"govuk-button-group\">"
      << Button{.text = "Save and go on", .name = "_next", .value = "yes"};
  if (forward > 1)
    out << Button{
        .text = fmt::format("All {} brought forward are still right: save and go on", forward),
        .name = "_confirm_all",
        .value = "yes",
        .classes = "govuk-button--secondary"};
  out << Button{.text = "Save and back to the list",
                .name = "_list",
                .value = "yes",
                .classes = "govuk-button--secondary"}
      << "</div>";
}

// What stands, for whoever may read and not write.
Response read_section(const Visit& visit, const DocumentView& view, const forms::Section& section) {
  Out body;
  write_heading(body, view, section.title);
  body << "<p class=\"govuk-body\">"
       << Text(view.open.entry.is_signed() ? "This is signed. It is answered, never changed."
                                           : "You can read this, and not write in it.")
       << "</p>";
  const auto in_work = people::visible_to(
      visit.reader, people::VisibilityClass::professional_in_work, people::Sharing::not_shared);
  if (!view.open.entry.is_signed() && in_work.what != people::Shown::shown)
    write_not_yet(body, visit, view, in_work.ground);
  else
    write_content(body, visit, view, view.now.content, visit.reader);
  return document_page(visit, view, section.title, std::move(body).take());
}

void write_form(Out& out, const SectionForm& form) {
  const auto last = form.view.drafted->last_written(form.section.id);
  out << "<form method=\"post\" data-autosave"
      << Attr("action", Url(path_of_document(form.visit, form.view.open.entry.begun.document.text(),
                                             "/sections/" + form.section.id)))
      << " novalidate>" << form_fields(form.visit, "save_section")
      << "<p class=\"govuk-body-s candour-saved\" role=\"status\" data-autosave-state"
      << Attr("data-user", form.visit.reader.actor.text()) << ">"
      << Text(last ? fmt::format("Last saved {}.", say_in_london(*last))
                   : std::string{"Nothing is saved here yet."})
      << "</p>";
  write_questions(out, form);
  write_buttons(out, form);
  out << "</form>";
}

}  // namespace

Response section_page(const Visit& visit, const DocumentView& view, const forms::Section& section,
                      std::map<std::string, TypedField, std::less<>> typed, std::string more,
                      int status) {
  const SectionForm form{visit, view, section, std::move(typed), std::move(more)};
  Out body{64 * 1024};
  write_errors(body, form);
  write_heading(body, view, section.title);
  if (!section.intro.empty()) body << "<p class=\"govuk-body\">" << Text(section.intro) << "</p>";
  if (!section.cite.empty())
    body << "<p class=\"govuk-hint candour-cite\">" << Text(section.cite) << "</p>";
  if (!is_asked(section, view.answers)) {
    body << "<p class=\"govuk-body\">This does not arise, as the form is answered so far.</p>";
    return document_page(visit, view, section.title, std::move(body).take(), status);
  }
  write_form(body, form);
  return document_page(visit, view, section.title, std::move(body).take(), status);
}

Response show_section(const Visit& visit) {
  const auto view = view_document(visit);
  if (!view && view.error().code == RefusalCode::not_found) return not_found_page(visit);
  if (!view) return sorry_page(visit, view.error());
  const forms::Section* section =
      view->form == nullptr ? nullptr : view->form->section(visit.parameters["section"]);
  if (section == nullptr) return not_found_page(visit);
  if (!view->may_write) return read_section(visit, *view, *section);
  const std::string* more = visit.request.query.find("more");
  return section_page(visit, *view, *section, {}, more == nullptr ? std::string{} : *more, 200);
}

Response stale_section(const Visit& visit, const DocumentView& view, const forms::Section& section,
                       const std::vector<TypedField>& typed) {
  const bool is_signed = view.open.entry.is_signed();
  const std::string sentence =
      is_signed ? "This was signed while you were writing. Nothing that you typed is lost: it "
                  "stands here beside what was signed. What is signed is answered, never changed."
                : "This was given up or closed while you were writing. What you typed stands here.";
  Out body;
  body << ErrorSummary{.items = {{.text = sentence, .href = "#typed"}}};
  write_heading(body, view, section.title);
  SummaryList yours;
  for (const TypedField& one : typed) {
    const FieldPlace place = place_of_field(section, one.field);
    if (one.text.empty() || place.question == nullptr) continue;
    const forms::Question& asked = place.column == nullptr ? *place.question : *place.column;
    const auto signed_text = view.answers.text(section.id, one.field);
    yours.rows.push_back(
        {.key = asked.label,
         .value = markup(
             "<p class=\"govuk-body\"><strong>You typed</strong></p>"
             "<p class=\"govuk-body candour-note__text\">"_html,
             Text(text_for_reader(view.open.record, asked, one.text)),
             "</p><p class=\"govuk-body\"><strong>Signed</strong></p>"
             "<p class=\"govuk-body candour-note__text\">"_html,
             Text(signed_text.empty() ? std::string{"Nothing"}
                                      : text_for_reader(view.open.record, asked, signed_text)),
             "</p>"_html)});
  }
  body << "<h2 class=\"govuk-heading-m\" id=\"typed\">What you typed, and what was signed</h2>"
       << yours;
  return document_page(visit, view, section.title, std::move(body).take(),
                       status_of(RefusalCode::stale_version));
}

}  // namespace candour::web
