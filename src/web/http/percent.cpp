#include "web/http/percent.hpp"

#include "web/http/ascii.hpp"

namespace candour::web {
namespace {

// The value of a hexadecimal digit, or -1.
int digit_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

bool stands_for_itself(char byte) {
  return is_letter_or_digit(byte) || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

}  // namespace

Result<std::string> percent_decode(std::string_view text, Plus plus) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && plus == Plus::is_space) {
      bytes += ' ';
    } else if (text[at] != '%') {
      bytes += text[at];
    } else {
      const int high = at + 2 < text.size() ? digit_value(text[at + 1]) : -1;
      const int low = at + 2 < text.size() ? digit_value(text[at + 2]) : -1;
      if (high < 0 || low < 0)
        return refuse(RefusalCode::malformed,
                      "A “%” must be followed by two hexadecimal digits. Go back to the page and "
                      "try again.");
      bytes += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return bytes;
}

std::string percent_encode(std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  text.reserve(bytes.size());
  for (const char byte : bytes) {
    if (stands_for_itself(byte)) {
      text += byte;
    } else {
      const auto value = static_cast<unsigned char>(byte);
      text += '%';
      text += digits[value >> 4];
      text += digits[value & 15];
    }
  }
  return text;
}

}  // namespace candour::web
