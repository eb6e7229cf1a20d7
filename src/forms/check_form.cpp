#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "forms/placed_form.hpp"
#include "forms/words.hpp"

namespace candour::forms {
namespace {

bool is_choice(QuestionType type) {
  return type == QuestionType::choice || type == QuestionType::choices ||
         type == QuestionType::yes_no;
}

bool is_group(QuestionType type) {
  return type == QuestionType::rows || type == QuestionType::evidence;
}

// Goes through a form in the order in which it is asked.
class Checker {
 public:
  explicit Checker(const PlacedForm& placed) : placed_{placed} {}

  std::optional<Refusal> check() {
    for (const Section& section : placed_.form.sections) {
      if (!sections_.insert(section.id).second)
        return at(section.id, {}, "id", RefusalCode::duplicate_key,
                  "This section stands twice. Give each its own id.");
      if (auto refusal = asked(section.id, {}, section.asked_if)) return refusal;
      for (const Question& question : section.questions)
        if (auto refusal = check(section, question)) return refusal;
      if (section.questions.empty())
        return at(section.id, {}, "question", RefusalCode::missing_field,
                  "A section asks something: add a question, or take the section out.");
    }
    return std::nullopt;
  }

 private:
  std::optional<Refusal> check(const Section& section, const Question& question) {
    const auto wrong = [&](std::string_view key, RefusalCode code, std::string_view sentence) {
      return at(section.id, question.id, key, code, sentence);
    };
    if (auto refusal = asked(section.id, question.id, question.asked_if)) return refusal;
    if (!questions_.insert(section.id + "/" + question.id).second)
      return wrong("id", RefusalCode::duplicate_key,
                   fmt::format("“{}” is asked twice in this section.", question.id));
    if (!facts_.insert(question.fact).second)
      return wrong("fact", RefusalCode::duplicate_key,
                   fmt::format("“{}” is asked already in this form: no fact is asked twice.",
                               question.fact));
    const bool held_is_known =
        std::find(held_names.begin(), held_names.end(), question.held) != held_names.end();
    if (!question.held.empty() && !held_is_known)
      return wrong("held", RefusalCode::unknown_field_value,
                   fmt::format("No record holds “{}”. It holds: {}.", question.held,
                               fmt::join(held_names, ", ")));
    if (question.needed == Needed::to_sign && question.cite.empty())
      return wrong("cite", RefusalCode::no_citation,
                   "What is needed to sign has a legal reason: cite it.");
    return shape(section, question);
  }

  // Options belong to choices, columns to groups.
  std::optional<Refusal> shape(const Section& section, const Question& question) {
    const auto wrong = [&](std::string_view key, RefusalCode code, std::string_view sentence) {
      return at(section.id, question.id, key, code, sentence);
    };
    if (is_choice(question.type) == question.options.empty())
      return question.options.empty()
                 ? wrong("options", RefusalCode::missing_field, "A choice needs options.")
                 : wrong("options", RefusalCode::unknown_field_value,
                         "Only a choice has options: choice, choices or yes_no.");
    if (!unlike(question.options))
      return wrong("options", RefusalCode::duplicate_key, "Two options have the same value.");
    if (is_group(question.type) == question.columns.empty())
      return question.columns.empty()
                 ? wrong("column", RefusalCode::missing_field, "Rows need columns.")
                 : wrong("column", RefusalCode::unknown_field_value, "Only rows have columns.");
    std::set<std::string_view> ids;
    for (const Question& column : question.columns) {
      if (!ids.insert(column.id).second)
        return wrong("column", RefusalCode::duplicate_key,
                     fmt::format("The column “{}” stands twice.", column.id));
      if (is_group(column.type) || column.asked_if)
        return wrong("column", RefusalCode::unknown_field_value,
                     "A column holds neither rows nor evidence, and is always asked.");
      if (is_choice(column.type) == column.options.empty() || !unlike(column.options))
        return wrong("column", RefusalCode::missing_field,
                     fmt::format("The options of “{}” are missing, twice, or in a column that is "
                                 "no choice.",
                                 column.id));
    }
    return std::nullopt;
  }

  static bool unlike(const std::vector<Option>& options) {
    std::set<std::string_view> values;
    return std::all_of(options.begin(), options.end(),
                       [&](const Option& one) { return values.insert(one.value).second; });
  }

  // A condition looks back at a choice, so that no two wait for each other.
  std::optional<Refusal> asked(std::string_view section, std::string_view question,
                               const std::optional<AskedIf>& condition) {
    if (!condition) return std::nullopt;
    const std::string_view in = condition->section.empty() ? section : condition->section;
    const std::string name = fmt::format("{}/{}", in, condition->question);
    const Question* found = placed_.form.question(in, condition->question);
    if (found == nullptr || questions_.count(name) == 0)
      return at(section, question, "asked_if", RefusalCode::unknown_field_value,
                fmt::format("“{}” is not asked before this: a condition looks back at a question "
                            "of this form.",
                            name));
    if (!is_choice(found->type))
      return at(section, question, "asked_if", RefusalCode::unknown_field_value,
                fmt::format("“{}” is no choice: a condition needs options.", name));
    for (const std::string& value : condition->is) {
      const bool known = std::any_of(found->options.begin(), found->options.end(),
                                     [&](const Option& one) { return one.value == value; });
      if (!known)
        return at(section, question, "asked_if", RefusalCode::unknown_field_value,
                  fmt::format("“{}” is no option of “{}”.", value, name));
    }
    return std::nullopt;
  }

  Refusal at(std::string_view section, std::string_view question, std::string_view key,
             RefusalCode code, std::string_view sentence) const {
    return refuse_at(placed_.place_of(section, question), key, code, sentence);
  }

  const PlacedForm& placed_;
  std::set<std::string> sections_;
  std::set<std::string> questions_;
  std::set<std::string> facts_;
};

}  // namespace

const Place& PlacedForm::place_of(std::string_view section, std::string_view question) const {
  std::string name{section};
  if (!question.empty()) name.append("/").append(question);
  const auto found = places.find(name);
  return found == places.end() ? place : found->second;
}

Refusal refuse_at(const Place& place, std::string_view key, RefusalCode code,
                  std::string_view sentence) {
  std::string field = place.field;
  if (!key.empty()) field.append(field.empty() ? "" : ".").append(key);
  std::string message = fmt::format("{}, line {}, {}: {}", place.file, place.line, field, sentence);
  return refuse(code, std::move(message), std::move(field), place.line);
}

Result<void> check_form(const PlacedForm& placed) {
  if (auto refusal = Checker{placed}.check()) return std::move(*refusal);
  return {};
}

}  // namespace candour::forms
