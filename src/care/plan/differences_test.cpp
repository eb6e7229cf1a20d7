#include "care/plan/differences.hpp"

#include "care/plan/plan_testing.hpp"

namespace candour::care {
namespace {

LineContent five_days() {
  LineContent content = mornings();
  content.times.resize(5);
  return content;
}

TEST(WhatDiffers, IsSaidLineByLineWithBothDates) {
  TestPlan plan;
  LineContent house = mornings();
  house.what = PersonalText{"Housework"};
  plan.add(put_of("l1", TableSide::council, mornings()));
  plan.add(put_of("l2", TableSide::council, house));
  plan.add(PlanShown{PersonalText{"at home"}});
  plan.go_on(7);
  plan.add(put_of("l1", TableSide::council, five_days()));
  plan.add(PlanLineTakenBack{PlanLineId::ours("l2"), TableSide::council,
                             PersonalText{"His nephew does it"}, false});
  plan.add(put_of("l3", TableSide::person, mornings()));
  const auto shown = plan_as_shown(plan.events());
  ASSERT_TRUE(shown && *shown);
  const PlanRecord now = plan.record();
  const auto found = differences(**shown, now.shown.back().second, now);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].change, LineChange::changed);
  EXPECT_EQ(found[0].before_on, make_day(2026, 11, 2));
  EXPECT_EQ(found[0].now_on, make_day(2026, 11, 9));
  EXPECT_EQ(found[0].minutes_before - found[0].minutes_now, 90);
  ASSERT_EQ(found[0].parts.size(), 1U);
  EXPECT_EQ(found[0].parts[0].part, "When");
  EXPECT_EQ(found[0].parts[0].now.for_reader(),
            "Monday to Friday at 9:30am for 45 minutes, beginning up to 30 minutes earlier or "
            "later");
  EXPECT_EQ(found[1].change, LineChange::added);
  EXPECT_EQ(found[1].line.text(), "l3");
  EXPECT_EQ(found[2].change, LineChange::taken_out);
  EXPECT_EQ(found[2].reasons, PersonalText{"His nephew does it"});
}

TEST(WhatDiffers, IsNothingWhereNothingChangedOrNothingWasShown) {
  TestPlan plan;
  plan.add(put_of("l1", TableSide::council, mornings()));
  const auto none = plan_as_shown(plan.events());
  ASSERT_TRUE(none);
  EXPECT_FALSE(*none);
  plan.add(PlanShown{PersonalText{"at home"}});
  const auto shown = plan_as_shown(plan.events());
  EXPECT_TRUE(differences(**shown, plan.today(), plan.record()).empty());
}

TEST(WhatDiffers, KeepsWhatWasAgreedOfALineThatChangedLater) {
  TestPlan plan;
  plan.add(put_of("l1", TableSide::council, mornings()));
  plan.add(PlanLineAnswered{PlanLineId::ours("l1"), TableSide::person, true, {}, true});
  EXPECT_TRUE(changed_since_agreed(plan.record()).empty());
  plan.go_on(14);
  plan.add(put_of("l1", TableSide::council, five_days()));
  const auto found = changed_since_agreed(plan.record());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].before_on, make_day(2026, 11, 2));
  EXPECT_EQ(found[0].now_on, make_day(2026, 11, 16));
  EXPECT_EQ(found[0].reasons, PersonalText{"because"});
}

}  // namespace
}  // namespace candour::care
