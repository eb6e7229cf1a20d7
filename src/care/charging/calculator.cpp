#include "care/charging/calculator.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/charging/working.hpp"

namespace candour::care {
namespace detail {

std::optional<MoneyPerWeek> Working::rate(std::string_view parameter) {
  const RateFound found = rates_.on(parameter, means.on, means.known_on);
  if (const auto* missing = std::get_if<UnknownRate>(&found)) {
    not_known(parameter, missing->why);
    return std::nullopt;
  }
  const Rate& one = *std::get<const Rate*>(found);
  const auto same = [&](const UnknownRate& known) { return known.parameter == parameter; };
  auto& unconfirmed = charge.unconfirmed;
  if (!one.is_confirmed() && std::none_of(unconfirmed.begin(), unconfirmed.end(), same))
    unconfirmed.push_back({one.parameter, means.on, why_unconfirmed(one)});
  return MoneyPerWeek::of_pence(one.hundredths);
}

void Working::line(std::string what, std::optional<MoneyPerWeek> weekly, std::string working,
                   std::string cite) {
  charge.lines.push_back({std::move(what), weekly, std::move(working), std::move(cite)});
}

void Working::not_known(std::string_view parameter, std::string why) {
  const auto same = [&](const UnknownRate& known) { return known.parameter == parameter; };
  if (std::any_of(charge.unknown.begin(), charge.unknown.end(), same)) return;
  charge.unknown.push_back({std::string{parameter}, means.on, std::move(why)});
}

bool is_as_at_home(const Means& means) {
  if (means.setting == CareSetting::care_home_short_term) return means.policy.short_stay_as_at_home;
  return means.setting == CareSetting::other;
}

bool has_partner(const Means& means) {
  return means.person && (means.person->household == Household::couple ||
                          (means.person->household == Household::couple_apart &&
                           means.setting != CareSetting::care_home_permanent));
}

}  // namespace detail

namespace {

using detail::Working;

// Nothing is chargeable, or means need no looking at: the charge is settled before any sum.
bool settled_without_sums(Working& working) {
  const Means& means = working.means;
  Charge& charge = working.charge;
  if (means.person && means.person->variant_cjd) {
    charge.basis = ChargeBasis::free;
    charge.most = charge.weekly = MoneyPerWeek{};
    working.line("Nothing is charged", MoneyPerWeek{},
                 "Care for somebody with variant Creutzfeldt-Jakob disease is free.",
                 "SI 2014/2672 reg 4");
    return true;
  }
  if (means.test == MeansTest::refused) {
    charge.basis = ChargeBasis::refused;
    working.line("The person did not want a financial assessment", std::nullopt,
                 "They are treated as having capital above the limit, and pay what the care costs.",
                 "SI 2014/2672 reg 10(1)");
  }
  const bool light_above = means.test == MeansTest::light_above;
  if (light_above) {
    charge.basis = ChargeBasis::full_cost;
    working.line("Light touch: treated as above the limit", std::nullopt,
                 "With the person’s consent, and on this evidence: " +
                     (means.evidence.empty() ? std::string{"none is recorded"} : means.evidence) +
                     ". They can still ask for a full assessment.",
                 "SI 2014/2672 reg 10(3)");
  }
  return means.test == MeansTest::refused || light_above;
}

void settle_full_cost(Working& working) {
  Charge& charge = working.charge;
  const auto cost = working.means.care_cost;
  if (!cost) working.not_known("care_cost_weekly", "What the care costs each week is not given.");
  charge.most = charge.weekly = cost;
  working.line("The full cost of the care", cost,
               working.means.setting == CareSetting::care_home_permanent
                   ? "The council may not pay towards a permanent place in a care home for "
                     "somebody whose capital is above the limit."
                   : "The council need not pay towards care for somebody whose capital is above "
                     "the limit.",
               working.means.setting == CareSetting::care_home_permanent
                   ? "SI 2014/2672 reg 12(1)"
                   : "SI 2014/2672 reg 12(2)");
}

void note_light_touch(Working& working) {
  if (working.means.test != MeansTest::light_below) return;
  working.charge.basis = ChargeBasis::light_touch;
  working.line("Light touch: treated as not above the limit", std::nullopt,
               "With the person’s consent, and on this evidence: " +
                   (working.means.evidence.empty() ? std::string{"none is recorded"}
                                                   : working.means.evidence) +
                   ". They can still ask for a full assessment.",
               "SI 2014/2672 reg 10(2)");
}

}  // namespace

Charge work_out(const Means& means, const ChargeRates& rates) {
  Working working{means, rates};
  if (settled_without_sums(working)) {
    if (working.charge.basis != ChargeBasis::free) settle_full_cost(working);
    return std::move(working.charge);
  }
  note_light_touch(working);
  detail::work_out_capital(working);
  if (working.charge.basis == ChargeBasis::full_cost) {
    settle_full_cost(working);
    return std::move(working.charge);
  }
  detail::work_out_income(working);
  detail::work_out_floor(working);
  detail::work_out_costs(working);
  detail::work_out_savings_credit(working);
  detail::work_out_contribution(working);
  return std::move(working.charge);
}

ChargeAssessed assessed_of(const Charge& charge, const Means& means, std::optional<Day> from) {
  ChargeAssessed kept;
  kept.basis = charge.basis;
  kept.on = means.on;
  kept.known_on = means.known_on;
  kept.tariff_income_weekly = charge.tariff_income;
  kept.most_weekly = charge.most;
  kept.lines = charge.lines;
  kept.unknown = charge.unknown;
  kept.unconfirmed = charge.unconfirmed;
  kept.from = from;
  return kept;
}

}  // namespace candour::care
