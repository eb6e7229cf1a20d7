#pragma once
// Days and vague dates. A day is a calendar day in England, without a time. A vague date is an
// interval: "in April 2023" is every day of that month, and nothing is guessed inside it.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour {

using Day = std::chrono::sys_days;

inline constexpr Day make_day(int year, unsigned month, unsigned day) {
  return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

// The range of days that Candour accepts from outside, 1 January 1900 to 31 December 2199.
inline constexpr Day first_day = make_day(1900, 1, 1);
inline constexpr Day last_day = make_day(2199, 12, 31);

// "2026-03-02". Refuses with no_such_date or date_out_of_range.
Result<Day> parse_day(std::string_view text);
std::string iso(Day day);
// "2 March 2026"
std::string say(Day day);
// "2 March 2026 (Monday)"
std::string say_with_weekday(Day day);

// Adds calendar months; a day that the month lacks becomes its last day.
Day add_months(Day day, int months);
// The last day of the period of `months` that begins with `day` itself ("six months commencing on
// the day"): from 10 January six months run to 9 July.
Day last_of_months_including(Day day, int months);

enum class Precision : std::uint8_t { day, month, season, year, undated };
std::string_view name_of(Precision precision);

// Every day from `earliest` to `latest`, both included, is a reading of the date.
struct VagueDate {
  Day earliest = first_day;
  Day latest = last_day;
  Precision precision = Precision::undated;

  constexpr bool exact() const { return earliest == latest; }
  friend constexpr bool operator==(const VagueDate&, const VagueDate&) = default;
};

inline constexpr VagueDate exactly(Day day) { return {day, day, Precision::day}; }

// Reads "2026-03-02", "2026-03", "2026-spring" or "2026". Seasons: spring March to May, summer June
// to August, autumn September to November, winter December to February of the next year.
Result<VagueDate> parse_vague_date(std::string_view text);
// "2 March 2026", "in March 2026", "in spring 2026", "in 2026", "on a day not recorded"
std::string say(const VagueDate& date);
// The shortest form that `parse_vague_date` reads back; empty for an undated one.
std::string iso(const VagueDate& date);

}  // namespace candour
