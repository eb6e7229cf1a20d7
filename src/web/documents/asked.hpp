#pragma once
// Which questions of a form arise, given what is answered so far, and which fields they have.

#include <string>
#include <string_view>
#include <vector>

#include "care/document/answers.hpp"
#include "forms/form.hpp"

namespace candour::web {

// Whether a section, or a question of it, arises. What depends on an answer that is not given does
// not.
bool is_asked(const forms::Section& section, const care::Answers& answers);
bool is_asked(const forms::Section& section, const forms::Question& question,
              const care::Answers& answers);

// Rows and evidence: a group that is repeated.
bool is_group(const forms::Question& question);
// Free words, which are somebody’s statement.
bool is_words(const forms::Question& question);

// The question of a field, and the column where it is one of a group: "evidence.2.text".
struct FieldPlace {
  const forms::Question* question = nullptr;  // null: the section has no such field
  const forms::Question* column = nullptr;
  int row = 0;  // from 1; 0 outside a group
};
FieldPlace place_of_field(const forms::Section& section, std::string_view field);

// Every field of a question, with so many rows where it is a group.
std::vector<std::string> fields_of(const forms::Question& question, int rows);

// Whether anything of a question is answered.
bool is_answered(const forms::Section& section, const forms::Question& question,
                 const care::Answers& answers);

// The label of one of the options, for a person; the value itself where there is no such option.
std::string option_label(const forms::Question& question, std::string_view value);

}  // namespace candour::web
