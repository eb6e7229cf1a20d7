#pragma once
// Deferred payments (SI 2014/2671, guidance chapter 9): how much of a home may be borrowed against,
// what is put off each week, and for how long that lasts.

#include "care/charging/calculator.hpp"

namespace candour::care {

struct Deferral {
  std::optional<Money> equity_limit;
  std::optional<MoneyPerWeek> contribution;  // from income, now
  std::optional<MoneyPerWeek> deferred;      // each week
  std::vector<ChargeLine> lines;
  std::vector<UnknownRate> unknown;
};

// The value less 10%, the lower capital limit and what is charged on it already; never below
// nought.
Deferral equity_limit(Money property_value, Money prior_charges, std::optional<Day> on,
                      Day known_on, const ChargeRates& rates);

// The person keeps the disposable income allowance, or less if they choose, and pays the rest of
// their income; what the care costs beyond that is put off. `chosen`: what they choose to keep,
// nothing for the whole allowance.
Deferral weekly_deferral(MoneyPerWeek income, std::optional<MoneyPerWeek> chosen, MoneyPerWeek cost,
                         std::optional<Day> on, Day known_on, const ChargeRates& rates);

// Whole weeks until the limit is reached; nothing where nothing is put off.
std::optional<std::int64_t> weeks_until_limit(Money limit, Money deferred_so_far,
                                              MoneyPerWeek each_week);

// Whether the council must offer an agreement (SI 2014/2671 reg 2): every condition known and met.
struct DeferralConditions {
  CareSetting setting = CareSetting::care_home_permanent;
  std::optional<Money> capital_beside_home;
  bool home_counts = false;
  bool adequate_security = false;
};
std::optional<bool> must_offer_deferral(const DeferralConditions& conditions, Day on, Day known_on,
                                        const ChargeRates& rates);

}  // namespace candour::care
