#pragma once
// How a line of a plan is said: who does it, on which days, at what time, for how long.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "care/plan/record.hpp"

namespace candour::care {

// "Arranged by the council", "What family or friends do". For a list of choices and for a page.
std::string_view words_of(MetBy met_by);
std::string_view words_of(LineState state);
std::string_view words_of(TableSide side);  // "The council", "The person"
std::string_view words_of(PlanAnswer answer);
// A need by its code: "Keeping clean, and keeping clothes clean", and short: "Keeping clean". A
// code that is none of the criteria is said as it is; empty: "Not yet documented".
std::string need_words(std::string_view need);
std::string short_need_words(std::string_view need);
// Who pays, as far as the line alone says: "The council, as a direct payment".
std::string_view payer_of(MetBy met_by);

// "Monday" for 1 to "Sunday" for 7.
std::string_view weekday_name(std::int64_t weekday);
// "9:30am", "midday", "8pm"; 0 to 1439.
std::string say_minute_of_day(std::int64_t minute_of_day);
// "45 minutes", "1 hour 30 minutes".
std::string say_minutes(std::int64_t minutes);

// "Every day at 9:30am for 45 minutes, beginning up to 30 minutes earlier or later; two people".
// Times that are alike but for the day are said together. Empty where there are none.
std::string say_times(std::span<const WeeklyTime> times);
// The weekly times, else the words that stand in their place; empty where neither is given.
std::string when_of(const LineContent& content);

// How long the person is helped in a week, and how long people work for it: twice that where two
// come.
std::int64_t minutes_weekly(const LineContent& content);
std::int64_t worker_minutes_weekly(const LineContent& content);

}  // namespace candour::care
