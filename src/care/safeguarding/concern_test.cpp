#include "care/safeguarding/concern.hpp"

#include <gtest/gtest.h>

#include "care/casefile/action_testing.hpp"
#include "care/casefile/happened_visibility.hpp"

namespace candour::care {
namespace {

class AConcern : public testing::Test {
 protected:
  AConcern() {
    PersonAdded person;
    person.label = "A";
    person.words = "the person";
    test_.add(Events{journal::make_event(StreamName::ours("case/1"), ActorId::ours("system:test"),
                                         exactly(test_.today()), person)});
  }

  RaiseConcern raised() const {
    return {.about = "A",
            .raised_on = test_.today(),
            .what = PersonalText{"Her purse was empty again"},
            .told_by = PersonalText{"The nurse"},
            .wished_outcome = PersonalText{"I want my nephew to stop"}};
  }
  DecideConcern decided(bool enquire) {
    return {.concern = concerns_of(test_.record()).back().raised->number,
            .decided_on = test_.today(),
            .has_needs = ConcernPart::met,
            .is_at_risk = ConcernPart::met,
            .cannot_protect = ConcernPart::met,
            .enquire = enquire,
            .reasons = PersonalText{"Money goes each Friday"},
            .who_enquires = PersonalText{"The council, with the bank"}};
  }
  Result<Events> raise(const RaiseConcern& input) {
    return raise_concern(test_.record(), test_.doer("amira"), input);
  }
  Result<Events> decide(const DecideConcern& input) {
    return decide_concern(test_.record(), test_.doer("mary"), input);
  }

  TestCase test_;
};

TEST_F(AConcern, IsHeldWithWhatTheAdultWants) {
  ASSERT_TRUE(test_.add(raise(raised())));
  const CaseRecord record = test_.record();
  ASSERT_EQ(concerns_of(record).size(), 1u);
  const Entry& entry = record.entries[0];
  EXPECT_EQ(visibility_of(entry), people::VisibilityClass::held);
  EXPECT_EQ(
      entry.happened.note,
      PersonalText{"Her purse was empty again. Told by: The nurse. What they want to happen: I "
                   "want my nephew to stop."});
  EXPECT_EQ(concerns_of(record)[0].decided, nullptr);
}

TEST_F(AConcern, AsksWhatTheAdultWantsOrWhyNot) {
  RaiseConcern input = raised();
  input.wished_outcome = {};
  EXPECT_EQ(field_of(raise(input)), "why_not_asked");
  input.why_not_asked = PersonalText{"She is asleep in hospital"};
  EXPECT_TRUE(raise(input));
  input.what = {};
  EXPECT_EQ(field_of(raise(input)), "what");
  input = raised();
  input.raised_on = test_.today() + std::chrono::days{1};
  EXPECT_EQ(code_of(raise(input)), RefusalCode::date_out_of_range);
  input.raised_on = {};
  EXPECT_EQ(code_of(raise(input)), RefusalCode::missing_field);
  input = raised();
  input.about = "B";
  EXPECT_EQ(code_of(raise(input)), RefusalCode::unknown_person);
}

TEST_F(AConcern, WithAllThreePartsTheCouncilMustEnquire) {
  ASSERT_TRUE(test_.add(raise(raised())));
  const auto refused = decide(decided(false));
  EXPECT_EQ(code_of(refused), RefusalCode::not_permitted);
  EXPECT_NE(refused.error().message.find("s42(2)"), std::string::npos);
  ASSERT_TRUE(test_.add(decide(decided(true))));
  const CaseRecord record = test_.record();
  const Concern concern = concerns_of(record).front();
  ASSERT_NE(concern.decided, nullptr);
  EXPECT_TRUE(concern.is_enquired());
  EXPECT_EQ(concern.decided->recorded_by, ActorId::ours("staff:mary"));
  EXPECT_EQ(visibility_of(*concern.decided), people::VisibilityClass::held);
  EXPECT_EQ(code_of(decide(decided(true))), RefusalCode::already_done);
}

TEST_F(AConcern, NoEnquiryHasItsReasonsAndEachPartIsAnswered) {
  ASSERT_TRUE(test_.add(raise(raised())));
  DecideConcern input = decided(false);
  input.cannot_protect = ConcernPart::not_answered;
  EXPECT_EQ(field_of(decide(input)), "cannot_protect");
  input.cannot_protect = ConcernPart::not_met;
  input.reasons = {};
  EXPECT_EQ(field_of(decide(input)), "reasons");
  input.reasons = PersonalText{"She changed her bank card herself"};
  input.decided_on = {};
  EXPECT_EQ(field_of(decide(input)), "decided");
  input.decided_on = test_.today();
  input.concern += 100;
  EXPECT_EQ(code_of(decide(input)), RefusalCode::not_found);
  input.concern -= 100;
  ASSERT_TRUE(test_.add(decide(input)));
  const CaseRecord record = test_.record();
  EXPECT_EQ(record.entries.back().happened.kind, "safeguarding.no_enquiry");
  EXPECT_TRUE(record.entries.back().kind);
  EXPECT_FALSE(concerns_of(record)[0].is_enquired());
}

TEST_F(AConcern, TwoConcernsAreDecidedApartAndAnEnquiryEndsOnce) {
  ASSERT_TRUE(test_.add(raise(raised())));
  const std::int64_t first = concerns_of(test_.record())[0].raised->number;
  ASSERT_TRUE(test_.add(raise(raised())));
  ASSERT_TRUE(test_.add(decide(decided(true))));
  const CaseRecord both = test_.record();
  EXPECT_EQ(concerns_of(both)[0].decided, nullptr);
  const std::int64_t second = concerns_of(both)[1].raised->number;
  const CloseEnquiry input{.concern = second,
                           .closed_on = test_.today(),
                           .outcome = PersonalText{"He pays it back, and she has what she wanted"}};
  const auto close = [&](const CloseEnquiry& one) {
    return close_enquiry(test_.record(), test_.doer("mary"), one);
  };
  CloseEnquiry other = input;
  other.concern = first;
  EXPECT_EQ(code_of(close(other)), RefusalCode::not_found);
  ASSERT_TRUE(test_.add(close(input)));
  EXPECT_EQ(code_of(close(input)), RefusalCode::already_done);
}

TEST_F(AConcern, IsNotForAPublishedCaseAndNotStoppedByAClosedOne) {
  const TestCase published{CaseOrigin::published};
  EXPECT_EQ(code_of(raise_concern(published.record(), published.doer("amira"), raised())),
            RefusalCode::not_permitted);
  ASSERT_TRUE(test_.add(
      close_case(test_.record(), test_.doer("amira"),
                 {.reason = ClosureReason::support_ended, .why = PersonalText{"It ended."}})));
  EXPECT_TRUE(raise(raised()));
}

}  // namespace
}  // namespace candour::care
