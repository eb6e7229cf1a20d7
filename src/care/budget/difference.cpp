#include <fmt/format.h>

#include <algorithm>

#include "care/budget/statement.hpp"

namespace candour::care {
namespace {

// A line of a plan keeps its id through every version; an on-cost is known by what it is for.
bool is_same_line(const BudgetLine& a, const BudgetLine& b) {
  return a.line.empty() && b.line.empty() ? a.what == b.what : a.line == b.line;
}

const BudgetLine* counterpart(const BudgetLine& line, std::span<const BudgetLine> others) {
  const auto found = std::find_if(others.begin(), others.end(), [&](const BudgetLine& other) {
    return is_same_line(line, other);
  });
  return found == others.end() ? nullptr : &*found;
}

std::string price_words(const BudgetLine& line) {
  if (line.each) return say(*line.each) + (line.source.empty() ? "" : " (" + line.source + ")");
  if (line.weekly) return say(*line.weekly);
  return line.missing.empty() ? "no weekly sum" : "no price";
}

BudgetDifference difference_of(const BudgetLine& shown, const BudgetLine* before,
                               const BudgetLine* after) {
  BudgetDifference difference;
  difference.line = shown.line;
  difference.need = shown.need;
  difference.what = shown.what;
  if (before != nullptr) difference.before = before->weekly;
  if (before != nullptr) difference.once_before = before->once;
  if (after != nullptr) difference.after = after->weekly;
  if (after != nullptr) difference.once_after = after->once;
  return difference;
}

BudgetDifference changed(const BudgetLine& before, const BudgetLine& after) {
  BudgetDifference difference = difference_of(after, &before, &after);
  const bool more_or_less = before.how_much != after.how_much;
  const bool dearer_or_cheaper = before.each != after.each;
  difference.kind = more_or_less && dearer_or_cheaper ? DifferenceKind::both
                    : more_or_less                    ? DifferenceKind::quantity
                    : dearer_or_cheaper               ? DifferenceKind::price
                                                      : DifferenceKind::sum;
  if (more_or_less)
    difference.why = fmt::format("“{}” became “{}”.", before.how_much, after.how_much);
  if (dearer_or_cheaper || !more_or_less) {
    if (!difference.why.empty()) difference.why += " ";
    difference.why +=
        fmt::format("The price was {} and is {}.", price_words(before), price_words(after));
  }
  return difference;
}

}  // namespace

std::string_view words_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::added: return "New";
    case DifferenceKind::ended: return "No longer in it";
    case DifferenceKind::quantity: return "Another amount";
    case DifferenceKind::price: return "Another price";
    case DifferenceKind::both: return "Another amount and another price";
    case DifferenceKind::sum: return "Another sum";
  }
  return "Another sum";
}

bool BudgetDifference::is_lower() const {
  const MoneyPerWeek was = before.value_or(MoneyPerWeek{});
  const Money was_once = once_before.value_or(Money{});
  return after.value_or(MoneyPerWeek{}) < was || once_after.value_or(Money{}) < was_once;
}

std::vector<BudgetDifference> explain_difference(std::span<const BudgetLine> before,
                                                 std::span<const BudgetLine> after) {
  std::vector<BudgetDifference> all;
  for (const BudgetLine& now : after) {
    const BudgetLine* then = counterpart(now, before);
    if (then == nullptr) {
      all.push_back(difference_of(now, nullptr, &now));
      all.back().kind = DifferenceKind::added;
      all.back().why = "It was not in the one before.";
    } else if (then->weekly != now.weekly || then->once != now.once ||
               then->missing.empty() != now.missing.empty()) {
      all.push_back(changed(*then, now));
    }
  }
  for (const BudgetLine& then : before) {
    if (counterpart(then, after) != nullptr) continue;
    all.push_back(difference_of(then, &then, nullptr));
    all.back().kind = DifferenceKind::ended;
    all.back().why = "It was in the one before.";
  }
  return all;
}

}  // namespace candour::care
