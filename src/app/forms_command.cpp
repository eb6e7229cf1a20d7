#include <fmt/format.h>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "care/document_kind.hpp"
#include "forms/form_file.hpp"
#include "forms/words.hpp"

namespace candour::app {
namespace {

constexpr std::string_view usage_text =
    "usage: candour forms [FOLDER [COUNCIL’S FOLDER]]   (without: the forms that ship)\n";

// "  ability       choice    needed to sign   SI 2015/313 reg 2(3)   Can they do this?"
void print(const forms::Question& question) {
  fmt::print("    {:<22} {:<9} {:<8} {}{}{}\n", question.id, forms::name_of(question.type),
             question.needed == forms::Needed::to_sign ? "to sign" : "",
             question.is_councils_own ? "(the council’s own) " : "", question.label,
             question.cite.empty() ? "" : "   [" + question.cite + "]");
}

void print(const forms::Form& form) {
  std::size_t questions = 0;
  std::size_t needed = 0;
  for (const forms::Section& section : form.sections)
    for (const forms::Question& question : section.questions) {
      ++questions;
      needed += question.needed == forms::Needed::to_sign ? 1U : 0U;
    }
  fmt::print("{} version {}: {}; in force from {}; {} sections, {} questions, {} needed to sign\n",
             form.id, form.version, form.title, iso(form.in_force_from), form.sections.size(),
             questions, needed);
  for (const forms::Section& section : form.sections) {
    fmt::print("  {}   {}\n", section.id, section.title);
    for (const forms::Question& question : section.questions) print(question);
  }
  if (care::document_kind_named(form.document_kind) == nullptr)
    fmt::print("  Nothing of Candour’s reads this form: there is no kind of document “{}”.\n",
               form.document_kind);
}

}  // namespace

int forms_command(const std::vector<std::string_view>& words) {
  const auto line = CommandLine::read(words, {}, {});
  if (!line || line->places().size() > 2) {
    if (!line) tell(line.error());
    fmt::print(stderr, "{}", usage_text);
    return usage_error;
  }
  const auto& places = line->places();
  const auto book =
      places.empty() ? forms::load_forms(forms_folder(), councils_forms_folder())
                     : forms::load_forms(places[0], places.size() > 1 ? places[1] : std::string{});
  if (!book) {
    tell(book.error());
    return file_refused;
  }
  for (const forms::Form& form : book->all()) print(form);
  return done;
}

}  // namespace candour::app
