#include "web/eligibility/dispute_forms.hpp"

#include <fmt/format.h>

#include "care/assessment/record.hpp"
#include "care/casefile/note_actions.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

std::string below_document(const Visit& visit, std::string_view below) {
  return fmt::format("/documents/{}/disputes{}", visit.parameters["document"], below);
}

void write_hidden(Out& out, AttrName name, std::string_view value) {
  out << "<input type=\"hidden\"" << Attr("name", name.view()) << Attr("value", value) << ">";
}

std::string words_for_choice(const care::PersonAdded& person) {
  if (person.preferred_name) return person.preferred_name->for_reader();
  return person.label;
}

}  // namespace

Raw raise_form(const Visit& visit, const CaseForm& form, const OpenDocument& open,
               const care::FieldStatement& statement) {
  Out out;
  out << "<h2 class=\"govuk-heading-m\" id=\"raise\">They disagree with this</h2>"
      << InsetText{.text = statement.statement.text.for_reader()};
  open_case_form(out, visit, "raise_dispute", below_document(visit, ""));
  write_hidden(out, "statement", statement.statement.id.text());
  Select who{.name = "said_by",
             .label = {.text = "Who disagrees?"},
             .hint = {.text = "You write it down for them: it is marked so."},
             .error_message = {.text = form.error_of("said_by")},
             .items = {{.text = "Choose", .value = std::string{}}},
             .value = form.typed.text("said_by")};
  for (const care::PersonAdded& person : open.record.people)
    who.items.push_back({.text = words_for_choice(person), .value = person.label});
  out << who << words_box(form, "text", "What is wrong, in their words", "", 4);
  if (!care::outcome_of_section(statement.section).empty())
    out << Radios{
        .name = "would_be",
        .fieldset = {.legend = {.text = "How would it be on their account?",
                                .classes = "govuk-fieldset__legend--s"}},
        .hint = {.text =
                     "Eligibility is then decided both ways. Leave it open if they do not say."},
        .error_message = {.text = form.error_of("would_be")},
        .items = {{.text = "They cannot do it, or not in every way", .value = "unable"},
                  {.text = "They can do it", .value = "able"},
                  {.text = "It does not arise", .value = "does_not_arise"}},
        .value = form.typed.text("would_be")};
  out << Button{.text = "Write it down"} << "</form>";
  return std::move(out).take();
}

Raw answer_form(const Visit& visit, const CaseForm& form, const care::DisputeEntryRecord& dispute) {
  Out out;
  out << "<h2 class=\"govuk-heading-m\" id=\"answer-it\">Answer in writing</h2>";
  open_case_form(out, visit, "answer_dispute", below_document(visit, "/answer"));
  write_hidden(out, "dispute", dispute.made.dispute.text());
  Radios what{.name = "outcome",
              .fieldset = {.legend = {.text = "What becomes of the statement?",
                                      .classes = "govuk-fieldset__legend--s"}},
              .error_message = {.text = form.error_of("outcome")},
              .value = form.typed.text("outcome")};
  what.items = {
      {.text = "It is corrected", .value = "corrected"},
      {.text = "It stays, with reasons", .value = "kept_with_reasons"},
      {.text = "It stays, and their view stands beside it", .value = "kept_beside_their_view"}};
  out << what
      << words_box(form, "corrected_text", "If it is corrected: what it says instead",
                   "The first text stays in the record; this one stands before it from now on.", 4)
      << words_box(form, "answer", "Your answer to them", "In words that they can read.", 4)
      << Button{.text = "Record the answer"} << "</form>";
  return std::move(out).take();
}

Raw follow_form(const Visit& visit, const CaseForm& form, const care::DisputeEntryRecord& dispute) {
  Out out;
  out << "<h2 class=\"govuk-heading-m\">What happened since</h2>";
  open_case_form(out, visit, "follow_dispute", below_document(visit, "/follow"));
  write_hidden(out, "dispute", dispute.made.dispute.text());
  Radios what{
      .name = "step",
      .fieldset = {.legend = {.text = "What happened?", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("step")},
      .value = form.typed.text("step")};
  what.items = {
      {.text = "They were reminded that the answer waits for theirs", .value = "reminded"},
      {.text = "They still disagree", .value = "still_disagrees"},
      {.text = "They say that it is settled",
       .value = "settled",
       .hint = {.text = "Silence is not this."}}};
  out << what << words_box(form, "said", "What they said (optional)", "", 4)
      << Button{.text = "Record it", .classes = "govuk-button--secondary"} << "</form>";
  return std::move(out).take();
}

Result<care::RaiseDispute> read_raised(const Typed& typed, const care::CaseRecord& record) {
  care::RaiseDispute input;
  auto statement = people::StatementId::parse(typed.text("statement"), "statement");
  if (!statement) return statement.error();
  auto words = typed_words(typed, "text", 8'000);
  if (!words) return words.error();
  input.id = people::DisputeId::ours(id_made_by(typed, "q"));
  input.statement = std::move(*statement);
  input.text = std::move(*words);
  input.would_be = typed.text("would_be");
  if (const care::PersonAdded* person = record.person(typed.text("said_by")))
    input.said_by = care::account_of(record, *person);
  return input;
}

Result<care::AnswerDispute> read_answer(const Typed& typed) {
  auto dispute = people::DisputeId::parse(typed.text("dispute"), "dispute");
  if (!dispute) return dispute.error();
  auto words = typed_words(typed, "answer", 8'000);
  if (!words) return words.error();
  auto corrected = typed_words(typed, "corrected_text", 8'000);
  if (!corrected) return corrected.error();
  return care::AnswerDispute{.dispute = std::move(*dispute),
                             .outcome = care::dispute_outcome_named(typed.text("outcome")),
                             .text = std::move(*words),
                             .corrected_text = std::move(*corrected)};
}

Result<care::FollowDispute> read_followed(const Typed& typed) {
  auto dispute = people::DisputeId::parse(typed.text("dispute"), "dispute");
  if (!dispute) return dispute.error();
  auto words = typed_words(typed, "said", 8'000);
  if (!words) return words.error();
  care::FollowDispute input{.dispute = std::move(*dispute), .text = std::move(*words)};
  const std::string step = typed.text("step");
  if (step == "reminded") input.step = people::DisputeStep::reminded;
  if (step == "still_disagrees") input.step = people::DisputeStep::still_disagrees;
  if (step == "settled") input.step = people::DisputeStep::settled;
  return input;
}

}  // namespace candour::web
