#include "base/working_calendar.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"

namespace candour {
namespace {

using namespace std::chrono;

bool at_weekend(Day day) {
  const weekday name{day};
  return name == Saturday || name == Sunday;
}

std::size_t offset(Day from, Day day) { return static_cast<std::size_t>((day - from).count()); }

bool known_by(const BankHoliday& holiday, Day known_on) {
  return !holiday.proclaimed || *holiday.proclaimed <= known_on;
}

}  // namespace

Result<WorkingCalendar> WorkingCalendar::make(Day covered_from, Day covered_to,
                                              std::vector<BankHoliday> holidays) {
  if (covered_to < covered_from || covered_to - covered_from > days{200 * 366})
    return refuse(RefusalCode::date_out_of_range, "The calendar’s range is backwards or too long.",
                  "covered_to");
  WorkingCalendar calendar;
  calendar.from_ = covered_from;
  calendar.to_ = covered_to;
  for (std::size_t i = 0; i < holidays.size(); ++i) {
    const BankHoliday& holiday = holidays[i];
    if (holiday.on < covered_from || holiday.on > covered_to)
      return refuse(RefusalCode::date_out_of_range,
                    fmt::format("{} is outside the calendar’s range.", iso(holiday.on)), "on");
    if (i > 0 && holiday.on <= holidays[i - 1].on)
      return refuse(RefusalCode::overlap_in_dates,
                    fmt::format("{} is out of order or listed twice.", iso(holiday.on)), "on");
    if (holiday.proclaimed) calendar.proclamations_.push_back(*holiday.proclaimed);
  }
  std::sort(calendar.proclamations_.begin(), calendar.proclamations_.end());
  const auto doubled = std::unique(calendar.proclamations_.begin(), calendar.proclamations_.end());
  calendar.proclamations_.erase(doubled, calendar.proclamations_.end());
  calendar.holidays_ = std::move(holidays);

  for (std::size_t v = 0; v <= calendar.proclamations_.size(); ++v) {
    const Day known_on = v == 0 ? first_day : calendar.proclamations_[v - 1];
    Variant variant;
    auto holiday = calendar.holidays_.begin();
    std::int32_t working = 0;
    for (Day day = covered_from; day <= covered_to; day += days{1}) {
      bool open = !at_weekend(day);
      if (holiday != calendar.holidays_.end() && holiday->on == day) {
        open = open && !known_by(*holiday, known_on);
        ++holiday;
      }
      if (open) {
        ++working;
        variant.working_days.push_back(static_cast<std::int32_t>(offset(covered_from, day)));
      }
      variant.working_up_to.push_back(working);
    }
    calendar.variants_.push_back(std::move(variant));
  }
  return calendar;
}

const WorkingCalendar::Variant& WorkingCalendar::known(Day known_on) const {
  std::size_t v = 0;
  while (v < proclamations_.size() && proclamations_[v] <= known_on) ++v;
  return variants_[v];
}

bool WorkingCalendar::is_working_day(Day day, Day known_on) const {
  CANDOUR_ASSERT(covers(day), "asked of a day outside the calendar");
  const Variant& variant = known(known_on);
  const std::size_t i = offset(from_, day);
  const std::int32_t before = i == 0 ? 0 : variant.working_up_to[i - 1];
  return variant.working_up_to[i] > before;
}

std::optional<Day> WorkingCalendar::add(Day start, int count, Day known_on) const {
  if (!covers(start) || count < 0) return std::nullopt;
  if (count == 0) return start;
  const Variant& variant = known(known_on);
  // working_days is 0-based: the first working day after `start` stands at working_up_to[start].
  const auto wanted = static_cast<std::size_t>(variant.working_up_to[offset(from_, start)]) +
                      static_cast<std::size_t>(count) - 1;
  if (wanted >= variant.working_days.size()) return std::nullopt;
  return from_ + days{variant.working_days[wanted]};
}

std::optional<int> WorkingCalendar::count(Day after, Day to, Day known_on) const {
  if (!covers(after) || !covers(to) || to < after) return std::nullopt;
  const Variant& variant = known(known_on);
  return variant.working_up_to[offset(from_, to)] - variant.working_up_to[offset(from_, after)];
}

std::vector<const BankHoliday*> WorkingCalendar::skipped(Day after, Day to, Day known_on) const {
  std::vector<const BankHoliday*> found;
  for (const BankHoliday& holiday : holidays_) {
    if (holiday.on > after && holiday.on <= to && !at_weekend(holiday.on) &&
        known_by(holiday, known_on))
      found.push_back(&holiday);
  }
  return found;
}

}  // namespace candour
