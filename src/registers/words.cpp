#include "registers/words.hpp"

#include <cstdint>

#include "registers/letter_fold.hpp"

namespace candour::registers {
namespace {

constexpr std::string_view digits_64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// FNV-1a, 64 bits: spreads short words well and needs no table.
class Spread {
 public:
  void add(char byte) {
    value_ ^= static_cast<unsigned char>(byte);
    value_ *= 0x100000001b3U;
  }
  // 18 bits of it as three characters.
  void write(char* to) const {
    const std::uint64_t folded = value_ ^ (value_ >> 29U) ^ (value_ >> 47U);
    for (unsigned i = 0; i < 3; ++i) to[i] = digits_64[(folded >> (6U * i)) & 63U];
  }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

bool WordReader::next() {
  folded_.clear();
  while (at_ < text_.size()) {
    const std::size_t from = at_;
    const char32_t character = next_character(text_, at_);
    const LetterKind kind = letter_kind(character);
    if (kind == LetterKind::letter || (kind == LetterKind::alone && folded_.empty())) {
      if (folded_.empty()) begin_ = from;
      append_folded(folded_, character);
      end_ = at_;
      alone_ = kind == LetterKind::alone;
      if (alone_) return true;
    } else if (kind == LetterKind::dropped) {
      if (!folded_.empty()) end_ = at_;
    } else if (!folded_.empty()) {
      if (kind == LetterKind::alone) at_ = from;
      return true;
    }
  }
  return !folded_.empty();
}

WordCode code_of(std::string_view folded) {
  WordCode code;
  Spread spread;
  std::size_t letters = 0;
  bool beginning_written = false;
  for (const char byte : folded) {
    if (begins_character(byte) && ++letters > beginning_letters && !beginning_written) {
      spread.write(code.data());
      beginning_written = true;
    }
    spread.add(byte);
  }
  if (!beginning_written) spread.write(code.data());
  // One step further, so that a word of four letters and its beginning are not told apart.
  spread.add('\n');
  spread.write(code.data() + code_of_beginning_size);
  return code;
}

bool can_be_beginning(std::string_view folded) {
  std::size_t letters = 0;
  for (const char byte : folded) letters += begins_character(byte) ? 1U : 0U;
  return letters >= beginning_letters;
}

}  // namespace candour::registers
