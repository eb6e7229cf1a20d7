#pragma once
// For this room’s tests: the rates that ship with the program, and means with little to say.

#include <fstream>
#include <iterator>
#include <string>

#include "care/charging/calculator.hpp"

namespace candour::care {

inline std::string shipped_rates_text() {
  std::ifstream in{std::string{CANDOUR_SOURCE_DIR} + "/law/rates/rates.csv"};
  return {std::istreambuf_iterator<char>{in}, {}};
}

inline const ChargeRates& shipped_rates() {
  static const ChargeRates rates = [] {
    auto read = read_charge_rates(shipped_rates_text());
    CANDOUR_ASSERT(read, "the rates that ship with the program can be read");
    return std::move(*read);
  }();
  return rates;
}

constexpr Money pounds(std::int64_t whole, std::int64_t pence = 0) {
  return Money::of_pence(whole * 100 + pence);
}
constexpr MoneyPerWeek weekly(std::int64_t whole, std::int64_t pence = 0) {
  return MoneyPerWeek::of_pence(whole * 100 + pence);
}

inline IncomeLine income(std::string_view type, Money amount, Often often = Often::weekly) {
  IncomeLine line;
  const IncomeTypeRow* row = income_type_named(type);
  CANDOUR_ASSERT(row != nullptr, "the test names a type of the list");
  line.type = IncomeType{*row};
  line.gross = Payment{amount, often};
  return line;
}

inline CostLine cost(std::string what, Money amount, Often often = Often::weekly) {
  CostLine line;
  line.what = std::move(what);
  line.cost = Payment{amount, often};
  return line;
}

inline CapitalLine savings(Money amount) {
  CapitalLine line;
  line.what = "Savings";
  line.value = amount;
  return line;
}

// Somebody of this age, alone, looked at on a day of 2024-25 whose rates were all seen; care costs
// so much that it never lowers the charge.
inline Means means_at(std::int64_t age, CareSetting setting) {
  Means means;
  means.on = means.known_on = make_day(2024, 6, 3);
  means.setting = setting;
  means.person = ChargedPerson{};
  means.person->age = age;
  means.care_cost = weekly(5'000);
  return means;
}

}  // namespace candour::care
