// How a word sounds in English: a short code of consonants, for names that are written in several
// ways (Stephen and Steven, Catherine and Kathryn, Mackay and McKay). Our own table, not Soundex:
// groups of letters are read first, and the code is not cut at four.
#include <algorithm>
#include <array>
#include <string>

#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

struct Spelling {
  std::string_view written;
  std::string_view sounded;
};

// At the beginning of a word alone.
constexpr std::array beginnings{Spelling{"mac", "mk"}, Spelling{"mc", "mk"}, Spelling{"kn", "n"},
                                Spelling{"gn", "n"},   Spelling{"pn", "n"},  Spelling{"wr", "r"},
                                Spelling{"wh", "w"},   Spelling{"ps", "s"},  Spelling{"x", "s"},
                                Spelling{"rh", "r"}};

// Anywhere, the longest first.
constexpr std::array groups{
    Spelling{"ough", ""},  Spelling{"eigh", ""},  Spelling{"augh", ""}, Spelling{"tch", "x"},
    Spelling{"sch", "sk"}, Spelling{"ight", "t"}, Spelling{"ph", "f"},  Spelling{"ght", "t"},
    Spelling{"ck", "k"},   Spelling{"ch", "x"},   Spelling{"sh", "x"},  Spelling{"th", "0"},
    Spelling{"gh", ""},    Spelling{"dg", "j"},   Spelling{"ce", "s"},  Spelling{"ci", "s"},
    Spelling{"cy", "s"},   Spelling{"ge", "j"},   Spelling{"gi", "j"},  Spelling{"gy", "j"},
    Spelling{"qu", "kw"},  Spelling{"x", "ks"}};

std::string_view letter_sound(char c) {
  switch (c) {
    case 'b':
    case 'p': return "p";
    case 'c':
    case 'k':
    case 'q': return "k";
    case 'd':
    case 't': return "t";
    case 'f':
    case 'v': return "f";
    case 'g': return "k";
    case 'j': return "j";
    case 'l': return "l";
    case 'm': return "m";
    case 'n': return "n";
    case 'r': return "r";
    case 's':
    case 'z': return "s";
    default: return "";  // vowels, h, w and y
  }
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

template <std::size_t count>
const Spelling* spelling_at(const std::array<Spelling, count>& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Spelling& one) {
    return word.starts_with(one.written);
  });
  return found == table.end() ? nullptr : &*found;
}

void add(std::string& code, std::string_view sound) {
  for (const char c : sound) {
    if (code.empty() || code.back() != c) code.push_back(c);
  }
}

}  // namespace

std::string sound_of(std::string_view word) {
  constexpr std::size_t shortest = 3;
  if (word.size() < shortest || !std::all_of(word.begin(), word.end(), is_small_letter)) return {};
  std::string code;
  if (const Spelling* first = spelling_at(beginnings, word)) {
    add(code, first->sounded);
    word.remove_prefix(first->written.size());
  } else if (letter_sound(word.front()).empty()) {
    // A vowel is heard where a name begins with it, and any vowel can stand for it.
    add(code, word.front() == 'h' || word.front() == 'w' ? std::string_view{word.data(), 1} : "a");
    word.remove_prefix(1);
  }
  while (!word.empty()) {
    const Spelling* group = spelling_at(groups, word);
    add(code, group != nullptr ? group->sounded : letter_sound(word.front()));
    // "e", "i" and "y" behind "c" and "g" are read with them, and say nothing themselves.
    word.remove_prefix(group != nullptr ? group->written.size() : 1);
  }
  return code;
}

}  // namespace candour::registers
