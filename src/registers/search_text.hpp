#pragma once
// Names as a search sees them: words in plain small letters, and how two words can be near each
// other. Whatever the script, a word is at least found as it is written.

#include <string>
#include <string_view>
#include <vector>

namespace candour::registers {

// The longest word that is kept, in bytes; of a longer one the beginning.
inline constexpr std::size_t longest_word_bytes = 48;

// The words of a text: marks stripped, capitals made small, split at whatever is no letter or
// digit. An apostrophe joins ("O’Brien": "obrien"); a hyphen splits. What is not UTF-8 has none.
std::vector<std::string> plain_words(std::string_view text);

// The words of a name as it is indexed. `joined` holds what is also written as one word: parts on
// both sides of a hyphen ("alhassan" of "Al-Hassan"), a short first part ("vanberg"), and the part
// behind an apostrophe ("brien" of "O’Brien"). None twice.
struct NameWords {
  std::vector<std::string> written;
  std::vector<std::string> joined;
};
NameWords name_words(std::string_view name);

// Digits alone, of any kind of spacing; "+44" becomes "0".
std::string phone_digits(std::string_view text);

// How a word sounds in English, roughly: the same for Stephen and Steven. Empty where that says
// nothing: another script, or fewer than three letters.
std::string sound_of(std::string_view word);

// The word and each form of it with one character left out. Two words that differ by one slip
// (a letter more, less or other, or two neighbours changed) have one of these in common.
std::vector<std::string> one_deletion_keys(std::string_view word);

// How many slips lie between two words, as Damerau and Levenshtein count; 3 for more than two.
int slips_between(std::string_view a, std::string_view b);

// The characters of valid UTF-8.
std::u32string characters_of(std::string_view text);

}  // namespace candour::registers
