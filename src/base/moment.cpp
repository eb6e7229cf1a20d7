#include "base/moment.hpp"

#include <fmt/format.h>

#include "base/day.hpp"

namespace candour {
namespace {

using namespace std::chrono;

// The digits of `text`, or -1 where anything else stands in it.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

Refusal not_a_moment() {
  return refuse(RefusalCode::no_such_date,
                "This is not a date and time. Write it as 2026-03-02T09:05:00.120Z.");
}

// The time of day in "09:05:00Z" or "09:05:00.120Z", or a negative duration.
milliseconds time_of_day(std::string_view text) {
  constexpr milliseconds none{-1};
  const bool fraction = text.size() == 13;
  if (!fraction && text.size() != 9) return none;
  if (text[2] != ':' || text[5] != ':' || text.back() != 'Z') return none;
  if (fraction && text[8] != '.') return none;
  const int hour = digits(text.substr(0, 2));
  const int minute = digits(text.substr(3, 2));
  const int second = digits(text.substr(6, 2));
  const int thousandths = fraction ? digits(text.substr(9, 3)) : 0;
  const bool exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 &&
                      second < 60 && thousandths >= 0;
  if (!exists) return none;
  return hours{hour} + minutes{minute} + seconds{second} + milliseconds{thousandths};
}

}  // namespace

std::string iso(Moment moment) {
  const auto day = floor<days>(moment);
  const hh_mm_ss time{moment - day};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", iso(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

Result<Moment> parse_moment(std::string_view text) {
  if (text.size() < 11 || text[10] != 'T') return not_a_moment();
  const auto day = parse_day(text.substr(0, 10));
  if (!day) return day.error().code == RefusalCode::no_such_date ? not_a_moment() : day.error();
  const milliseconds time = time_of_day(text.substr(11));
  if (time < milliseconds{0}) return not_a_moment();
  return Moment{*day} + time;
}

}  // namespace candour
