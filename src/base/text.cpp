#include "base/text.hpp"

#include <fmt/format.h>

#include "base/assert.hpp"

namespace candour {
namespace {

// One character read from the front of some bytes.
struct Decoded {
  char32_t character = 0;
  std::size_t bytes = 0;  // 0: not UTF-8
};

bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// The bytes that a lead byte announces; 0 for one that cannot lead.
std::size_t announced(unsigned char lead) {
  if (lead < 0x80U) return 1;
  if (lead < 0xC2U) return 0;  // a continuation, or an overlong form of ASCII
  if (lead < 0xE0U) return 2;
  if (lead < 0xF0U) return 3;
  return lead < 0xF5U ? 4 : 0;
}

Decoded decode(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t length = announced(lead);
  if (length == 0 || length > bytes.size()) return {};
  if (length == 1) return {lead, 1};
  char32_t character = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (!continues(byte)) return {};
    character = (character << 6U) | (byte & 0x3FU);
  }
  constexpr char32_t shortest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character < shortest[length] || surrogate || character > 0x10FFFF) return {};
  return {character, length};
}

bool white_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

// Where the last character of valid UTF-8 begins.
std::size_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && continues(static_cast<unsigned char>(text[at]))) --at;
  return at;
}

bool forbidden(char32_t c, Lines lines) {
  if (c == '\n' || c == '\t') return lines == Lines::one;
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool line_separator = c == 0x2028 || c == 0x2029;
  // Embeddings, overrides and isolates can make text read otherwise than it is stored.
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || line_separator || turns_direction;
}

std::string with_line_feeds(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (pair) continue;
    result.push_back(text[i] == '\r' ? '\n' : text[i]);
  }
  return result;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const Decoded next = decode(bytes);
    if (next.bytes == 0) return false;
    bytes.remove_prefix(next.bytes);
  }
  return true;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += continues(static_cast<unsigned char>(c)) ? 0 : 1;
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t most_characters) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (continues(static_cast<unsigned char>(text[i]))) continue;
    if (seen == most_characters) return text.substr(0, i);
    ++seen;
  }
  return text;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const Decoded first = decode(text);
    if (first.bytes == 0 || !white_space(first.character)) break;
    text.remove_prefix(first.bytes);
  }
  while (!text.empty()) {
    const std::size_t at = last_character(text);
    const Decoded last = decode(text.substr(at));
    if (last.bytes == 0 || !white_space(last.character)) break;
    text.remove_suffix(text.size() - at);
  }
  return text;
}

std::optional<char32_t> forbidden_character(std::string_view text, Lines lines) {
  while (!text.empty()) {
    const Decoded next = decode(text);
    CANDOUR_ASSERT(next.bytes != 0, "asked of bytes that are not UTF-8");
    if (forbidden(next.character, lines)) return next.character;
    text.remove_prefix(next.bytes);
  }
  return std::nullopt;
}

Result<std::string> read_text(std::string_view bytes, const TextRule& rule,
                              std::string_view field) {
  const std::string where{field};
  if (!is_utf8(bytes))
    return refuse(RefusalCode::not_utf8,
                  "This text is not UTF-8. Save it as UTF-8 and send it again.", where);
  const std::string whole = with_line_feeds(bytes);
  const std::string_view text = trim(whole);
  if (const auto found = forbidden_character(text, rule.lines)) {
    const bool line_end = *found == '\n' || *found == '\t';
    return refuse(RefusalCode::control_character,
                  line_end ? std::string{"This must be one line, without tabs."}
                           : fmt::format("This text holds a character that cannot be seen "
                                         "(U+{:04X}). Type it again without it.",
                                         static_cast<std::uint32_t>(*found)),
                  where);
  }
  if (text.empty() && rule.presence == Presence::required)
    return refuse(RefusalCode::text_empty, "Nothing was entered. Enter some text.", where);
  const std::size_t characters = count_characters(text);
  if (characters > rule.most_characters)
    return refuse(
        RefusalCode::text_too_long,
        fmt::format("This has {} characters. Shorten it to {}.", characters, rule.most_characters),
        where);
  return std::string{text};
}

Result<PersonalText> PersonalText::read(std::string_view bytes, const TextRule& rule,
                                        std::string_view field) {
  auto text = read_text(bytes, rule, field);
  if (!text) return text.error();
  return PersonalText{std::move(*text)};
}

}  // namespace candour
