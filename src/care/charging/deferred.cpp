#include "care/charging/deferred.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour::care {
namespace {

std::optional<std::int64_t> amount_of(std::string_view parameter, std::optional<Day> on,
                                      Day known_on, const ChargeRates& rates,
                                      std::vector<UnknownRate>& unknown) {
  const RateFound found = on ? rates.on(parameter, *on, known_on) : rates.on_any_day(parameter);
  if (const auto* missing = std::get_if<UnknownRate>(&found)) {
    unknown.push_back(*missing);
    return std::nullopt;
  }
  return std::get<const Rate*>(found)->hundredths;
}

}  // namespace

Deferral equity_limit(Money property_value, Money prior_charges, std::optional<Day> on,
                      Day known_on, const ChargeRates& rates) {
  Deferral result;
  const auto lower = amount_of("capital_limit_lower", on, known_on, rates, result.unknown);
  if (!lower) return result;
  const Money most = Money::of_pence(property_value.pence() * 9 / 10 - *lower) - prior_charges;
  result.equity_limit = std::max(Money{}, most);
  result.lines.push_back(
      {"Equity limit", std::nullopt,
       fmt::format("{} less 10%, less {}, less {} charged on it already: {}", say(property_value),
                   say(Money::of_pence(*lower)), say(prior_charges), say(*result.equity_limit)),
       "SI 2014/2671 reg 4; care and support statutory guidance ch. 9"});
  return result;
}

Deferral weekly_deferral(MoneyPerWeek income, std::optional<MoneyPerWeek> chosen, MoneyPerWeek cost,
                         std::optional<Day> on, Day known_on, const ChargeRates& rates) {
  Deferral result;
  const auto most_kept =
      amount_of("dpa_disposable_income_allowance", on, known_on, rates, result.unknown);
  if (!most_kept) return result;
  const auto allowance = MoneyPerWeek::of_pence(*most_kept);
  const MoneyPerWeek kept = std::min(allowance, chosen.value_or(allowance));
  result.contribution = std::min(cost, std::max(MoneyPerWeek{}, income - kept));
  result.deferred = cost - *result.contribution;
  result.lines.push_back(
      {"Paid from income", result.contribution,
       fmt::format("{} income, of which {} is kept", say(Money::of_pence(income.pence())),
                   say(Money::of_pence(kept.pence()))),
       "Care and support statutory guidance ch. 9"});
  result.lines.push_back(
      {"Put off each week", result.deferred,
       fmt::format("{} less what is paid now", say(Money::of_pence(cost.pence()))),
       "SI 2014/2671; care and support statutory guidance ch. 9"});
  return result;
}

std::optional<std::int64_t> weeks_until_limit(Money limit, Money deferred_so_far,
                                              MoneyPerWeek each_week) {
  if (each_week <= MoneyPerWeek{}) return std::nullopt;
  return std::max<std::int64_t>(0, limit.pence() - deferred_so_far.pence()) / each_week.pence();
}

std::optional<bool> must_offer_deferral(const DeferralConditions& conditions, Day on, Day known_on,
                                        const ChargeRates& rates) {
  if (!is_care_home(conditions.setting) || !conditions.home_counts || !conditions.adequate_security)
    return false;
  if (!conditions.capital_beside_home) return std::nullopt;
  std::vector<UnknownRate> unknown;
  const auto upper = amount_of("capital_limit_upper", on, known_on, rates, unknown);
  if (!upper) return std::nullopt;
  return conditions.capital_beside_home->pence() <= *upper;
}

}  // namespace candour::care
