#include "care/budget/statement.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "care/budget/price_testing.hpp"

namespace candour::care {
namespace {

constexpr Day june = make_day(2025, 6, 2);

// The table that was worked by hand: 544.50 a week, of which the person pays 28.95.
struct TheWorkedTable : testing::Test {
  PriceBook book{{a_price("visit-45", "visit", 23'10), a_price("assistant", "hour", 15'40),
                  a_price("day-centre", "session", 58'00), a_price("visit-30", "visit", 16'10),
                  added("insurance", "year", 104'00, AddedTo::direct_payment),
                  added("payroll", "year", 208'00, AddedTo::direct_payment),
                  added("pension-admin", "year", 52'00, AddedTo::direct_payment)}};
  std::vector<LineContent> contents = [] {
    std::vector<LineContent> lines{
        a_line("A02", "Washing and dressing every morning", MetBy::council, "visit-45", 700),
        a_line("A09", "Cannot leave home alone", MetBy::direct_payment, "assistant", 600),
        a_line("C07", "Carer needs a break", MetBy::council, "day-centre", 100),
        a_line("A03", "The hoist, evenings", MetBy::council, "visit-30", 700)};
    lines[3].times = evenings(7, 2);
    return lines;
  }();

  Statement statement(const ChargeAssessed* charge = nullptr, Day day = june) const {
    return statement_of(to_price(contents), book, day, charge);
  }
};

ChargeAssessed a_charge(std::int64_t most) {
  ChargeAssessed charge;
  charge.most_weekly = a_week(most);
  return charge;
}

TEST_F(TheWorkedTable, AddsUpToThePenny) {
  const ChargeAssessed charge = a_charge(28'95);
  const Statement made = statement(&charge);
  ASSERT_EQ(made.lines.size(), 4U);
  EXPECT_EQ(made.lines[0].line.weekly, a_week(161'70));
  EXPECT_EQ(made.lines[1].line.weekly, a_week(92'40));
  EXPECT_EQ(made.lines[2].line.weekly, a_week(58'00));
  EXPECT_EQ(made.lines[3].line.weekly, a_week(225'40));
  MoneyPerWeek running;
  for (const PricedLine& one : made.on_costs) running += *one.line.weekly;
  EXPECT_EQ(running, a_week(7'00));
  EXPECT_EQ(made.cost_weekly, a_week(544'50));
  EXPECT_EQ(made.person_pays_weekly, a_week(28'95));
  EXPECT_EQ(made.council_pays_weekly, a_week(515'55));
  EXPECT_EQ(made.direct_payment_weekly, a_week(99'40));
  EXPECT_TRUE(made.complete);
  EXPECT_FALSE(made.provisional);
  EXPECT_EQ(made.lines[3].line.how_much, "7 visits a week, two people each time");
}

TEST_F(TheWorkedTable, LeavesWhatEachSidePaysOpenBeforeTheMoneyIsAssessed) {
  const Statement made = statement();
  EXPECT_EQ(made.cost_weekly, a_week(544'50));
  EXPECT_EQ(made.person_pays_weekly, std::nullopt);
  EXPECT_EQ(made.council_pays_weekly, std::nullopt);
}

TEST_F(TheWorkedTable, NeverAsksMoreThanTheLinesThatMayBeChargedFor) {
  book = PriceBook{[this] {
    auto prices = book.all();
    for (Price& price : prices)
      if (price.id != "visit-45") price.free_under = "SI 2014/2672 reg 3";
    return prices;
  }()};
  const ChargeAssessed charge = a_charge(900'00);
  const Statement made = statement(&charge);
  // 161.70 of visits and 7.00 for running the payment may be charged for.
  EXPECT_EQ(made.chargeable_weekly, a_week(168'70));
  EXPECT_EQ(made.person_pays_weekly, a_week(168'70));
  EXPECT_EQ(*made.person_pays_weekly + *made.council_pays_weekly, made.cost_weekly);
}

TEST_F(TheWorkedTable, NamesAPriceThatIsMissingAndSaysThatTheTotalIsNotWhole) {
  contents.push_back(a_line("A07", "Swimming", MetBy::council, "swimming", 100));
  const ChargeAssessed charge = a_charge(900'00);
  const Statement made = statement(&charge);
  EXPECT_FALSE(made.complete);
  ASSERT_EQ(made.missing().size(), 1U);
  EXPECT_EQ(made.missing()[0]->line.weekly, std::nullopt);
  EXPECT_NE(made.missing()[0]->line.missing.find("no price “swimming”"), std::string::npos);
  EXPECT_EQ(made.cost_weekly, a_week(544'50));
  EXPECT_EQ(made.person_pays_weekly, std::nullopt) << "the missing price might be charged for";
}

TEST_F(TheWorkedTable, NamesAPriceThatHasEnded) {
  book = PriceBook{[this] {
    auto prices = book.all();
    prices[2].until = make_day(2026, 3, 31);
    return prices;
  }()};
  const Statement made = statement(nullptr, make_day(2026, 4, 1));
  ASSERT_EQ(made.missing().size(), 1U);
  EXPECT_NE(made.missing()[0]->line.missing.find("ended on 31 March 2026"), std::string::npos);
  EXPECT_TRUE(statement(nullptr, make_day(2026, 3, 31)).complete);
}

TEST_F(TheWorkedTable, FlagsAPriceAfterTwelveMonthsAndNotOnTheDay) {
  EXPECT_FALSE(
      statement(nullptr, make_day(2026, 4, 1)).lines[0].warns(PriceFlag::older_than_a_year));
  EXPECT_TRUE(
      statement(nullptr, make_day(2026, 4, 2)).lines[0].warns(PriceFlag::older_than_a_year));
}

TEST_F(TheWorkedTable, FlagsAPriceBelowWhatAnHourCosts) {
  auto prices = book.all();
  prices[0].minutes = 45;
  prices[0].compared_with = "direct_cost_hour";
  // 23.10 for 45 minutes is 30.80 an hour.
  const auto warns = [&](std::int64_t an_hour) {
    book = PriceBook{prices, {a_figure("direct_cost_hour", an_hour)}};
    return statement().lines[0].warns(PriceFlag::below_direct_cost);
  };
  EXPECT_FALSE(warns(30'80));
  EXPECT_TRUE(warns(30'81));
}

TEST_F(TheWorkedTable, KeepsWhatNobodyDoesYetApart) {
  contents.push_back(a_line("A09", "Swimming", MetBy::nobody_yet, "day-centre", 100));
  contents.push_back(a_line("A07", "Her daughter visits", MetBy::carer, "", 0));
  const Statement made = statement();
  EXPECT_EQ(made.cost_weekly, a_week(544'50));
  ASSERT_EQ(made.unmet.size(), 1U);
  EXPECT_EQ(made.unmet_weekly, a_week(58'00));
  ASSERT_EQ(made.by_others.size(), 1U);
  EXPECT_TRUE(made.by_others[0].line.missing.empty());
  EXPECT_TRUE(made.complete);
}

TEST_F(TheWorkedTable, LeavesFreeReablementOutOfTheBudget) {
  auto prices = book.all();
  prices[0].outside_budget = true;
  book = PriceBook{prices};
  const Statement made = statement();
  EXPECT_EQ(made.cost_weekly, a_week(544'50 - 161'70));
  ASSERT_EQ(made.outside.size(), 1U);
}

TEST_F(TheWorkedTable, SpreadsFewerWeeksOverTheYearRoundingOnceHalfUp) {
  contents = {a_line("A09", "Day centre", MetBy::council, "day-centre", 100)};
  contents[0].price->weeks_a_year = 48;
  // 58.00 × 48 ÷ 52 = 53.538…
  EXPECT_EQ(statement().lines[0].line.weekly, a_week(53'54));
  // 58.00 × 47 ÷ 52 = 52.423…
  contents[0].price->weeks_a_year = 47;
  EXPECT_EQ(statement().lines[0].line.weekly, a_week(52'42));
  EXPECT_EQ(statement().lines[0].line.how_much, "1 session a week, 47 weeks a year");
}

TEST_F(TheWorkedTable, CountsTimesWhereNoQuantityIsSaid) {
  contents = {a_line("A03", "Evenings", MetBy::council, "visit-30", 0),
              a_line("A09", "Evenings out", MetBy::direct_payment, "assistant", 0)};
  contents[0].times = evenings(5, 1);
  contents[1].times = evenings(3, 1);
  const Statement made = statement();
  EXPECT_EQ(made.lines[0].line.weekly, a_week(80'50));
  // Three half hours are 1.5 hours.
  EXPECT_EQ(made.lines[1].line.weekly, a_week(23'10));
}

TEST_F(TheWorkedTable, DoesNotGuessHowMuch) {
  contents = {a_line("A03", "Evenings", MetBy::council, "visit-30", 0)};
  const Statement made = statement();
  EXPECT_EQ(made.lines[0].line.weekly, std::nullopt);
  EXPECT_FALSE(made.complete);
}

TEST_F(TheWorkedTable, TakesAQuoteAsItIsAndSaysSo) {
  contents = {a_line("A09", "A driver I know", MetBy::direct_payment, "", 0)};
  contents[0].price->own_weekly = a_week(41'50);
  contents[0].price->once = Money::of_pence(99'00);
  const Statement made = statement();
  EXPECT_EQ(made.lines[0].line.weekly, a_week(41'50));
  EXPECT_EQ(made.once, Money::of_pence(99'00));
  EXPECT_TRUE(made.lines[0].warns(PriceFlag::own_figure));
}

// ---- Whatever the lines are ----

std::vector<LineContent> any_lines() {
  const auto count = *rc::gen::inRange(0, 12);
  std::vector<LineContent> lines;
  for (int i = 0; i < count; ++i) {
    const auto price =
        *rc::gen::element<std::string>("visit-45", "visit-30", "day-centre", "assistant");
    lines.push_back(a_line("A02", "Line", MetBy::council, price, *rc::gen::inRange(1, 5'000)));
    lines.back().price->weeks_a_year = *rc::gen::inRange(1, 53);
    lines.back().times = evenings(*rc::gen::inRange(0, 8), *rc::gen::inRange(1, 3));
  }
  return lines;
}

TEST_F(TheWorkedTable, IsTheSumOfItsLinesInAnyOrderAndNeverFallsWithALineMore) {
  EXPECT_TRUE(rc::check([this] {
    contents = any_lines();
    const Statement made = statement();
    MoneyPerWeek sum;
    for (const BudgetLine& line : made.budget_lines()) sum += *line.weekly;
    RC_ASSERT(sum == made.cost_weekly);
    std::reverse(contents.begin(), contents.end());
    RC_ASSERT(statement().cost_weekly == sum);
    contents.push_back(
        a_line("A03", "More", MetBy::council, "visit-30", *rc::gen::inRange(1, 5'000)));
    RC_ASSERT(statement().cost_weekly >= sum);
  }));
}

TEST_F(TheWorkedTable, SplitsTheCostBetweenThePersonAndTheCouncil) {
  EXPECT_TRUE(rc::check([this] {
    contents = any_lines();
    const ChargeAssessed charge = a_charge(*rc::gen::inRange(0, 2'000'00));
    const Statement made = statement(&charge);
    RC_ASSERT(*made.person_pays_weekly + *made.council_pays_weekly == made.cost_weekly);
    RC_ASSERT(*made.person_pays_weekly <= made.chargeable_weekly);
    RC_ASSERT(!made.council_pays_weekly->negative());
  }));
}

}  // namespace
}  // namespace candour::care
