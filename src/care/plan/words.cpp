#include "care/plan/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/assert.hpp"
#include "care/eligibility/record.hpp"

namespace candour::care {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

bool alike(const WeeklyTime& a, const WeeklyTime& b) {
  return a.minute_of_day == b.minute_of_day && a.length_minutes == b.length_minutes &&
         a.window_minutes == b.window_minutes && a.people == b.people;
}

// "Every day", "Monday to Friday", "Tuesday and Sunday".
std::string say_days(const std::array<bool, 7>& on) {
  if (std::all_of(on.begin(), on.end(), [](bool one) { return one; })) return "Every day";
  const auto first = std::find(on.begin(), on.end(), true);
  const auto end = std::find(first, on.end(), false);
  const auto count = std::count(on.begin(), on.end(), true);
  if (count > 2 && end - first == count)
    return fmt::format("{} to {}", weekdays[static_cast<std::size_t>(first - on.begin())],
                       weekdays[static_cast<std::size_t>(end - on.begin()) - 1]);
  std::string text;
  std::int64_t said = 0;
  for (std::size_t day = 0; day < on.size(); ++day) {
    if (!on[day]) continue;
    ++said;
    text += said == 1 ? "" : said == count ? " and " : ", ";
    text += weekdays[day];
  }
  return text;
}

std::string say_group(const WeeklyTime& time, const std::array<bool, 7>& on) {
  constexpr std::array<std::string_view, 5> numbers{"no", "one", "two", "three", "four"};
  std::string text =
      fmt::format("{} at {} for {}", say_days(on), say_minute_of_day(time.minute_of_day),
                  say_minutes(time.length_minutes));
  if (time.window_minutes > 0)
    text += fmt::format(", beginning up to {} earlier or later", say_minutes(time.window_minutes));
  if (time.people > 1)
    text +=
        fmt::format("; {} people", time.people < static_cast<std::int64_t>(numbers.size())
                                       ? std::string{numbers[static_cast<std::size_t>(time.people)]}
                                       : std::to_string(time.people));
  return text;
}

}  // namespace

std::string_view words_of(MetBy met_by) {
  switch (met_by) {
    case MetBy::council: return "Arranged by the council";
    case MetBy::direct_payment: return "Bought with a direct payment";
    case MetBy::person: return "What they do themselves";
    case MetBy::carer: return "What family or friends do, and want to do";
    case MetBy::community: return "Something in the community";
    case MetBy::health: return "Given by the NHS";
    case MetBy::other_body: return "Given by another body";
    case MetBy::equipment: return "Equipment or a change to the home";
    case MetBy::nobody_yet: return "Not met yet";
  }
  CANDOUR_ASSERT(false, "a way to meet a need without words");
}

std::string_view words_of(LineState state) {
  switch (state) {
    case LineState::open: return "Open";
    case LineState::agreed: return "Agreed";
    case LineState::not_agreed: return "Not agreed";
    case LineState::taken_back: return "Taken back";
  }
  CANDOUR_ASSERT(false, "a state of a line without words");
}

std::string_view words_of(TableSide side) {
  return side == TableSide::council ? "The council" : "The person";
}

std::string_view words_of(PlanAnswer answer) {
  switch (answer) {
    case PlanAnswer::agrees: return "Agrees with the plan";
    case PlanAnswer::does_not_agree: return "Does not agree with the plan";
    case PlanAnswer::could_not_answer: return "Could not answer";
  }
  CANDOUR_ASSERT(false, "an answer to a plan without words");
}

std::string need_words(std::string_view need) {
  if (need.empty()) return "Not yet documented";
  if (need == health_need) return "Their own health";
  const OutcomeRow* row = outcome_named(need);
  return std::string{row == nullptr ? need : row->words};
}

std::string short_need_words(std::string_view need) {
  const OutcomeRow* row = outcome_named(need);
  return row == nullptr ? need_words(need) : std::string{row->short_words};
}

std::string_view payer_of(MetBy met_by) {
  switch (met_by) {
    case MetBy::council: return "The council, with any part the person pays";
    case MetBy::direct_payment: return "The council, as a direct payment";
    case MetBy::equipment: return "As the line says";
    case MetBy::health: return "The NHS";
    case MetBy::other_body: return "The other body";
    case MetBy::person:
    case MetBy::carer:
    case MetBy::community: return "Nobody";
    case MetBy::nobody_yet: return "Not settled";
  }
  CANDOUR_ASSERT(false, "a way to meet a need without a payer");
}

std::string_view weekday_name(std::int64_t weekday) {
  CANDOUR_ASSERT(1 <= weekday && weekday <= 7, "a week has seven days");
  return weekdays[static_cast<std::size_t>(weekday - 1)];
}

std::string say_minute_of_day(std::int64_t minute_of_day) {
  if (minute_of_day == 0) return "midnight";
  if (minute_of_day == 12 * 60) return "midday";
  const std::int64_t hour = minute_of_day / 60;
  const std::int64_t of_twelve = hour % 12 == 0 ? 12 : hour % 12;
  const std::string_view half = hour < 12 ? "am" : "pm";
  if (minute_of_day % 60 == 0) return fmt::format("{}{}", of_twelve, half);
  return fmt::format("{}:{:02}{}", of_twelve, minute_of_day % 60, half);
}

std::string say_minutes(std::int64_t minutes) {
  const auto of = [](std::int64_t count, std::string_view unit) {
    return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
  };
  if (minutes < 60 || minutes == 90) return of(minutes, "minute");
  if (minutes % 60 == 0) return of(minutes / 60, "hour");
  return of(minutes / 60, "hour") + " " + of(minutes % 60, "minute");
}

std::string say_times(std::span<const WeeklyTime> times) {
  std::string text;
  std::vector<bool> done(times.size(), false);
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (done[i]) continue;
    std::array<bool, 7> on{};
    for (std::size_t j = i; j < times.size(); ++j) {
      if (done[j] || !alike(times[i], times[j])) continue;
      done[j] = true;
      on[static_cast<std::size_t>(times[j].weekday - 1)] = true;
    }
    text += (text.empty() ? "" : ". ") + say_group(times[i], on);
  }
  return text;
}

std::string when_of(const LineContent& content) {
  std::string text = say_times(content.times);
  if (content.when_words.empty()) return text;
  return text + (text.empty() ? "" : ". ") + content.when_words.for_reader();
}

std::int64_t minutes_weekly(const LineContent& content) {
  std::int64_t sum = 0;
  for (const WeeklyTime& time : content.times) sum += time.length_minutes;
  return sum;
}

std::int64_t worker_minutes_weekly(const LineContent& content) {
  std::int64_t sum = 0;
  for (const WeeklyTime& time : content.times) sum += time.length_minutes * time.people;
  return sum;
}

}  // namespace candour::care
