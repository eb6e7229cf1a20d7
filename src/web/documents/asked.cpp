#include "web/documents/asked.hpp"

#include <algorithm>
#include <charconv>

namespace candour::web {
namespace {

bool holds(const forms::Section& section, const std::optional<forms::AskedIf>& condition,
           const care::Answers& answers) {
  if (!condition) return true;
  const std::string& in = condition->section.empty() ? section.id : condition->section;
  return std::any_of(condition->is.begin(), condition->is.end(), [&](const std::string& value) {
    return answers.has(in, condition->question, value);
  });
}

const forms::Question* named(const std::vector<forms::Question>& questions, std::string_view id) {
  const auto found = std::find_if(questions.begin(), questions.end(),
                                  [&](const forms::Question& one) { return one.id == id; });
  return found == questions.end() ? nullptr : &*found;
}

}  // namespace

bool is_asked(const forms::Section& section, const care::Answers& answers) {
  return holds(section, section.asked_if, answers);
}

bool is_asked(const forms::Section& section, const forms::Question& question,
              const care::Answers& answers) {
  return holds(section, section.asked_if, answers) && holds(section, question.asked_if, answers);
}

bool is_group(const forms::Question& question) {
  return question.type == forms::QuestionType::rows ||
         question.type == forms::QuestionType::evidence;
}

bool is_words(const forms::Question& question) {
  return question.type == forms::QuestionType::words || question.type == forms::QuestionType::line;
}

FieldPlace place_of_field(const forms::Section& section, std::string_view field) {
  const auto dot = field.find('.');
  const forms::Question* question = named(section.questions, field.substr(0, dot));
  if (question == nullptr) return {};
  if (dot == std::string_view::npos)
    return is_group(*question) ? FieldPlace{} : FieldPlace{question, nullptr, 0};
  if (!is_group(*question)) return {};
  int row = 0;
  const char* end = field.data() + field.size();
  const auto [rest, error] = std::from_chars(field.data() + dot + 1, end, row);
  if (error != std::errc{} || rest == end || *rest != '.' || row < 1 || row > question->most_rows)
    return {};
  const auto at = static_cast<std::size_t>(rest - field.data()) + 1;
  const forms::Question* column = named(question->columns, field.substr(at));
  return column == nullptr ? FieldPlace{} : FieldPlace{question, column, row};
}

std::vector<std::string> fields_of(const forms::Question& question, int rows) {
  if (!is_group(question)) return {question.id};
  std::vector<std::string> fields;
  for (int row = 1; row <= rows; ++row)
    for (const forms::Question& column : question.columns)
      fields.push_back(care::Answers::field_of_row(question.id, row, column.id));
  return fields;
}

bool is_answered(const forms::Section& section, const forms::Question& question,
                 const care::Answers& answers) {
  return is_group(question) ? answers.rows(section.id, question.id) > 0
                            : answers.is_answered(section.id, question.id);
}

std::string option_label(const forms::Question& question, std::string_view value) {
  const auto found = std::find_if(question.options.begin(), question.options.end(),
                                  [&](const forms::Option& one) { return one.value == value; });
  return found == question.options.end() ? std::string{value} : found->label;
}

}  // namespace candour::web
