#include "care/budget/statement.hpp"

#include <algorithm>

#include "care/budget/on_costs.hpp"

namespace candour::care {
namespace {

const PutByASide* version_for(const LineOnTheTable& line, WhichLines which) {
  const PutByASide* councils = line.councils ? &*line.councils : nullptr;
  const PutByASide* persons = line.persons ? &*line.persons : nullptr;
  const bool agreed = line.state == LineState::agreed;
  const PutByASide* counts = line.agreed_side == TableSide::person ? persons : councils;
  switch (which) {
    case WhichLines::agreed: return agreed ? counts : nullptr;
    case WhichLines::budget: return agreed ? counts : councils;
    case WhichLines::councils: return councils;
    case WhichLines::persons: return persons != nullptr ? persons : councils;
  }
  return nullptr;
}

// The newest day on which the price of a version was looked at by whoever put or took it.
LineToPrice to_price(const LineOnTheTable& line, const PutByASide& put,
                     std::span<const PriceAccepted> accepted) {
  LineToPrice made{line.id.text(), &put.put.content, put.on};
  for (const PriceAccepted& one : accepted)
    if (one.line == made.id && made.put_on && one.prices_of > *made.put_on)
      made.put_on = one.prices_of;
  return made;
}

bool is_the_councils_to_pay(MetBy met_by) {
  return met_by == MetBy::council || met_by == MetBy::direct_payment || met_by == MetBy::equipment;
}

// Adds what a line comes to; a line without a sum leaves the total incomplete, never lower in
// silence.
void count(Statement& statement, const PricedLine& priced) {
  const BudgetLine& line = priced.line;
  if (line.weekly) {
    statement.cost_weekly += *line.weekly;
    if (line.chargeable) statement.chargeable_weekly += *line.weekly;
    if (line.direct_payment) statement.direct_payment_weekly += *line.weekly;
  }
  if (line.once) statement.once += *line.once;
  if (!line.missing.empty()) statement.complete = false;
  if (priced.warns(PriceFlag::unconfirmed)) statement.provisional = true;
}

// The most that the person can be asked for by their means; nothing where it is not known.
std::optional<MoneyPerWeek> most_by_means(const ChargeAssessed& charge, MoneyPerWeek chargeable) {
  switch (charge.basis) {
    case ChargeBasis::free: return MoneyPerWeek{};
    case ChargeBasis::refused:
    case ChargeBasis::full_cost: return charge.most_weekly.value_or(chargeable);
    case ChargeBasis::assessed:
    case ChargeBasis::light_touch: return charge.most_weekly;
  }
  return std::nullopt;
}

// (b) is what the financial assessment allows, and never more than the lines that may be charged
// for; (c) is the rest of (a).
void share_between(Statement& statement, const ChargeAssessed* charge) {
  if (charge == nullptr) return;
  statement.provisional = statement.provisional || charge->provisional();
  const auto most = most_by_means(*charge, statement.chargeable_weekly);
  if (!most) return;
  // A missing price might be charged for: only what is below the known lines is certain.
  if (!statement.complete && *most > statement.chargeable_weekly) return;
  statement.person_pays_weekly = std::min(*most, statement.chargeable_weekly);
  statement.council_pays_weekly = statement.cost_weekly - *statement.person_pays_weekly;
}

}  // namespace

std::vector<LineToPrice> lines_of(const PlanRecord& plan, WhichLines which,
                                  std::span<const PriceAccepted> accepted) {
  std::vector<LineToPrice> lines;
  for (const LineOnTheTable& line : plan.lines) {
    if (line.state == LineState::taken_back) continue;
    if (const PutByASide* put = version_for(line, which))
      lines.push_back(to_price(line, *put, accepted));
  }
  return lines;
}

std::vector<LineToPrice> asked_and_not_agreed(const PlanRecord& plan,
                                              std::span<const PriceAccepted> accepted) {
  std::vector<LineToPrice> lines;
  for (const LineOnTheTable& line : plan.lines)
    if (line.state != LineState::agreed && line.persons)
      lines.push_back(to_price(line, *line.persons, accepted));
  return lines;
}

LineToPrice version_of_side(const LineOnTheTable& line, TableSide side,
                            std::span<const PriceAccepted> accepted) {
  const auto& put = side == TableSide::council ? line.councils : line.persons;
  return put ? to_price(line, *put, accepted) : LineToPrice{line.id.text(), nullptr, {}};
}

Statement statement_of(std::span<const LineToPrice> lines, const PriceBook& prices, Day day,
                       const ChargeAssessed* charge) {
  Statement statement;
  statement.prices_of = day;
  MoneyPerWeek wages;
  bool is_paid = false;
  for (const LineToPrice& one : lines) {
    PricedLine priced = price_line(one, prices, day);
    const MetBy met_by = one.content->met_by;
    if (met_by == MetBy::nobody_yet) {
      statement.unmet_weekly += priced.line.weekly.value_or(MoneyPerWeek{});
      statement.unmet.push_back(std::move(priced));
    } else if (!is_the_councils_to_pay(met_by)) {
      statement.by_others.push_back(std::move(priced));
    } else if (priced.outside_budget) {
      statement.outside.push_back(std::move(priced));
    } else {
      if (priced.wage) wages += priced.line.weekly.value_or(MoneyPerWeek{});
      is_paid = is_paid || priced.line.direct_payment;
      count(statement, priced);
      statement.lines.push_back(std::move(priced));
    }
  }
  statement.on_costs =
      direct_payment_costs(prices, day, wages, statement.direct_payment_weekly, is_paid);
  for (const PricedLine& priced : statement.on_costs) count(statement, priced);
  share_between(statement, charge);
  return statement;
}

std::vector<BudgetLine> Statement::budget_lines() const {
  std::vector<BudgetLine> all;
  for (const PricedLine& one : lines) all.push_back(one.line);
  for (const PricedLine& one : on_costs) all.push_back(one.line);
  return all;
}

std::vector<const PricedLine*> Statement::missing() const {
  std::vector<const PricedLine*> all;
  for (const auto* group : {&lines, &on_costs})
    for (const PricedLine& one : *group)
      if (!one.line.missing.empty()) all.push_back(&one);
  return all;
}

std::vector<const PricedLine*> Statement::changed() const {
  std::vector<const PricedLine*> all;
  for (const PricedLine& one : lines)
    if (one.warns(PriceFlag::price_changed)) all.push_back(&one);
  return all;
}

BudgetSet set_from(const Statement& statement, BudgetKind kind) {
  BudgetSet set;
  set.kind = kind;
  set.lines = statement.budget_lines();
  set.cost_weekly = statement.cost_weekly;
  set.person_pays_weekly = statement.person_pays_weekly;
  set.council_pays_weekly = statement.council_pays_weekly;
  set.once = statement.once;
  set.direct_payment_weekly = statement.direct_payment_weekly;
  set.prices_of = statement.prices_of;
  set.provisional = statement.provisional;
  set.complete = statement.complete;
  return set;
}

}  // namespace candour::care
