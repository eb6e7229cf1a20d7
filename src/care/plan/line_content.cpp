#include "care/plan/line_content.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/plan/words.hpp"

namespace candour::care {
namespace {

bool within(std::int64_t value, std::int64_t least, std::int64_t most) {
  return least <= value && value <= most;
}

Result<void> check_time(const WeeklyTime& time) {
  if (!within(time.weekday, 1, 7))
    return refuse(RefusalCode::unknown_field_value, "Choose the days of the week.", "days");
  if (!within(time.minute_of_day, 0, 1439))
    return refuse(RefusalCode::unknown_field_value,
                  "Enter when it begins as a time of the day, like 9:30.", "start");
  if (!within(time.length_minutes, 5, 1440))
    return refuse(RefusalCode::unknown_field_value,
                  "Enter how long it lasts: from 5 minutes to 24 hours.", "length");
  if (!within(time.window_minutes, 0, window_minutes_max))
    return refuse(RefusalCode::unknown_field_value,
                  "Enter how much earlier or later it may begin: up to 12 hours.", "window");
  if (!within(time.people, 1, people_max))
    return refuse(RefusalCode::unknown_field_value, "Enter how many people come: 1 to 4.",
                  "people");
  return {};
}

Result<void> check_times(const std::vector<WeeklyTime>& times) {
  if (times.size() > line_times_max)
    return refuse(
        RefusalCode::too_large,
        fmt::format("A line holds at most {} times a week. Make another line.", line_times_max),
        "days");
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (auto good = check_time(times[i]); !good) return good.error();
    for (std::size_t j = 0; j < i; ++j)
      if (times[i].weekday == times[j].weekday && times[i].minute_of_day == times[j].minute_of_day)
        return refuse(
            RefusalCode::duplicate_key,
            fmt::format("{} at {} is there twice. For two people at once, enter how many "
                        "come.",
                        weekday_name(times[i].weekday), say_minute_of_day(times[i].minute_of_day)),
            "start");
  }
  return {};
}

Result<void> check_price(const LinePrice& price) {
  if (price.quantity_hundredths < 0 || (price.own_weekly && price.own_weekly->negative()) ||
      (price.once && price.once->negative()))
    return refuse(RefusalCode::wrong_type, "Enter a price of nothing or more.", "price");
  return {};
}

}  // namespace

bool is_need_of(std::string_view need, const EligibilityDetermined* determined) {
  return determined != nullptr &&
         std::any_of(determined->needs.begin(), determined->needs.end(),
                     [&](const NeedDetermined& one) { return one.outcome == need; });
}

Result<void> check_line(const LineContent& content, const EligibilityDetermined* determined) {
  if (content.what.empty())
    return refuse(RefusalCode::text_empty, "Enter what is done: “Help to wash and dress”.", "what");
  if (!content.need.empty() && !is_need_of(content.need, determined))
    return refuse(RefusalCode::unknown_field_value,
                  "Choose a need of the assessment, or leave it as not yet documented.", "need");
  if (auto good = check_times(content.times); !good) return good.error();
  if (content.from && content.until && *content.until < *content.from)
    return refuse(RefusalCode::date_out_of_range,
                  "The last day cannot be before the day on which it begins.", "until");
  return content.price ? check_price(*content.price) : Result<void>{};
}

}  // namespace candour::care
