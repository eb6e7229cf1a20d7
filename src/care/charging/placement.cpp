#include "care/charging/placement.hpp"

#include <algorithm>

namespace candour::care {

PlaceBudget place_budget(const std::vector<PlaceOffered>& places, std::string_view chosen) {
  PlaceBudget result;
  for (const PlaceOffered& place : places) {
    if (!place.available || !place.suitable) continue;
    if (!result.personal_budget || place.weekly < *result.personal_budget)
      result.personal_budget = place.weekly;
  }
  if (!result.personal_budget) return result;
  result.top_up = MoneyPerWeek{};
  for (const PlaceOffered& place : places)
    if (!chosen.empty() && place.name == chosen)
      result.top_up = std::max(MoneyPerWeek{}, place.weekly - *result.personal_budget);
  return result;
}

std::optional<bool> is_free(const OneOff& item, std::optional<Day> on, Day known_on,
                            const ChargeRates& rates, std::vector<UnknownRate>& unknown) {
  if (item.kind == OneOffKind::aid) return true;
  constexpr std::string_view limit = "minor_adaptation_free_limit";
  const RateFound found = on ? rates.on(limit, *on, known_on) : rates.on_any_day(limit);
  if (const auto* missing = std::get_if<UnknownRate>(&found)) {
    unknown.push_back(*missing);
    return std::nullopt;
  }
  return item.cost.pence() <= std::get<const Rate*>(found)->hundredths;
}

Day last_free_day_of_reablement(Day started, std::optional<Day> planned_end) {
  const Day six_weeks = started + std::chrono::days{41};
  return planned_end ? std::min(six_weeks, *planned_end) : six_weeks;
}

Result<Money> period_charge(MoneyPerWeek contribution, std::int64_t weeks, Money cost_of_period) {
  const auto asked = times(contribution, weeks);
  if (!asked) return asked.error();
  return std::min(Money::of_pence(asked->pence()), cost_of_period);
}

CoupleCheck couple_check(MoneyPerWeek persons_guarantee, MoneyPerWeek partners_income,
                         MoneyPerWeek partners_half_of_housing, MoneyPerWeek benefit_level) {
  const MoneyPerWeek joint = persons_guarantee + partners_income - partners_half_of_housing;
  const MoneyPerWeek short_by = std::max(MoneyPerWeek{}, benefit_level - joint);
  return {Money::of_pence(joint.pence()), Money::of_pence(short_by.pence())};
}

}  // namespace candour::care
