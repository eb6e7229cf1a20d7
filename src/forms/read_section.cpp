#include "forms/read_section.hpp"

#include <fmt/format.h>

namespace candour::forms {
namespace {

std::optional<Refusal> add_questions(PlacedSection& placed,
                                     const std::vector<const toml::table*>& tables,
                                     std::string_view file, std::string_view path) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::string below = path_below(path, "question", i);
    law::Fields fields{*tables[i], file, below};
    const int line = fields.line();
    auto question = read_question(std::move(fields), *tables[i], file, placed.section.id,
                                  QuestionPlace::section);
    if (!question) return question.error();
    placed.places.emplace_back(fmt::format("{}/{}", placed.section.id, question->id),
                               Place{std::string{file}, std::move(below), line});
    placed.section.questions.push_back(std::move(*question));
  }
  return std::nullopt;
}

}  // namespace

Result<PlacedSection> read_section(const toml::table& table, std::string_view file,
                                   const std::string& path, const Patterns& patterns,
                                   std::string_view callers_key) {
  law::Fields fields{table, file, path};
  PlacedSection placed;
  Section& section = placed.section;
  section.id = fields.id();
  if (section.id.find_first_of("._") != std::string::npos)
    fields.refuse_at("id", RefusalCode::unknown_field_value,
                     "The id of a section is letters, digits and hyphens.");
  section.title = fields.text("title");
  section.intro = fields.optional_text("intro", 2'000);
  section.group = fields.optional_text("group", 120);
  section.cite = fields.optional_text("cite");
  if (!callers_key.empty()) fields.optional_text(callers_key);
  const std::string pattern = fields.optional_text("pattern");
  auto asked_if = read_asked_if(fields, file, section.id);
  if (!asked_if) return asked_if.error();
  section.asked_if = std::move(*asked_if);
  const auto own = optional_tables(fields, table, "question");
  const auto shared = patterns.find(pattern);
  if (!pattern.empty() && shared == patterns.end())
    fields.refuse_at("pattern", RefusalCode::unknown_field_value,
                     fmt::format("There is no [[pattern]] called “{}”.", pattern));
  if (const auto wrong = fields.wrong()) return *wrong;
  placed.places.emplace_back(section.id, Place{std::string{file}, path, fields.line()});
  if (!pattern.empty()) {
    if (auto refusal = add_questions(placed, shared->second.questions, file, shared->second.path))
      return std::move(*refusal);
  }
  if (auto refusal = add_questions(placed, own, file, path)) return std::move(*refusal);
  return placed;
}

}  // namespace candour::forms
