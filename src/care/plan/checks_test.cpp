#include "care/plan/checks.hpp"

#include <algorithm>

#include "care/plan/plan_testing.hpp"

namespace candour::care {
namespace {

struct APlanThatIsChecked : testing::Test {
  APlanThatIsChecked() {
    determined.needs = {{"A02", true, {}, {}, PersonalText{"Clean for his daughter’s visits"}},
                        {"A06", true, {}, {}, PersonalText{"A tidy kitchen"}},
                        {"A08", false, {}, {}, {}}};
    for (const std::string_view outcome : {"A02", "A06"}) {
      Finding finding;
      finding.outcome = outcome;
      finding.evidence.emplace_back().text = PersonalText{"Seen in the bathroom"};
      assessment.findings.push_back(finding);
    }
    LineContent home = mornings();
    home.need = "A06";
    home.what = PersonalText{"Housework"};
    plan.add(put_of("l1", TableSide::council, mornings()));
    plan.add(put_of("l2", TableSide::council, home));
  }

  std::vector<PlanGap> orphans_now() {
    record = plan.record();
    return orphans({record, &determined, &assessment});
  }
  std::vector<PlanGap> not_specific_of(LineContent content) {
    TestPlan one;
    one.add(put_of("l9", TableSide::council, std::move(content)));
    record = one.record();
    return not_specific({record, &determined, &assessment});
  }
  static bool says(const std::vector<PlanGap>& gaps, std::string_view words) {
    return std::any_of(gaps.begin(), gaps.end(), [&](const PlanGap& gap) {
      return gap.sentence.find(words) != std::string::npos;
    });
  }

  TestPlan plan;
  PlanRecord record;
  EligibilityDetermined determined;
  Assessment assessment;
};

TEST_F(APlanThatIsChecked, HasNoOrphansWhereEveryEligibleNeedHasALine) {
  EXPECT_TRUE(orphans_now().empty());
}

TEST_F(APlanThatIsChecked, RefusesAnEligibleNeedWithoutALine) {
  plan.add(PlanLineTakenBack{PlanLineId::ours("l2"), TableSide::council, {}, false});
  const auto gaps = orphans_now();
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].need, "A06");
  EXPECT_TRUE(gaps[0].refuses);
  EXPECT_EQ(gaps[0].cite, "Care Act 2014 s25(1)(c)");
  LineContent unmet;
  unmet.need = "A06";
  unmet.what = PersonalText{"Somebody to keep house"};
  unmet.met_by = MetBy::nobody_yet;
  plan.add(put_of("l3", TableSide::council, unmet));
  EXPECT_TRUE(orphans_now().empty()) << "an unmet part is a row";
}

TEST_F(APlanThatIsChecked, WarnsOfALineWhoseNeedIsNotDocumentedAndNeverRefusesIt) {
  LineContent old = mornings();
  old.need.clear();
  plan.add(put_of("l3", TableSide::council, old));
  const auto gaps = orphans_now();
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].line, "l3");
  EXPECT_FALSE(gaps[0].refuses);
  EXPECT_TRUE(says(gaps, "no reason to reduce it"));
}

TEST_F(APlanThatIsChecked, WarnsOfAnOutcomeWithoutEvidenceAndANeedWithoutAnOutcome) {
  assessment.findings[0].evidence.clear();
  determined.needs[1].hoped_for = {};
  const auto gaps = orphans_now();
  EXPECT_TRUE(says(gaps, "Keeping clean: the assessment names no evidence"));
  EXPECT_TRUE(says(gaps, "Keeping up the home: say what the person wants"));
  EXPECT_EQ(gaps.size(), 2U);
}

TEST_F(APlanThatIsChecked, IsSpecificWhereItSaysWhoWhenWithWhichWindowAndFromWhen) {
  EXPECT_TRUE(not_specific_of(mornings()).empty());
  LineContent bare = mornings();
  bare.who = {};
  bare.from.reset();
  for (WeeklyTime& time : bare.times) time.window_minutes = 0;
  const auto gaps = not_specific_of(bare);
  EXPECT_EQ(gaps.size(), 3U);
  EXPECT_TRUE(says(gaps, "Say who does “Help to wash and dress”"));
  EXPECT_TRUE(says(gaps, "how much earlier or later"));
  EXPECT_TRUE(says(gaps, "from which day on"));
  EXPECT_TRUE(std::none_of(gaps.begin(), gaps.end(), [](const PlanGap& g) { return g.refuses; }));
  bare = mornings();
  bare.times.clear();
  EXPECT_TRUE(says(not_specific_of(bare), "on which days"));
  bare.when_words = PersonalText{"Two weekends a year"};
  EXPECT_TRUE(not_specific_of(bare).empty());
}

TEST_F(APlanThatIsChecked, AsksNoTimesOfEquipmentAndNothingOfWhatNobodyMeets) {
  LineContent alarm;
  alarm.need = "A02";
  alarm.what = PersonalText{"Pendant alarm"};
  alarm.who = PersonalText{"The council’s alarm service"};
  alarm.met_by = MetBy::equipment;
  alarm.from = make_day(2026, 11, 16);
  EXPECT_TRUE(not_specific_of(alarm).empty());
  LineContent unmet;
  unmet.what = PersonalText{"Swimming"};
  unmet.met_by = MetBy::nobody_yet;
  EXPECT_TRUE(not_specific_of(unmet).empty());
}

TEST_F(APlanThatIsChecked, ListsThePartsThatTheActAsksFor) {
  const auto state_of = [&](const Answers& form, bool budget, std::string_view clause) {
    record = plan.record();
    for (const PlanPart& part : parts_of({record, &determined, &assessment}, form, budget))
      if (part.cite == clause) return part.state;
    return PartState::missing;
  };
  Answers form;
  EXPECT_EQ(state_of(form, false, "Care Act 2014 s25(1)(a)"), PartState::there);
  EXPECT_EQ(state_of(form, false, "Care Act 2014 s25(1)(c)"), PartState::there);
  EXPECT_EQ(state_of(form, false, "Care Act 2014 s25(1)(d)"), PartState::missing);
  EXPECT_EQ(state_of(form, false, "Care Act 2014 s25(1)(e)"), PartState::missing);
  EXPECT_EQ(state_of(form, true, "Care Act 2014 s25(1)(e)"), PartState::there);
  EXPECT_EQ(state_of(form, true, "Care Act 2014 s25(2)"), PartState::does_not_apply);
  form.put("advice", "reduce", "A bath board");
  EXPECT_EQ(state_of(form, true, "Care Act 2014 s25(1)(f)"), PartState::missing);
  form.put("advice", "prevent", "Falls class");
  EXPECT_EQ(state_of(form, true, "Care Act 2014 s25(1)(f)"), PartState::there);
  LineContent paid = mornings();
  paid.met_by = MetBy::direct_payment;
  plan.add(put_of("l3", TableSide::person, paid));
  EXPECT_EQ(state_of(form, true, "Care Act 2014 s25(2)"), PartState::missing);
  form.put("direct-payment", "how_often", "four_weekly");
  EXPECT_EQ(state_of(form, true, "Care Act 2014 s25(2)"), PartState::there);
}

}  // namespace
}  // namespace candour::care
