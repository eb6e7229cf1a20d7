#pragma once
// What was typed into the form of a section, field by field, as drafts keep it: any text, also one
// that is no day or sum yet.

#include "forms/form.hpp"
#include "web/documents/asked.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {

struct TypedField {
  std::string field;
  std::string text;     // as it is kept: "2026-03-27"; as it was typed where it is no day
  std::string was;      // digest of what the page showed; empty: nothing
  std::string error;    // a sentence, where it is not yet what the question asks; else empty
  bool is_kept = true;  // false: it cannot be kept at all, such as an option that is none
};

// Every field of the section that the form sent.
std::vector<TypedField> typed_answers(const forms::Section& section, const Typed& typed);

// What is wrong with a text as the answer to a question; empty where nothing is.
std::string what_is_wrong(const forms::Question& question, std::string_view text);

// By which a page knows again what it showed.
std::string digest_of_shown(std::string_view text);

// A field’s name in the form: the field itself. What the page needs besides begins with "_".
inline constexpr std::string_view was_prefix = "_was.";

// The three boxes of a day that is kept as text.
struct DayBoxes {
  std::string day, month, year;
};
DayBoxes boxes_of(std::string_view text);

}  // namespace candour::web
