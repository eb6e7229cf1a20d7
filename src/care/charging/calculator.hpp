#pragma once
// What somebody pays, in the order of the regulations: chargeable at all, whose means are looked at
// and how, capital and the income that it stands for, income, what is left out, the floor, the
// charge. Every step is a line with its working and its clause. Pure: rates and days are given.
//
// A fraction of a penny is settled once, at the result, in the person’s favour (SI 2014/2672 reg
// 11). What needs a rate that is not known is absent and the rate is named; what rests on a rate
// that is not confirmed is provisional.

#include "care/charging/means.hpp"
#include "care/charging/rates.hpp"
#include "care/charging/record.hpp"

namespace candour::care {

struct Charge {
  ChargeBasis basis = ChargeBasis::assessed;
  std::optional<Money> capital;
  std::optional<MoneyPerWeek> tariff_income;
  std::optional<MoneyPerWeek> income;      // that counts, without tariff income
  std::optional<MoneyPerWeek> floor;       // guarantee or personal expenses allowance
  std::optional<MoneyPerWeek> deductions;  // everything left out, the floor among it
  std::optional<MoneyPerWeek> disposable;  // may be below nought
  std::optional<MoneyPerWeek> most;        // the most that the person can pay
  std::optional<MoneyPerWeek> weekly;      // never above what the care costs
  std::optional<MoneyPerWeek> left;        // of the income, after the charge
  std::vector<ChargeLine> lines;
  std::vector<UnknownRate> unknown;
  std::vector<UnknownRate> unconfirmed;

  bool is_full_cost() const {
    return basis == ChargeBasis::full_cost || basis == ChargeBasis::refused;
  }
  bool provisional() const { return !unconfirmed.empty(); }
};

Charge work_out(const Means& means, const ChargeRates& rates);

// As it is kept: `from` is the day from which the charge runs.
ChargeAssessed assessed_of(const Charge& charge, const Means& means, std::optional<Day> from);

// Tariff income: £1 a week for each £250, or part of it, above the lower limit (reg 25). The limits
// are those of `on`; without a day, those that never changed. Nothing above the upper limit.
struct TariffIncome {
  std::optional<MoneyPerWeek> weekly;
  bool above_limit = false;
  ChargeLine line;
  std::vector<UnknownRate> unknown;
};
TariffIncome tariff_income(Money capital, std::optional<Day> on, Day known_on,
                           const ChargeRates& rates, std::optional<Money> upper_limit = {});

// Whether somebody has reached pension credit age on a day. Nothing: their age in years does not
// say; the day of birth would (Pensions Act 1995 Sch 4).
std::optional<bool> has_reached_pension_age(const ChargedPerson& person, Day on);

// In whole years; nothing where neither age nor day of birth is given, or is still to come.
std::optional<std::int64_t> age_on(const ChargedPerson& person, Day on);

}  // namespace candour::care
