#pragma once
// What somebody typed into the search for people, taken apart: words, a date of birth, an NHS
// number, a postcode, a telephone number. Pure.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"

namespace candour::registers {

// More than this, in characters or words, is no search for a person.
inline constexpr std::size_t most_query_characters = 200;
inline constexpr std::size_t most_query_words = 12;

// A date of birth as typed. Two figures for the year are read as of this century and of the last.
struct BornTerm {
  std::vector<VagueDate> readings;
};

struct PersonQuery {
  std::vector<std::string> words;         // plain: of names, or of an address
  std::optional<BornTerm> born;           // "3/2/1941", "3 Feb 1941", "1941-02-03", "1941"
  std::optional<std::string> nhs_number;  // ten digits
  std::optional<std::string> postcode;    // "SW1A 2AA"
  std::optional<std::string> district;    // "SW1A"
  std::optional<std::string> phone;       // six digits or more: the last ones of a number

  bool empty() const {
    return words.empty() && !born && !nhs_number && !postcode && !district && !phone;
  }
};

// Refuses with not_utf8, text_too_long (characters or words) and text_empty where nothing in it can
// be searched for: only spaces, signs, emoji.
Result<PersonQuery> read_person_query(std::string_view typed);

}  // namespace candour::registers
