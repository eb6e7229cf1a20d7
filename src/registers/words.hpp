#pragma once
// The words of a text in any script, as a search compares them; and the short code under which the
// index keeps each.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace candour::registers {

// Goes through the words of valid UTF-8. A word is letters and digits side by side; an apostrophe
// parts words ("Mrs O’Brien’s" is mrs, o, brien, s). In a script without spaces each character is
// one.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_{text} {}

  // Goes to the next word; false at the end.
  bool next();

  // Where it stands in the text, in bytes: from `begin` to before `end`.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  // In small letters without marks.
  const std::string& folded() const { return folded_; }
  // A character of a script without spaces.
  bool alone() const { return alone_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::string folded_;
  bool alone_ = false;
};

// The beginning of a word can be searched for from so many letters on.
inline constexpr std::size_t beginning_letters = 4;

// Six characters of sixty-four: three for the first letters of a word, three for the whole of it.
// Words of one code are rare, not impossible: whoever finds by code compares the text as well.
using WordCode = std::array<char, 6>;
inline constexpr std::size_t code_of_beginning_size = 3;
WordCode code_of(std::string_view folded);

// Whether a folded word has enough letters to stand for every word that begins with it.
bool can_be_beginning(std::string_view folded);

}  // namespace candour::registers
