#include "base/day.hpp"

#include <gtest/gtest.h>

namespace candour {
namespace {

TEST(Day, ReadsAndPrintsAnIsoDay) {
  EXPECT_EQ(iso(*parse_day("2026-03-02")), "2026-03-02");
  EXPECT_EQ(say_with_weekday(*parse_day("2026-03-02")), "2 March 2026 (Monday)");
}

TEST(Day, RefusesADayThatDoesNotExist) {
  for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-3-2", "26-03-02", "",
                           "2026-03-0x", "+026-03-02", "2026-03-02 "}) {
    const auto day = parse_day(text);
    ASSERT_FALSE(day) << text;
    EXPECT_EQ(day.error().code, RefusalCode::no_such_date) << text;
  }
  EXPECT_EQ(parse_day("1899-12-31").error().code, RefusalCode::date_out_of_range);
}

TEST(Day, SixMonthsCommencingOnTheDayEndTheDayBeforeTheCorrespondingDate) {
  // A complaint received on 10 January is answered by 9 July (SI 2009/309 reg 14).
  EXPECT_EQ(iso(last_of_months_including(*parse_day("2026-01-10"), 6)), "2026-07-09");
  // 31 August has no corresponding date in February: the period ends with February.
  EXPECT_EQ(iso(last_of_months_including(*parse_day("2025-08-31"), 6)), "2026-02-28");
}

TEST(VagueDate, AMonthASeasonAndAYearAreIntervals) {
  const auto april = *parse_vague_date("2023-04");
  EXPECT_EQ(iso(april.earliest), "2023-04-01");
  EXPECT_EQ(iso(april.latest), "2023-04-30");
  EXPECT_EQ(say(april), "in April 2023");
  const auto winter = *parse_vague_date("2023-winter");
  EXPECT_EQ(iso(winter.earliest), "2023-12-01");
  EXPECT_EQ(iso(winter.latest), "2024-02-29");
  const auto year = *parse_vague_date("2015");
  EXPECT_EQ(iso(year.latest), "2015-12-31");
  for (const char* text : {"2023-04", "2023-winter", "2015", "2023-04-30"})
    EXPECT_EQ(iso(*parse_vague_date(text)), text);
}

TEST(VagueDate, RefusesWhatIsNotADate) {
  for (const char* text : {"2023-", "2023-mud", "20", "about 2023", "2023/04", "-023", "2023-4"})
    EXPECT_EQ(parse_vague_date(text).error().code, RefusalCode::no_such_date) << text;
}

}  // namespace
}  // namespace candour
