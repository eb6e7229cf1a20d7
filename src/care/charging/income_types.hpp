#pragma once
// The closed list of kinds of income, and what the regulations do with each (SI 2014/2672 regs 14
// to 17 and Sch 1).

#include <cstdint>
#include <span>
#include <string_view>

namespace candour::care {

enum class IncomeRule : std::uint8_t {
  counted,     // in full
  ignored,     // in full
  disability,  // counted; ignored for a temporary resident (Sch 1 para 11)
  pension,     // counted; half where half is passed to a spouse (Sch 1 para 16)
  ten_pounds,  // counted but for £10 a week
  as_capital,  // capital on the day it is due (reg 19), so not income
};

// What a benefit means for the premiums of the guarantee (reg 7(5) to (7)).
enum class PremiumSign : std::uint8_t { none, disability, enhanced, carer };

struct IncomeTypeRow {
  std::string_view name;   // "state_pension"
  std::string_view words;  // "State Pension"
  IncomeRule rule = IncomeRule::counted;
  std::string_view cite;   // why
  bool qualifying = true;  // for savings credit: SI 2002/1792 reg 9
  PremiumSign sign = PremiumSign::none;
  bool is_higher_rate = false;  // of a benefit that also has a lower one for day or night alone
  bool on_form = true;          // offered on the form; others are read in files
};

// A row of the list.
class IncomeType {
 public:
  IncomeType() = default;  // "other"
  explicit IncomeType(const IncomeTypeRow& row) : row_{&row} {}
  const IncomeTypeRow& row() const;

 private:
  const IncomeTypeRow* row_ = nullptr;
};

std::span<const IncomeTypeRow> income_types();
// Null where the list has none of that name.
const IncomeTypeRow* income_type_named(std::string_view name);

}  // namespace candour::care
