#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>

#include "law/calendar_file.hpp"

namespace candour::law {
namespace {

using namespace std::chrono;

const WorkingCalendar& england() {
  static const WorkingCalendar calendar = [] {
    auto file = read_toml_file(CANDOUR_SOURCE_DIR "/law/calendars/england-and-wales.toml",
                               "calendars/england-and-wales.toml");
    return read_calendar(file.value()).value();
  }();
  return calendar;
}

const BankHoliday* holiday_on(Day day) {
  for (const BankHoliday& holiday : england().holidays()) {
    if (holiday.on == day) return &holiday;
  }
  return nullptr;
}

// Easter Sunday by golden number and epact, the reckoning of Lilius and Clavius; nothing here is
// taken from the calendar file.
Day easter(int year) {
  const int golden = year % 19 + 1;
  const int century = year / 100 + 1;
  const int leap_years_dropped = 3 * century / 4 - 12;
  const int moon_correction = (8 * century + 5) / 25 - 5;
  const int sunday = 5 * year / 4 - leap_years_dropped - 10;
  int epact = (11 * golden + 20 + moon_correction - leap_years_dropped) % 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int full_moon = 44 - epact;
  if (full_moon < 21) full_moon += 30;
  full_moon += 7 - (sunday + full_moon) % 7;
  return make_day(year, 3, 1) + days{full_moon - 1};
}

// The first Monday on or after a day.
Day monday_from(Day day) { return day + (Monday - weekday{day}); }

bool at_weekend(Day day) { return weekday{day} == Saturday || weekday{day} == Sunday; }

TEST(Easter, AgreeWithKnownYears) {
  EXPECT_EQ(easter(2000), make_day(2000, 4, 23));
  EXPECT_EQ(easter(2019), make_day(2019, 4, 21));
  EXPECT_EQ(easter(1961), make_day(1961, 4, 2));
  EXPECT_EQ(easter(2038), make_day(2038, 4, 25));
}

TEST(Calendar, CoversItsYears) {
  EXPECT_EQ(england().covered_from(), make_day(2014, 1, 1));
  EXPECT_EQ(england().covered_to(), make_day(2028, 12, 31));
}

TEST(Calendar, HasGoodFridayAndEasterMondayOfEveryYear) {
  for (int year = 2014; year <= 2028; ++year) {
    const BankHoliday* friday = holiday_on(easter(year) - days{2});
    const BankHoliday* monday = holiday_on(easter(year) + days{1});
    ASSERT_NE(friday, nullptr) << year;
    ASSERT_NE(monday, nullptr) << year;
    EXPECT_EQ(friday->name, "Good Friday");
    EXPECT_EQ(monday->name, "Easter Monday");
  }
}

TEST(Calendar, HasTheMondaysOfEveryYear) {
  for (int year = 2014; year <= 2028; ++year) {
    if (year != 2020) {
      EXPECT_NE(holiday_on(monday_from(make_day(year, 5, 1))), nullptr) << year;
    }
    if (year != 2022) {
      EXPECT_NE(holiday_on(monday_from(make_day(year, 5, 25))), nullptr) << year;
    }
    EXPECT_NE(holiday_on(monday_from(make_day(year, 8, 25))), nullptr) << year;
  }
}

TEST(Calendar, GivesASubstituteForEachHolidayAtAWeekend) {
  for (int year = 2014; year <= 2028; ++year) {
    const Day new_year = make_day(year, 1, 1);
    EXPECT_NE(holiday_on(at_weekend(new_year) ? monday_from(new_year) : new_year), nullptr) << year;
    const Day christmas = make_day(year, 12, 25);
    const Day boxing = make_day(year, 12, 26);
    int expected = 0;
    for (Day day = christmas; day <= make_day(year, 12, 31); day += days{1})
      expected += holiday_on(day) != nullptr ? 1 : 0;
    EXPECT_EQ(expected, 2) << year;  // each of the two has its day, itself or a substitute
    if (at_weekend(christmas)) {
      EXPECT_NE(holiday_on(make_day(year, 12, 27)), nullptr) << year;
    }
    if (weekday{boxing} == Saturday) {
      EXPECT_NE(holiday_on(make_day(year, 12, 28)), nullptr) << year;
    }
    if (weekday{boxing} == Sunday) {
      EXPECT_NE(holiday_on(make_day(year, 12, 28)), nullptr) << year;
    }
  }
}

TEST(Calendar, HasEightHolidaysAYearAndTheExtraOnes) {
  for (int year = 2014; year <= 2028; ++year) {
    const auto in_year = std::count_if(
        england().holidays().begin(), england().holidays().end(), [&](const BankHoliday& holiday) {
          return year_month_day{holiday.on}.year() == std::chrono::year{year};
        });
    const int extra = year == 2022 ? 2 : year == 2023 ? 1 : 0;
    EXPECT_EQ(in_year, 8 + extra) << year;
  }
  for (const BankHoliday& holiday : england().holidays()) {
    EXPECT_FALSE(at_weekend(holiday.on)) << iso(holiday.on);
    EXPECT_EQ(holiday.confirmed, year_month_day{holiday.on}.year() != year{2014});
  }
}

TEST(Calendar, KnowsWhenExtraHolidaysWereFixed) {
  EXPECT_EQ(holiday_on(make_day(2020, 5, 8))->proclaimed, make_day(2019, 6, 8));
  EXPECT_EQ(holiday_on(make_day(2022, 6, 3))->proclaimed, make_day(2020, 11, 12));
  EXPECT_EQ(holiday_on(make_day(2022, 9, 19))->proclaimed, make_day(2022, 9, 10));
  EXPECT_EQ(holiday_on(make_day(2023, 5, 8))->proclaimed, make_day(2022, 11, 6));
  EXPECT_FALSE(holiday_on(make_day(2022, 6, 2) + days{88})->proclaimed);
}

TEST(Calendar, ADeadlineReckonedBeforeTheFuneralWasKnownMoves) {
  const Day start = make_day(2022, 9, 8);
  EXPECT_EQ(england().add(start, 10, make_day(2022, 9, 9)), make_day(2022, 9, 22));
  EXPECT_EQ(england().add(start, 10, make_day(2022, 9, 10)), make_day(2022, 9, 23));
}

struct Worked {
  Day start;
  int working_days;
  Day due;
};

// The examples that were worked by hand from the regulations and a paper calendar.
TEST(Calendar, AgreesWithTheWorkedExamples) {
  const Worked examples[] = {
      // A child's complaint on 18 December 2026.
      {make_day(2026, 12, 18), 10, make_day(2027, 1, 6)},
      {make_day(2026, 12, 18), 20, make_day(2027, 1, 20)},
      // Stage 2 asked for on 1 December 2026.
      {make_day(2026, 12, 1), 25, make_day(2027, 1, 8)},
      {make_day(2026, 12, 1), 65, make_day(2027, 3, 5)},
      // Stage 3 asked for on 15 March 2027, each step taking its full time.
      {make_day(2027, 3, 15), 30, make_day(2027, 4, 28)},
      {make_day(2027, 4, 28), 5, make_day(2027, 5, 6)},
      {make_day(2027, 5, 6), 15, make_day(2027, 5, 27)},
      // An adult's complaint on 24 December 2025.
      {make_day(2025, 12, 24), 3, make_day(2025, 12, 31)},
      // Stage 2 of the Code asked for on 1 April 2026, acknowledged on the last day.
      {make_day(2026, 4, 1), 5, make_day(2026, 4, 10)},
      {make_day(2026, 4, 10), 20, make_day(2026, 5, 11)},
      // An advocate appointed on 8 January 2027.
      {make_day(2027, 1, 8), 10, make_day(2027, 1, 22)},
      // The final written record of an oral complaint, 10 December 2026.
      {make_day(2026, 12, 10), 25, make_day(2027, 1, 19)},
      {make_day(2026, 12, 10), 65, make_day(2027, 3, 16)},
      // The Ombudsman's decision 25 005 179.
      {make_day(2024, 8, 29), 65, make_day(2024, 11, 28)},
  };
  for (const Worked& example : examples) {
    EXPECT_EQ(england().add(example.start, example.working_days, example.start), example.due)
        << iso(example.start) << " + " << example.working_days;
  }
}

// An adult's complaint of 10 January: six months that begin with the day itself.
TEST(Calendar, SixMonthsBeginWithTheDay) {
  EXPECT_EQ(last_of_months_including(make_day(2026, 1, 10), 6), make_day(2026, 7, 9));
}

Result<WorkingCalendar> read(std::string_view holidays) {
  const std::string text = std::string{R"(id = "some"
from = 2026-01-01
until = 2026-12-31
cite = "A list"
mark = "V"
checked_to = 2026-12-31
checked_by = "A reader"
)"} + std::string{holidays};
  auto file = parse_toml(text, "calendars/some.toml");
  if (!file) return file.error();
  return read_calendar(*file);
}

std::string holiday(std::string_view on, std::string_view more = "cite = \"A list\"\n") {
  return "[[holiday]]\non = " + std::string{on} + "\nname = \"A day\"\nmark = \"V\"\n" +
         std::string{more};
}

TEST(CalendarFile, RefusesWhatIsWrong) {
  EXPECT_TRUE(read(holiday("2026-04-03")));
  EXPECT_EQ(read(holiday("2026-04-03", "")).error().code, RefusalCode::no_citation);
  EXPECT_EQ(read(holiday("2027-04-03")).error().code, RefusalCode::date_out_of_range);
  EXPECT_EQ(read(holiday("2026-02-30")).error().code, RefusalCode::no_such_date);
  const auto doubled = read(holiday("2026-04-03") + holiday("2026-04-03"));
  EXPECT_EQ(doubled.error().code, RefusalCode::overlap_in_dates);
  EXPECT_EQ(doubled.error().field, "holiday[1].on");
  EXPECT_EQ(doubled.error().line, 14);
  EXPECT_EQ(read(holiday("2026-04-03", "cite = \"A\"\nproclaimed = 2026-05-01\n")).error().code,
            RefusalCode::date_out_of_range);
}

}  // namespace
}  // namespace candour::law
