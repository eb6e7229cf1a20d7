// What is left out of income beside the floor: housing costs, disability-related costs and what the
// council allows.

#include <fmt/format.h>

#include <algorithm>

#include "care/charging/working.hpp"

namespace candour::care {
namespace {

using detail::Working;

// What a cost comes to; nothing where its amount is not known. Allowances go up to the penny only
// at the result, so the sum stays exact.
std::optional<ExactWeekly> cost_of(Working& working, const CostLine& line) {
  if (!line.cost) {
    working.not_known("cost: " + line.what, "Its amount is not recorded.");
    return std::nullopt;
  }
  const ExactWeekly net = weekly_of(*line.cost) - weekly_of(line.met_otherwise);
  return std::max(ExactWeekly{}, net).shared_by(line.shared_by);
}

std::string how_of(const CostLine& line) {
  std::string how = say(line.cost->amount);
  switch (line.cost->often) {
    case Often::weekly: how += " a week"; break;
    case Often::four_weekly: how += " every four weeks, divided by 4"; break;
    case Often::monthly: how += " a month, times 12, divided by 52"; break;
    case Often::quarterly: how += " a quarter, times 4, divided by 52"; break;
    case Often::yearly: how += " a year, divided by 52"; break;
  }
  if (line.met_otherwise.amount != Money{}) how += ", less what is met by a benefit";
  if (line.shared_by > 1) how += fmt::format(", shared by {} adults", line.shared_by);
  return how;
}

// Adds the lines that are allowed; the sum of them, or nothing where one is not known.
std::optional<ExactWeekly> add_costs(Working& working, const std::vector<CostLine>& lines,
                                     std::string_view cite) {
  std::optional<ExactWeekly> sum = ExactWeekly{};
  for (const CostLine& line : lines) {
    if (!line.allowed) {
      working.line(line.what + ": not allowed", std::nullopt,
                   line.reason.empty() ? "No reason is recorded." : line.reason, std::string{cite});
      continue;
    }
    const auto cost = cost_of(working, line);
    working.line(line.what, cost ? std::optional{cost->up()} : std::nullopt,
                 cost ? how_of(line) : "The amount is not recorded.", std::string{cite});
    if (!cost)
      sum.reset();
    else if (sum)
      *sum += *cost;
  }
  return sum;
}

void leave_out(Working& working, std::optional<ExactWeekly> sum) {
  if (!sum)
    working.left_out.reset();
  else if (working.left_out)
    *working.left_out += *sum;
}

void housing(Working& working) {
  if (working.means.housing.empty()) return;
  const bool allowed = detail::is_as_at_home(working.means) ||
                       working.means.setting != CareSetting::care_home_permanent;
  if (!allowed) {
    working.line("Housing costs", std::nullopt,
                 "Housing costs are not left out for a permanent place in a care home.",
                 "SI 2014/2672 Sch 1 para 2(1)");
    return;
  }
  leave_out(working, add_costs(working, working.means.housing, "SI 2014/2672 Sch 1 para 2"));
}

bool counts_disability_benefit(const Means& means) {
  if (detail::is_temporary_resident(means)) return false;
  const auto counts = [](const IncomeLine& line) {
    return line.type.row().rule == IncomeRule::disability &&
           (!line.counted || *line.counted != MoneyPerWeek{});
  };
  return std::any_of(means.income.begin(), means.income.end(), counts);
}

void disability(Working& working) {
  const Means& means = working.means;
  const ExactWeekly flat = ExactWeekly::of(means.policy.flat_disability_costs);
  if (means.disability.empty() && flat == ExactWeekly{}) return;
  const bool must = counts_disability_benefit(means);
  if (!must && !detail::is_as_at_home(means)) {
    working.line("Disability-related costs", std::nullopt,
                 "No disability benefit counts as income here, so none are left out.",
                 "SI 2014/2672 Sch 1 para 4(1)");
    return;
  }
  auto sum = add_costs(working, means.disability,
                       must ? "SI 2014/2672 Sch 1 para 4" : "SI 2014/2672 reg 15(2)");
  if (sum && *sum < flat) {
    working.line("Disability-related costs: the council’s flat sum", flat.up(),
                 "It is more than the costs above. Higher costs are looked at on request.",
                 "SI 2014/2672 Sch 1 para 4");
    sum = flat;
  }
  leave_out(working, sum);
}

}  // namespace

namespace detail {

bool is_temporary_resident(const Means& means) {
  return is_care_home(means.setting) && means.setting != CareSetting::care_home_permanent &&
         !is_as_at_home(means);
}

void work_out_costs(Working& working) {
  housing(working);
  disability(working);
  if (!working.means.other.empty())
    leave_out(working, add_costs(working, working.means.other, "SI 2014/2672 reg 15, Sch 1"));
}

}  // namespace detail
}  // namespace candour::care
