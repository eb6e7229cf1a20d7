// The last steps: what is left above the floor, the council’s own kindness, and never more than the
// care costs (Care Act 2014 s14(4)).

#include <fmt/format.h>

#include <algorithm>

#include "care/charging/working.hpp"

namespace candour::care {
namespace {

using detail::Working;

std::optional<ExactWeekly> disposable(Working& working) {
  Charge& charge = working.charge;
  if (!charge.floor) working.left_out.reset();
  if (working.left_out)
    charge.deductions = (*working.left_out + ExactWeekly::of(*charge.floor)).up();
  const bool tariff_known = charge.tariff_income || !working.means.capital_known;
  if (!working.income || !working.left_out || !charge.floor || !tariff_known) {
    working.line("What the person could pay", std::nullopt,
                 "It cannot be worked out while something above is not known.",
                 "SI 2014/2672 reg 9");
    return std::nullopt;
  }
  const MoneyPerWeek tariff = charge.tariff_income.value_or(MoneyPerWeek{});
  const ExactWeekly rest = *working.income + ExactWeekly::of(tariff) - *working.left_out -
                           ExactWeekly::of(*charge.floor);
  charge.disposable = rest.down();
  working.line("Income above what must be left", charge.disposable,
               fmt::format("{} income and {} tariff income, less {}",
                           say(Money::of_pence(working.income->down().pence())),
                           say(Money::of_pence(tariff.pence())),
                           say(Money::of_pence(charge.deductions->pence()))),
               "Care Act 2014 s14(7)");
  return rest;
}

MoneyPerWeek by_policy(Working& working, ExactWeekly rest) {
  const ChargingPolicy& policy = working.means.policy;
  const ExactWeekly above = std::max(ExactWeekly{}, rest);
  MoneyPerWeek most = above.down();
  if (policy.share_of_disposable != 10'000) {
    most = above.part(policy.share_of_disposable).down();
    const std::int64_t hundredths = policy.share_of_disposable % 100;
    working.line("The council asks for a share of it", most,
                 hundredths == 0
                     ? fmt::format("{}%", policy.share_of_disposable / 100)
                     : fmt::format("{}.{:02}%", policy.share_of_disposable / 100, hundredths),
                 "Care Act 2014 s14(1): a power, used by the council’s own policy");
  }
  if (policy.most_a_week && *policy.most_a_week < most) {
    most = *policy.most_a_week;
    working.line("The council’s most for a week", most, "By its own policy.",
                 "Care Act 2014 s14(1): a power, used by the council’s own policy");
  }
  return most;
}

void settle(Working& working) {
  Charge& charge = working.charge;
  const Means& means = working.means;
  working.line("The most that the person can pay", charge.most,
               charge.most == MoneyPerWeek{} ? "Nothing is left above what must be left."
                                             : "Rounded to the penny in the person’s favour.",
               "SI 2014/2672 regs 9, 11");
  if (!means.care_cost) {
    working.not_known("care_cost_weekly", "What the care costs each week is not given.");
    return;
  }
  charge.weekly = std::min(*charge.most, *means.care_cost);
  working.line("What the person pays", charge.weekly,
               fmt::format("The lower of {} and what the care costs, {}",
                           say(Money::of_pence(charge.most->pence())),
                           say(Money::of_pence(means.care_cost->pence()))),
               "Care Act 2014 s14(4)");
  const auto least = means.policy.not_collected_below;
  if (least && *charge.weekly < *least && *charge.weekly != MoneyPerWeek{}) {
    charge.weekly = MoneyPerWeek{};
    working.line("Too little to collect", charge.weekly,
                 fmt::format("The council does not collect less than {}.", say(*least)),
                 "Care Act 2014 s14(1): a power, used by the council’s own policy");
  }
  charge.left = working.income->down() - *charge.weekly;
}

}  // namespace

namespace detail {

void work_out_contribution(Working& working) {
  Charge& charge = working.charge;
  const bool light = working.means.test == MeansTest::light_below && working.means.income.empty();
  if (light) {
    charge.most = charge.weekly = MoneyPerWeek{};
    working.line("The most that the person can pay", MoneyPerWeek{},
                 "Without income to look at, only nothing is sure to leave enough to live on.",
                 "Care Act 2014 s14(7)");
    return;
  }
  const auto rest = disposable(working);
  if (!rest) return;
  charge.most = by_policy(working, *rest);
  settle(working);
}

}  // namespace detail
}  // namespace candour::care
