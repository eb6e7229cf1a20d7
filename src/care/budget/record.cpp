#include "care/budget/record.hpp"

#include "care/casefile/record.hpp"

namespace candour::care {
namespace {

// The last that holds on a day: a file that overlaps is refused where it is read.
template <class Dated>
const Dated* holding_on(const std::vector<Dated>& all, std::string_view id, Day day) {
  const Dated* found = nullptr;
  for (const Dated& one : all)
    if (one.id == id && one.from <= day && (!one.until || *one.until >= day)) found = &one;
  return found;
}

}  // namespace

const Price* PriceBook::on(std::string_view id, Day day) const {
  return holding_on(prices_, id, day);
}

const Price* PriceBook::ended_before(std::string_view id, Day day) const {
  const Price* found = nullptr;
  for (const Price& one : prices_) {
    if (one.id != id || !one.until || *one.until >= day) continue;
    if (found == nullptr || *found->until < *one.until) found = &one;
  }
  return found;
}

const DatedFigure* PriceBook::figure_on(std::string_view id, Day day) const {
  return holding_on(figures_, id, day);
}

Result<std::vector<BudgetEntry>> budgets_of(std::span<const journal::StoredEvent> events) {
  std::vector<BudgetEntry> all;
  for (const journal::StoredEvent& stored : events) {
    if (stored.kind != journal::KindOf<BudgetSet>::name || stored.erased) continue;
    auto set = journal::decode<BudgetSet>(stored);
    if (!set) return set.error();
    all.push_back({std::move(*set), stored.actor, stored.recorded, day_of(stored)});
  }
  return all;
}

Result<std::vector<PriceAccepted>> accepted_prices(std::span<const journal::StoredEvent> events) {
  std::vector<PriceAccepted> all;
  for (const journal::StoredEvent& stored : events) {
    if (stored.kind != journal::KindOf<PriceAccepted>::name || stored.erased) continue;
    auto accepted = journal::decode<PriceAccepted>(stored);
    if (!accepted) return accepted.error();
    all.push_back(std::move(*accepted));
  }
  return all;
}

const BudgetEntry* latest(std::span<const BudgetEntry> budgets, BudgetKind kind) {
  const BudgetEntry* found = nullptr;
  for (const BudgetEntry& one : budgets)
    if (one.set.kind == kind) found = &one;
  return found;
}

}  // namespace candour::care
