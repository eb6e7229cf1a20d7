#pragma once
// For tests: text such as people type, from ASCII to symbols beyond the basic plane, and forms made
// of it.

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "web/http/fields.hpp"

namespace candour::web {

// One character in UTF-8, none of them a control or forbidden.
inline rc::Gen<std::string> any_character() {
  const auto encoded = [](int code_point) {
    const auto c = static_cast<unsigned>(code_point);
    const auto tail = [c](unsigned shift) {
      return static_cast<char>(0x80 | ((c >> shift) & 0x3F));
    };
    if (c < 0x80) return std::string{static_cast<char>(c)};
    if (c < 0x800) return std::string{static_cast<char>(0xC0 | (c >> 6)), tail(0)};
    if (c < 0x10000) return std::string{static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
    return std::string{static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
  };
  return rc::gen::map(
      rc::gen::oneOf(rc::gen::inRange(0x20, 0x7F), rc::gen::inRange(0xA0, 0x800),
                     rc::gen::inRange(0x4E00, 0xA000), rc::gen::inRange(0x1F300, 0x1F700)),
      encoded);
}

inline std::string joined(const std::vector<std::string>& characters) {
  std::string text;
  for (const std::string& character : characters) text += character;
  return text;
}

// One line, not empty.
inline rc::Gen<std::string> any_name() {
  return rc::gen::map(rc::gen::nonEmpty(rc::gen::resize(
                          40, rc::gen::container<std::vector<std::string>>(any_character()))),
                      joined);
}

// Any number of lines, each ended by LF; also none.
inline rc::Gen<std::string> any_value() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                          rc::gen::oneOf(any_character(), any_character(), any_character(),
                                         rc::gen::element(std::string{"\n"}, std::string{"\t"}))),
                      joined);
}

inline rc::Gen<std::vector<Field>> any_fields() {
  return rc::gen::container<std::vector<Field>>(rc::gen::build<Field>(
      rc::gen::set(&Field::name, any_name()), rc::gen::set(&Field::value, any_value())));
}

}  // namespace candour::web
