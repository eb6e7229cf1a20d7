#include "registers/look_list.hpp"

#include <gtest/gtest.h>

#include "journal/temporary_folder.hpp"
#include "people/look_event.hpp"

namespace candour::registers {
namespace {

people::Look look_of(std::string_view person, std::string_view by) {
  people::Look look;
  look.council = CouncilId::ours("here");
  look.person = PersonId::ours(person);
  look.by = ActorId::ours(by);
  look.reason = PersonalText{"The duty desk asked."};
  return look;
}

TEST(LookList, ShowsWhoLookedAtOneRecordTheNewestFirstAndIsTheSameWhenRebuilt) {
  const SetClock clock{moment_at(0)};
  const journal::TemporaryFolder folder;
  const auto store = *journal::SqliteStore::open({.path = folder.file("journal.sqlite")}, {clock},
                                                 {std::make_shared<LookList>()});
  const StreamName stream = StreamName::ours("looks");
  int key = 0;
  for (const auto& look :
       {look_of("1", "staff:amira"), look_of("2", "staff:ben"), look_of("1", "staff:mary")}) {
    const journal::Command command{
        .council = look.council,
        .idempotency_key = std::to_string(++key),
        .expected = {},
        .events = {journal::make_event(stream, look.by, exactly(make_day(2026, 3, 2)), look)}};
    ASSERT_TRUE(store->append(command));
  }
  const auto looks = *looks_at(*store, CouncilId::ours("here"), PersonId::ours("1"));
  ASSERT_EQ(looks.size(), 2U);
  EXPECT_EQ(looks[0].by.text(), "staff:mary");
  EXPECT_EQ(looks[1].by.text(), "staff:amira");
  EXPECT_EQ(looks[0].reason.for_reader(), "The duty desk asked.");
  EXPECT_TRUE(looks_at(*store, CouncilId::ours("there"), PersonId::ours("1"))->empty());
  const std::string before = *store->dump("looks");
  ASSERT_TRUE(store->rebuild());
  EXPECT_EQ(*store->dump("looks"), before);
}

}  // namespace
}  // namespace candour::registers
