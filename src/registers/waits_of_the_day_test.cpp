#include "registers/waits_of_the_day.hpp"

#include <gtest/gtest.h>

#include "journal/temporary_folder.hpp"
#include "registers/case_list.hpp"

namespace candour::registers {
namespace {

using std::chrono::days;

constexpr Day today = make_day(2026, 3, 2);

class WaitsOfTheDayTest : public testing::Test {
 protected:
  // Somebody who waited a week, and was given a worker of the team on that day.
  void gives(const CouncilId& council, Day on, std::string team) {
    const CaseId id = CaseId::ours("c" + std::to_string(++cases_));
    const StreamName stream = stream_of(id);
    const auto actor = ActorId::ours("system:test");
    care::CaseOpened opened;
    opened.service = "adult";
    const care::CaseAllocated allocated{
        .worker = StaffId::ours("amira"), .team = std::move(team), .why = {}};
    const auto appended =
        store->append({.council = council,
                       .idempotency_key = id.text(),
                       .expected = {},
                       .events = {journal::make_event(stream, actor, exactly(on - days{7}), opened),
                                  journal::make_event(stream, actor, exactly(on), allocated)}});
    ASSERT_TRUE(appended) << appended.error().message;
  }
  // How many waited without a priority, as it is answered on a day.
  std::int64_t people(std::string_view team, Day on, const CouncilId& council) {
    return waits.up_to_yesterday(*store, council, team, on)->front().people;
  }
  std::int64_t people(std::string_view team, Day on) { return people(team, on, here); }

  const CouncilId here = CouncilId::ours("here");
  const CouncilId there = CouncilId::ours("there");
  const SetClock clock{moment_at(0)};
  const journal::TemporaryFolder folder;
  std::unique_ptr<journal::SqliteStore> store = *journal::SqliteStore::open(
      {.path = folder.file("journal.sqlite")}, {clock}, {std::make_shared<AllocationList>()});
  WaitsOfTheDay waits;

 private:
  int cases_ = 0;
};

TEST_F(WaitsOfTheDayTest, CountsTheTwelveMonthsUpToYesterday) {
  const Day yesterday = today - days{1};
  gives(here, today, "North");
  EXPECT_EQ(people("", today), 0);
  gives(here, yesterday, "North");
  gives(here, add_months(yesterday, -12) + days{1}, "North");
  gives(here, add_months(yesterday, -12), "North");
  EXPECT_EQ(people("", today), 2);
}

TEST_F(WaitsOfTheDayTest, KeepsAnAnswerUntilTheDayChanges) {
  gives(here, today - days{10}, "North");
  EXPECT_EQ(people("", today), 1);
  gives(here, today - days{10}, "North");
  EXPECT_EQ(people("", today), 1);
  EXPECT_EQ(people("", today + days{1}), 2);
  gives(here, today - days{10}, "North");
  EXPECT_EQ(people("", today + days{1}), 2);
  EXPECT_EQ(people("", today), 3) << "a day that comes back is reckoned afresh";
}

TEST_F(WaitsOfTheDayTest, KeepsTeamsAndCouncilsApart) {
  gives(here, today - days{10}, "North");
  gives(here, today - days{10}, "South");
  gives(here, today - days{10}, "South");
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(people("", today), 3);
    EXPECT_EQ(people("North", today), 1);
    EXPECT_EQ(people("South", today), 2);
    EXPECT_EQ(people("", today, there), 0);
  }
}

TEST_F(WaitsOfTheDayTest, ATeamThatHasItsFirstToCountIsNotKeptAsEmpty) {
  EXPECT_EQ(people("North", today), 0);
  gives(here, today - days{10}, "North");
  EXPECT_EQ(people("North", today), 1);
}

}  // namespace
}  // namespace candour::registers
