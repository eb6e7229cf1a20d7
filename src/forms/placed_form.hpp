#pragma once
// A form with where each of its parts stands in which file, so that a refusal can say so.

#include <map>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "forms/form.hpp"

namespace candour::forms {

struct Place {
  std::string file;   // "forms/contact.toml"
  std::string field;  // "section[2].question[0]"
  int line = 0;
};

struct PlacedForm {
  Form form;
  Place place;
  std::map<std::string, Place, std::less<>> places;  // by "section" and "section/question"

  // Of a question, or of a section where `question` is empty.
  const Place& place_of(std::string_view section, std::string_view question = {}) const;
};

// "forms/contact.toml, line 12, section[2].fact: …"
Refusal refuse_at(const Place& place, std::string_view key, RefusalCode code,
                  std::string_view sentence);

// What no form may be, whoever wrote it. Refuses with duplicate_key (a section, question, option or
// fact twice), missing_field (a choice without options, rows without columns),
// unknown_field_value (asked_if of something that is not asked before it, or a value that is no
// option; a `held` that no record holds) and no_citation (needed to sign, with no legal reason).
Result<void> check_form(const PlacedForm& placed);

}  // namespace candour::forms
