#include "web/http/form_text.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace candour::web {
namespace {

std::string with_line_feeds(std::string_view text) {
  std::string lines;
  lines.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      lines += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      lines += '\n';
    }
  }
  return lines;
}

// The text with U+FFFD, which can be seen, for each character that may not be there.
std::string with_unseen_marked(std::string_view text) {
  std::string marked;
  while (!text.empty()) {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
      ++bytes;
    const std::string_view character = text.substr(0, bytes);
    if (forbidden_character(character, Lines::many)) {
      marked += "\xEF\xBF\xBD";
    } else {
      marked += character;
    }
    text.remove_prefix(bytes);
  }
  return marked;
}

}  // namespace

std::string numbered_field(std::size_t number) { return fmt::format("field {}", number); }

Result<std::string> check_field_name(std::string name, std::size_t number,
                                     const FormLimits& limits) {
  static constexpr const char* go_back = "Go back to the page and send it from there.";
  if (name.empty())
    return refuse(RefusalCode::malformed, fmt::format("A field has no name. {}", go_back),
                  numbered_field(number));
  if (name.size() > limits.name_bytes)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("A field’s name is too long. {}", go_back), numbered_field(number));
  if (!is_utf8(name))
    return refuse(RefusalCode::not_utf8, fmt::format("A field’s name is not UTF-8. {}", go_back),
                  numbered_field(number));
  if (forbidden_character(name, Lines::one))
    return refuse(RefusalCode::control_character,
                  fmt::format("A field’s name holds a character that cannot be seen. {}", go_back),
                  numbered_field(number));
  return name;
}

Result<std::string> check_field_text(std::string_view value, const std::string& name,
                                     const FormLimits& limits) {
  if (value.size() > limits.value_bytes)
    return refuse(
        RefusalCode::text_too_long,
        fmt::format("This is too long: the limit is {} bytes. Shorten it.", limits.value_bytes),
        name);
  if (!is_utf8(value))
    return refuse(RefusalCode::not_utf8, "This text is not UTF-8. Type it again.", name);
  std::string text = with_line_feeds(value);
  const bool has_unseen = forbidden_character(text, Lines::many).has_value();
  if (has_unseen && limits.marks_unseen) return with_unseen_marked(text);
  if (has_unseen)
    return refuse(RefusalCode::control_character,
                  "This text holds a character that cannot be seen. Type it again without it.",
                  name);
  return text;
}

}  // namespace candour::web
