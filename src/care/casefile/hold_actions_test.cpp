#include "care/casefile/hold_actions.hpp"

#include <gtest/gtest.h>

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

class HoldActions : public testing::Test {
 protected:
  Result<Events> start(const TellOfHold& told) {
    return start_hold_and_tell(
        test_.record(), by(),
        {.reason = HoldReason::no_worker, .why = PersonalText{"Two workers are ill."}}, told);
  }
  Result<Events> tell(const TellOfHold& told) { return tell_of_hold(test_.record(), by(), told); }
  Doer by() const { return test_.doer("amira"); }

  TestCase test_;
};

TEST_F(HoldActions, WhatNobodyToldThemYetIsOwed) {
  EXPECT_EQ(hold_to_tell(test_.record()), nullptr);
  ASSERT_TRUE(test_.add(start({})));
  EXPECT_NE(hold_to_tell(test_.record()), nullptr);
  test_.go_on(2);
  ASSERT_TRUE(test_.add(tell({.told_on = test_.today(), .how = HowTold::by_letter})));
  const CaseRecord record = test_.record();
  EXPECT_EQ(hold_to_tell(record), nullptr);
  EXPECT_EQ(record.hold()->started.person_told_on, test_.today());
  EXPECT_EQ(record.hold()->told_how, HowTold::by_letter);
  EXPECT_EQ(record.hold()->from, test_.today() - std::chrono::days{2});
  EXPECT_EQ(code_of(tell({.told_on = test_.today(), .how = HowTold::said})),
            RefusalCode::already_done);
}

TEST_F(HoldActions, ToldAtOnceIsOneCommand) {
  const auto done = start({.told_on = test_.today(), .how = HowTold::said});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->size(), 2u);
  ASSERT_TRUE(test_.add(done));
  EXPECT_EQ(test_.record().hold()->told_how, HowTold::said);
}

TEST_F(HoldActions, AskHowAndWhen) {
  EXPECT_EQ(field_of(start({.told_on = test_.today()})), "told_how");
  EXPECT_EQ(field_of(start({.how = HowTold::said})), "told");
  EXPECT_EQ(code_of(tell({.told_on = test_.today(), .how = HowTold::said})),
            RefusalCode::already_done);
  ASSERT_TRUE(test_.add(start({})));
  EXPECT_EQ(code_of(tell({.told_on = test_.today() + std::chrono::days{1}, .how = HowTold::said})),
            RefusalCode::date_out_of_range);
}

TEST_F(HoldActions, ADelayLetterTellsThemOfItOneFromBeforeDoesNot) {
  const auto send_letter = [&] {
    LetterSent letter;
    letter.letter = people::DocumentId::ours("l1");
    letter.kind = "L02";
    letter.to = "A";
    ASSERT_TRUE(test_.add(Events{journal::make_event(StreamName::ours("case/1"), by().actor(),
                                                     exactly(test_.today()), letter)}));
  };
  send_letter();
  test_.go_on(1);
  ASSERT_TRUE(test_.add(start({})));
  EXPECT_NE(hold_to_tell(test_.record()), nullptr);
  EXPECT_FALSE(told_of_hold_on(test_.record()));
  send_letter();
  EXPECT_EQ(hold_to_tell(test_.record()), nullptr);
  EXPECT_EQ(told_of_hold_on(test_.record()), test_.today());
}

TEST_F(HoldActions, EveryWayHasItsName) {
  for (const HowTold how :
       {HowTold::said, HowTold::by_letter, HowTold::by_email, HowTold::by_text_message})
    EXPECT_EQ(how_told_named(name_of(how)), how);
  EXPECT_FALSE(how_told_named("by_pigeon"));
}

}  // namespace
}  // namespace candour::care
