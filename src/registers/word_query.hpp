#pragma once
// What somebody searches for in the words of records, and where a text has it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "registers/words.hpp"

namespace candour::registers {

inline constexpr std::size_t query_characters_max = 200;
inline constexpr std::size_t query_words_max = 12;

// From before `end` back to `begin`, in bytes of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

// Words that must all stand in one text, in any order. The last may be the beginning of a word
// where it has four letters or more. Quotes, wildcards and other signs part words and say nothing.
class WordQuery {
 public:
  // Refuses as read_text does (field: q) with text_empty also where there is no word in it, and
  // with text_too_long over 200 characters or 12 words.
  static Result<WordQuery> read(std::string_view typed);

  // What an entry of the index must hold.
  struct Needed {
    WordCode code{};
    bool beginning = false;  // only the first three characters of the code count
  };
  const std::vector<Needed>& needed() const { return needed_; }

  // Where the words stand in a text, in order and apart; empty unless every one is there.
  std::vector<Stretch> places_in(std::string_view text) const;

 private:
  // One word; a run of characters of a script without spaces is one too, and must stand together.
  struct Wanted {
    std::vector<std::string> parts;
    bool beginning = false;
  };
  std::vector<Wanted> wanted_;
  std::vector<Needed> needed_;
};

}  // namespace candour::registers
