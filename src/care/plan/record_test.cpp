#include "care/plan/record.hpp"

#include "care/plan/plan_testing.hpp"

namespace candour::care {
namespace {

LineContent shorter() {
  LineContent content = mornings();
  content.times.resize(3);
  return content;
}

TEST(APlan, HasItsLinesInTheOrderInWhichTheyWereFirstPut) {
  TestPlan plan;
  plan.add(put_of("l2", TableSide::council, mornings()));
  plan.add(put_of("l1", TableSide::person, shorter()));
  plan.add(put_of("l2", TableSide::council, shorter()));
  const PlanRecord record = plan.record();
  ASSERT_EQ(record.lines.size(), 2U);
  EXPECT_EQ(record.lines[0].id.text(), "l2");
  EXPECT_EQ(record.lines[0].puts.size(), 2U);
  EXPECT_EQ(record.lines[0].puts[1].version, 4);
  EXPECT_EQ(record.id.text(), "p1");
  EXPECT_EQ(record.version, 4);
  EXPECT_EQ(record.line("l1"), &record.lines[1]);
  EXPECT_EQ(record.line("l3"), nullptr);
}

TEST(APlan, CountsTheCouncilsVersionUntilAnotherIsAgreed) {
  TestPlan plan;
  plan.add(put_of("l1", TableSide::person, shorter()));
  EXPECT_EQ(plan.record().lines[0].counts()->times.size(), 3U);
  plan.add(put_of("l1", TableSide::council, mornings()));
  EXPECT_EQ(plan.record().lines[0].counts()->times.size(), 7U);
  plan.add(PlanLineAnswered{PlanLineId::ours("l1"), TableSide::council, true, {}, false});
  const LineOnTheTable line = plan.record().lines[0];
  EXPECT_EQ(line.state, LineState::agreed);
  EXPECT_EQ(line.agreed_side, TableSide::person);
  EXPECT_EQ(line.counts()->times.size(), 3U);
}

TEST(APlan, OpensAnAgreedLineAgainWithWhatWasAgreedBesideIt) {
  TestPlan plan;
  plan.add(put_of("l1", TableSide::council, mornings()));
  plan.go_on(1);
  plan.add(PlanLineAnswered{PlanLineId::ours("l1"), TableSide::person, true, {}, true});
  plan.go_on(6);
  plan.add(put_of("l1", TableSide::council, shorter()));
  const LineOnTheTable line = plan.record().lines[0];
  EXPECT_EQ(line.state, LineState::open);
  EXPECT_FALSE(line.agreed_side);
  ASSERT_EQ(line.agreements.size(), 1U);
  EXPECT_EQ(line.agreements[0].content.times.size(), 7U);
  EXPECT_EQ(line.agreements[0].on, make_day(2026, 11, 3));
  EXPECT_EQ(line.puts.back().on, make_day(2026, 11, 9));
  EXPECT_EQ(line.counts()->times.size(), 3U);
}

TEST(APlan, KeepsALineThatOneSideTookBackWhileTheOtherStands) {
  TestPlan plan;
  plan.add(put_of("l1", TableSide::council, mornings()));
  plan.add(put_of("l1", TableSide::person, shorter()));
  plan.add(PlanLineTakenBack{PlanLineId::ours("l1"), TableSide::council, {}, false});
  EXPECT_EQ(plan.record().lines[0].counts()->times.size(), 3U);
  EXPECT_EQ(plan.record().lines[0].state, LineState::open);
  plan.add(PlanLineTakenBack{PlanLineId::ours("l1"), TableSide::person, {}, true});
  EXPECT_EQ(plan.record().lines[0].counts(), nullptr);
  EXPECT_EQ(plan.record().lines[0].state, LineState::taken_back);
}

TEST(APlan, KeepsARefusalWithItsReasonAndDay) {
  TestPlan plan;
  plan.add(put_of("l1", TableSide::council, mornings()));
  plan.add(PlanLineAnswered{PlanLineId::ours("l1"), TableSide::person, false,
                            PersonalText{"Not on Sundays"}, true});
  const LineOnTheTable line = plan.record().lines[0];
  EXPECT_EQ(line.state, LineState::not_agreed);
  EXPECT_EQ(line.answers[0].why, PersonalText{"Not on Sundays"});
  EXPECT_EQ(line.answered_on[0], make_day(2026, 11, 2));
}

TEST(APlan, IsReadyAfterThePersonAnswered) {
  TestPlan plan;
  plan.add(PlanShown{PersonalText{"read out at home"}});
  plan.add(
      PlanAnsweredByPerson{PlanAnswer::does_not_agree, PersonalText{"Too few hours"}, true, 2});
  plan.add(PlanReadyForAuthorisation{PersonalText{"Ready"}});
  const PlanRecord record = plan.record();
  EXPECT_EQ(record.answer->answer, PlanAnswer::does_not_agree);
  EXPECT_EQ(record.answered_on, plan.today());
  ASSERT_EQ(record.shown.size(), 1U);
  EXPECT_EQ(record.shown[0].first, 2);
  EXPECT_EQ(record.ready_on, plan.today());
  EXPECT_EQ(record.ready_by.text(), "staff:amira");
}

}  // namespace
}  // namespace candour::care
