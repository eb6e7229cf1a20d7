#pragma once
// The parts of the statement of a personal budget.

#include "web/budget/plan_at_table.hpp"
#include "web/html/html.hpp"

namespace candour::web {

// The three sums of Care Act 2014 s26(1), in large figures, of a budget that was set or that would
// be set today.
void write_three_sums(html::Out& out, const PlanAtTable& at, const care::BudgetSet& set);
// Every line with its working; what is paid once stands in a table of its own.
void write_budget_lines(html::Out& out, const care::BudgetSet& set);
// What a direct payment may be spent on.
void write_direct_payment(html::Out& out, const care::BudgetSet& set);
// What is in no budget: unmet, free, done by others, asked for and not agreed.
void write_beside_the_budget(html::Out& out, const Visit& visit, const PlanAtTable& at,
                             const care::Statement& now);
// Each budget that was set, and what differs from the one before, line by line.
void write_budget_history(html::Out& out, const Visit& visit, const PlanAtTable& at);
// How it was worked out, who can do it at this price, and how to challenge it.
void write_how_and_challenge(html::Out& out, const PlanAtTable& at, const care::BudgetSet& set);

}  // namespace candour::web
