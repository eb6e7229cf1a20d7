#pragma once
// Small rules about single sums: which place sets a personal budget and what a top-up is, one-off
// items that are free, and the charge of a period.

#include "care/charging/calculator.hpp"

namespace candour::care {

struct PlaceOffered {
  std::string name;
  MoneyPerWeek weekly;
  bool available = false;
  bool suitable = true;
};
struct PlaceBudget {
  std::optional<MoneyPerWeek> personal_budget;  // nothing: no place is available
  std::optional<MoneyPerWeek> top_up;
};
// The budget is what the cheapest suitable place that is available costs; a top-up is only what a
// freely chosen place costs beyond it (SI 2014/2670; guidance annex A). `chosen` may be empty.
PlaceBudget place_budget(const std::vector<PlaceOffered>& places, std::string_view chosen);

enum class OneOffKind : std::uint8_t { adaptation, aid };
struct OneOff {
  std::string what;
  Money cost;
  OneOffKind kind = OneOffKind::adaptation;
};
// Aids are free, and adaptations that cost no more than the limit (SI 2014/2672 reg 3). Nothing
// where the limit is not known.
std::optional<bool> is_free(const OneOff& item, std::optional<Day> on, Day known_on,
                            const ChargeRates& rates, std::vector<UnknownRate>& unknown);

// Six weeks of intermediate care or reablement are free (reg 3(2)(b)): the last free day.
Day last_free_day_of_reablement(Day started, std::optional<Day> planned_end);

// So many weeks’ contribution, never more than what the care of the period cost (Care Act s14(4)).
Result<Money> period_charge(MoneyPerWeek contribution, std::int64_t weeks, Money cost_of_period);

// A council’s own test that a couple together are not left below the level of benefits for two.
struct CoupleCheck {
  Money joint_resources;  // each week
  Money guarantee_increase;
};
CoupleCheck couple_check(MoneyPerWeek persons_guarantee, MoneyPerWeek partners_income,
                         MoneyPerWeek partners_half_of_housing, MoneyPerWeek benefit_level);

}  // namespace candour::care
