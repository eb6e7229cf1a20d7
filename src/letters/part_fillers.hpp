#pragma once
// How the parts of letters are filled. Used by draft.cpp alone.

#include <span>
#include <string_view>

#include "letters/draft.hpp"

namespace candour::letters {

struct Filling {
  const LetterSource& source;
  const Edits& edits;
};

// Fills one part of the letters named, "L04 L05"; of all letters where none is.
struct PartFiller {
  std::string_view letters;
  std::string_view part;
  void (*fill)(const Filling& filling, Part& part);
};

std::span<const PartFiller> assessment_fillers();
std::span<const PartFiller> eligibility_fillers();
std::span<const PartFiller> money_fillers();
std::span<const PartFiller> plan_fillers();
std::span<const PartFiller> every_letters_fillers();

// The words with which a part begins before anybody typed in it; empty where there are none.
std::string first_words(const LetterSource& source, const PartKind& part);

// The page of the document that the letter tells of: "/documents/d-1"; without one, where documents
// stand on the page of the case.
std::string document_page(const LetterSource& source);

// Says that a part cannot be filled yet.
inline void is_missing(Part& part, std::string why, std::string where) {
  part.missing = std::move(why);
  part.where = std::move(where);
}

}  // namespace candour::letters
