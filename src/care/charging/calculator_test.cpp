// Cases made up and worked by hand, one for each rule; the working stands beside the expectation.

#include <gtest/gtest.h>

#include "care/charging/test_rates.hpp"

namespace candour::care {
namespace {

using enum CareSetting;

Charge charge_of(const Means& means) { return work_out(means, shipped_rates()); }

bool has_unknown(const Charge& charge, std::string_view parameter) {
  for (const UnknownRate& one : charge.unknown)
    if (one.parameter == parameter) return true;
  return false;
}

TEST(TariffIncome, EveryStepOrPartOfOneCounts) {
  const auto tariff = [](Money capital) {
    return tariff_income(capital, std::nullopt, Day{}, shipped_rates());
  };
  EXPECT_EQ(*tariff(pounds(14'250)).weekly, weekly(0));     // not above the lower limit
  EXPECT_EQ(*tariff(pounds(14'250, 1)).weekly, weekly(1));  // a penny above is a part of a step
  EXPECT_EQ(*tariff(pounds(14'500)).weekly, weekly(1));     // one whole step
  EXPECT_EQ(*tariff(pounds(16'999)).weekly, weekly(11));    // 2,749 / 250 = 10.996; not 10
  EXPECT_EQ(*tariff(pounds(23'250)).weekly, weekly(36));    // 9,000 / 250
  EXPECT_TRUE(tariff(pounds(23'250, 1)).above_limit);       // a penny above: no tariff
  EXPECT_FALSE(tariff(pounds(23'250, 1)).weekly);
}

TEST(Guarantee, FromItsPartsByAgeHouseholdAndBenefits) {
  Means means = means_at(24, other);
  EXPECT_EQ(*charge_of(means).floor, weekly(87, 65));
  means.person->age = 25;
  EXPECT_EQ(*charge_of(means).floor, weekly(110, 60));
  means.person->age = 66;
  EXPECT_EQ(*charge_of(means).floor, weekly(228, 70));
  means.person->age = 40;
  means.income = {income("pip_daily_living_standard", pounds(72, 65))};
  EXPECT_EQ(*charge_of(means).floor, weekly(159, 40));  // 110.60 + 48.80
  means.income = {income("pip_daily_living_enhanced", pounds(108, 55))};
  EXPECT_EQ(*charge_of(means).floor, weekly(183, 25));  // 110.60 + 48.80 + 23.85
  means.person->children = 2;
  EXPECT_EQ(*charge_of(means).floor, weekly(385, 75));  // and 2 x 101.25
  means.person->household = Household::couple;
  // 86.85 + 34.80 + 17.15 + 2 x 101.25
  EXPECT_EQ(*charge_of(means).floor, weekly(341, 30));
  means.person->partner_is_pension_age = true;
  EXPECT_EQ(*charge_of(means).floor, weekly(377, 10));  // 174.60 + 202.50, no premium
}

TEST(Guarantee, LoneParentTakesNoPremiumOfSinglePeople) {
  Means means = means_at(40, other);
  means.person->household = Household::lone_parent;
  means.person->children = 1;
  means.income = {income("pip_daily_living_standard", pounds(72, 65)),
                  income("carers_allowance", pounds(81, 90))};
  // 110.60 + 101.25 + carer premium 52.35; reg 7(10) keeps the disability premium from them.
  EXPECT_EQ(*charge_of(means).floor, weekly(264, 20));
}

TEST(Guarantee, NobodyGuessesPensionAge) {
  // In 2026 the age rises from 66 to 67 by month of birth: 66 years alone do not say.
  Means means = means_at(66, other);
  means.on = means.known_on = make_day(2026, 11, 25);
  const Charge unknown = charge_of(means);
  EXPECT_TRUE(has_unknown(unknown, "pension_age"));
  EXPECT_FALSE(unknown.floor);
  EXPECT_FALSE(unknown.most);
  EXPECT_FALSE(unknown.weekly);
  means.person->born = make_day(1960, 5, 5);  // 66 and one month: 5 June 2026
  EXPECT_EQ(*charge_of(means).floor, weekly(241, 45));
  // Born 6 October 1960: 66 and 7 months, reached on 6 May 2027.
  means.person->born = make_day(1960, 10, 6);
  EXPECT_EQ(has_reached_pension_age(*means.person, make_day(2027, 5, 5)), false);
  EXPECT_EQ(has_reached_pension_age(*means.person, make_day(2027, 5, 6)), true);
}

TEST(Guarantee, LessWhatTheCouncilSpendsOnSupportThatIsNotCare) {
  Means means = means_at(70, other);
  means.support_that_is_not_care = weekly(20);
  EXPECT_EQ(*charge_of(means).floor, weekly(208, 70));  // 228.70 - 20.00
}

TEST(Guarantee, UnconfirmedPartMakesTheResultProvisional) {
  Means means = means_at(70, other);
  means.on = means.known_on = make_day(2026, 6, 1);
  means.person->carer_premium = true;
  means.income = {income("state_pension", pounds(400))};
  const Charge charge = charge_of(means);
  ASSERT_TRUE(charge.provisional());
  EXPECT_EQ(charge.unconfirmed[0].parameter, "mig_carer_premium");
  // 241.45 + 55.25 = 296.70; 400 is above 238.00 at 70: savings credit 7.30, projected too.
  EXPECT_EQ(*charge.weekly, weekly(96));  // 400.00 - 296.70 - 7.30
}

TEST(Income, CountedIgnoredAndInPart) {
  Means means = means_at(50, care_home_permanent);
  means.income = {income("new_style_esa", pounds(138, 20)), income("earnings", pounds(300)),
                  income("pip_mobility", pounds(75)), income("war_widows_pension", pounds(60)),
                  income("pip_daily_living_standard", pounds(72, 65))};
  const Charge charge = charge_of(means);
  EXPECT_EQ(*charge.income, weekly(260, 85));  // 138.20 + (60 - 10) + 72.65
  EXPECT_EQ(*charge.weekly, weekly(230, 70));  // less 30.15
}

TEST(Income, TemporaryStayIgnoresDisabilityBenefitsAndAllowsHousing) {
  Means means = means_at(50, care_home_temporary);
  means.income = {income("new_style_esa", pounds(138, 20)),
                  income("pip_daily_living_standard", pounds(72, 65))};
  means.housing = {cost("Rent", pounds(50))};
  means.disability = {cost("Alarm", pounds(5))};
  // 138.20 - 30.15 - 50.00; the alarm only where a disability benefit counts (para 4)
  EXPECT_EQ(*charge_of(means).weekly, weekly(58, 5));
  means.setting = care_home_permanent;
  EXPECT_EQ(*charge_of(means).weekly, weekly(175, 70));  // 210.85 - 30.15 - 5.00; no rent
}

TEST(Income, ShortStayAsAtHomeWhereTheCouncilChooses) {
  Means means = means_at(70, care_home_short_term);
  means.income = {income("pension_credit_guarantee", pounds(218, 15)),
                  income("attendance_allowance_lower", pounds(72, 65))};
  EXPECT_EQ(*charge_of(means).weekly, weekly(188));  // 218.15 - 30.15
  means.policy.short_stay_as_at_home = true;
  EXPECT_EQ(*charge_of(means).weekly, weekly(62, 10));  // 290.80 - 228.70
}

TEST(Income, HalfOfPensionPassedToSpouse) {
  Means means = means_at(60, care_home_permanent);
  means.person->household = Household::couple_apart;
  means.income = {income("occupational_pension", pounds(160))};
  means.income[0].half_to_spouse = true;
  EXPECT_EQ(*charge_of(means).weekly, weekly(49, 85));  // 80.00 - 30.15
}

TEST(Rounding, OnceAtTheResultAndForThePerson) {
  Means means = means_at(50, care_home_permanent);
  // 400.14 x 12 / 52 = 92.34 exactly; 100 x 12 / 52 = 23.0769…: together 115.4169… - 30.15
  means.income = {income("other", pounds(400, 14), Often::monthly),
                  income("other", pounds(100), Often::monthly)};
  EXPECT_EQ(*charge_of(means).most, weekly(85, 26));  // 85.2669…, dropped
  // A yearly cost of 10.00 is 0.1923… a week: 85.2669… - 0.1923… = 85.0746…
  means.income.push_back(income("pip_daily_living_standard", pounds(0)));
  means.disability = {cost("Filter", pounds(10), Often::yearly)};
  EXPECT_EQ(*charge_of(means).most, weekly(85, 7));
  EXPECT_EQ(weekly_of({pounds(1), Often::quarterly}).up(), weekly(0, 8));  // 4 / 52 = 0.0769…
  EXPECT_EQ(weekly_of({pounds(1), Often::four_weekly}).down(), weekly(0, 25));
}

TEST(SavingsCredit, AwardBelowTheGuaranteeAndFlatSumAboveIt) {
  Means means = means_at(80, care_home_permanent);
  means.income = {income("state_pension", pounds(200)), income("savings_credit", pounds(9))};
  // 200 is not above 218.15: the award of 9.00, up to 6.95. 209 - 30.15 - 6.95
  EXPECT_EQ(*charge_of(means).weekly, weekly(171, 90));
  means.income[1] = income("savings_credit", pounds(3));
  EXPECT_EQ(*charge_of(means).weekly, weekly(169, 85));  // 203 - 30.15 - 3.00
  means.income = {income("state_pension", pounds(218, 15))};
  EXPECT_EQ(*charge_of(means).weekly, weekly(188));  // exactly at it, and no award: nothing
  means.income = {income("state_pension", pounds(218, 16))};
  EXPECT_EQ(*charge_of(means).weekly, weekly(181, 6));  // a penny above: 218.16 - 30.15 - 6.95
  means.person->age = 64;
  EXPECT_EQ(*charge_of(means).weekly, weekly(188, 1));  // 218.16 - 30.15
  means.person->age = 80;
  means.policy.savings_credit_flat_sum = false;
  EXPECT_EQ(*charge_of(means).weekly, weekly(188, 1));
}

TEST(SavingsCredit, OfCoupleNeedsThePartnersIncome) {
  Means means = means_at(80, other);
  means.person->household = Household::couple;
  means.income = {income("state_pension", pounds(220))};
  EXPECT_TRUE(has_unknown(charge_of(means), "partner.qualifying_income"));
  EXPECT_FALSE(charge_of(means).most);
  means.person->partner_qualifying_income = Payment{pounds(120)};
  // 340 is above 332.95: the flat 10.40. 220 - 174.60 - 10.40
  EXPECT_EQ(*charge_of(means).weekly, weekly(35));
  means.person->partner_has_savings_credit = true;  // para 40(5)(b)
  EXPECT_EQ(*charge_of(means).weekly, weekly(45, 40));
  means.person->partner_qualifying_income = Payment{pounds(100)};
  EXPECT_EQ(*charge_of(means).weekly, weekly(45, 40));  // 320 is not above, and no award
}

TEST(Capital, LessTenPercentDebtsAndShares) {
  Means means = means_at(50, care_home_permanent);
  CapitalLine land = savings(pounds(40'000));
  land.costs_to_sell = true;
  land.secured = pounds(4'000);
  land.share_of = 2;
  means.capital = {land};
  const Charge charge = charge_of(means);
  EXPECT_EQ(*charge.capital, pounds(16'000));   // (40,000 - 4,000 - 4,000) / 2
  EXPECT_EQ(*charge.tariff_income, weekly(7));  // 1,750 / 250
}

TEST(Capital, AboveTheLimitAndUnknown) {
  Means means = means_at(50, other);
  means.capital = {savings(pounds(23'250, 1))};
  Charge charge = charge_of(means);
  EXPECT_EQ(charge.basis, ChargeBasis::full_cost);
  EXPECT_EQ(*charge.weekly, weekly(5'000));
  means.policy.upper_limit_elsewhere = pounds(30'000);  // a council may be kinder at home
  EXPECT_EQ(charge_of(means).basis, ChargeBasis::assessed);
  means.setting = care_home_permanent;  // and not in a permanent place
  EXPECT_EQ(charge_of(means).basis, ChargeBasis::full_cost);
  means.capital[0].value.reset();
  charge = charge_of(means);
  EXPECT_FALSE(charge.weekly);
  EXPECT_TRUE(has_unknown(charge, "capital: Savings"));
}

TEST(Basis, FreeRefusedAndLightTouch) {
  Means means = means_at(70, other);
  means.income = {income("state_pension", pounds(400))};
  means.test = MeansTest::refused;
  EXPECT_EQ(charge_of(means).basis, ChargeBasis::refused);
  EXPECT_EQ(*charge_of(means).weekly, weekly(5'000));
  means.test = MeansTest::light_above;
  EXPECT_EQ(*charge_of(means).weekly, weekly(5'000));
  means.test = MeansTest::light_below;
  EXPECT_EQ(charge_of(means).basis, ChargeBasis::light_touch);
  means.person->variant_cjd = true;
  EXPECT_EQ(charge_of(means).basis, ChargeBasis::free);
  EXPECT_EQ(*charge_of(means).weekly, weekly(0));
}

TEST(Policy, ShareMostLeastAndFlatSum) {
  Means means = means_at(40, other);
  means.income = {income("esa", pounds(200)), income("pip_daily_living_standard", pounds(72, 65))};
  EXPECT_EQ(*charge_of(means).weekly, weekly(113, 25));  // 272.65 - 159.40
  means.policy.share_of_disposable = 7'500;
  EXPECT_EQ(*charge_of(means).weekly, weekly(84, 93));  // 84.9375, dropped
  means.policy.most_a_week = weekly(50);
  EXPECT_EQ(*charge_of(means).weekly, weekly(50));
  means.policy = {};
  means.policy.flat_disability_costs = weekly(10, 85);
  means.disability = {cost("Heating", pounds(4))};
  EXPECT_EQ(*charge_of(means).weekly, weekly(102, 40));  // the flat 10.85 is more than 4.00
  means.disability = {cost("Heating", pounds(30))};
  EXPECT_EQ(*charge_of(means).weekly, weekly(83, 25));  // the actual cost is more
  means.disability[0].allowed = false;
  means.disability[0].reason = "It is the same as before.";
  means.policy = {};
  means.care_cost = weekly(1);
  means.policy.not_collected_below = weekly(1, 25);
  EXPECT_EQ(*charge_of(means).weekly, weekly(0));
}

TEST(Policy, HousingNetOfWhatABenefitMeets) {
  Means means = means_at(40, other);
  means.income = {income("esa", pounds(250))};
  means.housing = {cost("Rent", pounds(120))};
  means.housing[0].met_otherwise = Payment{pounds(90)};
  EXPECT_EQ(*charge_of(means).weekly, weekly(109, 40));  // 250 - 110.60 - 30.00
}

}  // namespace
}  // namespace candour::care
