#include "web/documents/section_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "web/eligibility/dispute_pages.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;

const drafts::DraftText* own_text(const FieldTexts& texts, const ActorId& who) {
  for (const drafts::DraftText* one : texts.texts)
    if (one->author == who) return one;
  return nullptr;
}

std::string known_text(const SectionForm& form, const std::string& field) {
  const FieldPlace place = place_of_field(form.section, field);
  if (place.question == nullptr) return {};
  const KnownAnswer* known = unconfirmed(form.view, form.section, *place.question);
  if (known == nullptr) return {};
  for (const KnownField& one : known->fields)
    if (one.field == field) return one.text;
  return {};
}

// "If the answer to “Can they do this?” is “No”."
std::string when_words(const SectionForm& form, const forms::AskedIf& asked) {
  const forms::Question* on = form.view.form->question(form.section.id, asked.question);
  if (on == nullptr) return {};
  std::string answers;
  for (const std::string& value : asked.is)
    answers += (answers.empty() ? "“" : " or “") + option_label(*on, value) + "”";
  return fmt::format("If you answered {} to “{}”", answers, on->label);
}

bool depends_here(const SectionForm& form, const forms::Question& question) {
  return question.asked_if &&
         (question.asked_if->section.empty() || question.asked_if->section == form.section.id);
}

// Whether it depends on another section, whose answer says that it does not arise.
bool is_left_out(const SectionForm& form, const forms::Question& question) {
  return question.asked_if && !depends_here(form, question) &&
         !is_asked(form.section, question, form.view.answers);
}

void write_brought_forward(Out& out, const SectionForm& form, const forms::Question& question) {
  const KnownAnswer* known = unconfirmed(form.view, form.section, question);
  if (known == nullptr) return;
  out << "<div class=\"candour-forward\"><p class=\"govuk-body-s\"><strong class=\"govuk-tag "
         "govuk-tag--yellow\">Brought forward</strong> From "
      << Text(known->document ? fmt::format("“{}”", known->source) : known->source);
  if (known->on) out << ", signed " << Text(say(*known->on));
  const bool disputed = std::any_of(
      known->fields.begin(), known->fields.end(),
      [](const KnownField& one) { return one.statement && !one.statement->disputes.empty(); });
  if (disputed) out << ". Somebody disputed it: the dispute comes along";
  out << ". Change it, or say that it is still right.</p>";
  for (const KnownField& one : known->fields)
    if (one.statement) out << disputes_carried(form.visit, form.view.open.record, *one.statement);
  out << Checkboxes{.name = "_confirm",
                    .id_prefix = "confirm-" + question.id,
                    .items = {{.text = markup(
                                   "Still right<span class=\"govuk-visually-hidden\">: "_html,
                                   Text(question.label), "</span>"_html),
                               .value = question.id}},
                    .classes = "govuk-checkboxes--small"}
      << "</div>";
}

void write_question(Out& out, const SectionForm& form, const forms::Question& question) {
  if (is_left_out(form, question)) return;
  const bool depends = depends_here(form, question);
  if (depends) {
    std::string values;
    for (const std::string& value : question.asked_if->is)
      values += (values.empty() ? "" : " ") + value;
    out << "<div class=\"candour-asked\"" << Attr("data-asked-if", question.asked_if->question)
        << Attr("data-asked-is", values) << "><p class=\"govuk-hint candour-asked__when\">"
        << Text(when_words(form, *question.asked_if)) << "</p>";
  }
  out << "<div class=\"candour-question\"" << Attr("id", "q-" + question.id) << ">";
  if (is_group(question)) {
    write_group(out, form, question);
  } else {
    write_control(out, form, question, question.id, false);
    write_other_texts(out, form, question, question.id);
  }
  write_brought_forward(out, form, question);
  out << "</div>";
  if (depends) out << "</div>";
}

}  // namespace

std::string SectionForm::shown(const std::string& field) const {
  if (const auto just = typed.find(field); just != typed.end()) return just->second.text;
  const FieldTexts* texts = view.drafted->field(section.id, field);
  if (texts == nullptr) return known_text(*this, field);
  if (texts->counts != nullptr) return texts->counts->text;
  const drafts::DraftText* own = own_text(*texts, visit.reader.actor);
  return own == nullptr ? std::string{} : own->text;
}

std::string SectionForm::error(const std::string& field) const {
  const auto just = typed.find(field);
  return just == typed.end() ? std::string{} : just->second.error;
}

void write_questions(Out& out, const SectionForm& form) {
  for (const forms::Question& question : form.section.questions)
    write_question(out, form, question);
}

}  // namespace candour::web
