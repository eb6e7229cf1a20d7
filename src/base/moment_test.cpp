#include "base/moment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/clock.hpp"
#include "base/day.hpp"

namespace candour {
namespace {

TEST(Moment, ReadsAndPrintsUtcToTheMillisecond) {
  EXPECT_EQ(iso(moment_at(0)), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(iso(*parse_moment("2026-03-02T09:05:00.120Z")), "2026-03-02T09:05:00.120Z");
  EXPECT_EQ(iso(*parse_moment("2026-03-02T09:05:07Z")), "2026-03-02T09:05:07.000Z");
  // 29 March 2026 01:00 UTC, the start of summer time: 1 774 746 000 seconds after 1970.
  EXPECT_EQ(utc_milliseconds(*parse_moment("2026-03-29T01:00:00Z")), 1'774'746'000'000);
}

TEST(Moment, RefusesWhatIsNotAMoment) {
  for (const char* text :
       {"", "2026-03-02", "2026-03-02T", "2026-03-02T09:05Z", "2026-03-02T09:05:00",
        "2026-03-02T09:05:00+01:00", "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z",
        "2026-03-02T09:05:60Z", "2026-03-02T09:05:00.1Z", "2026-03-02T09:05:00.-12Z",
        "2026-02-30T09:05:00Z", "2026-03-02 09:05:00Z", "2026-03-02T09:05:00.120ZZ"})
    EXPECT_EQ(parse_moment(text).error().code, RefusalCode::no_such_date) << text;
  EXPECT_EQ(parse_moment("2200-01-01T00:00:00Z").error().code, RefusalCode::date_out_of_range);
}

TEST(Moment, PrintingAndReadingAreInverse) {
  const auto earliest = utc_milliseconds(Moment{first_day});
  const auto end = utc_milliseconds(Moment{last_day} + std::chrono::days{1});
  EXPECT_TRUE(rc::check([&] {
    const Moment moment = moment_at(*rc::gen::inRange(earliest, end));
    RC_ASSERT(*parse_moment(iso(moment)) == moment);
  }));
}

TEST(SetClock, StandsStillUntilTold) {
  SetClock clock{*parse_moment("2026-03-02T09:05:00Z")};
  EXPECT_EQ(clock.now(), clock.now());
  clock.advance(std::chrono::minutes{5});
  EXPECT_EQ(iso(clock.now()), "2026-03-02T09:10:00.000Z");
  clock.set(moment_at(0));
  EXPECT_EQ(utc_milliseconds(clock.now()), 0);
}

}  // namespace
}  // namespace candour
