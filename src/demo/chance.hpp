#pragma once
// Chance that comes out the same on every machine: the same seed gives the same numbers for ever.
// Whole numbers alone, so that no rounding of a processor or a library changes a made-up life.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/assert.hpp"

namespace candour::demo {

// SplitMix64 (Steele, Lea and Flood, 2014): small, quick and even enough for made-up lives. Never
// for secrets.
class Chance {
 public:
  // `place` keeps lives apart: what is drawn in one moves nothing that is drawn in another.
  Chance(std::uint64_t seed, std::uint64_t place) : state_{mixed(seed) ^ mixed(~place)} {}

  std::uint64_t next() { return mixed(state_ += 0x9e3779b97f4a7c15U); }
  // From 0 to bound - 1. `bound` is from 1 on.
  int below(int bound) {
    CANDOUR_ASSERT(bound > 0, "nothing to choose from");
    return static_cast<int>(((next() >> 32U) * static_cast<std::uint64_t>(bound)) >> 32U);
  }
  int between(int first, int last) { return first + below(last - first + 1); }
  // True in `share` of a thousand.
  bool in_thousand(int share) { return below(1'000) < share; }
  template <class T>
  const T& one_of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

 private:
  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

// A number (of days, of years) by its quantiles: the least, the quarter, the middle, three
// quarters, nineteen of twenty, the most. Between them every value is as likely.
struct Spread {
  std::array<int, 6> quantiles{};

  int draw(Chance& chance) const {
    constexpr std::array<int, 6> at{0, 250, 500, 750, 950, 1'000};
    const int u = chance.below(1'000);
    std::size_t part = 0;
    while (u >= at[part + 1]) ++part;
    const int low = quantiles[part];
    return low + (quantiles[part + 1] - low) * (u - at[part]) / (at[part + 1] - at[part]);
  }
};

// One of several, each as often as its weight says.
struct Choice {
  std::vector<std::string> values;
  std::vector<int> up_to;  // weights added up

  std::size_t draw_index(Chance& chance) const {
    const int u = chance.below(up_to.back());
    std::size_t i = 0;
    while (u >= up_to[i]) ++i;
    return i;
  }
  const std::string& draw(Chance& chance) const { return values[draw_index(chance)]; }
};

}  // namespace candour::demo
