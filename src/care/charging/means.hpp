#pragma once
// What a financial assessment is given: the person, where they are cared for, what they have, what
// comes in, what goes out, what the council has decided for itself. Facts only; what they come to
// is the calculator’s (calculator.hpp). Nothing given is unknown, never nought.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "care/charging/exact.hpp"
#include "care/charging/income_types.hpp"

namespace candour::care {

enum class CareSetting : std::uint8_t {
  care_home_permanent,
  care_home_temporary,   // expected to go home: unlikely to exceed 52 weeks (reg 2)
  care_home_short_term,  // not over 8 weeks (reg 2, reg 8)
  other,                 // everywhere else: the guarantee applies
};
constexpr bool is_care_home(CareSetting setting) { return setting != CareSetting::other; }

enum class Household : std::uint8_t { single, lone_parent, couple, couple_apart };

enum class Often : std::uint8_t { weekly, four_weekly, monthly, quarterly, yearly };

// A sum and how often it comes or goes. A calendar month is a twelfth of 52 weeks.
struct Payment {
  Money amount;
  Often often = Often::weekly;
};
ExactWeekly weekly_of(const Payment& payment);

struct IncomeLine {
  IncomeType type{};
  std::string what;                     // as it is called on the page; empty: the type’s words
  std::optional<Payment> gross;         // nothing: not known
  std::optional<MoneyPerWeek> counted;  // where somebody has said what counts of it
  Payment tax{};                        // Sch 1 para 1
  std::int64_t shared_by = 1;           // a benefit paid to a couple: 2
  bool half_to_spouse = false;          // at least half is passed on: Sch 1 para 16
};

// A cost that lowers the charge: housing, disability, or allowed by the council’s own decision.
struct CostLine {
  std::string what;
  std::optional<Payment> cost;  // nothing: not known
  std::int64_t shared_by = 1;   // adults in the household who use it
  Payment met_otherwise{};      // by housing benefit or council tax reduction: Sch 1 para 2(2)
  bool allowed = true;
  std::string reason;  // why it is not allowed
};

struct CapitalLine {
  std::string what;
  std::optional<Money> value;   // market or surrender value, the higher; nothing: not known
  bool costs_to_sell = false;   // then less 10%: reg 20(a)
  Money secured;                // debts secured on it: reg 20(b)
  std::int64_t share_of = 1;    // owned equally by so many: reg 24
  std::string ignored_because;  // with its clause; empty: it counts
  std::optional<Day> ignored_until;
};

struct ChargedPerson {
  std::optional<std::int64_t> age;  // on the day
  std::optional<Day> born;
  std::optional<bool> is_pension_age;  // where somebody has said so
  Household household = Household::single;
  bool partner_is_pension_age = false;
  std::int64_t children = 0;
  // Nothing: read from the benefits that are paid. What would be so on income support counts.
  std::optional<bool> disability_premium;
  std::optional<bool> enhanced_disability_premium;
  std::optional<bool> carer_premium;
  bool variant_cjd = false;  // reg 4: nothing is charged
  std::optional<Payment> partner_qualifying_income{};
  bool partner_has_savings_credit = false;
};

// What the council has decided for itself, each dated and recorded elsewhere.
struct ChargingPolicy {
  std::int64_t share_of_disposable = 10'000;  // hundredths of one per cent
  std::optional<MoneyPerWeek> most_a_week;
  std::optional<MoneyPerWeek> not_collected_below;
  std::optional<Money> upper_limit_elsewhere;  // outside care homes, never below the statutory one
  MoneyPerWeek more_guarantee;                 // on top of the statutory guarantee
  MoneyPerWeek more_personal_expenses;
  MoneyPerWeek flat_disability_costs;   // where actual costs are lower
  bool higher_rate_ignored = false;     // the difference between higher and lower rate
  bool short_stay_as_at_home = false;   // reg 8
  bool savings_credit_flat_sum = true;  // Sch 1 para 40(2), read in the person’s favour
  bool savings_credit_ignored_at_home = false;
};

// Whether and how means are looked at (regs 9, 10).
enum class MeansTest : std::uint8_t { full, light_below, light_above, refused };

struct Means {
  Day on{};
  Day known_on{};
  CareSetting setting = CareSetting::other;
  MeansTest test = MeansTest::full;
  bool has_consented = false;  // to a light touch assessment: reg 10(2)(a), (3)(a)
  std::string evidence;        // for it: reg 10(2)(b), (3)(b)
  std::optional<ChargedPerson> person;
  std::vector<CapitalLine> capital;
  bool capital_known = true;  // false: nothing is said of it
  Money notional_capital;     // reg 22, as it stands after reg 23
  std::vector<IncomeLine> income;
  std::vector<CostLine> housing;
  std::vector<CostLine> disability;
  std::vector<CostLine> other;                    // disregards given as they are
  bool savings_credit_given = false;              // `other` says what there is of it
  std::optional<MoneyPerWeek> guarantee;          // where somebody has said what it is
  std::vector<std::string> guarantee_parts;       // parameters of the rates
  std::optional<MoneyPerWeek> personal_expenses;  // where somebody has said what it is
  bool has_floor = true;                          // false: `other` holds the floor itself
  MoneyPerWeek support_that_is_not_care;          // that the council provides: reg 7(8)
  std::optional<MoneyPerWeek> care_cost;          // of what is chargeable; nothing: not known
  ChargingPolicy policy;
};

}  // namespace candour::care
