#include "web/budget/price_file.hpp"

#include <gtest/gtest.h>

#include <string>

namespace candour::web {
namespace {

constexpr std::string_view good = R"(
[[price]]
id = "visit-30"
what = "A visit of 30 minutes"
unit = "visit"
minutes = 30
compared_with = "hour"
[[price.period]]
from = 2024-04-01
until = 2025-03-31
each = "14.20"
source = "Framework 2024"
checked_on = 2024-03-14
[[price.period]]
from = 2025-04-01
each = "15.10"
source = "Framework 2025"
checked_on = 2025-03-14
[[figure]]
id = "hour"
what = "An hour"
unit = "pounds_an_hour"
[[figure.period]]
from = 2025-04-01
amount = "22.71"
source = "A report"
checked_on = 2025-06-05
mark = "G"
)";

std::string with(std::string_view was, std::string_view becomes) {
  std::string text{good};
  const auto at = text.find(was);
  CANDOUR_ASSERT(at != text.npos, "the test changes what is there");
  return text.replace(at, was.size(), becomes);
}

void expect_refused(const std::string& text, RefusalCode code, std::string_view field) {
  const auto read = read_prices(text, "prices.toml");
  ASSERT_FALSE(read) << name_of(code);
  EXPECT_EQ(name_of(read.error().code), name_of(code)) << read.error().message;
  EXPECT_NE(read.error().field.find(field), std::string::npos) << read.error().field;
  EXPECT_NE(read.error().message.find("prices.toml"), std::string::npos);
}

TEST(APriceFile, HoldsEveryPeriodOfAPrice) {
  const auto book = read_prices(good, "prices.toml");
  ASSERT_TRUE(book) << book.error().message;
  EXPECT_EQ(book->on("visit-30", make_day(2025, 3, 31))->each, Money::of_pence(14'20));
  EXPECT_EQ(book->on("visit-30", make_day(2025, 4, 1))->each, Money::of_pence(15'10));
  EXPECT_EQ(book->on("visit-30", make_day(2024, 3, 31)), nullptr);
  EXPECT_EQ(book->figure_on("hour", make_day(2026, 1, 1))->amount, 22'71);
  EXPECT_FALSE(book->figure_on("hour", make_day(2026, 1, 1))->confirmed);
}

TEST(APriceFile, IsRefusedWhereAPriceHasNoSource) {
  expect_refused(with("source = \"Framework 2024\"\n", ""), RefusalCode::no_citation, "source");
}

TEST(APriceFile, IsRefusedWherePeriodsLeaveAGapOrMeet) {
  expect_refused(with("from = 2025-04-01\neach", "from = 2025-04-02\neach"),
                 RefusalCode::gap_in_dates, "period[1]");
  expect_refused(with("from = 2025-04-01\neach", "from = 2025-03-31\neach"),
                 RefusalCode::overlap_in_dates, "period[1]");
  expect_refused(with("until = 2025-03-31\n", ""), RefusalCode::overlap_in_dates, "period[1]");
  expect_refused(with("until = 2025-03-31", "until = 2024-03-31"), RefusalCode::date_out_of_range,
                 "period[0]");
}

TEST(APriceFile, IsRefusedWhereAWordIsOutsideItsList) {
  expect_refused(with("unit = \"visit\"", "unit = \"vist\""), RefusalCode::unknown_field_value,
                 "unit");
  expect_refused(with("mark = \"G\"", "mark = \"X\""), RefusalCode::unknown_field_value, "mark");
  expect_refused(with("compared_with = \"hour\"", "compared_with = \"minute\""),
                 RefusalCode::unknown_field_value, "visit-30");
  expect_refused(with("minutes = 30", "added_to = \"all\"\nminutes = 30"),
                 RefusalCode::unknown_field_value, "added_to");
}

TEST(APriceFile, IsRefusedWhereAnAmountIsNone) {
  expect_refused(with("\"15.10\"", "\"15.1\""), RefusalCode::malformed, "each");
  expect_refused(with("\"15.10\"", "\"-15.10\""), RefusalCode::malformed, "each");
}

TEST(APriceFile, IsRefusedWhereAKeyIsMisspeltOrAnIdStandsTwice) {
  EXPECT_FALSE(read_prices(with("until = 2025-03-31", "untill = 2025-03-31"), "prices.toml"));
  const std::string twice = std::string{good} + R"(
[[price]]
id = "visit-30"
what = "Again"
unit = "visit"
[[price.period]]
from = 2024-04-01
each = "1.00"
source = "Framework"
checked_on = 2024-03-14
)";
  // The second [[price]] stands after the figures: TOML reads it into the same list.
  expect_refused(twice, RefusalCode::duplicate_key, "id");
}

// What ships can be read, and holds what plans of the stories need, in each of the last years.
TEST(APriceFile, OfTheDemonstrationCouncilIsWhole) {
  const auto book =
      load_prices(std::filesystem::path{CANDOUR_SOURCE_DIR} / "councils/demo/prices.toml");
  ASSERT_TRUE(book) << book.error().message;
  for (const Day day : {make_day(2024, 4, 1), make_day(2025, 4, 1), make_day(2026, 11, 25)}) {
    for (const std::string_view id :
         {"home-care-15", "home-care-30", "home-care-45", "home-care-60", "assistant-wage",
          "day-centre", "night-sit", "live-in-care", "meal", "pendant-alarm", "cleaning",
          "respite-week", "bath-board", "employers-insurance", "payroll"})
      EXPECT_NE(book->on(id, day), nullptr) << id << " on " << iso(day);
    EXPECT_NE(book->figure_on("minimum_wage_hour", day), nullptr) << iso(day);
  }
  EXPECT_EQ(book->on("luncheon-club", make_day(2026, 4, 1)), nullptr) << "a price that ended";
  const auto pence = [&](std::string_view id) {
    return book->on(id, make_day(2026, 11, 25))->each.pence();
  };
  // A short visit costs more for each minute, never less.
  EXPECT_GT(pence("home-care-15") * 2, pence("home-care-30"));
  EXPECT_GT(pence("home-care-30") * 2, pence("home-care-60"));
}

}  // namespace
}  // namespace candour::web
