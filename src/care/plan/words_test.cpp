#include "care/plan/words.hpp"

#include <gtest/gtest.h>

#include "care/plan/plan_testing.hpp"

namespace candour::care {
namespace {

TEST(WhenALineHappens, IsSaidTogetherForDaysThatAreAlike) {
  EXPECT_EQ(when_of(mornings()),
            "Every day at 9:30am for 45 minutes, beginning up to 30 minutes earlier or later");
  LineContent content;
  for (const int day : {1, 2, 3, 4, 5})
    content.times.push_back({.weekday = day, .minute_of_day = 18 * 60, .length_minutes = 60});
  content.times.push_back(
      {.weekday = 7, .minute_of_day = 12 * 60, .length_minutes = 135, .people = 2});
  EXPECT_EQ(when_of(content),
            "Monday to Friday at 6pm for 1 hour. Sunday at midday for 2 hours 15 minutes; two "
            "people");
}

TEST(WhenALineHappens, NamesDaysThatDoNotFollowEachOther) {
  const std::vector<WeeklyTime> times{{.weekday = 2, .minute_of_day = 5},
                                      {.weekday = 4, .minute_of_day = 5},
                                      {.weekday = 7, .minute_of_day = 5}};
  EXPECT_EQ(say_times(times), "Tuesday, Thursday and Sunday at 12:05am for 30 minutes");
}

TEST(WhenALineHappens, IsTheirWordsWhereItIsNotWeekly) {
  LineContent content;
  EXPECT_EQ(when_of(content), "");
  content.when_words = PersonalText{"Two weekends a year"};
  EXPECT_EQ(when_of(content), "Two weekends a year");
}

TEST(TheHoursOfALine, AreTwiceTheWorkWhereTwoPeopleCome) {
  LineContent content = mornings();
  EXPECT_EQ(minutes_weekly(content), 7 * 45);
  for (WeeklyTime& time : content.times) time.people = 2;
  EXPECT_EQ(minutes_weekly(content), 7 * 45);
  EXPECT_EQ(worker_minutes_weekly(content), 7 * 90);
}

}  // namespace
}  // namespace candour::care
