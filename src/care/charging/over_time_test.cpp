#include "care/charging/over_time.hpp"

#include <gtest/gtest.h>

#include "care/charging/deferred.hpp"
#include "care/charging/placement.hpp"
#include "care/charging/test_rates.hpp"

namespace candour::care {
namespace {

TEST(Notional, FallsEachWeekByWhatIsPaidTheMore) {
  const NotionalStart start{.notional = pounds(23'300),
                            .actual = pounds(15'000),
                            .charge_without = weekly(203),  // 3 of it the tariff of 15,000
                            .care_cost = weekly(500),
                            .on = make_day(2024, 6, 3),
                            .known_on = make_day(2024, 6, 3)};
  const auto weeks = diminishing_capital(start, 53, shipped_rates()).weeks;
  EXPECT_EQ(weeks[0].at_start, pounds(23'300));
  EXPECT_EQ(*weeks[0].charge, weekly(500));      // 38,300 together: above the limit
  EXPECT_EQ(weeks[1].at_start, pounds(23'003));  // 500 - 203 = 297
  // 15,050 / 297 = 50.67: after 51 weeks 8,153 is left, 23,153 together: 36, of which 3 stood.
  EXPECT_EQ(weeks[51].at_start, pounds(8'153));
  EXPECT_EQ(*weeks[51].charge, weekly(236));
  EXPECT_EQ(weeks[52].at_start, pounds(8'120));
}

TEST(TwelveWeeks, BeginWithTheDayOfMovingIn) {
  // 84 days, the first among them: 6 May and 83 days are 28 July.
  EXPECT_EQ(last_day_home_is_ignored(make_day(2024, 5, 6)), make_day(2024, 7, 28));
  Means means = means_at(68, CareSetting::care_home_permanent);
  means.capital = {savings(pounds(5'000))};
  means.income = {income("state_pension", pounds(200))};
  means.care_cost = weekly(900);
  CapitalLine home = savings(pounds(12'000));
  home.costs_to_sell = true;
  const auto periods = twelve_weeks(means, home, make_day(2024, 5, 6), shipped_rates());
  ASSERT_EQ(periods.size(), 2U);
  EXPECT_EQ(*periods[0].charge.weekly, weekly(169, 85));  // 200 - 30.15
  EXPECT_EQ(periods[1].from, make_day(2024, 7, 29));
  // 5,000 + 10,800 is 1,550 above: 6.2 steps, so 7. 200 + 7 - 30.15
  EXPECT_EQ(*periods[1].charge.weekly, weekly(176, 85));
  EXPECT_EQ(*periods[1].charge.tariff_income, weekly(7));
}

TEST(Deferral, EquityLimitContributionAndWeeks) {
  const Day on = make_day(2024, 6, 3);
  EXPECT_EQ(*equity_limit(pounds(100'000), pounds(20'000), on, on, shipped_rates()).equity_limit,
            pounds(55'750));  // 90,000 - 14,250 - 20,000
  EXPECT_EQ(*equity_limit(pounds(10'000), pounds(0), on, on, shipped_rates()).equity_limit,
            pounds(0));
  const auto deferral =
      weekly_deferral(weekly(200), weekly(100), weekly(800), on, on, shipped_rates());
  EXPECT_EQ(*deferral.contribution, weekly(100));  // they choose to keep 100 of the 144
  EXPECT_EQ(*deferral.deferred, weekly(700));
  EXPECT_EQ(*weekly_deferral(weekly(120), {}, weekly(800), on, on, shipped_rates()).contribution,
            weekly(0));
  EXPECT_EQ(weeks_until_limit(pounds(55'750), pounds(750), weekly(700)), 78);  // 55,000 / 700
  EXPECT_FALSE(weeks_until_limit(pounds(55'750), pounds(0), weekly(0)));
}

TEST(Deferral, OfferedWhereEveryConditionIsMet) {
  const Day on = make_day(2024, 6, 3);
  DeferralConditions met{
      .capital_beside_home = pounds(23'250), .home_counts = true, .adequate_security = true};
  EXPECT_EQ(must_offer_deferral(met, on, on, shipped_rates()), true);
  met.capital_beside_home = pounds(23'250, 1);
  EXPECT_EQ(must_offer_deferral(met, on, on, shipped_rates()), false);
  met.capital_beside_home.reset();
  EXPECT_FALSE(must_offer_deferral(met, on, on, shipped_rates()));
}

TEST(Places, BudgetIsTheCheapestThatIsAvailable) {
  std::vector<PlaceOffered> places{
      {"A", weekly(550), false}, {"B", weekly(600), true}, {"C", weekly(700), true}};
  EXPECT_EQ(*place_budget(places, "B").top_up, weekly(0));  // nothing cheaper is free
  EXPECT_EQ(*place_budget(places, "C").top_up, weekly(100));
  places[0].available = true;
  EXPECT_EQ(*place_budget(places, "B").personal_budget, weekly(550));
  EXPECT_EQ(*place_budget(places, "B").top_up, weekly(50));
  EXPECT_FALSE(place_budget({{"A", weekly(550), false}}, "A").personal_budget);
}

TEST(OneOffs, AidsAreFreeAndAdaptationsUpToTheLimit) {
  std::vector<UnknownRate> unknown;
  const auto free = [&](Money cost, OneOffKind kind) {
    return is_free({"x", cost, kind}, std::nullopt, Day{}, shipped_rates(), unknown);
  };
  EXPECT_EQ(free(pounds(1'000), OneOffKind::adaptation), true);
  EXPECT_EQ(free(pounds(1'000, 1), OneOffKind::adaptation), false);
  EXPECT_EQ(free(pounds(4'000), OneOffKind::aid), true);  // no limit is stated for an aid
}

TEST(Periods, NeverMoreThanTheCareCost) {
  EXPECT_EQ(*period_charge(weekly(100), 4, pounds(350)), pounds(350));
  EXPECT_EQ(*period_charge(weekly(100), 3, pounds(350)), pounds(300));
  // Six weeks beginning with 1 March end on 11 April.
  EXPECT_EQ(last_free_day_of_reablement(make_day(2024, 3, 1), {}), make_day(2024, 4, 11));
  EXPECT_EQ(last_free_day_of_reablement(make_day(2024, 3, 1), make_day(2024, 3, 9)),
            make_day(2024, 3, 9));
}

TEST(Couples, IncreaseIsWhatIsMissing) {
  const auto check = couple_check(weekly(179, 90), weekly(150), weekly(2, 40), weekly(332, 95));
  EXPECT_EQ(check.joint_resources, pounds(327, 50));
  EXPECT_EQ(check.guarantee_increase, pounds(5, 45));
}

}  // namespace
}  // namespace candour::care
