#include "forms/form_file.hpp"

#include <fmt/format.h>

#include <map>

#include "forms/read_section.hpp"

namespace candour::forms {
namespace {

// Every pattern of the file by its name, each read once so that a mistake in it is found.
Result<Patterns> read_patterns(law::Fields& fields, const law::TomlFile& file) {
  Patterns patterns;
  const auto tables = optional_tables(fields, file.table, "pattern");
  for (std::size_t i = 0; i < tables.size(); ++i) {
    law::Fields one{*tables[i], file.name, path_below({}, "pattern", i)};
    const std::string name = one.id("name");
    const auto questions = one.tables("question");
    if (!patterns.emplace(name, Pattern{questions, one.path()}).second)
      one.refuse_at("name", RefusalCode::duplicate_key, "This pattern stands twice.");
    if (const auto wrong = one.wrong()) return *wrong;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const auto read =
          read_question({*questions[j], file.name, path_below(one.path(), "question", j)},
                        *questions[j], file.name, "section", QuestionPlace::section);
      if (!read) return read.error();
    }
  }
  return patterns;
}

}  // namespace

Result<PlacedForm> read_form(const law::TomlFile& file) {
  law::Fields fields{file.table, file.name, {}};
  PlacedForm placed;
  placed.place = {file.name, {}, 1};
  Form& form = placed.form;
  form.id = fields.id();
  form.version = fields.whole("version");
  if (form.version < 1)
    fields.refuse_at("version", RefusalCode::unknown_field_value, "Versions count from 1.");
  form.title = fields.text("title", 120);
  form.document_kind = fields.id("document_kind");
  form.in_force_from = fields.day("in_force_from");
  const auto patterns = read_patterns(fields, file);
  if (!patterns) return patterns.error();
  const auto sections = fields.tables("section");
  if (const auto wrong = fields.wrong()) return *wrong;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    auto section = read_section(*sections[i], file.name, path_below({}, "section", i), *patterns);
    if (!section) return section.error();
    // Of two with one name, the place of the second is what a refusal names.
    for (auto& [name, place] : section->places) placed.places[name] = std::move(place);
    form.sections.push_back(std::move(section->section));
  }
  if (auto good = check_form(placed); !good) return good.error();
  return placed;
}

}  // namespace candour::forms
