#include "registers/duty_board.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "care/casefile/note_events.hpp"
#include "journal/temporary_folder.hpp"
#include "registers/case_list.hpp"
#include "registers/fact_list.hpp"
#include "rules/testing_law.hpp"

namespace candour::registers {
namespace {

using rules::DutyState;
using rules::testing_law::answer;
using rules::testing_law::request;
using std::chrono::days;

// The little law asks for an answer in 14 days and warns after 7.
constexpr Day today = make_day(2024, 6, 30);

class DutyBoardTest : public testing::Test {
 protected:
  template <class... Bodies>
  void record(std::string_view id, Day on, const Bodies&... bodies) {
    const StreamName stream = stream_of(CaseId::ours(id));
    journal::Command command{.council = here,
                             .idempotency_key = "command-" + std::to_string(++commands_),
                             .expected = {},
                             .events = {}};
    (command.events.push_back(journal::make_event(stream, actor, exactly(on), bodies)), ...);
    const auto appended = store->append(command);
    ASSERT_TRUE(appended) << appended.error().message;
  }
  static care::CaseOpened opened() {
    care::CaseOpened event;
    event.service = "adult";
    return event;
  }
  static care::Happened happened(rules::EventKind kind, Day on) {
    care::Happened event;
    event.kind = rules::name_of(kind);
    event.on = exactly(on);
    return event;
  }
  // A case in which something was asked so many days ago.
  void add_case(std::string_view id, int asked_days_ago) {
    const Day on = today - days{asked_days_ago};
    record(id, on, opened(), happened(request, on));
  }
  void allocate(std::string_view id, std::string_view worker, std::string_view team) {
    record(
        id, today - days{1},
        care::CaseAllocated{.worker = StaffId::ours(worker), .team = std::string{team}, .why = {}});
  }
  void look(const std::function<void(const BoardView&)>& show, Day day = today) {
    int shown = 0;
    const auto looked = board.look(day, [&](const BoardView& view) {
      ++shown;
      EXPECT_EQ(view.day(), day);
      show(view);
    });
    ASSERT_TRUE(looked) << looked.error().message;
    ASSERT_EQ(shown, 1);
  }
  static std::string ids(BoardCases cases) {
    std::string text;
    for (const BoardCase* one : cases) text += one->id.text() + " ";
    return text;
  }

  const CouncilId here = CouncilId::ours("here");
  const ActorId actor = ActorId::ours("system:test");
  const SetClock clock{moment_at(0)};
  const journal::TemporaryFolder folder;
  std::unique_ptr<journal::SqliteStore> store =
      *journal::SqliteStore::open({.path = folder.file("journal.sqlite")}, {clock},
                                  {std::make_shared<CaseList>(), std::make_shared<FactList>()});
  const rules::RuleBook book = rules::testing_law::a_book();
  const DutyBoard board{*store, book, here};

 private:
  int commands_ = 0;
};

TEST_F(DutyBoardTest, ListsWhatIsLateThenDueThenRunning) {
  add_case("running", 2);
  add_case("due", 10);
  add_case("late", 20);
  add_case("later", 30);
  record("nothing", today, opened());
  look([&](const BoardView& view) {
    EXPECT_EQ(ids(view.waiting_for("")), "later late due running nothing ");
    const BoardCase* late = view.find(CaseId::ours("late"));
    ASSERT_NE(late, nullptr);
    EXPECT_EQ(late->urgency, Urgency::late);
    ASSERT_NE(late->leading(), nullptr);
    EXPECT_EQ(late->leading()->state, DutyState::breached);
    EXPECT_EQ(late->leading()->day, today - days{6});
    EXPECT_EQ(late->leading()->raised, today - days{5});
    EXPECT_TRUE(late->leading()->is_open);
    EXPECT_EQ(view.find(CaseId::ours("due"))->urgency, Urgency::due);
    EXPECT_EQ(view.find(CaseId::ours("running"))->urgency, Urgency::running);
    EXPECT_EQ(view.find(CaseId::ours("nothing"))->urgency, Urgency::nothing);
    EXPECT_EQ(view.find(CaseId::ours("nobody")), nullptr);
    ASSERT_EQ(view.counts("").size(), 1U);
    const RuleCount& count = view.counts("")[0];
    EXPECT_EQ(count.rule->id, "test.clock");
    EXPECT_EQ(count.late, 2);
    EXPECT_EQ(count.due, 1);
    EXPECT_EQ(count.running, 1);
    EXPECT_EQ(ids(view.under("test.clock", BoardColumn::late, "")), "later late ");
    EXPECT_TRUE(view.under("no.such_rule", BoardColumn::late, "").empty());
    EXPECT_EQ(view.totals("").people, 5);
    EXPECT_EQ(view.totals("").late, 2);
    EXPECT_EQ(view.totals("").waiting, 5);
  });
}

TEST_F(DutyBoardTest, FollowsWhatIsRecordedAndTheDay) {
  add_case("1", 20);
  look([](const BoardView& view) { EXPECT_EQ(view.totals("").late, 1); });
  record("1", today, happened(answer, today));
  look([](const BoardView& view) {
    EXPECT_EQ(view.totals("").late, 0);
    const BoardCase* one = view.find(CaseId::ours("1"));
    ASSERT_EQ(one->duties.size(), 1U);
    EXPECT_FALSE(one->duties[0].is_open);  // answered late: past
    EXPECT_EQ(view.counts("")[0].past, 1);
    EXPECT_EQ(view.counts("")[0].late, 0);
  });
  // What no rule and no list reads changes nothing.
  record("1", today, care::TaskDone{.id = care::TaskId::ours("t")});
  look([](const BoardView& view) { EXPECT_EQ(view.counts("")[0].past, 1); });
  add_case("2", 2);
  look([](const BoardView& view) {
    EXPECT_EQ(view.find(CaseId::ours("2"))->urgency, Urgency::running);
  });
  look(
      [](const BoardView& view) {
        EXPECT_EQ(view.find(CaseId::ours("2"))->urgency, Urgency::late);
      },
      today + days{30});
}

TEST_F(DutyBoardTest, KnowsWorkersTeamsHoldsAndWhoWaits) {
  add_case("1", 20);
  add_case("2", 2);
  add_case("3", 30);
  allocate("1", "amira", "North");
  allocate("2", "amira", "North");
  record("3", today, care::CasePlacedWithTeam{.team = "South"},
         care::PrioritySet{.priority = care::Priority::routine, .why = {}});
  record("4", today - days{40}, opened());
  record(
      "4", today - days{3}, care::CasePlacedWithTeam{.team = "South"},
      care::PrioritySet{.priority = care::Priority::urgent, .why = {}},
      care::HoldStarted{.reason = care::HoldReason::person_asked, .why = {}, .person_told_on = {}});
  look([&](const BoardView& view) {
    EXPECT_EQ(ids(view.of_worker(StaffId::ours("amira"))), "1 2 ");
    EXPECT_TRUE(view.of_worker(StaffId::ours("ben")).empty());
    EXPECT_EQ(ids(view.of_team("North")), "1 2 ");
    EXPECT_EQ(ids(view.of_team("")), "1 2 ");
    EXPECT_EQ(ids(view.waiting_for("South")), "4 3 ");
    EXPECT_EQ(ids(view.held_in("South")), "4 ");
    EXPECT_EQ(ids(view.under("test.clock", BoardColumn::late, "South")), "3 ");
    ASSERT_EQ(view.teams().size(), 2U);
    EXPECT_EQ(view.teams()[0].team, "North");
    EXPECT_EQ(view.teams()[0].totals.late, 1);
    EXPECT_EQ(view.teams()[1].totals.waiting, 2);
    EXPECT_EQ(view.teams()[1].totals.held, 1);
    EXPECT_EQ(view.totals_of_worker(StaffId::ours("amira")).people, 2);
    EXPECT_EQ(view.totals_of_worker(StaffId::ours("amira")).late, 1);
    EXPECT_EQ(*view.find(CaseId::ours("4"))->held_since, today - days{3});
  });
  record("1", today, care::CaseClosed{.reason = care::ClosureReason::died, .why = {}});
  record("2", today, care::CaseUnallocated{.team = "South", .why = {}});
  record("4", today, care::HoldEnded{});
  look([&](const BoardView& view) {
    EXPECT_EQ(view.find(CaseId::ours("1")), nullptr);
    EXPECT_TRUE(view.of_worker(StaffId::ours("amira")).empty());
    EXPECT_EQ(ids(view.waiting_for("South")), "4 3 2 ");
    EXPECT_TRUE(view.held_in("").empty());
    ASSERT_EQ(view.teams().size(), 1U);
  });
  record("1", today, care::CaseReopened{});
  look([&](const BoardView& view) { EXPECT_NE(view.find(CaseId::ours("1")), nullptr); });
}

TEST_F(DutyBoardTest, PublishedCasesAndOtherCouncilsAreNotOnIt) {
  care::CaseOpened published = opened();
  published.origin = care::CaseOrigin::published;
  record("1", today, published, happened(request, today - days{30}));
  look([](const BoardView& view) { EXPECT_EQ(view.totals("").people, 0); });
  const DutyBoard other{*store, book, CouncilId::ours("there")};
  add_case("2", 2);
  ASSERT_TRUE(other.look(
      today, [](const BoardView& view) { EXPECT_EQ(view.find(CaseId::ours("2")), nullptr); }));
}

TEST_F(DutyBoardTest, WhatIsErasedIsNotHeldAgainstAnybody) {
  add_case("1", 30);
  look([](const BoardView& view) { EXPECT_EQ(view.totals("").late, 1); });
  ASSERT_TRUE(store->erase({.council = here,
                            .idempotency_key = "erase",
                            .numbers = {2},
                            .authority = "Order 1",
                            .on = today,
                            .actor = actor}));
  look([](const BoardView& view) { EXPECT_EQ(view.totals("").late, 0); });
}

// What pages see while others write is one whole state, and nobody waits for ever.
TEST_F(DutyBoardTest, ManyReadersAndAWriterAgree) {
  constexpr int cases = 40;
  std::atomic<bool> written{false};
  std::vector<std::jthread> readers;
  for (int reader = 0; reader < 3; ++reader)
    readers.emplace_back([&] {
      while (!written) {
        const auto looked = board.look(today, [](const BoardView& view) {
          const Totals totals = view.totals("");
          EXPECT_EQ(static_cast<std::size_t>(totals.people), view.waiting_for("").size());
          EXPECT_EQ(static_cast<std::size_t>(totals.late),
                    view.under("test.clock", BoardColumn::late, "").size());
        });
        EXPECT_TRUE(looked);
      }
    });
  for (int i = 0; i < cases; ++i) add_case(std::to_string(i), i);
  written = true;
  readers.clear();
  look([&](const BoardView& view) { EXPECT_EQ(view.totals("").people, cases); });
}

// Brought up to date case by case, the board is the same as one that is made afresh.
TEST_F(DutyBoardTest, FollowedStepByStepItIsAsIfReadAfresh) {
  const std::array workers{"amira", "ben", "cara"};
  for (int i = 0; i < 30; ++i) add_case("c" + std::to_string(i), (i * 7) % 41);
  look([](const BoardView&) {});
  for (int i = 0; i < 30; i += 2)
    allocate("c" + std::to_string(i), workers[static_cast<std::size_t>(i) % 3],
             i % 3 == 0 ? "North" : "South");
  for (int i = 0; i < 30; i += 5)
    record("c" + std::to_string(i), today, happened(answer, today - days{i % 4}));
  for (int i = 0; i < 30; i += 7)
    record("c" + std::to_string(i), today,
           care::CaseClosed{.reason = care::ClosureReason::support_ended, .why = {}});
  for (int i = 0; i < 30; i += 4)
    record(
        "c" + std::to_string(i), today,
        care::HoldStarted{.reason = care::HoldReason::no_worker, .why = {}, .person_told_on = {}});
  const auto told = [&](const BoardView& view) {
    std::string text;
    for (const std::string team : {"", "North", "South"}) {
      text += ids(view.of_team(team)) + "/" + ids(view.waiting_for(team)) + "/" +
              ids(view.held_in(team)) + "/";
      for (const RuleCount& count : view.counts(team))
        text += std::to_string(count.late) + "," + std::to_string(count.due) + "," +
                std::to_string(count.running) + "," + std::to_string(count.past) + "/";
      for (const BoardColumn column :
           {BoardColumn::late, BoardColumn::due, BoardColumn::running, BoardColumn::past})
        text += ids(view.under("test.clock", column, team)) + "/";
      text += std::to_string(view.totals(team).people) + "\n";
    }
    return text;
  };
  std::string followed;
  look([&](const BoardView& view) { followed = told(view); });
  const DutyBoard afresh{*store, book, here};
  ASSERT_TRUE(afresh.look(today, [&](const BoardView& view) { EXPECT_EQ(told(view), followed); }));
  EXPECT_NE(followed.find("c"), std::string::npos);
}

}  // namespace
}  // namespace candour::registers
