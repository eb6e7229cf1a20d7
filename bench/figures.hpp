#pragma once
// How a bench measures and prints: processor time of the calling thread, medians over rounds, each
// figure beside its limit.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <string_view>
#include <vector>

#include "base/assert.hpp"

namespace candour::bench {

inline double seconds_of(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}
inline double thread_seconds() { return seconds_of(CLOCK_THREAD_CPUTIME_ID); }
// With what other threads do for it, such as writing looks.
inline double process_seconds() { return seconds_of(CLOCK_PROCESS_CPUTIME_ID); }
inline double wall_seconds() { return seconds_of(CLOCK_MONOTONIC); }

// Sorts, and answers the value below which `share` (0 to 1) of them lie.
inline double at_share(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto place = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
  return values[place];
}

// A whole number above zero of the command line.
inline int whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  CANDOUR_ASSERT(error == std::errc{} && number > 0, "a whole number above zero");
  return number;
}

// Prints a figure beside its limit; whether it is within twice the limit.
inline bool within(std::string_view what, double figure, double limit, std::string_view unit) {
  fmt::print("{:<52} {:>9.1f} {:<3} (limit {:.0f}){}\n", what, figure, unit, limit,
             figure > 2 * limit ? "  AT TWICE ITS LIMIT"
             : figure > limit   ? "  over"
                                : "");
  return figure <= 2 * limit;
}

}  // namespace candour::bench
