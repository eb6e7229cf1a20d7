#include "registers/person_index.hpp"

#include <algorithm>

#include "registers/person_testing.hpp"

namespace candour::registers {
namespace {

TEST_F(PersonIndexTest, RebuiltFromTheJournalItIsTheSame) {
  add({"a", "Margaret Anne", "Jones", "Peggy", "1941-02-03", "9990000018"});
  add({"b", "Łukasz", "O’Brien-Smith", "", "1960"});
  about("a", "2011-06-04",
        care::PersonNamed{text("Margaret"), text("Whitfield"), care::NameUse::current});
  about("a", "", address("3 Marine Parade", "BN2 1TL"), care::PhoneRecorded{text("01632 960123")});
  about("a", "", address("1 Safe House", "M1 1AE", "", true));
  about("b", "", care::PersonLinked{PersonId::ours("a"), text("One person.")});
  append(there_, care::stream_of(PersonId::ours("a")), "", registered({"a", "Zoë", "Far"}));
  const std::string before = *store_->dump("people");
  ASSERT_TRUE(store_->rebuild());
  EXPECT_EQ(*store_->dump("people"), before);
  EXPECT_NE(before.find("whitfield n margaret"), std::string::npos);
}

TEST_F(PersonIndexTest, ThousandsInOneGoAreEachWrittenOnce) {
  journal::Command command{
      .council = here_, .idempotency_key = "many", .expected = {}, .events = {}};
  constexpr int people = 5'500;
  for (int i = 0; i < people; ++i) {
    const std::string family = "Family" + std::to_string(i % 700);
    command.events.push_back(
        journal::make_event(care::stream_of(PersonId::ours("p" + std::to_string(i))),
                            ActorId::ours("system:test"), {}, registered({"", "Given", family})));
  }
  ASSERT_TRUE(store_->append(command));
  EXPECT_EQ(found("p5499").size(), 0U);
  const auto answer = search("given family699", 50);
  EXPECT_EQ(std::count_if(answer.hits.begin(), answer.hits.end(),
                          [](const PersonHit& hit) { return hit.distance == 0; }),
            7);
  const std::string before = *store_->dump("people");
  ASSERT_TRUE(store_->rebuild());
  EXPECT_EQ(*store_->dump("people"), before);
}

TEST_F(PersonIndexTest, AnErasedNameIsFoundNoMore) {
  add({"a", "Margaret", "Jones"});
  about("a", "", care::PhoneRecorded{text("01632 960123")});
  EXPECT_EQ(found("jones"), Ids{"a"});
  const auto erased = store_->erase({.council = here_,
                                     .idempotency_key = "erase",
                                     .numbers = {1},
                                     .authority = "UK GDPR article 17",
                                     .on = make_day(2026, 3, 2),
                                     .actor = ActorId::ours("system:test")});
  ASSERT_TRUE(erased) << erased.error().message;
  EXPECT_TRUE(found("jones").empty());
  EXPECT_EQ(found("960123"), Ids{"a"});
  EXPECT_EQ(store_->dump("people")->find("ones"), std::string::npos);
}

TEST_F(PersonIndexTest, SomebodyIsReadById) {
  add({"a", "Margaret", "Jones", "Peggy", "1941"});
  const auto one = find_person(*store_, here_, PersonId::ours("a"));
  ASSERT_TRUE(one && *one);
  EXPECT_EQ((*one)->record.title(), "Margaret (Peggy) Jones");
  EXPECT_EQ(iso(*(*one)->record.born), "1941");
  EXPECT_FALSE(*find_person(*store_, there_, PersonId::ours("a")));
  EXPECT_FALSE(*find_person(*store_, here_, PersonId::ours("b")));
}

}  // namespace
}  // namespace candour::registers
