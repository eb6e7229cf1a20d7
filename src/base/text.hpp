#pragma once
// Text from outside, checked once at the door: valid UTF-8, no control characters, within its
// limit. And PersonalText: text about somebody, which cannot reach a log.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour {

enum class Lines : std::uint8_t { one, many };
enum class Presence : std::uint8_t { required, optional };

// What a field accepts. The limit counts characters (code points), not bytes.
struct TextRule {
  std::size_t most_characters = 200;
  Lines lines = Lines::one;
  Presence presence = Presence::required;
};

// Whether the bytes are UTF-8: shortest forms only, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

// Code points in valid UTF-8.
std::size_t count_characters(std::string_view text);

// The first `most_characters` characters of valid UTF-8, never half of one.
std::string_view first_characters(std::string_view text, std::size_t most_characters);

// Without white space at either end: ASCII, the no-break space and Unicode's other spaces.
std::string_view trim(std::string_view text);

// The first character of valid UTF-8 that no text of ours holds: C0 and C1 controls, delete, and
// the invisible characters that turn the reading direction. A line end or a tab is allowed where
// there may be many lines.
std::optional<char32_t> forbidden_character(std::string_view text, Lines lines);

// Reads a field: checks, trims, and turns CR LF and CR into LF. Refuses with not_utf8,
// control_character, text_too_long, or text_empty where it is required. The refusal never repeats
// the text.
Result<std::string> read_text(std::string_view bytes, const TextRule& rule,
                              std::string_view field = {});

// Text about a person, or in their words. It has no formatter, no stream operator and no
// conversion: whoever reads it says what for, and a search finds every such place.
class PersonalText {
 public:
  PersonalText() = default;
  explicit PersonalText(std::string text) : text_{std::move(text)} {}

  // Reads a field as read_text does.
  static Result<PersonalText> read(std::string_view bytes, const TextRule& rule,
                                   std::string_view field = {});

  // For somebody who may read it: a page, a letter, an export that the law or the person asked for.
  const std::string& for_reader() const { return text_; }
  // For the journal and the registers, which keep it.
  const std::string& for_storage() const { return text_; }

  bool empty() const { return text_.empty(); }
  friend bool operator==(const PersonalText&, const PersonalText&) = default;

 private:
  std::string text_;
};

}  // namespace candour
