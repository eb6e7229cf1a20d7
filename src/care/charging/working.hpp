#pragma once
// The sheet on which a charge is worked out: what is given, the rates, and the lines so far. Used
// by the calculator’s own files alone.

#include "care/charging/calculator.hpp"

namespace candour::care::detail {

class Working {
 public:
  Working(const Means& given, const ChargeRates& rates) : means(given), rates_(rates) {}

  // The rate on the day of the assessment; names it where it is unknown or unconfirmed.
  std::optional<MoneyPerWeek> rate(std::string_view parameter);

  void line(std::string what, std::optional<MoneyPerWeek> weekly, std::string working,
            std::string cite);
  void not_known(std::string_view parameter, std::string why);

  const ChargeRates& rates() const { return rates_; }

  const Means& means;
  Charge charge;
  // What is left out beside the floor; nothing once one of them is not known.
  std::optional<ExactWeekly> left_out = ExactWeekly{};
  std::optional<ExactWeekly> income = ExactWeekly{};

 private:
  const ChargeRates& rates_;
};

// Each step reads what stands on the sheet and writes its lines.
void work_out_capital(Working& working);
void work_out_income(Working& working);
void work_out_floor(Working& working);  // guarantee or personal expenses allowance
void work_out_savings_credit(Working& working);
void work_out_costs(Working& working);  // housing, disability, others
void work_out_contribution(Working& working);

// Whether the person is assessed as if at home: everywhere but in care homes, and in a short stay
// where the council has chosen so (reg 8).
bool is_as_at_home(const Means& means);
// In a care home and not for good: disability benefits do not count, housing costs are left out.
bool is_temporary_resident(const Means& means);
bool has_partner(const Means& means);

}  // namespace candour::care::detail
