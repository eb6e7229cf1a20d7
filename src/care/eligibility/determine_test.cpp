#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "care/eligibility/eligibility_testing.hpp"

namespace candour::care {
namespace {

using namespace eligibility_testing;

TEST(Eligibility, TakesTwoOutcomesForAnAdult) {
  Assessment one = able(AssessedWhom::adult);
  unable(one, "A02");
  EXPECT_EQ(determine(one).verdict, Verdict::not_eligible);
  EXPECT_EQ(determine(one).failed_step, "B");
  unable(one, "A06");
  EXPECT_EQ(determine(one).verdict, Verdict::eligible);
}

TEST(Eligibility, KeepsTheThirdAndLaterOutcomesOnceTwoAreFound) {
  Assessment three = able(AssessedWhom::adult);
  for (const char* outcome : {"A02", "A06", "A09"}) unable(three, outcome);
  finding(three, "A09").significant = Known::no;
  const Determination found = determine(three);
  for (const char* outcome : {"A02", "A06", "A09"})
    EXPECT_EQ(need(found, outcome).verdict, Verdict::eligible) << outcome;
  EXPECT_EQ(need(found, "A01").verdict, Verdict::not_eligible);
}

TEST(Eligibility, IsOpenWithItsQuestionsWhileItIsNotKnown) {
  Assessment nothing;
  const Determination bare = determine(nothing);
  EXPECT_EQ(bare.verdict, Verdict::open) << "nobody looked at any outcome";
  Assessment one = able(AssessedWhom::adult);
  unable(one, "A02");
  finding(one, "A06").ability = Ability::not_known_yet;
  const Determination open = determine(one);
  EXPECT_EQ(open.verdict, Verdict::open);
  ASSERT_EQ(open.open_questions.size(), 1U);
  EXPECT_EQ(open.open_questions[0], "Keeping up the home: find out what is not known yet.");
  EXPECT_EQ(need(open, "A06").verdict, Verdict::open);
  EXPECT_FALSE(need(open, "A06").counts);
}

TEST(Eligibility, ASmallEffectOnEachMayBeSignificantTogether) {
  Assessment two = able(AssessedWhom::adult);
  unable(two, "A04", {Limb::takes_longer}, Known::no);
  unable(two, "A09", {Limb::pain_or_distress}, Known::no);
  EXPECT_EQ(determine(two).failed_step, "C");
  two.significant_together = Known::not_known;
  EXPECT_EQ(determine(two).verdict, Verdict::open);
  two.significant_together = Known::yes;
  EXPECT_EQ(determine(two).verdict, Verdict::eligible);
}

TEST(Eligibility, AnEffectOfSomethingThatDoesNotCountDecidesNothing) {
  Assessment mixed = able(AssessedWhom::adult);
  unable(mixed, "A01", {Limb::needs_assistance}, Known::no);
  unable(mixed, "A02", {Limb::needs_assistance}, Known::no);
  unable(mixed, "A06").from_impairment = Known::no;  // for lack of money alone
  EXPECT_EQ(determine(mixed).failed_step, "C");
  EXPECT_EQ(need(determine(mixed), "A06").because,
            "It does not come from an impairment or illness.");
}

TEST(Eligibility, AnswersThatContradictEachOtherAreOpen) {
  Assessment both = able(AssessedWhom::adult);
  both.impairment = Known::no;
  unable(both, "A02");
  unable(both, "A06");
  EXPECT_EQ(determine(both).verdict, Verdict::open);
  EXPECT_EQ(determine(both).open_questions.size(), 1U);
}

TEST(Eligibility, OneOutcomeOrTheirHealthIsEnoughForACarer) {
  Assessment carer = able(AssessedWhom::carer);
  EXPECT_EQ(determine(carer).failed_step, "B");
  carer.health_at_risk = Known::yes;
  carer.significant_together = Known::yes;
  EXPECT_EQ(determine(carer).verdict, Verdict::eligible);
  EXPECT_EQ(need(determine(carer), health_need).verdict, Verdict::eligible);
  carer.health_at_risk = Known::no;
  unable(carer, "C05");
  EXPECT_EQ(determine(carer).verdict, Verdict::eligible);
}

TEST(Eligibility, ThatACarerTakesLongerIsNoLimb) {
  Assessment carer = able(AssessedWhom::carer);
  unable(carer, "C03", {Limb::takes_longer});
  EXPECT_EQ(determine(carer).verdict, Verdict::not_eligible);
  finding(carer, "C03").limbs.push_back(Limb::danger);
  EXPECT_EQ(determine(carer).verdict, Verdict::eligible);
}

TEST(Eligibility, IsDecidedBothWaysWhereAFindingIsDisputed) {
  Assessment disputed = able(AssessedWhom::adult);
  unable(disputed, "A02");
  EXPECT_FALSE(determine_both_ways(disputed));
  Finding& home = finding(disputed, "A06");
  home.disputed = true;
  EXPECT_FALSE(determine_both_ways(disputed)) << "nobody says how it would be";
  home.disputed_ability = Ability::unable;
  const auto ways = determine_both_ways(disputed);
  ASSERT_TRUE(ways);
  EXPECT_EQ(ways->as_found.verdict, Verdict::not_eligible);
  EXPECT_EQ(ways->as_disputed.verdict, Verdict::eligible);
  EXPECT_TRUE(ways->matters);
}

TEST(Eligibility, ADisputeThatChangesNothingIsSaidToChangeNothing) {
  Assessment disputed = able(AssessedWhom::adult);
  finding(disputed, "A10").disputed = true;
  finding(disputed, "A10").disputed_ability = Ability::does_not_arise;
  const auto ways = determine_both_ways(disputed);
  ASSERT_TRUE(ways);
  EXPECT_FALSE(ways->matters);
}

// ---- Properties --------------------------------------------------------------------------------

Known any_known() { return *rc::gen::element(Known::not_known, Known::yes, Known::no); }

Limb any_limb(AssessedWhom whom) {
  if (whom == AssessedWhom::carer)
    return *rc::gen::element(Limb::needs_assistance, Limb::pain_or_distress, Limb::danger);
  return *rc::gen::element(Limb::needs_assistance, Limb::pain_or_distress, Limb::danger,
                           Limb::takes_longer);
}

Assessment any_assessment() {
  const AssessedWhom whom = *rc::gen::element(AssessedWhom::adult, AssessedWhom::carer);
  Assessment made = able(whom);
  made.impairment = any_known();
  made.necessary_care = any_known();
  made.health_at_risk = any_known();
  made.significant_together = any_known();
  for (Finding& one : made.findings) {
    one.ability = *rc::gen::weightedElement<Ability>({{4, Ability::unable},
                                                      {3, Ability::able},
                                                      {1, Ability::not_answered},
                                                      {1, Ability::not_known_yet},
                                                      {1, Ability::does_not_arise}});
    one.from_impairment = any_known();
    one.significant = any_known();
    const int limbs = *rc::gen::inRange(0, 3);
    for (int i = 0; i < limbs; ++i) one.limbs.push_back(any_limb(whom));
  }
  return made;
}

int rank(Verdict verdict) {
  switch (verdict) {
    case Verdict::not_eligible: return 0;
    case Verdict::open: return 1;
    case Verdict::eligible: return 2;
  }
  return -1;
}

TEST(EligibilityProperty, AnotherLimbNeverMakesAnybodyLessEligible) {
  EXPECT_TRUE(rc::check([] {
    Assessment assessment = any_assessment();
    const int before = rank(determine(assessment).verdict);
    const auto at = *rc::gen::inRange<std::size_t>(0, assessment.findings.size());
    assessment.findings[at].limbs.push_back(any_limb(assessment.whom));
    RC_ASSERT(rank(determine(assessment).verdict) >= before);
  }));
}

TEST(EligibilityProperty, WhoHelpsNowChangesNothing) {
  EXPECT_TRUE(rc::check([] {
    Assessment assessment = any_assessment();
    const Determination before = determine(assessment);
    for (Finding& one : assessment.findings) {
      if (*rc::gen::arbitrary<bool>())
        one.helped_now = PersonalText{"Her daughter does all of it."};
      if (*rc::gen::arbitrary<bool>()) one.helped_by = "B";
    }
    const Determination after = determine(assessment);
    RC_ASSERT(after.verdict == before.verdict);
    RC_ASSERT(after.open_questions == before.open_questions);
    for (std::size_t i = 0; i < after.needs.size(); ++i)
      RC_ASSERT(after.needs[i].verdict == before.needs[i].verdict);
  }));
}

TEST(EligibilityProperty, TheOrderOfTheOutcomesDoesNotMatter) {
  EXPECT_TRUE(rc::check([] {
    const Assessment assessment = any_assessment();
    Assessment turned = assessment;
    const auto by =
        *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(turned.findings.size()));
    std::rotate(turned.findings.begin(), turned.findings.begin() + by, turned.findings.end());
    const Determination a = determine(assessment);
    const Determination b = determine(turned);
    RC_ASSERT(a.verdict == b.verdict);
    RC_ASSERT(a.failed_step == b.failed_step);
    for (const NeedResult& one : a.needs) RC_ASSERT(need(b, one.outcome).verdict == one.verdict);
  }));
}

TEST(EligibilityProperty, WhatIsOpenSaysWhatWouldSettleItAndWhatIsDecidedStands) {
  EXPECT_TRUE(rc::check([] {
    Assessment assessment = any_assessment();
    const Determination found = determine(assessment);
    if (found.verdict == Verdict::open) RC_ASSERT(!found.open_questions.empty());
    if (found.verdict == Verdict::not_eligible) RC_ASSERT(found.failed_step.has_value());
    RC_ASSERT(found.steps.size() == 3U);
    // An answer to a question of effect that was open turns no decision around.
    if (found.verdict == Verdict::open) return;
    for (Finding& one : assessment.findings)
      if (one.significant == Known::not_known) one.significant = any_known();
    RC_ASSERT(determine(assessment).verdict == found.verdict);
  }));
}

}  // namespace
}  // namespace candour::care
