#include "forms/read_question.hpp"

#include <fmt/format.h>

#include "forms/words.hpp"

namespace candour::forms {
namespace {

constexpr std::size_t most_words = 1'000;

std::string in_section(std::string text, std::string_view section) {
  constexpr std::string_view mark = "{section}";
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    text.replace(at, mark.size(), section);
    at += section.size();
  }
  return text;
}

std::int64_t whole_or(law::Fields& fields, const toml::table& table, std::string_view key,
                      std::int64_t usual, std::int64_t most) {
  if (!table.contains(key)) return usual;
  const std::int64_t given = fields.whole(key);
  if (given < 1 || given > most)
    fields.refuse_at(key, RefusalCode::unknown_field_value,
                     fmt::format("Write a number from 1 to {}.", most));
  return given;
}

Question column(std::string id, QuestionType type, std::string label) {
  Question one;
  one.id = std::move(id);
  one.type = type;
  one.label = std::move(label);
  return one;
}

// What every piece of evidence says, in the order in which it is asked.
std::vector<Question> evidence_columns() {
  std::vector<Question> columns{column("text", QuestionType::words, "What was said or seen"),
                                column("account", QuestionType::person, "Whose account it is"),
                                column("how_known", QuestionType::choice, "How it is known"),
                                column("on", QuestionType::date, "When"),
                                column("statement", QuestionType::line, "Note of the record"),
                                column("file", QuestionType::line, "File of the record"),
                                column("by_provider", QuestionType::choices, "Whose opinion")};
  columns[2].options = ways_of_knowing();
  columns[6].options = {{"yes", "It is the opinion of a provider of care", {}}};
  return columns;
}

Result<std::vector<Question>> read_columns(law::Fields& fields, const toml::table& table,
                                           std::string_view file, std::string_view section) {
  std::vector<Question> columns;
  const auto tables = optional_tables(fields, table, "column");
  for (std::size_t i = 0; i < tables.size(); ++i) {
    auto read = read_question({*tables[i], file, path_below(fields.path(), "column", i)},
                              *tables[i], file, section, QuestionPlace::column);
    if (!read) return read.error();
    columns.push_back(std::move(*read));
  }
  return columns;
}

}  // namespace

std::string path_below(std::string_view path, std::string_view key, std::size_t index) {
  return fmt::format("{}{}{}[{}]", path, path.empty() ? "" : ".", key, index);
}

std::vector<const toml::table*> optional_tables(law::Fields& fields, const toml::table& table,
                                                std::string_view key) {
  if (!table.contains(key)) return {};
  return fields.tables(key);
}

Result<std::vector<Option>> read_options(law::Fields& fields, const toml::table& table,
                                         std::string_view file) {
  std::vector<Option> options;
  const auto tables = optional_tables(fields, table, "options");
  for (std::size_t i = 0; i < tables.size(); ++i) {
    law::Fields one{*tables[i], file, path_below(fields.path(), "options", i)};
    Option option;
    option.value = one.text("value", 80);
    option.label = one.text("label");
    option.hint = one.optional_text("hint", most_words);
    if (option.value.find_first_of(", ") != std::string::npos)
      one.refuse_at("value", RefusalCode::unknown_field_value,
                    "A value has neither commas nor spaces.");
    if (const auto wrong = one.wrong()) return *wrong;
    options.push_back(std::move(option));
  }
  return options;
}

Result<std::optional<AskedIf>> read_asked_if(law::Fields& fields, std::string_view file,
                                             std::string_view section) {
  const toml::table* table = fields.optional_table("asked_if");
  if (table == nullptr) return std::optional<AskedIf>{};
  law::Fields one{*table, file, path_below(fields.path(), "asked_if", 0)};
  AskedIf asked;
  asked.section = in_section(one.optional_text("section", 80), section);
  asked.question = in_section(one.text("question", 80), section);
  asked.is = one.texts("is", 80);
  if (asked.is.empty())
    one.refuse_at("is", RefusalCode::missing_field, "Say at which answers it is asked.");
  if (const auto wrong = one.wrong()) return *wrong;
  return std::optional<AskedIf>{std::move(asked)};
}

Result<Question> read_question(law::Fields fields, const toml::table& table, std::string_view file,
                               std::string_view section, QuestionPlace place) {
  Question question;
  question.id = fields.id();
  if (question.id.find('.') != std::string::npos)
    fields.refuse_at("id", RefusalCode::unknown_field_value, "The id of a question has no dots.");
  if (place == QuestionPlace::section) {
    question.fact = in_section(fields.text("fact", 160), section);
    if (question.fact.find('.') == std::string::npos ||
        question.fact.find(' ') != std::string::npos)
      fields.refuse_at("fact", RefusalCode::unknown_field_value,
                       "A fact is a subject and a field with a dot between: “person.born”.");
    question.held = in_section(fields.optional_text("held", 80), section);
  }
  question.type = fields.named("type", type_named);
  question.label = in_section(fields.text("label"), section);
  question.hint = in_section(fields.optional_text("hint", most_words), section);
  if (table.contains("account")) question.account = fields.named("account", account_named);
  if (table.contains("needed")) question.needed = fields.named("needed", needed_named);
  question.cite = in_section(fields.optional_text("cite"), section);
  question.most_rows = whole_or(fields, table, "most_rows", question.most_rows, 50);
  question.most_characters =
      whole_or(fields, table, "most_characters", question.most_characters, 20'000);
  auto options = read_options(fields, table, file);
  if (!options) return options.error();
  question.options = std::move(*options);
  auto asked_if = read_asked_if(fields, file, section);
  if (!asked_if) return asked_if.error();
  question.asked_if = std::move(*asked_if);
  if (place == QuestionPlace::section) {
    auto columns = read_columns(fields, table, file, section);
    if (!columns) return columns.error();
    question.columns = std::move(*columns);
  }
  if (const auto wrong = fields.wrong()) return *wrong;
  if (question.type == QuestionType::yes_no && question.options.empty())
    question.options = yes_or_no();
  if (question.type == QuestionType::evidence && question.columns.empty())
    question.columns = evidence_columns();
  return question;
}

}  // namespace candour::forms
