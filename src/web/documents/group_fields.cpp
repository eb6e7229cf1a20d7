#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "web/documents/section_form.hpp"
#include "web/html/components.hpp"
#include "web/pages/notes_section.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::size_t most_picked_characters = 160;

bool row_stands(const SectionForm& form, const forms::Question& question, int row) {
  return std::any_of(
      question.columns.begin(), question.columns.end(), [&](const forms::Question& column) {
        return !form.shown(care::Answers::field_of_row(question.id, row, column.id)).empty();
      });
}

int rows_that_stand(const SectionForm& form, const forms::Question& question) {
  int last = 0;
  for (int row = 1; row <= static_cast<int>(question.most_rows); ++row)
    if (row_stands(form, question, row)) last = row;
  return last;
}

// A note or file that a row was picked from: shown, and kept with the row.
void write_picked(Out& out, const SectionForm& form, const std::string& field,
                  std::string_view words) {
  const std::string value = form.shown(field);
  if (value.empty()) return;
  out << "<p class=\"govuk-body-s\">" << Text(words) << "</p><input type=\"hidden\""
      << Attr("name", field) << Attr("value", value) << "><input type=\"hidden\""
      << Attr("name", std::string{was_prefix} + field) << Attr("value", digest_of_shown(value))
      << ">";
}

void write_row(Out& out, const SectionForm& form, const forms::Question& question, int row) {
  const bool is_evidence = question.type == forms::QuestionType::evidence;
  Out fields;
  for (const forms::Question& column : question.columns) {
    const std::string field = care::Answers::field_of_row(question.id, row, column.id);
    if (is_evidence && column.id == "statement") {
      write_picked(fields, form, field, "Taken from a note of this case.");
    } else if (is_evidence && column.id == "file") {
      write_picked(fields, form, field, "Taken from a file of this case.");
    } else {
      write_control(fields, form, column, field, true);
      write_other_texts(fields, form, column, field);
    }
  }
  out << Fieldset{.legend = {.text = fmt::format("{} {}", is_evidence ? "Evidence" : "Row", row),
                             .classes = "govuk-fieldset__legend--s"},
                  .content = std::move(fields).take(),
                  .classes = "candour-row"};
}

bool is_picked(const SectionForm& form, const forms::Question& question, std::string_view column,
               std::string_view id) {
  for (int row = 1; row <= static_cast<int>(question.most_rows); ++row)
    if (form.shown(care::Answers::field_of_row(question.id, row, column)) == id) return true;
  return false;
}

std::string note_words(const SectionForm& form, const care::Note& note) {
  const std::string& text = note.statement.text.for_reader();
  std::string words{first_characters(text, most_picked_characters)};
  if (words.size() < text.size()) words += " …";
  return fmt::format("{}: {} ({})", say_in_london(note.statement.recorded), words,
                     account_words(form.visit, form.view.open.record, note.statement));
}

// What the record holds already, to be ticked: notes that this reader is shown, and kept files.
void write_picks(Out& out, const SectionForm& form, const forms::Question& question) {
  std::vector<Choice> items;
  const care::CaseRecord& record = form.view.open.record;
  for (auto note = record.notes.rbegin(); note != record.notes.rend(); ++note) {
    if (people::visible_to(form.visit.reader, note->statement).what != people::Shown::shown)
      continue;
    if (is_picked(form, question, "statement", note->statement.id.text())) continue;
    items.push_back(
        {.text = note_words(form, *note), .value = "note:" + note->statement.id.text()});
  }
  for (const care::KeptFile& file : record.files) {
    const auto seen =
        people::visible_to(form.visit.reader, file.kept.visibility, people::Sharing::not_shared);
    if (seen.what != people::Shown::shown ||
        is_picked(form, question, "file", file.kept.digest_of_bytes))
      continue;
    items.push_back({.text = fmt::format("File: {}", file.kept.what ? file.kept.what->for_reader()
                                                                    : file.kept.name.for_reader()),
                     .value = "file:" + file.kept.digest_of_bytes});
  }
  if (items.empty()) return;
  const std::size_t count = items.size();
  Out picks;
  picks << Checkboxes{.name = "_pick." + question.id,
                      .fieldset = {.legend = {.text = "Take from the record",
                                              .classes = "govuk-visually-hidden"}},
                      .items = std::move(items),
                      .classes = "govuk-checkboxes--small"}
        << Button{.text = "Take what is ticked",
                  .name = "_add",
                  .value = question.id,
                  .classes = "govuk-button--secondary candour-button--small"};
  out << Details{.summary = fmt::format("Take it from the record ({} to choose from)", count),
                 .text = std::move(picks).take()};
}

}  // namespace

void write_group(Out& out, const SectionForm& form, const forms::Question& question) {
  const bool is_evidence = question.type == forms::QuestionType::evidence;
  const int standing = rows_that_stand(form, question);
  out << "<h2 class=\"govuk-heading-s\">" << Text(question.label) << "</h2>";
  if (!question.hint.empty()) out << "<p class=\"govuk-hint\">" << Text(question.hint) << "</p>";
  if (question.needed == forms::Needed::to_sign)
    out << "<p class=\"govuk-hint\">Needed before signing: " << Text(question.cite) << ".</p>";
  for (int row = 1; row <= standing; ++row) write_row(out, form, question, row);
  if (is_evidence) write_picks(out, form, question);
  if (standing >= static_cast<int>(question.most_rows)) return;
  Out next;
  write_row(next, form, question, standing + 1);
  next << Button{.text = is_evidence ? "Save and add more evidence" : "Save and add another",
                 .name = "_add",
                 .value = question.id,
                 .classes = "govuk-button--secondary candour-button--small"};
  if (form.more == question.id || (standing == 0 && !is_evidence)) {
    out << std::move(next).take();
    return;
  }
  out << Details{.summary = is_evidence ? "Write evidence down" : "Add another",
                 .text = std::move(next).take()};
}

}  // namespace candour::web
