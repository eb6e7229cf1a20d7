#include "base/day.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace candour {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekday_names{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

struct Season {
  std::string_view name;
  unsigned first_month;
};
constexpr std::array<Season, 4> seasons{
    {{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"winter", 12}}};

std::string_view month_name(month m) { return month_names[static_cast<unsigned>(m) - 1]; }

// A number of exactly `digits` digits, or -1.
int number(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return -1;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool digits_only = text.front() >= '0' && text.front() <= '9';
  return error == std::errc{} && end == text.data() + text.size() && digits_only ? value : -1;
}

Refusal no_such_date(std::string_view text) {
  return refuse(RefusalCode::no_such_date,
                fmt::format("“{}” is not a date. Write it as 2026-03-02, 2026-03, 2026-spring or "
                            "2026.",
                            text.substr(0, 40)));
}

Refusal out_of_range(std::string_view text) {
  return refuse(RefusalCode::date_out_of_range,
                fmt::format("{} is outside 1900 to 2199. Check the year.", text.substr(0, 40)));
}

// The days of `count` whole months from the first of month `m` in year `y`.
VagueDate months_from(int y, unsigned m, int count, Precision precision) {
  const Day first = make_day(y, m, 1);
  return {first, add_months(first, count) - days{1}, precision};
}

Result<VagueDate> in_range(std::string_view text, int y, const VagueDate& date) {
  if (y < 1900 || y > 2198) return out_of_range(text);
  return date;
}

}  // namespace

Result<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return no_such_date(text);
  const int y = number(text.substr(0, 4), 4);
  const int m = number(text.substr(5, 2), 2);
  const int d = number(text.substr(8, 2), 2);
  if (y < 0 || m < 0 || d < 0) return no_such_date(text);
  const year_month_day ymd{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (!ymd.ok()) return no_such_date(text);
  if (y < 1900 || y > 2199) return out_of_range(text);
  return Day{ymd};
}

std::string iso(Day day) {
  const year_month_day ymd{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string say(Day day) {
  const year_month_day ymd{day};
  return fmt::format("{} {} {}", static_cast<unsigned>(ymd.day()), month_name(ymd.month()),
                     static_cast<int>(ymd.year()));
}

std::string say_with_weekday(Day day) {
  return fmt::format("{} ({})", say(day), weekday_names[weekday{day}.c_encoding()]);
}

Day add_months(Day day, int count) {
  const year_month_day from{day};
  const year_month_day to = from + months{count};
  return to.ok() ? Day{to} : Day{to.year() / to.month() / last};
}

Day last_of_months_including(Day day, int count) {
  const year_month_day from{day};
  const year_month_day to = from + months{count};
  // Where the month has no such day the period ends with the month (corresponding date rule).
  return to.ok() ? Day{to} - days{1} : Day{to.year() / to.month() / last};
}

std::string_view name_of(Precision precision) {
  constexpr std::array<std::string_view, 5> names{"day", "month", "season", "year", "undated"};
  return names[static_cast<std::size_t>(precision)];
}

Result<VagueDate> parse_vague_date(std::string_view text) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    auto day = parse_day(text);
    if (!day) return day.error();
    return exactly(*day);
  }
  if (text.size() < 4) return no_such_date(text);
  const int y = number(text.substr(0, 4), 4);
  if (y < 0) return no_such_date(text);
  if (text.size() == 4) return in_range(text, y, months_from(y, 1, 12, Precision::year));
  if (text[4] != '-') return no_such_date(text);
  const std::string_view rest = text.substr(5);
  for (const Season& season : seasons) {
    if (rest == season.name)
      return in_range(text, y, months_from(y, season.first_month, 3, Precision::season));
  }
  const int m = number(rest, 2);
  if (m < 1 || m > 12) return no_such_date(text);
  return in_range(text, y, months_from(y, static_cast<unsigned>(m), 1, Precision::month));
}

std::string say(const VagueDate& date) {
  if (date.precision == Precision::day) return say(date.earliest);
  const year_month_day from{date.earliest};
  const int y = static_cast<int>(from.year());
  const auto is_whole = [&](unsigned first_month, int count) {
    const VagueDate whole = months_from(y, first_month, count, date.precision);
    return whole == date;
  };
  const auto m = static_cast<unsigned>(from.month());
  if (date.precision == Precision::month && is_whole(m, 1))
    return fmt::format("in {} {}", month_name(from.month()), y);
  for (const Season& season : seasons) {
    if (date.precision == Precision::season && season.first_month == m && is_whole(m, 3))
      return fmt::format("in {} {}", season.name, y);
  }
  if (date.precision == Precision::year && is_whole(1, 12)) return fmt::format("in {}", y);
  const std::string_view unknown =
      date.precision == Precision::undated ? "on a day not recorded" : "";
  const bool open_start = date.earliest == first_day;
  const bool open_end = date.latest == last_day;
  if (open_start && open_end) return "on a day not recorded";
  if (open_start) return fmt::format("on a day not recorded, by {}", say(date.latest));
  if (open_end) return fmt::format("on a day not recorded, from {}", say(date.earliest));
  if (date.exact()) return fmt::format("on {}", say(date.earliest));
  return fmt::format("{}{}between {} and {}", unknown, unknown.empty() ? "" : ", ",
                     say(date.earliest), say(date.latest));
}

std::string iso(const VagueDate& date) {
  const year_month_day from{date.earliest};
  const int y = static_cast<int>(from.year());
  switch (date.precision) {
    case Precision::day: return iso(date.earliest);
    case Precision::month:
      return fmt::format("{:04}-{:02}", y, static_cast<unsigned>(from.month()));
    case Precision::season:
      for (const Season& season : seasons) {
        if (month{season.first_month} == from.month())
          return fmt::format("{:04}-{}", y, season.name);
      }
      break;
    case Precision::year: return fmt::format("{:04}", y);
    case Precision::undated: break;
  }
  return {};
}

}  // namespace candour
