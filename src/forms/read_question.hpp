#pragma once
// One [[question]] table of a form file, for the section in which it stands.

#include "forms/form.hpp"
#include "law/fields.hpp"

namespace candour::forms {

// Questions that stand alone, and those that are columns of a repeated group.
enum class QuestionPlace : std::uint8_t { section, column };

// Reads a question. `{section}` in its fact, words, cite, held and asked_if becomes the section’s
// id. Refuses what law::Fields refuses: a key that is not known, missing, or of another type.
Result<Question> read_question(law::Fields fields, const toml::table& table, std::string_view file,
                               std::string_view section, QuestionPlace place);

// { question = "…", is = ["…"] }; nothing where the table has none.
Result<std::optional<AskedIf>> read_asked_if(law::Fields& fields, std::string_view file,
                                             std::string_view section);

// [ { value = "…", label = "…", hint = "…" } ]; empty where the table has none.
Result<std::vector<Option>> read_options(law::Fields& fields, const toml::table& table,
                                         std::string_view file);

// The tables of an array that may be absent.
std::vector<const toml::table*> optional_tables(law::Fields& fields, const toml::table& table,
                                                std::string_view key);

// "section[2].question[0]"
std::string path_below(std::string_view path, std::string_view key, std::size_t index);

}  // namespace candour::forms
