#pragma once
// What a moment is called in England: its day and its time on the clock, by Europe/London. Days of
// the law are London days; what is stored is UTC.
//
// The zone's history comes from the machine's tz data up to 2037, where compiled tz files end.
// Later years follow today's rule (summer time from the last Sunday of March to the last Sunday of
// October, changing at 01:00 UTC), which Parliament may change.

#include <chrono>
#include <cstdint>
#include <string>

#include "base/day.hpp"
#include "base/moment.hpp"
#include "base/refusal.hpp"

namespace candour {

// A time on the clock in London, and by how much that clock was ahead of UTC.
struct LondonTime {
  Day day{};
  std::chrono::milliseconds since_midnight{};  // by the clock: 0 to under 24 hours
  std::chrono::minutes ahead_of_utc{};

  friend bool operator==(const LondonTime&, const LondonTime&) = default;
};

// Whether this machine knows Europe/London; a program asks once when it starts. Refuses with
// not_readable and says which package is missing. Where it was refused, the functions below abort.
Result<void> london_time_is_known();

LondonTime london_time(Moment moment);
inline Day london_day(Moment moment) { return london_time(moment).day; }

// The hour before the clocks go back happens twice. Whoever must choose says which; recording
// something at the earlier one never makes it later than it was.
enum class RepeatedHour : std::uint8_t { earlier, later };

// The moment at which London's clock shows this time on this day. Refuses with no_such_date a time
// in the hour that is skipped when the clocks go forward: nothing happened then.
Result<Moment> moment_in_london(Day day, std::chrono::milliseconds since_midnight,
                                RepeatedHour choice = RepeatedHour::earlier);

// The first moment of a London day: midnight, which is never skipped or repeated there.
Moment start_of_london_day(Day day);

// "2 March 2026 at 9:05am", "2 March 2026 at midday"
std::string say_in_london(Moment moment);

}  // namespace candour
