#include "people/attempts.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace candour::people {
namespace {

using namespace std::chrono_literals;
constexpr Moment start = moment_at(1'772'442'000'000);

Attempts after(int failures, Moment at = start) {
  Attempts attempts;
  for (int i = 0; i < failures; ++i) attempts = failed_again(attempts, name_rule, at);
  return attempts;
}

TEST(Attempts, AFewMistakesCostNothing) {
  EXPECT_EQ(wait_for({}, name_rule, start), 0ms);
  EXPECT_EQ(wait_for(after(4), name_rule, start), 0ms);
}

TEST(Attempts, ThenEachWaitIsTwiceTheLastUpToAQuarterOfAnHour) {
  EXPECT_EQ(wait_for(after(5), name_rule, start), 2s);
  EXPECT_EQ(wait_for(after(6), name_rule, start), 4s);
  EXPECT_EQ(wait_for(after(7), name_rule, start), 8s);
  EXPECT_EQ(wait_for(after(13), name_rule, start), 512s);
  EXPECT_EQ(wait_for(after(14), name_rule, start), 15min);
  EXPECT_EQ(wait_for(after(500), name_rule, start), 15min);
}

TEST(Attempts, TheWaitRunsOutAndADayForgets) {
  const Attempts attempts = after(6);
  EXPECT_EQ(wait_for(attempts, name_rule, start + 1500ms), 2500ms);
  EXPECT_EQ(wait_for(attempts, name_rule, start + 4s), 0ms);
  EXPECT_EQ(failed_again(attempts, name_rule, start + 23h).failures, 7);
  EXPECT_EQ(failed_again(attempts, name_rule, start + 24h).failures, 1);
}

TEST(Attempts, AnAddressIsGivenMorePatience) {
  EXPECT_EQ(wait_for(after(29), address_rule, start), 0ms);
  EXPECT_EQ(wait_for(after(30), address_rule, start), 2s);
}

// A clock set back must not lock anybody out for years.
RC_GTEST_PROP(Attempts, NeverWaitsLongerThanTheRule, ()) {
  const int failures = *rc::gen::inRange(0, 2000);
  const auto by =
      std::chrono::milliseconds{*rc::gen::inRange<std::int64_t>(-10'000'000'000, 10'000'000'000)};
  const auto wait = wait_for({failures, start}, name_rule, start + by);
  RC_ASSERT(wait >= 0ms);
  RC_ASSERT(wait <= name_rule.longest_wait);
}

}  // namespace
}  // namespace candour::people
