#include "registers/search_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "registers/letter_fold.hpp"

namespace candour::registers {
namespace {

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x2BC ||
         c == 0x2BB || c == 0x2B9 || c == 0x2032;
}
bool is_hyphen(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xAD;
}

struct Piece {
  std::string word;       // plain
  bool hyphened = false;  // a hyphen stands before it
  std::string behind_apostrophe;
};

void keep(std::vector<Piece>& pieces, Piece& piece) {
  if (!piece.word.empty()) pieces.push_back(std::move(piece));
  piece = {};
}

// Takes one character into the piece that is being read.
void take(std::vector<Piece>& pieces, Piece& piece, char32_t c) {
  const LetterKind kind = letter_kind(c);
  if (is_apostrophe(c)) {
    piece.behind_apostrophe = "'";
  } else if (is_hyphen(c)) {
    keep(pieces, piece);
    piece.hyphened = true;
  } else if (kind == LetterKind::between) {
    keep(pieces, piece);
  } else if (kind != LetterKind::dropped && piece.word.size() < longest_word_bytes) {
    append_folded(piece.word, c);
    if (!piece.behind_apostrophe.empty()) append_folded(piece.behind_apostrophe, c);
  }
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  if (!is_utf8(text)) return pieces;
  Piece piece;
  for (std::size_t at = 0; at < text.size();) take(pieces, piece, next_character(text, at));
  keep(pieces, piece);
  return pieces;
}

void add_word(std::vector<std::string>& words, std::string word) {
  if (word.size() > longest_word_bytes + 4) word.clear();
  if (word.empty()) return;
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

}  // namespace

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) characters.push_back(next_character(text, at));
  return characters;
}

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  for (Piece& piece : pieces_of(text)) words.push_back(std::move(piece.word));
  return words;
}

NameWords name_words(std::string_view name) {
  constexpr std::size_t shortest_behind = 3;  // "brien" of "o’brien"; not the "s" of "jones’s"
  constexpr std::size_t longest_short = 3;    // "van", "de", "al", "mac", "abd"
  const std::vector<Piece> pieces = pieces_of(name);
  NameWords words;
  for (const Piece& piece : pieces) add_word(words.written, piece.word);
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const bool one_name = pieces[i + 1].hyphened || pieces[i].word.size() <= longest_short;
    if (one_name) add_word(words.joined, pieces[i].word + pieces[i + 1].word);
  }
  for (const Piece& piece : pieces) {
    if (piece.behind_apostrophe.size() > shortest_behind)
      add_word(words.joined, piece.behind_apostrophe.substr(1));
  }
  return words;
}

std::string phone_digits(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  const bool abroad_form = text.find('+') != text.npos || digits.starts_with("00");
  if (digits.starts_with("00")) digits.erase(0, 2);
  if (abroad_form && digits.starts_with("44")) digits.replace(0, 2, "0");
  if (digits.starts_with("00")) digits.erase(0, 1);  // "+44 (0)20"
  return digits;
}

std::vector<std::string> one_deletion_keys(std::string_view word) {
  std::vector<std::string> keys{std::string{word}};
  for (std::size_t at = 0; at < word.size();) {
    std::string key{word.substr(0, at)};
    (void)next_character(word, at);
    key += word.substr(at);
    // Leaving out either of two equal neighbours gives the same.
    if (key != keys.back()) keys.push_back(std::move(key));
  }
  return keys;
}

int slips_between(std::string_view a, std::string_view b) {
  constexpr int many = 3;
  const std::u32string x = characters_of(a);
  const std::u32string y = characters_of(b);
  if (std::max(x.size(), y.size()) - std::min(x.size(), y.size()) >= many) return many;
  std::vector<int> before(y.size() + 1);
  std::vector<int> row(y.size() + 1);
  std::vector<int> two_before(y.size() + 1);
  for (std::size_t j = 0; j <= y.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= x.size(); ++i) {
    two_before.swap(before);
    before.swap(row);
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= y.size(); ++j) {
      const int change = before[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
      row[j] = std::min({before[j] + 1, row[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1];
      if (swapped) row[j] = std::min(row[j], two_before[j - 2] + 1);
    }
  }
  return std::min(row[y.size()], many);
}

}  // namespace candour::registers
