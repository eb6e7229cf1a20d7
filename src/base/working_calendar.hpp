#pragma once
// Working days in England, from dated data. Not a working day: Saturday, Sunday, Christmas Day,
// Boxing Day, Good Friday and every bank holiday (SI 2006/1738 reg 2; SI 2009/309 reg 2).

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace candour {

struct BankHoliday {
  Day on{};
  std::string name;
  // The day on which an extra holiday was proclaimed; absent for the holidays of the usual rule.
  // A deadline reckoned before that day did not know of it.
  std::optional<Day> proclaimed;
  std::string cite;
  bool confirmed = true;  // false: reckoned by the usual rule and seen in no list
};

// Adding working days is two array reads. A calendar covers a stated range; outside it the answer
// is nothing: no calendar recorded.
class WorkingCalendar {
 public:
  WorkingCalendar() = default;  // covers no day

  // Refuses holidays outside the range, out of order or doubled, and a range over 200 years.
  static Result<WorkingCalendar> make(Day covered_from, Day covered_to,
                                      std::vector<BankHoliday> holidays);

  Day covered_from() const { return from_; }
  Day covered_to() const { return to_; }
  bool covers(Day day) const { return !variants_.empty() && from_ <= day && day <= to_; }

  // Whether `day` is a working day as the calendar was known on `known_on`. Needs covers(day).
  bool is_working_day(Day day, Day known_on) const;

  // The `count`th working day after `start`, the day itself not counted, as known on `known_on`.
  // Nothing where start or result is outside the calendar. count >= 0; 0 gives `start` itself.
  std::optional<Day> add(Day start, int count, Day known_on) const;

  // Working days after `after` up to and including `to`; nothing outside the calendar.
  std::optional<int> count(Day after, Day to, Day known_on) const;

  // Holidays on weekdays after `after` up to and including `to`, as known on `known_on`: what an
  // explanation says was skipped.
  std::vector<const BankHoliday*> skipped(Day after, Day to, Day known_on) const;

  // The days on which extra holidays were proclaimed, in order.
  const std::vector<Day>& proclamations() const { return proclamations_; }
  const std::vector<BankHoliday>& holidays() const { return holidays_; }

 private:
  // The calendar as known from one proclamation to the next: for each day of the range the number
  // of working days up to and including it, and the list of working days.
  struct Variant {
    std::vector<std::int32_t> working_up_to;
    std::vector<std::int32_t> working_days;  // offsets from `from_`
  };
  const Variant& known(Day known_on) const;

  Day from_{};
  Day to_{};
  std::vector<BankHoliday> holidays_;
  std::vector<Day> proclamations_;
  std::vector<Variant> variants_;  // one more than proclamations
};

}  // namespace candour
