#include <fmt/format.h>

#include "base/london_time.hpp"
#include "base/money.hpp"
#include "web/documents/section_form.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;
using forms::QuestionType;

std::string hint_of(const forms::Question& question) {
  std::string hint = question.hint;
  const auto add = [&](std::string_view sentence) {
    if (!hint.empty()) hint += " ";
    hint += sentence;
  };
  if (is_words(question) && question.account == forms::Account::person)
    add("In their own words, written down for them.");
  if (is_words(question) && question.account == forms::Account::carer)
    add("In the carer’s own words.");
  if (question.needed == forms::Needed::to_sign)
    add(fmt::format("Needed before signing: {}.", question.cite));
  if (question.is_councils_own) add("A question of this council’s own.");
  return hint;
}

std::vector<Choice> choices_of(const forms::Question& question) {
  std::vector<Choice> choices;
  for (const forms::Option& option : question.options)
    choices.push_back({.text = option.label, .value = option.value, .hint = {.text = option.hint}});
  return choices;
}

std::vector<std::string> values_in(std::string_view text) {
  std::vector<std::string> values;
  while (!text.empty()) {
    const auto comma = text.find(',');
    values.emplace_back(text.substr(0, comma));
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  }
  return values;
}

Select people_of(const SectionForm& form, const std::string& chosen, bool is_evidence) {
  Select select{.value = chosen};
  select.items.push_back({.text = "Choose", .value = ""});
  if (is_evidence) select.items.push_back({.text = "My own account", .value = "author"});
  for (const care::PersonAdded& person : form.view.open.record.people)
    select.items.push_back(
        {.text = name_in_case(form.view.open.record, person.label), .value = person.label});
  if (is_evidence) select.items.push_back({.text = "Somebody else", .value = "other"});
  return select;
}

// What is being written, with the words around it.
struct Around {
  Content label;
  Hint hint;
  ErrorMessage error;
};

void write_date(Out& out, const Around& around, const std::string& field,
                const std::string& value) {
  const DayBoxes boxes = boxes_of(value);
  out << DateInput{
      .id = field,
      .name_prefix = field,
      .fieldset = {.legend = {.text = around.label, .classes = "govuk-fieldset__legend--s"}},
      .hint = around.hint,
      .error_message = around.error,
      .day = {.value = boxes.day},
      .month = {.value = boxes.month},
      .year = {.value = boxes.year}};
}

void write_choice_group(Out& out, const Around& around, const forms::Question& question,
                        const std::string& field, const std::string& value) {
  const Fieldset fieldset{.legend = {.text = around.label, .classes = "govuk-fieldset__legend--s"}};
  if (question.type == QuestionType::choices) {
    out << Checkboxes{.name = field,
                      .id_prefix = field,
                      .fieldset = fieldset,
                      .hint = around.hint,
                      .error_message = around.error,
                      .items = choices_of(question),
                      .values = values_in(value),
                      .classes = "govuk-checkboxes--small"};
    return;
  }
  const bool is_short = question.type == QuestionType::yes_no;
  out << Radios{
      .name = field,
      .id_prefix = field,
      .fieldset = fieldset,
      .hint = around.hint,
      .error_message = around.error,
      .items = choices_of(question),
      .value = value,
      .classes = is_short ? "govuk-radios--small govuk-radios--inline" : "govuk-radios--small"};
}

void write_input(Out& out, const Around& around, const forms::Question& question,
                 const std::string& field, const std::string& value) {
  Input input{.name = field,
              .label = {.text = around.label, .classes = "govuk-label--s"},
              .hint = around.hint,
              .error_message = around.error,
              .value = value};
  if (question.type == QuestionType::money) {
    input.prefix = {.text = "£"};
    input.input_mode = "decimal";
    input.classes = "govuk-input--width-10";
  } else if (question.type == QuestionType::number) {
    input.input_mode = "numeric";
    input.classes = "govuk-input--width-5";
  }
  out << input;
}

// By this the page knows again, when it comes back, what it showed.
void write_was(Out& out, const std::string& field, const std::string& value,
               const forms::Question& question) {
  const std::string digest = digest_of_shown(value);
  if (digest.empty() && question.type != QuestionType::choices) return;
  out << "<input type=\"hidden\"" << Attr("name", std::string{was_prefix} + field)
      << Attr("value", digest) << ">";
}

}  // namespace

void write_control(Out& out, const SectionForm& form, const forms::Question& question,
                   const std::string& field, bool is_column) {
  const std::string value = form.shown(field);
  Around around{question.label, {.text = hint_of(question)}, {.text = form.error(field)}};
  switch (question.type) {
    case QuestionType::words:
      out << Textarea{.name = field,
                      .label = {.text = around.label, .classes = "govuk-label--s"},
                      .hint = around.hint,
                      .error_message = around.error,
                      .value = value,
                      .rows = is_column ? 2 : 4};
      break;
    case QuestionType::choice:
    case QuestionType::choices:
    case QuestionType::yes_no: write_choice_group(out, around, question, field, value); break;
    case QuestionType::date: write_date(out, around, field, value); break;
    case QuestionType::person: {
      Select select = people_of(form, value, is_column);
      select.name = field;
      select.label = {.text = around.label, .classes = "govuk-label--s"};
      select.hint = around.hint;
      select.error_message = around.error;
      out << select;
      break;
    }
    case QuestionType::line:
    case QuestionType::money:
    case QuestionType::number: write_input(out, around, question, field, value); break;
    case QuestionType::rows:
    case QuestionType::evidence: break;  // groups are made of columns
  }
  write_was(out, field, value, question);
}

void write_other_texts(Out& out, const SectionForm& form, const forms::Question& question,
                       const std::string& field) {
  const FieldTexts* texts = form.view.drafted->field(form.section.id, field);
  if (texts == nullptr || texts->texts.size() < 2) return;
  const std::string shown = form.shown(field);
  Out others;
  bool any = false;
  for (const drafts::DraftText* one : texts->texts) {
    if (one->text == shown && !texts->undecided()) continue;
    any = true;
    others << "<div class=\"candour-text\"><p class=\"govuk-body-s\"><strong>"
           << Text(actor_name(form.visit, one->author)) << "</strong>, "
           << Text(say_in_london(one->at)) << "</p><p class=\"govuk-body candour-note__text\">"
           << Text(text_for_reader(form.view.open.record, question, one->text)) << "</p>"
           << Button{.text = markup("Use this one<span class=\"govuk-visually-hidden\">, by "_html,
                                    Text(actor_name(form.visit, one->author)), "</span>"_html),
                     .name = "_adopt",
                     .value = field + " " + one->author.text(),
                     .classes = "govuk-button--secondary candour-button--small"}
           << "</div>";
  }
  if (!any) return;
  if (texts->undecided()) {
    out << "<div class=\"candour-texts\" role=\"group\" aria-label=\"Two texts\">"
           "<p class=\"govuk-body\"><strong class=\"govuk-tag govuk-tag--orange\">Two "
           "texts</strong> "
           "Neither is lost. Choose the one that is to be signed.</p>"
        << std::move(others).take() << "</div>";
    return;
  }
  out << Details{.summary = "What somebody else wrote here", .text = std::move(others).take()};
}

std::string text_for_reader(const care::CaseRecord& record, const forms::Question& question,
                            std::string_view text) {
  switch (question.type) {
    case QuestionType::choice:
    case QuestionType::yes_no: return option_label(question, text);
    case QuestionType::choices: {
      std::string labels;
      for (const std::string& value : values_in(text))
        labels += (labels.empty() ? "" : "; ") + option_label(question, value);
      return labels;
    }
    case QuestionType::date: {
      const auto day = parse_day(text);
      return day ? say(*day) : std::string{text};
    }
    case QuestionType::money: {
      const auto money = parse_money(text);
      return money ? say(*money) : std::string{text};
    }
    case QuestionType::person:
      if (text == "author") return "The writer’s own account";
      if (text == "other") return "Somebody else";
      return name_in_case(record, text);
    default: return std::string{text};
  }
}

}  // namespace candour::web
