#include "base/london_time.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include "base/assert.hpp"

// The only file that includes date/tz.h: its names clash with those of std::chrono.

namespace candour {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const date::time_zone* find_london() {
  try {
    return date::locate_zone("Europe/London");
  } catch (const std::exception&) {  // the library has no other way to say so
    return nullptr;
  }
}

const date::time_zone& london() {
  static const date::time_zone* const zone = find_london();
  CANDOUR_ASSERT(zone != nullptr, "Europe/London is not known: ask london_time_is_known first");
  return *zone;
}

Day new_year(int year) { return make_day(year, 1, 1); }

// Whole days between a year that the tz data does not reach and one with the same calendar, whose
// rule is today's: same length, same first weekday. Nothing for years that it does reach.
std::chrono::days beyond_tz_data(int year) {
  constexpr int last_in_tz_data = 2037;
  if (year <= last_in_tz_data) return std::chrono::days{0};
  for (int like = last_in_tz_data; like > last_in_tz_data - 28; --like) {
    const bool same_length =
        new_year(like + 1) - new_year(like) == new_year(year + 1) - new_year(year);
    const auto apart = new_year(year) - new_year(like);
    if (same_length && apart.count() % 7 == 0) return apart;
  }
  CANDOUR_ASSERT(false, "28 years hold every calendar");
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

seconds offset_at(Moment moment) {
  const Day day = std::chrono::floor<std::chrono::days>(moment);
  const Moment known = moment - beyond_tz_data(year_of(day));
  const auto whole = std::chrono::floor<seconds>(known.time_since_epoch());
  return london().get_info(date::sys_seconds{whole}).offset;
}

std::string say_time(milliseconds since_midnight) {
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::minutes>(since_midnight)};
  const auto hour = time.hours().count();
  const auto minute = time.minutes().count();
  if (minute == 0 && hour % 12 == 0) return hour == 0 ? "midnight" : "midday";
  const auto shown = hour % 12 == 0 ? 12 : hour % 12;
  const char* half = hour < 12 ? "am" : "pm";
  if (minute == 0) return fmt::format("{}{}", shown, half);
  return fmt::format("{}:{:02}{}", shown, minute, half);
}

}  // namespace

Result<void> london_time_is_known() {
  if (find_london() != nullptr) return {};
  return refuse(RefusalCode::not_readable,
                "This machine does not know the time in London: install the package tzdata.");
}

LondonTime london_time(Moment moment) {
  const seconds offset = offset_at(moment);
  const Moment shown = moment + offset;
  const Day day = std::chrono::floor<std::chrono::days>(shown);
  return {day, shown - day, std::chrono::floor<std::chrono::minutes>(offset)};
}

Result<Moment> moment_in_london(Day day, milliseconds since_midnight, RepeatedHour choice) {
  CANDOUR_ASSERT(since_midnight >= milliseconds{0} && since_midnight < std::chrono::hours{24},
                 "a time of day is within the day");
  const auto shift = beyond_tz_data(year_of(day));
  const Moment shown = Moment{day - shift} + since_midnight;
  const date::local_seconds local{std::chrono::floor<seconds>(shown.time_since_epoch())};
  const date::local_info info = london().get_info(local);
  if (info.result == date::local_info::nonexistent)
    return refuse(RefusalCode::no_such_date,
                  fmt::format("There was no {} on {}: the clocks went forward. Check the time.",
                              say_time(since_midnight), say(day)));
  const bool second = info.result == date::local_info::ambiguous && choice == RepeatedHour::later;
  return shown + shift - (second ? info.second.offset : info.first.offset);
}

Moment start_of_london_day(Day day) {
  const auto start = moment_in_london(day, milliseconds{0});
  CANDOUR_ASSERT(start.has_value(), "the clocks in London do not change at midnight");
  return *start;
}

std::string say_in_london(Moment moment) {
  const LondonTime time = london_time(moment);
  return fmt::format("{} at {}", say(time.day), say_time(time.since_midnight));
}

}  // namespace candour
