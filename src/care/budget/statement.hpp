#pragma once
// What a plan costs, worked out line by line from the dated price book. Pure. Each line is rounded
// half up to the penny and the total is the sum of the rounded lines; a price is for its own length
// of visit, never a share of another; what has no price is named, and counted as nothing known.
// Care Act 2014 s26(1); SI 2014/2840 reg 2; guidance para 11.24.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "care/budget/record.hpp"
#include "care/charging/record.hpp"
#include "care/plan/record.hpp"

namespace candour::care {

enum class PriceFlag : std::uint8_t {
  older_than_a_year,
  below_direct_cost,  // below what an hour costs where the legal minimum wage is paid
  price_changed,      // since the line was put; the one of that day is reckoned with
  own_figure,         // not from the price book
  unconfirmed,        // rests on a figure that nobody has confirmed
};

struct PriceWarning {
  PriceFlag flag = PriceFlag::own_figure;
  std::string sentence;
};

struct PricedLine {
  BudgetLine line;
  std::vector<PriceWarning> warnings;
  bool wage = false;              // of an assistant: employer’s costs come on top
  bool outside_budget = false;    // SI 2014/2840 reg 2
  std::optional<Money> each_now;  // where the price changed since: what it is now

  bool warns(PriceFlag flag) const;
};

// What is priced: a line of a plan as one version of it says.
struct LineToPrice {
  std::string id;
  const LineContent* content = nullptr;
  // The day whose price was on the table when the line was put or a newer price was taken; empty:
  // that of the day on which it is priced.
  std::optional<Day> put_on{};
};

// One line at the prices of a day. A price that changed since the line was put stays as it was
// then, and is flagged: somebody has to take the newer one. Times at which two people come are
// bought twice. Nobody pays the council for what the person, family, the community or another body
// does: no sum, and nothing missing.
PricedLine price_line(const LineToPrice& line, const PriceBook& prices, Day day);

// Which versions of a plan’s lines are meant.
enum class WhichLines : std::uint8_t {
  budget,    // agreed, else what the council put: what a budget is made of
  agreed,    // agreed alone
  councils,  // the council’s version of every line
  persons,   // the person’s version, and of lines that only the council put, the council’s
};
std::vector<LineToPrice> lines_of(const PlanRecord& plan, WhichLines which,
                                  std::span<const PriceAccepted> accepted = {});
// What only the person put and the council has not agreed: never in a budget, never left out of
// sight.
std::vector<LineToPrice> asked_and_not_agreed(const PlanRecord& plan,
                                              std::span<const PriceAccepted> accepted = {});
// One side’s version of a line; its content is null where the side has none.
LineToPrice version_of_side(const LineOnTheTable& line, TableSide side,
                            std::span<const PriceAccepted> accepted = {});

struct Statement {
  Day prices_of{};
  std::vector<PricedLine> lines;      // of the plan, paid each week or once
  std::vector<PricedLine> on_costs;   // that come with a direct payment, each with its working
  std::vector<PricedLine> by_others;  // done by the person, family, community, health
  std::vector<PricedLine> unmet;      // nobody does it yet; a price tells what it would cost
  std::vector<PricedLine> outside;    // free reablement, which is no part of a budget
  MoneyPerWeek cost_weekly;           // (a)
  MoneyPerWeek chargeable_weekly;     // what of (a) a charge may be for
  MoneyPerWeek direct_payment_weekly;
  Money once;
  std::optional<MoneyPerWeek> person_pays_weekly;   // (b); nothing: not known
  std::optional<MoneyPerWeek> council_pays_weekly;  // (c)
  MoneyPerWeek unmet_weekly;  // the gap, as far as it is priced: recorded, never netted away
  bool complete = true;       // false: a line has no price
  bool provisional = false;   // an unconfirmed rate or figure is in it

  // Everything that a budget holds, in order: lines, then on-costs.
  std::vector<BudgetLine> budget_lines() const;
  std::vector<const PricedLine*> missing() const;
  // Whose price changed since they were put, and nobody has taken the newer one.
  std::vector<const PricedLine*> changed() const;
};

// Prices lines and adds them up. `charge`: what the financial assessment came to; null where there
// is none, and then (b) and (c) are not known.
Statement statement_of(std::span<const LineToPrice> lines, const PriceBook& prices, Day day,
                       const ChargeAssessed* charge);

// The lines as they are set. The figures are kept, and never worked out again.
BudgetSet set_from(const Statement& statement, BudgetKind kind);

// What differs between two budgets, line by line.
enum class DifferenceKind : std::uint8_t { added, ended, quantity, price, both, sum };
std::string_view words_of(DifferenceKind kind);

struct BudgetDifference {
  std::string line;  // of the plan; empty for an on-cost
  std::string need;
  std::string what;
  DifferenceKind kind = DifferenceKind::sum;
  std::optional<MoneyPerWeek> before;  // nothing: there was none, or it was not known
  std::optional<MoneyPerWeek> after;
  std::optional<Money> once_before;
  std::optional<Money> once_after;
  std::string why;  // "7 visits a week became 5 visits a week."

  bool is_lower() const;
};

// In the order of `after`, then what ended. Lines that are the same are left out.
std::vector<BudgetDifference> explain_difference(std::span<const BudgetLine> before,
                                                 std::span<const BudgetLine> after);

}  // namespace candour::care
