#pragma once
// Three-valued truth (Kleene): a fact that nobody recorded is unknown, which is neither yes nor no.

#include <cstdint>
#include <string_view>

namespace candour::rules {

enum class Truth : std::uint8_t { no, unknown, yes };  // in this order: and is min, or is max

constexpr Truth both(Truth a, Truth b) { return a < b ? a : b; }
constexpr Truth either(Truth a, Truth b) { return a < b ? b : a; }
constexpr Truth opposite(Truth t) {
  return t == Truth::yes ? Truth::no : t == Truth::no ? Truth::yes : Truth::unknown;
}
constexpr Truth truth(bool known) { return known ? Truth::yes : Truth::no; }
constexpr std::string_view words_of(Truth t) {
  return t == Truth::yes ? "yes" : t == Truth::no ? "no" : "not known";
}

}  // namespace candour::rules
