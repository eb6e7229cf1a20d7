#include "base/postcode.hpp"

#include <array>

namespace candour {
namespace {

// Letters and digits in upper case, without what people put between them.
std::string condensed(std::string_view text) {
  constexpr std::array<std::string_view, 11> skipped{" ", "-",  ".",      "(", ")", "[",
                                                     "]", "\t", "\u00A0", "–", "—"};
  std::string result;
  while (!text.empty()) {
    std::size_t skip = 0;
    for (const std::string_view piece : skipped) {
      if (text.substr(0, piece.size()) == piece) skip = piece.size();
    }
    if (skip == 0) {
      const char c = text.front();
      result.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
      skip = 1;
    }
    text.remove_prefix(skip);
  }
  return result;
}

// "A" for letters, "9" for digits, "?" for anything else.
std::string shape_of(std::string_view text) {
  std::string shape;
  for (const char c : text) {
    const bool letter = c >= 'A' && c <= 'Z';
    const bool digit = c >= '0' && c <= '9';
    shape.push_back(letter ? 'A' : digit ? '9' : '?');
  }
  return shape;
}

bool well_formed(std::string_view outward, std::string_view inward) {
  constexpr std::array<std::string_view, 6> outward_shapes{"A9",  "A99",  "A9A",
                                                           "AA9", "AA99", "AA9A"};
  const std::string shape = shape_of(outward);
  bool known = false;
  for (const std::string_view allowed : outward_shapes) known = known || shape == allowed;
  // The last two letters are never ones that are misread by hand or machine.
  return known && shape_of(inward) == "9AA" &&
         inward.substr(1).find_first_of("CIKMOV") == std::string_view::npos;
}

}  // namespace

Result<Postcode> Postcode::parse(std::string_view text, std::string_view field) {
  const std::string whole = condensed(text);
  if (whole.substr(0, 4) == "ZZ99" && whole.size() == 7)
    return refuse(
        RefusalCode::placeholder,
        "ZZ99 is not a postcode: it stands for no fixed abode or not known. Record which.",
        std::string{field});
  const bool long_enough = whole.size() >= 5 && whole.size() <= 7;
  const std::size_t split = long_enough ? whole.size() - 3 : 0;
  const std::string outward = whole.substr(0, split);
  const std::string inward = whole.substr(split);
  // GIR 0AA, of the former Girobank, is the one postcode of its shape.
  if (whole != "GIR0AA" && !(long_enough && well_formed(outward, inward)))
    return refuse(RefusalCode::not_an_identifier,
                  "This is not a full UK postcode. Write it like SW1A 2AA.", std::string{field});
  return Postcode{outward + " " + inward};
}

}  // namespace candour
