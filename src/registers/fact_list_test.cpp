#include "registers/fact_list.hpp"

#include <gtest/gtest.h>

#include "journal/temporary_folder.hpp"
#include "registers/case_list.hpp"

namespace candour::registers {
namespace {

class FactListTest : public testing::Test {
 protected:
  template <class... Bodies>
  Result<journal::Appended> record(const CaseId& id, const Bodies&... bodies) {
    const StreamName stream = stream_of(id);
    journal::Command command{.council = here,
                             .idempotency_key = "command-" + std::to_string(++commands_),
                             .expected = {},
                             .events = {}};
    (command.events.push_back(journal::make_event(stream, actor, VagueDate{}, bodies)), ...);
    return store->append(command);
  }

  std::string facts(const CaseId& id) const {
    std::string found;
    const auto read = store->read([&](journal::Connection& connection) {
      return connection.query("SELECT facts FROM case_facts WHERE council = ? AND case_id = ?",
                              {here.text(), id.text()},
                              [&](const journal::Row& row) { found = row.text(0); });
    });
    EXPECT_TRUE(read);
    return found;
  }

  const CouncilId here = CouncilId::ours("here");
  const ActorId actor = ActorId::ours("system:test");
  const SetClock clock{moment_at(0)};
  const journal::TemporaryFolder folder;
  std::unique_ptr<journal::SqliteStore> store = *journal::SqliteStore::open(
      {.path = folder.file("journal.sqlite")}, {clock}, {std::make_shared<FactList>()});

 private:
  int commands_ = 0;
};

care::CaseOpened opened() {
  care::CaseOpened event;
  event.service = "children";
  return event;
}

care::PersonAdded person(std::string label) {
  care::PersonAdded event;
  event.label = std::move(label);
  event.preferred_name = PersonalText{"Somebody’s name"};
  event.born = make_day(2010, 5, 6);
  event.roles = {"child"};
  return event;
}

care::Happened happened(std::string kind) {
  care::Happened event;
  event.kind = std::move(kind);
  event.on = exactly(make_day(2026, 3, 2));
  event.about = "X";
  event.note = PersonalText{"She said it."};
  return event;
}

TEST_F(FactListTest, GrowsWithTheCaseAndHoldsNothingThatNoRuleReads) {
  const CaseId id = CaseId::ours("1");
  ASSERT_TRUE(record(id, opened(), person("X")));
  ASSERT_TRUE(record(id, happened("assessment.requested")));
  ASSERT_TRUE(
      record(id, care::HoldEnded{}, happened("no.such_kind"), happened("assessment.completed")));
  const std::string text = facts(id);
  EXPECT_EQ(text.find("name"), std::string::npos);
  EXPECT_EQ(text.find("said"), std::string::npos);
  const auto read = *read_facts(text);
  EXPECT_EQ(read.facts.service, rules::Service::children);
  ASSERT_EQ(read.facts.people.size(), 1U);
  EXPECT_EQ(read.facts.people[0].born, make_day(2010, 5, 6));
  ASSERT_EQ(read.facts.happenings.size(), 2U);
  EXPECT_EQ(read.facts.happenings[1].kind, rules::EventKind::assessment_completed);
  EXPECT_EQ(read.facts.happenings[1].about, 0);
  EXPECT_EQ(read.facts.happenings[1].source, 2U);
}

TEST_F(FactListTest, RebuiltFromTheJournalItIsTheSame) {
  for (const char* id : {"2", "1"}) {
    ASSERT_TRUE(record(CaseId::ours(id), opened(), person("X")));
    ASSERT_TRUE(record(CaseId::ours(id), happened("assessment.requested"), person("Y")));
  }
  const std::string before = *store->dump("facts");
  EXPECT_NE(before.find("P1b"), std::string::npos);
  ASSERT_TRUE(store->rebuild());
  EXPECT_EQ(*store->dump("facts"), before);
}

TEST_F(FactListTest, WhatIsRefusedLeavesNothingBehind) {
  const CaseId id = CaseId::ours("1");
  ASSERT_TRUE(record(id, opened()));
  const std::string before = facts(id);
  care::CaseOpened neither;
  neither.service = "neither";
  EXPECT_EQ(record(id, happened("assessment.requested"), neither).error().code,
            RefusalCode::unknown_field_value);
  EXPECT_EQ(facts(id), before);
  // The next command does not bring along what was refused.
  ASSERT_TRUE(record(id, person("X")));
  EXPECT_EQ(facts(id), before + "P1b14735,X\n");
}

TEST_F(FactListTest, ACaseThatCouldNotBeReadAgainTakesNoMorePeople) {
  const CaseId id = CaseId::ours("1");
  ASSERT_TRUE(record(id, opened()));
  for (std::size_t i = 0; i < rules::person_count_max; ++i)
    ASSERT_TRUE(record(id, person(std::to_string(i))));
  EXPECT_EQ(record(id, person("one more")).error().code, RefusalCode::too_large);
  EXPECT_TRUE(read_facts(facts(id)));
}

TEST_F(FactListTest, WhatIsErasedIsNoFactAnyMore) {
  const CaseId id = CaseId::ours("1");
  ASSERT_TRUE(record(id, opened(), person("X"), happened("assessment.requested")));
  ASSERT_TRUE(store->erase({.council = here,
                            .idempotency_key = "erase",
                            .numbers = {3},
                            .authority = "Order 1",
                            .on = make_day(2026, 3, 3),
                            .actor = actor}));
  EXPECT_TRUE(read_facts(facts(id))->facts.happenings.empty());
}

}  // namespace
}  // namespace candour::registers
