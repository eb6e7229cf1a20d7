#include "web/pages/private_timelines.hpp"

#include <gtest/gtest.h>

#include <string>

namespace candour::web {
namespace {

constexpr Moment now = moment_at(1'772'442'000'000);
constexpr journal::Digest mine{1};
constexpr journal::Digest yours{2};

PrivateTimeline timeline(std::string id, const journal::Digest& session, Moment brought = now) {
  return {.id = std::move(id), .session = session, .brought = brought, .bytes = "{}"};
}

TEST(PrivateTimelines, OpenToTheSessionThatBroughtThemOnly) {
  PrivateTimelines timelines;
  timelines.keep(timeline("a", mine));
  ASSERT_NE(timelines.find("a", mine, now), nullptr);
  EXPECT_EQ(timelines.find("a", mine, now)->bytes, "{}");
  EXPECT_EQ(timelines.find("a", yours, now), nullptr);
  EXPECT_EQ(timelines.find("b", mine, now), nullptr);
  EXPECT_EQ(timelines.find("", mine, now), nullptr);
}

TEST(PrivateTimelines, AreForgottenAtSignOutAndNobodyElses) {
  PrivateTimelines timelines;
  timelines.keep(timeline("a", mine));
  timelines.keep(timeline("b", yours));
  timelines.forget(mine);
  EXPECT_EQ(timelines.find("a", mine, now), nullptr);
  EXPECT_NE(timelines.find("b", yours, now), nullptr);
}

TEST(PrivateTimelines, AreForgottenAfterTwoHours) {
  PrivateTimelines timelines;
  timelines.keep(timeline("a", mine));
  EXPECT_NE(timelines.find("a", mine, now + PrivateTimelines::kept_for), nullptr);
  EXPECT_EQ(timelines.find("a", mine, now + PrivateTimelines::kept_for + std::chrono::seconds{1}),
            nullptr);
}

TEST(PrivateTimelines, OfOneSessionGoTheOldestFirst) {
  PrivateTimelines timelines;
  timelines.keep(timeline("other", yours));
  for (std::size_t i = 0; i <= PrivateTimelines::most_a_session; ++i)
    timelines.keep(timeline(std::to_string(i), mine));
  EXPECT_EQ(timelines.find("0", mine, now), nullptr);
  for (std::size_t i = 1; i <= PrivateTimelines::most_a_session; ++i)
    EXPECT_NE(timelines.find(std::to_string(i), mine, now), nullptr) << i;
  // One session that brings many pushes nobody else’s out.
  EXPECT_NE(timelines.find("other", yours, now), nullptr);
}

TEST(PrivateTimelines, OfAllSessionsGoTheOldestFirst) {
  PrivateTimelines timelines;
  const auto session = [](std::size_t i) {
    return journal::Digest{static_cast<std::uint8_t>(i / 256), static_cast<std::uint8_t>(i % 256)};
  };
  for (std::size_t i = 0; i <= PrivateTimelines::most_in_all; ++i)
    timelines.keep(timeline("t", session(i)));
  EXPECT_EQ(timelines.find("t", session(0), now), nullptr);
  for (std::size_t i = 1; i <= PrivateTimelines::most_in_all; ++i)
    ASSERT_NE(timelines.find("t", session(i), now), nullptr) << i;
}

TEST(PrivateTimelines, StayWithWhoeverIsReadingOne) {
  PrivateTimelines timelines;
  timelines.keep(timeline("a", mine));
  const auto reading = timelines.find("a", mine, now);
  timelines.forget(mine);
  EXPECT_EQ(reading->id, "a");
}

}  // namespace
}  // namespace candour::web
