// What holds of every charge, whatever somebody has.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "care/charging/test_rates.hpp"

namespace candour::care {
namespace {

std::int64_t pence(std::int64_t most) { return *rc::gen::inRange<std::int64_t>(0, most); }

Means any_means() {
  Means means = means_at(*rc::gen::inRange<std::int64_t>(18, 95),
                         *rc::gen::element(CareSetting::other, CareSetting::care_home_permanent,
                                           CareSetting::care_home_temporary));
  means.care_cost = MoneyPerWeek::of_pence(pence(200'000));
  means.capital = {savings(Money::of_pence(pence(3'000'000)))};
  for (const std::string_view type : {"state_pension", "esa", "pip_daily_living_enhanced",
                                      "occupational_pension", "savings_credit"})
    if (*rc::gen::arbitrary<bool>())
      means.income.push_back(
          income(type, Money::of_pence(pence(60'000)),
                 *rc::gen::element(Often::weekly, Often::monthly, Often::four_weekly)));
  if (*rc::gen::arbitrary<bool>())
    means.disability = {cost("Heating", Money::of_pence(pence(90'000)), Often::yearly)};
  if (*rc::gen::arbitrary<bool>()) means.housing = {cost("Rent", Money::of_pence(pence(30'000)))};
  means.policy.share_of_disposable = *rc::gen::element<std::int64_t>(10'000, 9'000, 7'550);
  return means;
}

RC_GTEST_PROP(AnyCharge, IsNeverNegativeAndNeverAboveTheCost, ()) {
  const Means means = any_means();
  const Charge charge = work_out(means, shipped_rates());
  RC_ASSERT(charge.weekly.has_value());
  RC_ASSERT(*charge.weekly >= MoneyPerWeek{});
  RC_ASSERT(*charge.weekly <= *means.care_cost);
}

RC_GTEST_PROP(AnyCharge, LeavesTheFloor, ()) {
  const Charge charge = work_out(any_means(), shipped_rates());
  if (charge.is_full_cost()) RC_DISCARD("capital above the limit");
  // Tariff income counts as income (reg 13(1)(b)). Where less came in, nothing is asked.
  const MoneyPerWeek after = *charge.income + *charge.tariff_income - *charge.weekly;
  RC_ASSERT(after >= *charge.floor || *charge.weekly == MoneyPerWeek{});
}

RC_GTEST_PROP(AnyCharge, MoreSavingsNeverLowerIt, ()) {
  Means means = any_means();
  means.savings_credit_given = true;  // which turns on deemed income, another Act’s reckoning
  const Charge before = work_out(means, shipped_rates());
  *means.capital[0].value += Money::of_pence(pence(500'000));
  const Charge after = work_out(means, shipped_rates());
  RC_ASSERT(*after.weekly >= *before.weekly);
}

RC_GTEST_PROP(AnyCharge, EveryLineNamesItsClause, ()) {
  for (const ChargeLine& line : work_out(any_means(), shipped_rates()).lines) {
    RC_ASSERT(!line.what.empty());
    RC_ASSERT(!line.cite.empty());
  }
}

}  // namespace
}  // namespace candour::care
