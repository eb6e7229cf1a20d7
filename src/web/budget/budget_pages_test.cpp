#include "web/budget/budget_pages.hpp"

#include "web/budget/table_testing.hpp"

namespace candour::web {
namespace {

class Budget : public TableWork {
 protected:
  void put_the_councils_line(int visits) {
    put("l-1", care::TableSide::council,
        care::a_line("A02", "Washing", care::MetBy::council, "home-care-45", visits * 100));
  }
};

TEST_F(Budget, SaysWhatTheLinesComeToBeforeOneIsSet) {
  put_the_councils_line(7);
  const auto page = show(budget, amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "No budget has been set yet"));
  EXPECT_TRUE(says(page, "£144.90 a week"));
  EXPECT_TRUE(says(page, "waits for the signed assessment"));
  EXPECT_FALSE(says(page, "letters/new"));
  EXPECT_TRUE(says(page, "Ombudsman"));
}

TEST_F(Budget, IsIndicativeBeforeTheAssessmentAndFinalAfterIt) {
  put_the_councils_line(7);
  EXPECT_EQ(send(budget, "set_budget", {{"kind", "final"}, {"sufficiency", "Homely Care"}}).status,
            403);
  ASSERT_EQ(send(budget, "set_budget", {{"kind", "indicative"}}).status, 303);
  auto page = show(budget, amira_);
  EXPECT_TRUE(says(page, "It may go up or down while the plan is made."));
  EXPECT_TRUE(says(page, "kind=L12"));
  EXPECT_FALSE(says(page, "kind=L15"));
}

TEST_F(Budget, KeepsItsFiguresAndSaysWhatChangedOnTheTableSince) {
  put_the_councils_line(7);
  ASSERT_EQ(send(budget, "set_budget", {{"kind", "indicative"}}).status, 303);
  put_the_councils_line(5);
  const auto page = show(budget, amira_);
  EXPECT_TRUE(says(page, "<dd>£144.90 a week</dd>"));
  EXPECT_TRUE(says(page, "today the lines come to £103.50 a week"));
}

TEST_F(Budget, KeepsWhatWasTypedWhereAFinalOneLacksWhoCanDoIt) {
  assess();
  put_the_councils_line(7);
  const auto refused = send(budget, "set_budget", {{"kind", "final"}, {"why", "It is the first."}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "#sufficiency"));
  EXPECT_TRUE(says(refused, "It is the first."));
  ASSERT_EQ(
      send(budget, "set_budget", {{"kind", "final"}, {"sufficiency", "Homely Care has a place."}})
          .status,
      303);
  const auto page = show(budget, amira_);
  EXPECT_TRUE(says(page, "This is the final budget"));
  EXPECT_TRUE(says(page, "kind=L15"));
  EXPECT_FALSE(says(page, "kind=L12"));
  EXPECT_TRUE(says(page, "Homely Care has a place."));
}

TEST_F(Budget, ShowsWhatWasAskedForAndIsNotAgreedBesideTheSum) {
  assess();
  put_lines();
  const auto page = show(budget, amira_);
  EXPECT_TRUE(says(page, "What was asked for and is not agreed"));
  EXPECT_TRUE(says(page, "Swimming, £50.70 a week"));
}

}  // namespace
}  // namespace candour::web
