#include "care/charging/over_time.hpp"

#include <algorithm>

namespace candour::care {
namespace {

// The charge with some capital: what would be paid without what was given up, and the tariff income
// that the rest stands for beyond what the actual capital stands for already.
std::optional<MoneyPerWeek> charge_with(const NotionalStart& start, Money notional,
                                        const ChargeRates& rates,
                                        std::vector<UnknownRate>& unknown) {
  const TariffIncome actual = tariff_income(start.actual, start.on, start.known_on, rates);
  const TariffIncome both = tariff_income(start.actual + notional, start.on, start.known_on, rates);
  if (!both.unknown.empty()) {
    unknown = both.unknown;
    return std::nullopt;
  }
  if (both.above_limit) return start.care_cost;
  const MoneyPerWeek more = *both.weekly - actual.weekly.value_or(MoneyPerWeek{});
  return std::min(start.care_cost, start.charge_without + more);
}

}  // namespace

NotionalWeeks diminishing_capital(const NotionalStart& start, std::int64_t count,
                                  const ChargeRates& rates) {
  NotionalWeeks result;
  Money notional = start.notional;
  const MoneyPerWeek without = std::min(start.charge_without, start.care_cost);
  for (std::int64_t week = 1; week <= count; ++week) {
    const auto charge = charge_with(start, notional, rates, result.unknown);
    result.weeks.push_back({week, notional, charge});
    if (!charge) break;
    const Money higher = Money::of_pence((*charge - without).pence());
    notional = std::max(Money{}, notional - std::max(Money{}, higher));
  }
  return result;
}

std::vector<ChargePeriod> twelve_weeks(const Means& means, const CapitalLine& home, Day moved_in,
                                       const ChargeRates& rates) {
  const Day last = last_day_home_is_ignored(moved_in);
  Means first = means;
  first.on = moved_in;
  CapitalLine ignored = home;
  ignored.ignored_because = "SI 2014/2672 Sch 2 para 2(1)";
  ignored.ignored_until = last;
  first.capital.push_back(std::move(ignored));
  Means then = means;
  then.on = last + std::chrono::days{1};
  then.capital.push_back(home);
  return {{moved_in, last, work_out(first, rates)}, {then.on, std::nullopt, work_out(then, rates)}};
}

}  // namespace candour::care
