#include "web/picture/text_width.hpp"

#include <array>

namespace candour::picture {
namespace {

// Thousandths of the font's size for each byte: the printable part of ASCII, then what begins a
// longer sequence of UTF-8 (a wide letter), and nothing for the bytes that continue one.
constexpr std::array<short, 256> make_widths() {
  std::array<short, 256> widths{};
  for (std::size_t byte = 0; byte < 0x80; ++byte) widths[byte] = 600;
  for (std::size_t byte = 0xc0; byte < 0x100; ++byte) widths[byte] = 1000;
  constexpr std::array<short, 26> capitals{667, 667, 722, 722, 667, 611, 778, 722, 278,
                                           500, 667, 556, 833, 722, 778, 667, 778, 722,
                                           667, 611, 722, 667, 944, 667, 667, 611};
  constexpr std::array<short, 26> small{556, 556, 500, 556, 556, 278, 556, 556, 222,
                                        222, 500, 222, 833, 556, 556, 556, 556, 333,
                                        500, 278, 556, 500, 722, 500, 500, 500};
  for (std::size_t i = 0; i < 26; ++i) {
    widths['A' + i] = capitals[i];
    widths['a' + i] = small[i];
  }
  for (std::size_t digit = '0'; digit <= '9'; ++digit) widths[digit] = 556;
  for (const char narrow : {' ', '.', ',', ':', ';', '/', '!', '\''})
    widths[static_cast<unsigned char>(narrow)] = 278;
  for (const char bracket : {'(', ')', '-'}) widths[static_cast<unsigned char>(bracket)] = 333;
  for (const char wide : {'@', '%', '&'}) widths[static_cast<unsigned char>(wide)] = 1015;
  widths[0xe2] = 600;  // dashes and curly quotation marks
  return widths;
}
constexpr std::array<short, 256> widths = make_widths();

constexpr bool continues_a_letter(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// Thousandths of the font's size, with the allowance, to pixels; rounded up.
constexpr int pixels(long thousandths, int font_size, bool bold) {
  return static_cast<int>((thousandths * font_size * (bold ? 113 : 106) + 99'999) / 100'000);
}

}  // namespace

int text_width(std::string_view text, int font_size, bool bold) {
  long sum = 0;
  for (const char c : text) sum += widths[static_cast<unsigned char>(c)];
  return pixels(sum, font_size, bold);
}

std::pair<std::string_view, std::string_view> first_line(std::string_view text, int font_size,
                                                         int width, bool bold) {
  std::size_t last_space = 0;
  std::size_t last_letter = 0;
  long sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') last_space = i;
    if (!continues_a_letter(text[i])) last_letter = i;
    sum += widths[static_cast<unsigned char>(text[i])];
    if (pixels(sum, font_size, bold) <= width || last_letter == 0) continue;
    if (last_space > 0) return {text.substr(0, last_space), text.substr(last_space + 1)};
    return {text.substr(0, last_letter), text.substr(last_letter)};
  }
  return {text, {}};
}

}  // namespace candour::picture
