#include "web/documents/typed_answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/money.hpp"
#include "drafts/draft_store.hpp"
#include "journal/digest.hpp"

namespace candour::web {
namespace {

using forms::QuestionType;

bool is_choice(QuestionType type) {
  return type == QuestionType::choice || type == QuestionType::choices ||
         type == QuestionType::yes_no;
}

bool is_option(const forms::Question& question, std::string_view value) {
  return std::any_of(question.options.begin(), question.options.end(),
                     [&](const forms::Option& one) { return one.value == value; });
}

// The values of a group of checkboxes, in the order of the options.
std::string joined(const forms::Question& question, const Typed& typed, const std::string& field) {
  std::string text;
  for (const forms::Option& option : question.options) {
    const bool ticked = std::any_of(
        typed.fields.items().begin(), typed.fields.items().end(),
        [&](const Field& one) { return one.name == field && one.value == option.value; });
    if (ticked) text += (text.empty() ? "" : ",") + option.value;
  }
  return text;
}

std::string day_text(const Typed& typed, const std::string& field) {
  const auto box = [&](std::string_view name) {
    return std::string{trim(typed.text(fmt::format("{}-{}", field, name)))};
  };
  const std::string day = box("day");
  const std::string month = box("month");
  const std::string year = box("year");
  if (day.empty() && month.empty() && year.empty()) return {};
  const std::string as_iso = fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
  return parse_day(as_iso) ? as_iso : fmt::format("{}/{}/{}", day, month, year);
}

std::string text_of(const forms::Question& question, const Typed& typed, const std::string& field) {
  if (question.type == QuestionType::date) return day_text(typed, field);
  if (question.type == QuestionType::choices) return joined(question, typed, field);
  std::string text = typed.text(field);
  if (trim(text).empty()) return {};
  if (question.type == QuestionType::money || question.type == QuestionType::number)
    return std::string{trim(text)};
  return text;
}

// Whether the form sent anything for the field: a group of checkboxes with none ticked sends only
// what it showed.
bool was_sent(const forms::Question& question, const Typed& typed, const std::string& field) {
  if (question.type == QuestionType::date) return typed.fields.has(field + "-year");
  return typed.fields.has(field) || (question.type == QuestionType::choices &&
                                     typed.fields.has(std::string{was_prefix} + field));
}

}  // namespace

std::string what_is_wrong(const forms::Question& question, std::string_view text) {
  if (text.empty()) return {};
  switch (question.type) {
    case QuestionType::date:
      return parse_day(text) ? "" : "Enter a day that there is, for example 27 3 2026.";
    case QuestionType::money:
      return parse_money(text) ? "" : "Enter a sum in pounds and pence, for example 75.00.";
    case QuestionType::number: {
      const bool digits =
          text.size() <= 9 && text.find_first_not_of("0123456789") == std::string_view::npos;
      return digits ? "" : "Enter a whole number, for example 3.";
    }
    default: break;
  }
  if (count_characters(text) > static_cast<std::size_t>(question.most_characters))
    return fmt::format("Use {} characters or fewer. It has {}.", question.most_characters,
                       count_characters(text));
  return {};
}

std::string digest_of_shown(std::string_view text) {
  if (text.empty()) return {};
  const auto digest = journal::sha256(text);
  std::string hex;
  for (std::size_t i = 0; i < 8; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

DayBoxes boxes_of(std::string_view text) {
  if (const auto day = parse_day(text)) {
    const std::chrono::year_month_day parts{*day};
    return {fmt::format("{}", static_cast<unsigned>(parts.day())),
            fmt::format("{}", static_cast<unsigned>(parts.month())),
            fmt::format("{}", static_cast<int>(parts.year()))};
  }
  DayBoxes boxes;
  const auto first = text.find('/');
  boxes.day = text.substr(0, first);
  if (first == std::string_view::npos) return boxes;
  const auto second = text.find('/', first + 1);
  boxes.month =
      text.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
  if (second != std::string_view::npos) boxes.year = text.substr(second + 1);
  return boxes;
}

std::vector<TypedField> typed_answers(const forms::Section& section, const Typed& typed) {
  std::vector<TypedField> all;
  for (const forms::Question& question : section.questions) {
    const int rows = is_group(question) ? static_cast<int>(question.most_rows) : 0;
    for (const std::string& field : fields_of(question, rows)) {
      const FieldPlace place = place_of_field(section, field);
      const forms::Question& asked = place.column == nullptr ? *place.question : *place.column;
      if (!was_sent(asked, typed, field)) continue;
      TypedField one{field,
                     text_of(asked, typed, field),
                     typed.text(std::string{was_prefix} + field),
                     {},
                     true};
      one.error = what_is_wrong(asked, one.text);
      const bool chosen_elsewhere = is_choice(asked.type) && asked.type != QuestionType::choices &&
                                    !one.text.empty() && !is_option(asked, one.text);
      if (chosen_elsewhere) {
        one.error = "Choose one of those that are listed.";
        one.is_kept = false;
      }
      if (count_characters(one.text) > drafts::most_draft_characters) one.is_kept = false;
      all.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace candour::web
