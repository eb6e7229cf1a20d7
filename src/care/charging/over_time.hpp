#pragma once
// Charges that change from week to week for reasons of capital alone: notional capital that
// diminishes (SI 2014/2672 reg 23), and a home that is ignored for the first twelve weeks (Sch 2
// para 2).

#include "care/charging/calculator.hpp"

namespace candour::care {

struct NotionalStart {
  Money notional;
  Money actual;
  MoneyPerWeek charge_without;  // had nothing been given up
  MoneyPerWeek care_cost;
  std::optional<Day> on;
  Day known_on{};
};
struct NotionalWeek {
  std::int64_t week = 1;
  Money at_start;
  std::optional<MoneyPerWeek> charge;
};
struct NotionalWeeks {
  std::vector<NotionalWeek> weeks;
  std::vector<UnknownRate> unknown;
};
// `count` weeks, or those before nothing notional is left.
NotionalWeeks diminishing_capital(const NotionalStart& start, std::int64_t count,
                                  const ChargeRates& rates);

// The last of the 84 days beginning with the first in a care home.
constexpr Day last_day_home_is_ignored(Day moved_in) { return moved_in + std::chrono::days{83}; }

struct ChargePeriod {
  Day from{};
  std::optional<Day> until;  // the last day; nothing: still
  Charge charge;
};
// The twelve weeks with the home ignored, and what follows with it counted. `means` holds
// everything but the home, as on the day of moving in.
std::vector<ChargePeriod> twelve_weeks(const Means& means, const CapitalLine& home, Day moved_in,
                                       const ChargeRates& rates);

}  // namespace candour::care
