#pragma once
// A moment: milliseconds of UTC since 1970, leap seconds not counted. What a moment is called in
// England (which day, which hour) is for london_time.hpp.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

constexpr std::int64_t utc_milliseconds(Moment moment) { return moment.time_since_epoch().count(); }
constexpr Moment moment_at(std::int64_t utc_milliseconds) {
  return Moment{std::chrono::milliseconds{utc_milliseconds}};
}

// "2026-03-02T09:05:00.120Z", always 24 characters. Needs a year from 0 to 9999.
std::string iso(Moment moment);

// Reads that form; the fraction of a second may be absent. Another offset than Z is not read.
// Refuses with no_such_date, or date_out_of_range outside 1900 to 2199.
Result<Moment> parse_moment(std::string_view text);

}  // namespace candour
