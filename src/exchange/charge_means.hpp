#pragma once
// Reads the means of a weekly case. Used by charge_case.cpp alone.

#include "care/charging/calculator.hpp"
#include "exchange/charge_fields.hpp"

namespace candour::exchange {

// What a case says that is not means: passed over in every kind.
void pass_over_background(ChargeFields& fields);

// The day on which the rates of a case are read, and as they were known.
struct CaseDays {
  std::optional<Day> on;
  Day known_on{};
};
CaseDays days_of(ChargeFields& fields, Day known_on);

care::IncomeLine income_of(ChargeFields& line);
void read_person(ChargeFields& fields, care::Means& means, std::vector<std::string>& not_read);
void read_income(ChargeFields& fields, care::Means& means, std::vector<std::string>& not_read);
// Everything that a weekly case may hold. Refuses into the fields.
care::Means means_of(ChargeFields& fields, Day known_on, std::vector<std::string>& not_read);

}  // namespace candour::exchange
