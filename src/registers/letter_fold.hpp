#pragma once
// Letters of every script as a search compares them: without case, and in Latin, Greek, Cyrillic,
// Armenian, Georgian and Arabic without marks above or below. From the Unicode Character Database,
// version 15 (decompositions and case folding).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace candour::registers {

enum class LetterKind : std::uint8_t {
  between,  // a space, punctuation or a sign: it parts words
  dropped,  // a mark over a letter, or an invisible joiner: no part of the word
  letter,   // a letter or digit, with those beside it a word
  alone,    // of a script that puts no spaces between words: a word by itself
};
LetterKind letter_kind(char32_t character);

// Adds the character to `word` as a search compares it; some become two letters ("ß" is "ss").
void append_folded(std::string& word, char32_t character);

// The character of valid UTF-8 that begins at `at`, which then stands behind it.
char32_t next_character(std::string_view text, std::size_t& at);

}  // namespace candour::registers
