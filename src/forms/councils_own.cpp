#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "forms/form_file.hpp"
#include "forms/read_section.hpp"

namespace candour::forms {
namespace {

constexpr std::string_view stays =
    "The law asks this, so it stays as it is. A council may word its label and hint, put it "
    "elsewhere in its section, and add questions of its own.";

// One file of a council’s, applied to one form; keeps the first thing wrong.
class Overlay {
 public:
  Overlay(PlacedForm& placed, const law::TomlFile& file)
      : placed_{placed}, form_{placed.form}, file_{file} {}

  std::optional<Refusal> apply() {
    law::Fields fields{file_.table, file_.name, {}};
    const std::string form = fields.id("form");
    if (form != form_.id)
      fields.refuse_at("form", RefusalCode::unknown_field_value,
                       fmt::format("This file is called after the form “{}”.", form_.id));
    const std::int64_t from =
        file_.table.contains("from_version") ? fields.whole("from_version") : 1;
    struct Part {
      std::string_view key;
      std::optional<Refusal> (Overlay::*apply)(const toml::table&, const std::string& path);
      std::vector<const toml::table*> tables = {};
    };
    std::array<Part, 5> parts{{{"add_section", &Overlay::add_section},
                               {"add", &Overlay::add},
                               {"word", &Overlay::word},
                               {"order", &Overlay::order},
                               {"take_away", &Overlay::take_away}}};
    for (Part& part : parts) part.tables = optional_tables(fields, file_.table, part.key);
    if (auto wrong = fields.wrong()) return wrong;
    if (form_.version < from) return std::nullopt;
    for (const Part& part : parts)
      for (std::size_t i = 0; i < part.tables.size(); ++i)
        if (auto refusal = (this->*part.apply)(*part.tables[i], path_below({}, part.key, i)))
          return refusal;
    return std::nullopt;
  }

 private:
  Section* section_of(law::Fields& fields) {
    const std::string id = fields.text("section", 80);
    const auto found = std::find_if(form_.sections.begin(), form_.sections.end(),
                                    [&](const Section& one) { return one.id == id; });
    if (found != form_.sections.end()) return &*found;
    fields.refuse_at("section", RefusalCode::unknown_field_value,
                     fmt::format("The form has no section “{}”.", id));
    return nullptr;
  }

  static Question* question_of(law::Fields& fields, Section* section, std::string_view key) {
    const std::string id = fields.text(key, 80);
    if (section == nullptr) return nullptr;
    const auto found = std::find_if(section->questions.begin(), section->questions.end(),
                                    [&](const Question& one) { return one.id == id; });
    if (found != section->questions.end()) return &*found;
    fields.refuse_at(key, RefusalCode::unknown_field_value,
                     fmt::format("This section asks no “{}”.", id));
    return nullptr;
  }

  static bool by_law(const Section& section, const Question& question) {
    return !question.is_councils_own && (!question.cite.empty() || !section.cite.empty());
  }

  std::optional<Refusal> add(const toml::table& table, const std::string& path) {
    law::Fields fields{table, file_.name, path};
    Section* section = section_of(fields);
    const Question* after =
        table.contains("after") ? question_of(fields, section, "after") : nullptr;
    auto read = read_question(fields, table, file_.name, section == nullptr ? "" : section->id,
                              QuestionPlace::section);
    if (!read) return read.error();
    read->is_councils_own = true;
    const Place place{file_.name, path, fields.line()};
    const std::string name = fmt::format("{}/{}", section->id, read->id);
    if (placed_.places.count(name) > 0)
      return refuse_at(place, "id", RefusalCode::duplicate_key,
                       "The section asks this already. Give the question an id of its own.");
    placed_.places[name] = place;
    std::vector<Question>& questions = section->questions;
    questions.insert(
        after == nullptr ? questions.end() : questions.begin() + (after - questions.data()) + 1,
        std::move(*read));
    return std::nullopt;
  }

  std::optional<Refusal> add_section(const toml::table& table, const std::string& path) {
    auto read = read_section(table, file_.name, path, {}, "after");
    if (!read) return read.error();
    law::Fields where{table, file_.name, path};
    const std::string after = where.optional_text("after", 80);
    for (Question& question : read->section.questions) question.is_councils_own = true;
    for (const auto& [name, place] : read->places) placed_.places[name] = place;
    const auto found = std::find_if(form_.sections.begin(), form_.sections.end(),
                                    [&](const Section& one) { return one.id == after; });
    if (!after.empty() && found == form_.sections.end())
      return refuse_at({file_.name, path, where.line("after")}, "after",
                       RefusalCode::unknown_field_value,
                       fmt::format("The form has no section “{}”.", after));
    form_.sections.insert(found == form_.sections.end() ? found : found + 1,
                          std::move(read->section));
    return std::nullopt;
  }

  std::optional<Refusal> word(const toml::table& table, const std::string& path) {
    law::Fields fields{table, file_.name, path};
    Section* section = section_of(fields);
    Question* question = question_of(fields, section, "question");
    const std::string label = fields.optional_text("label");
    const std::string hint = fields.optional_text("hint", 1'000);
    fields.optional_text("needed");
    fields.optional_text("cite");
    auto options = read_options(fields, table, file_.name);
    if (!options) return options.error();
    for (const std::string_view key : {"needed", "cite", "options"}) {
      if (!table.contains(key) || question == nullptr) continue;
      if (key != "options" || by_law(*section, *question))
        fields.refuse_at(key, RefusalCode::weaker_than_law, stays);
    }
    if (auto wrong = fields.wrong()) return wrong;
    if (!label.empty()) question->label = label;
    if (!hint.empty()) question->hint = hint;
    for (const Option& worded : *options) {
      const auto found = std::find_if(question->options.begin(), question->options.end(),
                                      [&](const Option& one) { return one.value == worded.value; });
      if (found == question->options.end())
        return refuse_at({file_.name, path, fields.line("options")}, "options",
                         RefusalCode::unknown_field_value,
                         fmt::format("The question has no option “{}”.", worded.value));
      *found = worded;
    }
    return std::nullopt;
  }

  std::optional<Refusal> order(const toml::table& table, const std::string& path) {
    law::Fields fields{table, file_.name, path};
    Section* section = section_of(fields);
    const std::vector<std::string> ids = fields.texts("questions", 80);
    if (auto wrong = fields.wrong()) return wrong;
    std::vector<Question> ordered;
    for (const std::string& id : ids) {
      const auto found = std::find_if(section->questions.begin(), section->questions.end(),
                                      [&](const Question& one) { return one.id == id; });
      if (found == section->questions.end()) break;
      ordered.push_back(std::move(*found));
      section->questions.erase(found);
    }
    if (!section->questions.empty() || ordered.size() != ids.size())
      return refuse_at({file_.name, path, fields.line("questions")}, "questions",
                       RefusalCode::unknown_field_value,
                       "Name every question of the section, each once.");
    section->questions = std::move(ordered);
    return std::nullopt;
  }

  std::optional<Refusal> take_away(const toml::table& table, const std::string& path) {
    law::Fields fields{table, file_.name, path};
    Section* section = section_of(fields);
    const Question* question = question_of(fields, section, "question");
    if (question != nullptr && by_law(*section, *question))
      fields.refuse_at("question", RefusalCode::weaker_than_law, stays);
    if (auto wrong = fields.wrong()) return wrong;
    section->questions.erase(section->questions.begin() + (question - section->questions.data()));
    return std::nullopt;
  }

  PlacedForm& placed_;
  Form& form_;
  const law::TomlFile& file_;
};

}  // namespace

Result<PlacedForm> with_councils_own(PlacedForm form, const law::TomlFile& file) {
  if (auto refusal = Overlay{form, file}.apply()) return std::move(*refusal);
  if (auto good = check_form(form); !good) return good.error();
  return form;
}

}  // namespace candour::forms
