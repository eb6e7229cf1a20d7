#include "care/assessment/record.hpp"

#include <gtest/gtest.h>

namespace candour::care {
namespace {

Answers answers_of_one_outcome() {
  Answers answers;
  answers.put("start", "mode", "at_home");
  answers.put("start", "carried_out_on", "2026-11-10");
  answers.put("condition", "impairment", "yes");
  answers.put("condition", "fluctuates", "no");
  answers.put("outcome-A02", "ability", "unable");
  answers.put("outcome-A02", "limbs", "danger,needs_assistance");
  answers.put("outcome-A02", "from_impairment", "yes");
  answers.put("outcome-A02", "effect", "likely");
  answers.put("outcome-A02", "areas", "health,dignity");
  answers.put("outcome-A02", "helped_by", "Susan");
  answers.put("outcome-A02", "evidence.1.text", "Fell in the bath.");
  answers.put("outcome-A02", "evidence.1.account", "A");
  answers.put("outcome-A02", "evidence.1.how_known", "said");
  answers.put("outcome-A02", "evidence.1.on", "2026-10-28");
  answers.put("outcome-A02", "evidence.3.text", "The agency says so.");
  answers.put("outcome-A02", "evidence.3.by_provider", "yes");
  return answers;
}

TEST(AnAssessment, IsReadFromItsAnswers) {
  const Assessment read = read_assessment(AssessedWhom::adult, "A", answers_of_one_outcome());
  EXPECT_EQ(read.mode, "at_home");
  EXPECT_EQ(read.carried_out_on, make_day(2026, 11, 10));
  EXPECT_EQ(read.impairment, Known::yes);
  ASSERT_EQ(read.findings.size(), 10U);
  const Finding& washing = *read.finding("A02");
  EXPECT_EQ(washing.ability, Ability::unable);
  EXPECT_EQ(washing.limbs, (std::vector{Limb::needs_assistance, Limb::danger}));
  EXPECT_EQ(washing.significant, Known::yes);
  EXPECT_TRUE(washing.likely_later);
  EXPECT_EQ(washing.areas, (std::vector{WellBeing::dignity, WellBeing::health}));
  EXPECT_EQ(washing.helped_by, "Susan");
}

TEST(AnAssessment, ReadsTheEvidenceOfAFindingAndLeavesEmptyRowsOut) {
  const Assessment read = read_assessment(AssessedWhom::adult, "A", answers_of_one_outcome());
  const auto& evidence = read.finding("A02")->evidence;
  ASSERT_EQ(evidence.size(), 2U);
  EXPECT_EQ(evidence[0].account, "A");
  EXPECT_EQ(evidence[0].how_known, people::HowKnown::said);
  EXPECT_EQ(evidence[0].on, make_day(2026, 10, 28));
  EXPECT_FALSE(evidence[0].by_provider);
  EXPECT_TRUE(evidence[1].by_provider);
}

TEST(AnAssessment, IsNotKnownWhereNothingIsAnsweredOrIsNotYetAValue) {
  Answers answers;
  answers.put("outcome-A01", "ability", "perhaps");
  answers.put("outcome-A01", "effect", "not_known");
  answers.put("start", "carried_out_on", "next week");
  const Assessment read = read_assessment(AssessedWhom::adult, "A", answers);
  EXPECT_EQ(read.finding("A01")->ability, Ability::not_answered);
  EXPECT_EQ(read.finding("A01")->significant, Known::not_known);
  EXPECT_EQ(read.impairment, Known::not_known);
  EXPECT_FALSE(read.carried_out_on);
  EXPECT_EQ(read.finding("C01"), nullptr);
}

TEST(AnAssessment, OfACarerHasEightOutcomesAndTheirHealth) {
  Answers answers;
  answers.put("caring", "necessary", "yes");
  answers.put("health", "at_risk", "risk");
  answers.put("well-being", "together", "no");
  const Assessment read = read_assessment(AssessedWhom::carer, "B", answers);
  EXPECT_EQ(read.findings.size(), 8U);
  EXPECT_EQ(read.necessary_care, Known::yes);
  EXPECT_EQ(read.health_at_risk, Known::yes);
  EXPECT_EQ(read.significant_together, Known::no);
}

TEST(AnOutcome, IsFoundByItsCodeAndByItsSection) {
  EXPECT_EQ(outcome_named("A08")->short_words, "Work and learning");
  EXPECT_EQ(outcome_named("A11"), nullptr);
  EXPECT_EQ(section_of_outcome("A01"), "outcome-A01");
  EXPECT_EQ(outcome_of_section("outcome-C08"), "C08");
  EXPECT_EQ(outcome_of_section("outcome-X"), "");
  EXPECT_EQ(outcome_of_section("risks"), "");
}

}  // namespace
}  // namespace candour::care
