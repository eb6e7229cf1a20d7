#include "care/budget/on_costs.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "care/budget/price_testing.hpp"

namespace candour::care {
namespace {

constexpr Day june = make_day(2025, 6, 2);

// Twenty hours at £13.00, worked by hand: 260.00; holiday 260 × 5.6 ÷ 46.4 = 31.379…; pay 291.38;
// pension 3% of 291.38 − 120.00 = 5.1414; 5% of 291.38 = 14.569; insurance and payroll 2.00, 4.00.
struct AnEmployer : testing::Test {
  std::vector<Price> prices = [] {
    std::vector<Price> all{a_price("assistant-wage", "hour", 13'00),
                           added("insurance", "year", 104'00, AddedTo::employer),
                           added("recruitment", "once", 120'00, AddedTo::employer),
                           added("payroll", "year", 208'00, AddedTo::direct_payment)};
    all[0].wage = true;
    return all;
  }();
  std::vector<DatedFigure> figures{a_figure("paid_holiday_weeks", 56),
                                   a_figure("employer_insurance_rate", 1'500),
                                   a_figure("employer_pension_rate", 300),
                                   a_figure("employer_insurance_threshold", 5'000'00),
                                   a_figure("employment_allowance", 10'500'00),
                                   a_figure("pension_trigger", 10'000'00),
                                   a_figure("pension_lower_limit", 6'240'00),
                                   a_figure("pension_upper_limit", 50'270'00),
                                   a_figure("contingency_rate", 500),
                                   a_figure("first_weeks_paid_ahead", 40)};
  std::vector<LineContent> contents{
      a_line("A09", "An assistant", MetBy::direct_payment, "assistant-wage", 2'000)};

  Statement statement() const {
    return statement_of(to_price(contents), PriceBook{prices, figures}, june, nullptr);
  }
  static const PricedLine* line(const Statement& made, std::string_view what) {
    const auto found = std::find_if(
        made.on_costs.begin(), made.on_costs.end(),
        [&](const PricedLine& one) { return one.line.what.find(what) != std::string::npos; });
    return found == made.on_costs.end() ? nullptr : &*found;
  }
  DatedFigure& figure(std::string_view id) {
    return *std::find_if(figures.begin(), figures.end(),
                         [&](const DatedFigure& one) { return one.id == id; });
  }
};

TEST_F(AnEmployer, HasEveryCostInALineOfItsOwn) {
  const Statement made = statement();
  EXPECT_EQ(made.lines[0].line.weekly, a_week(260'00));
  EXPECT_EQ(line(made, "holiday")->line.weekly, a_week(31'38));
  EXPECT_EQ(line(made, "National Insurance")->line.weekly, a_week(0));
  EXPECT_EQ(line(made, "pension")->line.weekly, a_week(5'14));
  EXPECT_EQ(line(made, "sick pay")->line.weekly, a_week(14'57));
  EXPECT_EQ(line(made, "insurance")->line.weekly, a_week(2'00));
  EXPECT_EQ(line(made, "payroll")->line.weekly, a_week(4'00));
  EXPECT_EQ(made.cost_weekly, a_week(317'09));
  EXPECT_EQ(made.direct_payment_weekly, a_week(317'09));
  // Recruitment once, and four weeks of the payment ahead.
  EXPECT_EQ(made.once, Money::of_pence(120'00 + 4 * 317'09));
  EXPECT_FALSE(made.provisional);
}

TEST_F(AnEmployer, PaysNationalInsuranceAboveTheThresholdWhereNoAllowanceCoversIt) {
  figure("employment_allowance").amount = 0;
  // 15% of 291.38 − 96.15 = 29.2845.
  EXPECT_EQ(line(statement(), "National Insurance")->line.weekly, a_week(29'28));
}

TEST_F(AnEmployer, NeedNotEnrolAnybodyWhoEarnsLittle) {
  contents[0].price->quantity_hundredths = 600;
  const Statement made = statement();
  EXPECT_EQ(line(made, "pension")->line.weekly, a_week(0));
  EXPECT_NE(line(made, "pension")->line.how_much.find("nobody has to be enrolled"),
            std::string::npos);
}

TEST_F(AnEmployer, IsProvisionalWhileAFigureIsUnconfirmed) {
  figure("employment_allowance").confirmed = false;
  const Statement made = statement();
  EXPECT_TRUE(made.provisional);
  EXPECT_TRUE(line(made, "National Insurance")->warns(PriceFlag::unconfirmed));
}

TEST_F(AnEmployer, IsToldWhichFigureIsMissingAndNothingIsGuessed) {
  figure("employer_pension_rate").until = make_day(2025, 5, 31);
  const Statement made = statement();
  EXPECT_EQ(line(made, "pension")->line.weekly, std::nullopt);
  EXPECT_NE(line(made, "pension")->line.missing.find("employer_pension_rate"), std::string::npos);
  EXPECT_FALSE(made.complete);
}

TEST_F(AnEmployer, IsNobodyWhereAnAgencyIsPaid) {
  prices[0].wage = false;
  const Statement made = statement();
  EXPECT_EQ(line(made, "holiday"), nullptr);
  EXPECT_EQ(line(made, "recruitment"), nullptr);
  EXPECT_NE(line(made, "payroll"), nullptr);
  EXPECT_EQ(made.cost_weekly, a_week(264'00));
}

TEST_F(AnEmployer, IsNobodyWhereTheCouncilArrangesIt) {
  contents[0].met_by = MetBy::council;
  EXPECT_TRUE(statement().on_costs.empty());
}

// Test 5 of a budget: at the same hours a direct payment is at least what the assistant costs.
TEST_F(AnEmployer, IsPaidEnoughForTheWageAndWhatComesOnTop) {
  const Statement made = statement();
  const MoneyPerWeek wage_with_holiday = a_week(260'00 + 31'38);
  EXPECT_GE(made.direct_payment_weekly, wage_with_holiday);
  MoneyPerWeek all = *made.lines[0].line.weekly;
  for (const PricedLine& one : made.on_costs)
    if (one.line.weekly) all += *one.line.weekly;
  EXPECT_EQ(made.direct_payment_weekly, all);
}

}  // namespace
}  // namespace candour::care
