#pragma once
// What every fuzz target needs. libFuzzer calls the target with bytes of its own making.

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace candour::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

// A property that holds for every input; libFuzzer reports an abort with the input that led to it.
inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace candour::fuzz
