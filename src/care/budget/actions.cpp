#include "care/budget/actions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/casefile/action_parts.hpp"
#include "care/casefile/happened_visibility.hpp"

namespace candour::care {
namespace {

const BudgetEntry* newest(std::span<const BudgetEntry> set) {
  return set.empty() ? nullptr : &set.back();
}

// Whether the total or any line is lower than in the budget before.
bool is_lower(const BudgetEntry& before, const Statement& now) {
  if (now.cost_weekly < before.set.cost_weekly) return true;
  const auto lines = now.budget_lines();
  const auto differences = explain_difference(before.set.lines, lines);
  return std::any_of(differences.begin(), differences.end(),
                     [](const BudgetDifference& one) { return one.is_lower(); });
}

bool is_other(const BudgetEntry& before, const Statement& now) {
  const auto lines = now.budget_lines();
  return !explain_difference(before.set.lines, lines).empty();
}

void need_reasons(std::vector<Refusal>& all, const BudgetEntry& before, const SetBudget& input) {
  if (input.why_different.empty() && is_other(before, input.statement))
    all.push_back(refuse(RefusalCode::text_empty,
                         "Enter why this budget differs from the one before: the person reads it "
                         "(Care and Support Statutory Guidance, paragraph 11.24).",
                         "why"));
  if (!input.decided_by && is_lower(before, input.statement))
    all.push_back(refuse(RefusalCode::missing_field,
                         "A line or the total is lower than before. Choose who decided that: "
                         "nothing is lowered without a reason and somebody who decided it (Care "
                         "Act 2014 s25(5), s27(2) and (4)).",
                         "decided_by"));
}

// A need that is owed is met from a whole sum, after it is known which needs those are.
void need_for_final(std::vector<Refusal>& all, const CaseRecord& record, std::string_view about,
                    bool is_carers, const SetBudget& input) {
  if (record.latest_signed(is_carers ? "carers_assessment" : "needs_assessment", about) == nullptr)
    all.push_back(refuse(RefusalCode::not_permitted,
                         "The council’s budget figure waits for the signed assessment (Care Act "
                         "2014 s9 or s10, s24(1), s26(1)). Prices and an indicative sum are open "
                         "meanwhile.",
                         "assessment"));
  else if (!input.determination)
    all.push_back(refuse(RefusalCode::not_permitted,
                         "The council’s budget figure waits for the decision which needs are "
                         "eligible (Care Act 2014 s13(1), s26(1)(a)).",
                         "determination"));
  for (const PricedLine* line : input.statement.missing())
    all.push_back(refuse(RefusalCode::missing_field,
                         fmt::format("“{}” has no sum: {}", line->line.what, line->line.missing),
                         "lines"));
  for (const PricedLine* line : input.statement.changed())
    all.push_back(refuse(RefusalCode::missing_field,
                         fmt::format("The price of “{}” changed since the line was put. Look at "
                                     "both prices and take the newer one first: a budget is what "
                                     "it costs (Care Act 2014 s26(1)(a)).",
                                     line->line.what),
                         "lines"));
  if (input.sufficiency.empty())
    all.push_back(refuse(RefusalCode::text_empty,
                         "Enter who can do this at these prices: a budget has to be enough (Care "
                         "and Support Statutory Guidance, paragraph 11.24).",
                         "sufficiency"));
}

Happened happened(std::string_view kind, Day on, const DocumentOpened& plan) {
  Happened what;
  what.kind = std::string{kind};
  what.on = exactly(on);
  what.about = plan.about;
  keep_carers_own(plan.kind, what);
  return what;
}

bool is_reduced(std::span<const BudgetEntry> set, const Statement& now) {
  const BudgetEntry* before = latest(set, BudgetKind::final);
  return before != nullptr && now.cost_weekly < before->set.cost_weekly;
}

}  // namespace

std::vector<Refusal> before_a_budget(const CaseRecord& record, std::span<const BudgetEntry> set,
                                     std::string_view about, bool is_carers,
                                     const SetBudget& input) {
  std::vector<Refusal> all;
  if (input.statement.lines.empty())
    all.push_back(refuse(RefusalCode::missing_field,
                         "Put at least one line that the council pays for: a budget is its lines.",
                         "lines"));
  if (input.kind == BudgetKind::final) need_for_final(all, record, about, is_carers, input);
  if (const BudgetEntry* before = newest(set)) need_reasons(all, *before, input);
  return all;
}

Result<Events> set_budget(const CaseRecord& record, const DocumentRecord& plan,
                          std::span<const BudgetEntry> set, const Doer& by,
                          const SetBudget& input) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  const std::string& about = plan.opened.about;
  const bool is_carers = plan.opened.kind == "carers_support_plan";
  auto wrong = before_a_budget(record, set, about, is_carers, input);
  if (!wrong.empty()) return std::move(wrong.front());

  BudgetSet made = set_from(input.statement, input.kind);
  made.why_different = detail::filled(input.why_different);
  made.sufficiency = detail::filled(input.sufficiency);
  made.decided_by = input.decided_by;
  const bool is_final = input.kind == BudgetKind::final;
  Events events{journal::make_event(stream_of(plan.id), by.actor(), exactly(by.today), made),
                detail::event_of(record, by,
                                 happened(is_final ? "budget.set" : "budget.indicative", by.today,
                                          plan.opened))};
  if (is_final && is_reduced(set, input.statement))
    events.push_back(
        detail::event_of(record, by, happened("budget.reduced", by.today, plan.opened)));
  return events;
}

Result<Events> accept_price(const CaseRecord& record, const DocumentRecord& plan, const Doer& by,
                            const LineToPrice& line, const PriceBook& prices) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  if (line.content == nullptr || !line.content->price || !line.put_on)
    return refuse(RefusalCode::not_found, "There is no such line with a price from the book.",
                  "line");
  const std::string& id = line.content->price->price;
  const Price* then = prices.on(id, *line.put_on);
  const Price* now = prices.on(id, by.today);
  if (then == nullptr || now == nullptr)
    return refuse(RefusalCode::not_found,
                  "The price book has no price for this line on one of the two days.", "line");
  if (then->each == now->each)
    return refuse(RefusalCode::already_done, "The price of this line has not changed.", "line");
  return Events{journal::make_event(stream_of(plan.id), by.actor(), exactly(by.today),
                                    PriceAccepted{line.id, id, then->each, now->each, by.today})};
}

}  // namespace candour::care
