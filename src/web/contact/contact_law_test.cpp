// What the law says of a contact once it is signed, and of a hold: the events of the form, folded
// and decided by the rules that ship.

#include <algorithm>

#include "care/casefile/action_testing.hpp"
#include "care/contact/document.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {
namespace {

using care::Answers;
using rules::DutyState;

class ContactLaw : public testing::Test {
 protected:
  ContactLaw() {
    care::PersonAdded bell;
    bell.label = "A";
    bell.words = "the person";
    bell.case_is_about_them = true;
    test_.add(care::Events{journal::make_event(
        StreamName::ours("case/1"), ActorId::ours("system:test"), exactly(test_.today()), bell)});
    answers_.put("call", "received_on", "2026-03-02");
    answers_.put("next", "decision", "assess");
  }
  void put_helper(std::string_view column, std::string text) {
    answers_.put("carers", Answers::field_of_row("helpers", 1, column), std::move(text));
  }
  void sign() {
    care::DocumentRecord document;
    document.id = people::DocumentId::ours("d1");
    care::DocumentEntry entry;
    entry.begun.document = document.id;
    entry.begun.about = "A";
    const care::DocumentContent content{"contact", 1, answers_.all(), {}};
    const WorkingCalendar calendar;
    const care::CaseRecord record = test_.record();
    ASSERT_TRUE(test_.add(care::contact_kind.on_signing(
        {record, document, entry, content, test_.today(), {}, calendar}, test_.doer("amira"))));
  }
  std::vector<std::string> states(Day day) const {
    const auto looked = timeline::look_at(test_.record(), day, shipped_law());
    std::vector<std::string> told;
    for (const rules::Duty& duty : looked.duties) {
      const std::string about =
          duty.about == rules::nobody ? "" : looked.record.people[duty.about].label;
      told.push_back(std::string{duty.rule->id} + " " + about + " " + state_name(duty.state));
    }
    std::sort(told.begin(), told.end());
    return told;
  }
  bool stands(Day day, std::string_view line) const {
    const auto all = states(day);
    return std::find(all.begin(), all.end(), line) != all.end();
  }
  static std::string state_name(DutyState state) {
    switch (state) {
      case DutyState::running: return "running";
      case DutyState::due: return "due";
      case DutyState::met: return "met";
      case DutyState::breached: return "breached";
      case DutyState::fell_away: return "fell away";
      case DutyState::cannot_be_computed: return "cannot be computed";
    }
    return "";
  }

  care::TestCase test_;
  Answers answers_;
};

TEST_F(ContactLaw, TheClocksOfTheAssessmentRunFromTheCall) {
  sign();
  const Day day = make_day(2026, 3, 3);
  EXPECT_TRUE(stands(day, "assessment.adult A running"));
  EXPECT_TRUE(stands(day, "assessment.timescale A running"));
}

TEST_F(ContactLaw, TheDayToldIsAClock) {
  answers_.put("next", "assessed_by", "2026-03-20");
  answers_.put("next", "timescale_told_on", "2026-03-02");
  sign();
  EXPECT_TRUE(stands(make_day(2026, 3, 3), "assessment.timescale A met"));
  EXPECT_TRUE(stands(make_day(2026, 3, 21), "assessment.promised A breached"));
  EXPECT_FALSE(stands(make_day(2026, 3, 20), "assessment.promised A breached"));
}

TEST_F(ContactLaw, WhereNothingSuggestsNeedsNoClockOfAnAssessmentRunsOn) {
  answers_.put("next", "decision", "no_need");
  sign();
  EXPECT_TRUE(stands(make_day(2026, 9, 1), "assessment.adult.contact A fell away"));
  EXPECT_FALSE(stands(make_day(2026, 9, 1), "assessment.refused A breached"));
}

TEST_F(ContactLaw, WhoeverDoesNotWantOneStopsTheClock) {
  answers_.put("next", "decision", "declined");
  sign();
  EXPECT_TRUE(stands(make_day(2026, 9, 1), "assessment.adult.contact A fell away"));
}

TEST_F(ContactLaw, AnUrgentNeedAnAdvocateAndAnAdjustmentHaveTheirClocks) {
  answers_.put("urgent", "now", "yes");
  answers_.put("adjustments", "any", "yes");
  answers_.put("adjustments", "what", "A break every 20 minutes.");
  answers_.put("advocate", "difficulty", "retaining");
  answers_.put("advocate", "appropriate", "no");
  sign();
  const Day day = make_day(2026, 3, 3);
  EXPECT_TRUE(stands(day, "eligibility.urgent A due") ||
              stands(day, "eligibility.urgent A running"));
  EXPECT_TRUE(stands(day, "contact.adjustment A running") ||
              stands(day, "contact.adjustment A due"));
  EXPECT_TRUE(stands(day, "advocacy.arrange A running") || stands(day, "advocacy.arrange A due"));
}

TEST_F(ContactLaw, AnUrgentNeedThatIsMetIsMet) {
  answers_.put("urgent", "now", "yes");
  answers_.put("urgent", "decision", "met");
  answers_.put("urgent", "done", "Reablement from tomorrow");
  sign();
  EXPECT_TRUE(stands(make_day(2026, 3, 3), "eligibility.urgent A met"));
}

TEST_F(ContactLaw, ACarerWhoComesToNoticeIsOwedAnAssessment) {
  answers_.put("carers", "any", "yes");
  put_helper("name", "Susan Bell");
  put_helper("cares", "yes");
  sign();
  EXPECT_TRUE(stands(make_day(2026, 3, 3), "carer.assessment.appearance H1 running"));
  EXPECT_FALSE(stands(make_day(2026, 3, 3), "assessment.adult.contact H1 running"));
}

TEST_F(ContactLaw, ACarerWhoWantsOneHasAClockOfTheirOwn) {
  answers_.put("carers", "any", "yes");
  put_helper("name", "Susan Bell");
  put_helper("cares", "yes");
  put_helper("offered_on", "2026-03-02");
  put_helper("answer", "wants");
  sign();
  EXPECT_TRUE(stands(make_day(2026, 3, 3), "carer.assessment H1 running"));
}

// Advice at a first contact must not stand for the advice that follows a determination.
TEST_F(ContactLaw, InformationGivenNowLeavesLaterAdviceOwed) {
  answers_.put("information", "given", "written");
  sign();
  care::Happened refused;
  refused.kind = "needs.not_to_be_met";
  refused.on = exactly(make_day(2026, 4, 1));
  refused.about = "A";
  ASSERT_TRUE(test_.add(care::Events{journal::make_event(
      StreamName::ours("case/1"), ActorId::ours("staff:amira"), refused.on, refused)}));
  const auto all = states(make_day(2026, 4, 2));
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const std::string& one) {
    return one.starts_with("eligibility.not_met.advice A");
  }));
}

TEST_F(ContactLaw, AHoldPausesNoClock) {
  answers_.put("next", "assessed_by", "2026-03-20");
  answers_.put("next", "timescale_told_on", "2026-03-02");
  sign();
  const Day day = make_day(2026, 9, 1);
  const auto before = states(day);
  for (const care::HoldReason reason :
       {care::HoldReason::no_worker, care::HoldReason::waiting_for_information,
        care::HoldReason::waiting_for_decision, care::HoldReason::person_asked}) {
    ASSERT_TRUE(test_.add(care::start_hold(test_.record(), test_.doer("amira"),
                                           {.reason = reason, .why = PersonalText{"It waits."}})));
    EXPECT_EQ(states(day), before) << name_of(reason);
    test_.go_on(20);
    ASSERT_TRUE(test_.add(care::end_hold(test_.record(), test_.doer("amira"), {})));
  }
  EXPECT_EQ(states(day), before);
}

}  // namespace
}  // namespace candour::web
