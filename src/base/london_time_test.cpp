#include "base/london_time.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace candour {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Moment utc(const char* text) { return *parse_moment(text); }

TEST(LondonTime, IsUtcInWinterAndAnHourAheadInSummer) {
  const LondonTime winter = london_time(utc("2026-01-15T09:05:00Z"));
  EXPECT_EQ(winter, (LondonTime{make_day(2026, 1, 15), hours{9} + minutes{5}, minutes{0}}));
  const LondonTime summer = london_time(utc("2026-07-15T23:30:00Z"));
  EXPECT_EQ(summer, (LondonTime{make_day(2026, 7, 16), minutes{30}, minutes{60}}));
  EXPECT_EQ(london_day(utc("2026-07-15T23:30:00Z")), make_day(2026, 7, 16));
}

TEST(LondonTime, TheClocksGoForwardOn29March2026) {
  EXPECT_EQ(london_time(utc("2026-03-29T00:59:59.999Z")).ahead_of_utc, minutes{0});
  EXPECT_EQ(london_time(utc("2026-03-29T01:00:00Z")).since_midnight, hours{2});
  // 1am to 2am is skipped.
  const Day day = make_day(2026, 3, 29);
  for (const auto time : {hours{1} + minutes{0}, hours{1} + minutes{30}, hours{1} + minutes{59}}) {
    const auto refused = moment_in_london(day, time);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, RefusalCode::no_such_date);
  }
  EXPECT_EQ(moment_in_london(day, hours{1} + minutes{30}).error().message,
            "There was no 1:30am on 29 March 2026: the clocks went forward. Check the time.");
  EXPECT_EQ(iso(*moment_in_london(day, hours{2})), "2026-03-29T01:00:00.000Z");
  EXPECT_EQ(iso(*moment_in_london(day, minutes{59})), "2026-03-29T00:59:00.000Z");
}

TEST(LondonTime, TheHourBeforeTheClocksGoBackOn25October2026HappensTwice) {
  const Day day = make_day(2026, 10, 25);
  const auto half_past_one = hours{1} + minutes{30};
  EXPECT_EQ(iso(*moment_in_london(day, half_past_one)), "2026-10-25T00:30:00.000Z");
  EXPECT_EQ(iso(*moment_in_london(day, half_past_one, RepeatedHour::later)),
            "2026-10-25T01:30:00.000Z");
  EXPECT_EQ(london_time(utc("2026-10-25T00:30:00Z")).since_midnight, half_past_one);
  EXPECT_EQ(london_time(utc("2026-10-25T01:30:00Z")).since_midnight, half_past_one);
  EXPECT_EQ(iso(*moment_in_london(day, hours{2})), "2026-10-25T02:00:00.000Z");
}

TEST(LondonTime, YearsThatTheTzDataDoesNotReachFollowTodaysRule) {
  // In 2038 the last Sundays of March and October are the 28th and the 31st.
  EXPECT_EQ(london_time(utc("2038-03-28T00:59:59Z")).ahead_of_utc, minutes{0});
  EXPECT_EQ(london_time(utc("2038-03-28T01:00:00Z")).ahead_of_utc, minutes{60});
  EXPECT_EQ(london_time(utc("2038-10-31T00:59:59Z")).ahead_of_utc, minutes{60});
  EXPECT_EQ(london_time(utc("2038-10-31T01:00:00Z")).ahead_of_utc, minutes{0});
  for (int year = 2027; year < 2200; ++year) {
    using std::chrono::Sunday;
    const Day change{std::chrono::year{year} / std::chrono::March / Sunday[std::chrono::last]};
    EXPECT_EQ(london_time(Moment{change} + hours{1} - minutes{1}).ahead_of_utc, minutes{0}) << year;
    EXPECT_EQ(london_time(Moment{change} + hours{1}).ahead_of_utc, minutes{60}) << year;
    EXPECT_FALSE(moment_in_london(change, hours{1} + minutes{30})) << year;
  }
}

TEST(LondonTime, IsSaidAsGovUkWritesIt) {
  EXPECT_EQ(say_in_london(utc("2026-03-02T09:05:00Z")), "2 March 2026 at 9:05am");
  EXPECT_EQ(say_in_london(utc("2026-07-02T11:00:00Z")), "2 July 2026 at midday");
  EXPECT_EQ(say_in_london(utc("2026-07-02T23:00:59Z")), "3 July 2026 at midnight");
  EXPECT_EQ(say_in_london(utc("2026-03-02T00:30:00Z")), "2 March 2026 at 12:30am");
  EXPECT_EQ(say_in_london(utc("2026-03-02T17:00:00Z")), "2 March 2026 at 5pm");
}

TEST(LondonTime, IsKnownHere) { EXPECT_TRUE(london_time_is_known()); }

TEST(LondonTime, EveryMomentIsFoundAgainByItsLondonTime) {
  const auto earliest = utc_milliseconds(Moment{make_day(1996, 1, 1)});
  const auto end = utc_milliseconds(Moment{last_day});
  EXPECT_TRUE(rc::check([&] {
    const Moment moment = moment_at(*rc::gen::inRange(earliest, end));
    const LondonTime time = london_time(moment);
    RC_ASSERT(Moment{time.day} + time.since_midnight - time.ahead_of_utc == moment);
    const Moment early = *moment_in_london(time.day, time.since_midnight, RepeatedHour::earlier);
    const Moment late = *moment_in_london(time.day, time.since_midnight, RepeatedHour::later);
    RC_ASSERT((early == moment) + (late == moment) > 0);
    RC_ASSERT(late - early == hours{0} || late - early == hours{1});
    RC_ASSERT(start_of_london_day(time.day) <= moment);
    RC_ASSERT(moment < start_of_london_day(time.day + std::chrono::days{1}));
  }));
}

}  // namespace
}  // namespace candour
