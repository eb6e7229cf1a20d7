#include "registers/allocation_list.hpp"

#include <gtest/gtest.h>

#include "journal/temporary_folder.hpp"
#include "registers/case_list.hpp"

namespace candour::registers {
namespace {

using std::chrono::days;

constexpr Day today = make_day(2026, 3, 2);

class AllocationListTest : public testing::Test {
 protected:
  template <class... Bodies>
  void record(std::string_view id, Day on, const Bodies&... bodies) {
    const StreamName stream = stream_of(CaseId::ours(id));
    journal::Command command{.council = here,
                             .idempotency_key = "command-" + std::to_string(++commands_),
                             .expected = {},
                             .events = {}};
    (command.events.push_back(
         journal::make_event(stream, ActorId::ours("system:test"), exactly(on), bodies)),
     ...);
    const auto appended = store->append(command);
    ASSERT_TRUE(appended) << appended.error().message;
  }
  static care::CaseOpened opened() {
    care::CaseOpened event;
    event.service = "adult";
    return event;
  }
  static care::CaseAllocated allocated(std::string_view worker, std::string team) {
    return {.worker = StaffId::ours(worker), .team = std::move(team), .why = {}};
  }
  static care::PrioritySet priority(care::Priority which) { return {.priority = which, .why = {}}; }
  std::vector<Episode> episodes(std::string_view id) const {
    return *episodes_of(*store, here, CaseId::ours(id));
  }

  const CouncilId here = CouncilId::ours("here");
  const SetClock clock{moment_at(0)};
  const journal::TemporaryFolder folder;
  std::unique_ptr<journal::SqliteStore> store = *journal::SqliteStore::open(
      {.path = folder.file("journal.sqlite")}, {clock}, {std::make_shared<AllocationList>()});

 private:
  int commands_ = 0;
};

TEST_F(AllocationListTest, TellsWaitsAndWorkersInTheirOrder) {
  record("1", today - days{90}, opened());
  record("1", today - days{89}, care::CasePlacedWithTeam{.team = "North"},
         priority(care::Priority::soon));
  record("1", today - days{60}, allocated("amira", "North"), priority(care::Priority::urgent));
  record("1", today - days{40}, allocated("ben", "South"));
  record("1", today - days{20}, care::CaseUnallocated{.team = {}, .why = {}});
  record("1", today - days{5}, care::CaseClosed{.reason = care::ClosureReason::died, .why = {}});
  record("1", today - days{1}, care::CaseReopened{});
  const auto told = episodes("1");
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[0].waited_from, today - days{90});
  EXPECT_EQ(told[0].allocated_on, today - days{60});
  EXPECT_EQ(told[0].priority, care::Priority::soon);  // as it was when they were allocated
  EXPECT_EQ(told[0].worker, StaffId::ours("amira"));
  EXPECT_EQ(told[0].ended_on, today - days{40});
  EXPECT_EQ(told[0].end, EpisodeEnd::reallocated);
  EXPECT_EQ(told[1].waited_from, std::nullopt);
  EXPECT_EQ(told[1].team, "South");
  EXPECT_EQ(told[1].end, EpisodeEnd::unallocated);
  EXPECT_EQ(told[2].waited_from, today - days{20});
  EXPECT_EQ(told[2].team, "South");
  EXPECT_EQ(told[2].priority, care::Priority::urgent);
  EXPECT_EQ(told[2].worker, std::nullopt);
  EXPECT_EQ(told[2].end, EpisodeEnd::closed);
  EXPECT_EQ(told[3].waited_from, today - days{1});
  EXPECT_EQ(told[3].end, std::nullopt);
  const auto of_ben = *episodes_of(*store, here, StaffId::ours("ben"));
  ASSERT_EQ(of_ben.size(), 1U);
  EXPECT_EQ(of_ben[0].id.text(), "1");
  EXPECT_TRUE(episodes_of(*store, CouncilId::ours("there"), StaffId::ours("ben"))->empty());
}

TEST_F(AllocationListTest, APublishedCaseWaitsForNobody) {
  care::CaseOpened published = opened();
  published.origin = care::CaseOrigin::published;
  record("1", today, published);
  EXPECT_TRUE(episodes("1").empty());
}

TEST_F(AllocationListTest, SaysHowLongPeopleWaitedAsARangeAndOnlyOfEnough) {
  // Ten people waited 1 to 10 days; four others are too few to say anything.
  for (int i = 1; i <= 10; ++i) {
    const std::string id = "u" + std::to_string(i);
    record(id, today - days{100 + i}, opened(), priority(care::Priority::urgent));
    record(id, today - days{100}, allocated("amira", i <= 5 ? "North" : "South"));
  }
  for (int i = 1; i <= 4; ++i) {
    const std::string id = "r" + std::to_string(i);
    record(id, today - days{50 + i}, opened(), priority(care::Priority::routine));
    record(id, today - days{50}, allocated("ben", "North"));
  }
  // Longer ago than a year, still waiting, and handed on without a wait: none of them counts.
  record("old", today - days{500}, opened(), priority(care::Priority::urgent));
  record("old", today - days{400}, allocated("amira", "North"));
  record("waits", today - days{300}, opened(), priority(care::Priority::urgent));
  record("u1", today - days{10}, allocated("ben", "North"));
  const auto of = [&](std::string_view team, care::Priority which) {
    const auto waits = *waits_by_priority(*store, here, team, today);
    return waits[static_cast<std::size_t>(which)];
  };
  const PriorityWait urgent = of("", care::Priority::urgent);
  EXPECT_EQ(urgent.people, 10);
  ASSERT_TRUE(urgent.range);
  EXPECT_EQ(urgent.range->shortest_days, 1);
  EXPECT_EQ(urgent.range->middle_days, 5);
  EXPECT_EQ(urgent.range->longest_days, 9);
  EXPECT_EQ(of("", care::Priority::routine).people, 4);
  EXPECT_FALSE(of("", care::Priority::routine).range);
  EXPECT_EQ(of("", care::Priority::soon).people, 0);
  const PriorityWait south = of("South", care::Priority::urgent);
  ASSERT_TRUE(south.range);
  EXPECT_EQ(south.range->shortest_days, 6);
  EXPECT_EQ(south.range->longest_days, 10);
}

TEST_F(AllocationListTest, ListsTheNewestAllocationsOfATeamOrTheCouncil) {
  record("1", today - days{50}, opened());
  record("1", today - days{30}, allocated("amira", "North"));
  record("1", today - days{10}, allocated("ben", "South"));
  record("2", today - days{25}, opened());
  record("2", today - days{20}, allocated("amira", "North"));
  record("old", today - days{90}, opened());
  record("old", today - days{41}, allocated("amira", "North"));
  record("waits", today - days{5}, opened());
  const Day from = today - days{40};
  const auto list = [&](std::string_view team, std::size_t limit, std::size_t offset) {
    std::string told;
    for (const auto& one : *newest_allocations(*store, here, team, from, limit, offset))
      told +=
          one.episode.id.text() + one.episode.worker->text() + (one.is_from_worker ? "+ " : " ");
    return told;
  };
  EXPECT_EQ(list("", 50, 0), "1ben+ 2amira 1amira ");
  EXPECT_EQ(list("", 2, 0), "1ben+ 2amira ");
  EXPECT_EQ(list("", 2, 2), "1amira ");
  EXPECT_EQ(list("North", 50, 0), "2amira 1amira ");
  EXPECT_EQ(list("East", 50, 0), "");
  EXPECT_EQ(*count_allocations(*store, here, "", from), 3U);
  EXPECT_EQ(*count_allocations(*store, here, "North", from), 2U);
  EXPECT_EQ(*count_allocations(*store, here, "", today - days{41}), 4U);
  const CouncilId there = CouncilId::ours("there");
  EXPECT_TRUE(newest_allocations(*store, there, "", from, 50, 0)->empty());
  EXPECT_EQ(*count_allocations(*store, there, "", from), 0U);
}

TEST_F(AllocationListTest, ReadsTheNewestInTheOrderOfAnIndex) {
  for (const std::string team : {"", "AND team = 'North' "}) {
    std::string plan;
    const auto read = store->read([&](journal::Connection& connection) {
      return connection.query(
          "EXPLAIN QUERY PLAN SELECT worker FROM allocation_list WHERE council = 'here' " + team +
              "AND allocated_on >= '2026-01-01' ORDER BY allocated_on DESC, case_id DESC, place "
              "DESC LIMIT 50",
          {}, [&](const journal::Row& row) { plan += std::string{row.text(3)} + "; "; });
    });
    ASSERT_TRUE(read);
    EXPECT_NE(plan.find("SEARCH allocation_list USING INDEX"), plan.npos) << plan;
    EXPECT_EQ(plan.find("TEMP B-TREE"), plan.npos) << plan;
  }
}

TEST_F(AllocationListTest, RebuiltFromTheJournalItIsTheSame) {
  for (int i = 0; i < 12; ++i) {
    const std::string id = std::to_string(i);
    record(id, today - days{100 + i}, opened(), priority(care::Priority::urgent));
    record(id, today - days{90}, allocated("amira", "North"));
    if (i % 2 == 0) record(id, today - days{80}, allocated("ben", "South"));
    if (i % 3 == 0) record(id, today - days{70}, care::CaseUnallocated{.team = "East", .why = {}});
    if (i % 4 == 0)
      record(id, today, care::CaseClosed{.reason = care::ClosureReason::died, .why = {}});
  }
  const std::string before = *store->dump("allocations");
  EXPECT_NE(before.find("East"), std::string::npos);
  ASSERT_TRUE(store->rebuild());
  EXPECT_EQ(*store->dump("allocations"), before);
}

}  // namespace
}  // namespace candour::registers
