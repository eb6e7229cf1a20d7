#pragma once
// Prices and personal budgets: a dated price book open to everybody, lines priced from it, and the
// statement that a plan holds. Care Act 2014 s26 (three sums), SI 2014/2840; no points.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/money.hpp"
#include "journal/codec.hpp"
#include "journal/codec_money.hpp"
#include "people/document.hpp"

namespace candour::care {

// Whether a price comes on top of a direct payment without being asked for.
enum class AddedTo : std::uint8_t {
  nothing,
  direct_payment,  // to every one: "payroll"
  employer,        // to one that pays a wage: "insurance"
};

// One price over one stretch of days.
struct Price {
  std::string id;    // "home-care-30"
  std::string what;  // "Home care, a visit of 30 minutes"
  std::string unit;  // "visit", "hour", "session", "night", "week", "mile", "year", "once"
  Money each;
  Day from{};
  std::optional<Day> until;  // the last day; empty: still
  std::string source;        // "Home care framework 2026, lot 2"
  Day checked_on{};
  bool for_direct_payment = false;
  bool wage = false;  // what an assistant is paid: an employer’s costs come on top
  AddedTo added_to = AddedTo::nothing;
  std::int64_t minutes = 0;     // how long one unit is; 0: not told in minutes
  std::string compared_with;    // the figure that an hour should not be below; empty: none known
  std::string free_under;       // the clause under which nothing is charged for it
  bool outside_budget = false;  // reablement that is not charged: SI 2014/2840 reg 2
};

// A figure that is no price: a rate, a threshold, a wage by law. Over one stretch of days.
struct DatedFigure {
  std::string id;  // "employer_insurance_rate"
  std::string what;
  std::string unit;         // "pence", "pence_a_year", "hundredths_of_a_percent", "tenths"
  std::int64_t amount = 0;  // in its unit
  Day from{};
  std::optional<Day> until;
  std::string source;
  Day checked_on{};
  bool confirmed = false;  // false: what rests on it is provisional
};

class PriceBook {
 public:
  PriceBook() = default;
  explicit PriceBook(std::vector<Price> prices, std::vector<DatedFigure> figures = {})
      : prices_{std::move(prices)}, figures_{std::move(figures)} {}
  const std::vector<Price>& all() const { return prices_; }
  const std::vector<DatedFigure>& figures() const { return figures_; }
  // The price in force on a day; null where none is: never a guess.
  const Price* on(std::string_view id, Day day) const;
  // The last price of an id that had ended before a day; null where there was none.
  const Price* ended_before(std::string_view id, Day day) const;
  const DatedFigure* figure_on(std::string_view id, Day day) const;

 private:
  std::vector<Price> prices_;
  std::vector<DatedFigure> figures_;
};

// One line of a statement, with its working.
struct BudgetLine {
  std::string line;  // of the plan; empty for an on-cost
  std::string need;  // outcome code; empty for an on-cost
  std::string what;
  std::string how_much;  // "7 visits a week"
  std::optional<Money> each;
  std::optional<MoneyPerWeek> weekly;  // nothing: no price known, and why stands in `missing`
  std::optional<Money> once;
  bool direct_payment = false;
  bool chargeable = true;
  std::string source;   // of the price, with its day
  std::string missing;  // why there is no sum; empty where there is
};
BOOST_DESCRIBE_STRUCT(BudgetLine, (),
                      (line, need, what, how_much, each, weekly, once, direct_payment, chargeable,
                       source, missing))

// A price changed after a line was put, and a worker took the newer one for it: never in silence.
struct PriceAccepted {
  std::string line;   // of the plan
  std::string price;  // id in the price book
  Money before;       // for one unit
  Money after;
  Day prices_of{};  // from here on the line is priced as on this day
};
BOOST_DESCRIBE_STRUCT(PriceAccepted, (), (line, price, before, after, prices_of))

enum class BudgetKind : std::uint8_t { indicative, final };
BOOST_DESCRIBE_ENUM(BudgetKind, indicative, final)

// As it was set: the figures are kept, never worked out again. In the stream of the plan.
struct BudgetSet {
  BudgetKind kind = BudgetKind::indicative;
  std::vector<BudgetLine> lines;
  MoneyPerWeek cost_weekly;                         // (a) s26(1)(a)
  std::optional<MoneyPerWeek> person_pays_weekly;   // (b); nothing: not assessed yet
  std::optional<MoneyPerWeek> council_pays_weekly;  // (c) = (a) - (b)
  Money once;
  MoneyPerWeek direct_payment_weekly;         // what of (a) is paid as a direct payment
  Day prices_of{};                            // the day whose prices were read
  std::optional<PersonalText> why_different;  // from the indicative budget, or the one before
  bool provisional = false;                   // a charge or price that is unconfirmed is in it
  bool complete = true;                       // false: a price is missing, and the sums lack it
  std::optional<PersonalText> sufficiency;    // who can do it at this price: guidance 11.24
  std::optional<StaffId> decided_by;          // who decided that it is lower than before
};
BOOST_DESCRIBE_STRUCT(BudgetSet, (),
                      (kind, lines, cost_weekly, person_pays_weekly, council_pays_weekly, once,
                       direct_payment_weekly, prices_of, why_different, provisional, complete,
                       sufficiency, decided_by))

struct BudgetEntry {
  BudgetSet set;
  ActorId by;
  Moment at{};
  std::optional<Day> on;
};

// The newest of a kind; null where none was set.
const BudgetEntry* latest(std::span<const BudgetEntry> budgets, BudgetKind kind);

// Every budget set in a plan’s stream, in order. Refuses as decode() does.
Result<std::vector<BudgetEntry>> budgets_of(std::span<const journal::StoredEvent> events);

// Every newer price that was taken for a line, in order. Refuses as decode() does.
Result<std::vector<PriceAccepted>> accepted_prices(std::span<const journal::StoredEvent> events);

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::BudgetSet> {
  static constexpr std::string_view name = "budget.set";
};
template <>
struct candour::journal::KindOf<candour::care::PriceAccepted> {
  static constexpr std::string_view name = "budget.price_accepted";
};
