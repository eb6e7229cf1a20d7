#include "web/plan/week.hpp"

#include <gtest/gtest.h>

namespace candour::web {
namespace {

care::LineContent visits(std::int64_t weekday, std::int64_t minute, std::int64_t length,
                         std::int64_t people = 1) {
  care::LineContent content;
  content.what = PersonalText{"A visit <b>"};
  content.times = {{weekday, minute, length, 30, people}};
  return content;
}

TEST(TheWeek, DrawsTwoPeopleWhoComeTogetherAsTwo) {
  const auto content = visits(2, 9 * 60, 45, 2);
  const std::vector<WeekLine> lines{{1, &content}};
  const WeekLayout layout = lay_out_week(lines);
  ASSERT_EQ(layout.bars.size(), 2U);
  EXPECT_EQ(layout.bars[0].track, 0);
  EXPECT_EQ(layout.bars[1].track, 1);
  EXPECT_EQ(layout.tracks[1], 2);
  EXPECT_EQ(layout.tracks[0], 1);
}

TEST(TheWeek, PutsWhatHappensAtOnceBesideEachOtherAndWhatFollowsInOneTrack) {
  const auto first = visits(1, 9 * 60, 60);
  const auto during = visits(1, 9 * 60 + 30, 60);
  const auto after = visits(1, 10 * 60, 30);
  const std::vector<WeekLine> lines{{1, &first}, {2, &during}, {3, &after}};
  const WeekLayout layout = lay_out_week(lines);
  EXPECT_EQ(layout.tracks[0], 2);
  EXPECT_EQ(layout.bars[1].track, 1);
  EXPECT_EQ(layout.bars[2].track, 0) << "the first has ended by then";
}

TEST(TheWeek, GoesOnPastMidnightOnTheNextDayAndFromSundayToMonday) {
  const auto night = visits(7, 22 * 60, 9 * 60);
  const std::vector<WeekLine> lines{{1, &night}};
  const WeekLayout layout = lay_out_week(lines);
  ASSERT_EQ(layout.bars.size(), 2U);
  EXPECT_EQ(layout.bars[0].weekday, 1);
  EXPECT_TRUE(layout.bars[0].goes_on);
  EXPECT_EQ(layout.bars[0].to_minute, 7 * 60);
  EXPECT_EQ(layout.bars[1].weekday, 7);
  EXPECT_EQ(layout.bars[1].to_minute, 24 * 60);
  EXPECT_EQ(layout.from_hour, 0);
  EXPECT_EQ(layout.to_hour, 24);
}

TEST(TheWeek, ShowsTheHoursThatTheWindowsReach) {
  const auto early = visits(3, 6 * 60 + 15, 30);
  const std::vector<WeekLine> lines{{1, &early}};
  EXPECT_EQ(lay_out_week(lines).from_hour, 5);
}

TEST(TheWeek, SaysInWordsAllThatItDraws) {
  const auto content = visits(2, 9 * 60, 45, 2);
  const std::vector<WeekLine> lines{{4, &content}};
  html::Out table;
  write_week_table(table, lines);
  EXPECT_NE(
      table.view().find("9am, for 45 minutes (or up to 30 minutes earlier or later), 2 people"),
      std::string_view::npos);
  EXPECT_NE(table.view().find("4. A visit &lt;b&gt;"), std::string_view::npos);
  EXPECT_NE(table.view().find("Nothing at a set time"), std::string_view::npos);
  EXPECT_EQ(week_sums(lines),
            (std::vector<std::string>{"45 minutes a week arranged by the council (90 minutes of "
                                      "work, since two or more come at once)."}));
  html::Out drawing;
  write_week_drawing(drawing, lines);
  EXPECT_EQ(drawing.view().find("<b>"), std::string_view::npos);
  EXPECT_NE(drawing.view().find("person 2"), std::string_view::npos);
}

TEST(TheWeek, IsNotDrawnWhereNothingHasATime) {
  care::LineContent alarm;
  alarm.what = PersonalText{"Pendant alarm"};
  const std::vector<WeekLine> lines{{1, &alarm}};
  html::Out drawing;
  write_week_drawing(drawing, lines);
  EXPECT_TRUE(drawing.view().empty());
}

}  // namespace
}  // namespace candour::web
