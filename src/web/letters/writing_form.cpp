#include "web/letters/writing_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "letters/not_owed.hpp"
#include "letters/render.hpp"
#include "letters/said_to_person.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_choice(Out& out, const LetterChoice& choice) {
  out << "<input type=\"hidden\" name=\"kind\"" << Attr("value", choice.kind)
      << "><input type=\"hidden\" name=\"document\"" << Attr("value", choice.document)
      << "><input type=\"hidden\" name=\"to\"" << Attr("value", choice.to)
      << "><input type=\"hidden\" name=\"about\"" << Attr("value", choice.about) << ">";
}

std::string need_words(const letters::PartKind& kind) {
  switch (kind.need) {
    case letters::Need::by_law: return fmt::format("Required by law: {}", kind.cite);
    case letters::Need::subject: return "The letter says nothing without it";
    case letters::Need::guidance: break;
  }
  return kind.cite.empty() ? std::string{"Good practice"} : std::string{kind.cite};
}

// The same words stand above many boxes: whoever hears them is told of which part.
Raw label_of(const letters::PartKind& part) {
  const bool by_record = part.from == letters::PartFrom::record;
  return markup(by_record ? "Words to add (optional)"_html : "What the letter says"_html,
                "<span class=\"govuk-visually-hidden\">: "_html, Text(part.heading),
                "</span>"_html);
}

void write_part(Out& out, const Visit& visit, const letters::Part& part, const CaseForm& form) {
  const std::string name = "part-" + std::string{part.kind->id};
  const bool by_record = part.kind->from == letters::PartFrom::record;
  out << "<h2 class=\"govuk-heading-m\">" << Text(part.kind->heading)
      << "</h2><p class=\"govuk-body-s\">" << Text(need_words(*part.kind)) << "</p>";
  if (!part.filled()) out << WarningText{.text = missing_words(visit, part)};
  if (!part.blocks.empty())
    out << "<div class=\"candour-letter\">" << letters::markup_of(part.blocks) << "</div>";
  const bool typed_before = form.typed.fields.has(name);
  out << Textarea{.name = name,
                  .label = {.text = label_of(*part.kind)},
                  .hint = {.text = std::string{part.kind->hint}},
                  .error_message = {.text = form.error_of(name)},
                  .value = typed_before ? form.typed.text(name) : part.words,
                  .rows = by_record ? 2 : 4};
}

// L08: which needs, and which condition is not there.
void write_not_met_choices(Out& out, const PreparedLetter& letter) {
  Checkboxes needs{.name = std::string{letters::needs_field},
                   .fieldset = {.legend = {.text = "Which needs are not going to be met?",
                                           .classes = "govuk-fieldset__legend--m"}},
                   .values = letters::needs_chosen(letter.edits)};
  if (letter.source.eligibility != nullptr) {
    for (const care::NeedDetermined& need : letter.source.eligibility->what.needs)
      needs.items.push_back({.text = fmt::format("{} – {}", letters::outcome_words(need.outcome),
                                                 need.eligible ? "eligible" : "not eligible"),
                             .value = need.outcome});
  }
  Radios why{.name = std::string{letters::condition_field},
             .fieldset = {.legend = {.text = "Why does the council not have to meet them?",
                                     .classes = "govuk-fieldset__legend--m"}}};
  for (int i = 0; i < letters::why_not_owed_count; ++i) {
    const auto one = static_cast<letters::WhyNotOwed>(i);
    why.items.push_back(
        {.text = fmt::format("{} ({})", letters::words_of(one), letters::cite_of(one)),
         .value = std::string{letters::name_of(one)}});
  }
  if (const auto chosen = letters::why_not_owed_named(letter.edits))
    why.value = letters::name_of(*chosen);
  if (!needs.items.empty()) out << needs;
  out << why;
}

void write_print(Out& out, const PreparedLetter& letter) {
  if (!letter.draft.format.empty())
    out << InsetText{.text = fmt::format("How they take things in: {}", letter.draft.format)};
  out << Radios{
      .name = std::string{letters::print_field},
      .fieldset = {.legend = {.text = "Print", .classes = "govuk-fieldset__legend--m"}},
      .items = {{.text = "Large", .value = "large"}, {.text = "Ordinary", .value = "ordinary"}},
      .value = letter.draft.large_print ? "large" : "ordinary",
      .classes = "govuk-radios--inline"};
}

}  // namespace

Raw missing_words(const Visit& visit, const letters::Part& part) {
  Out out;
  out << Text(part.missing);
  if (part.kind->need == letters::Need::by_law)
    out << " The law requires it (" << Text(part.kind->cite) << ").";
  if (!part.where.empty())
    out << " <a class=\"govuk-link\""
        << Attr("href", Url(fmt::format("/cases/{}{}", visit.found_case->id.text(), part.where)))
        << ">Record it<span class=\"govuk-visually-hidden\">: " << Text(part.kind->heading)
        << "</span></a>";
  return std::move(out).take();
}

void write_letter_parts(Out& out, const Visit& visit, const PreparedLetter& letter,
                        const LetterChoice& choice, const CaseForm& form) {
  const letters::LetterKind& kind = *letter.draft.kind;
  out << "<p class=\"govuk-body\">To " << Text(letters::called(letter.record, letter.source.to))
      << ". " << Text(letters::words_of(kind.basis)) << ": " << Text(kind.cite) << ". "
      << Text(kind.who) << "</p>";
  write_choice(out, choice);
  write_print(out, letter);
  if (kind.id == "L08") write_not_met_choices(out, letter);
  for (const letters::Part& part : letter.draft.parts)
    if (part.applies) write_part(out, visit, part, form);
}

void write_sending(Out& out, const PreparedLetter& letter, const LetterChoice& choice,
                   const CaseForm& form) {
  write_choice(out, choice);
  out << "<input type=\"hidden\" name=\"seen\"" << Attr("value", letter.digest) << ">"
      << Radios{.name = "how",
                .fieldset = {.legend = {.text = "How does it go?",
                                        .classes = "govuk-fieldset__legend--m"}},
                .error_message = {.text = form.error_of("how")},
                .items = {{.text = "By post", .value = "by_post"},
                          {.text = "By hand", .value = "by_hand"},
                          {.text = "By email", .value = "by_email"}},
                .value = form.typed.text("how")};
  Checkboxes copies{
      .name = "copies_to",
      .fieldset = {.legend = {.text = "Who else gets a copy?",
                              .classes = "govuk-fieldset__legend--m"}},
      .hint = {.text = fmt::format("{} ({})", letter.draft.kind->who, letter.draft.kind->who_cite)},
      .error_message = {.text = form.error_of("copies_to")},
      .values = form.typed.fields.all("copies_to")};
  for (const care::PersonAdded& person : letter.record.people)
    if (person.label != letter.source.to)
      copies.items.push_back(
          {.text = letters::called(letter.record, person.label), .value = person.label});
  if (!copies.items.empty()) out << copies;
  if (copies.items.empty() && letters::is_theirs(letter.source)) return;
  out << Textarea{
      .name = "asked",
      .label = {.text = fmt::format("What did {} ask, if somebody else gets it?",
                                    letters::called(letter.record, letter.source.about))},
      .hint = {.text = "In their words, and when. It is kept with the letter."},
      .error_message = {.text = form.error_of("asked")},
      .value = form.typed.text("asked"),
      .rows = 2};
}

}  // namespace candour::web
