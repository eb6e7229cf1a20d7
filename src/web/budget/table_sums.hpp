#pragma once
// The sums at the foot of the table: line by line, so that everybody can add them up, for the lines
// that are agreed, for each side’s proposal, and the difference.

#include "web/budget/plan_at_table.hpp"
#include "web/html/html.hpp"

namespace candour::web {

void write_sums(html::Out& out, const Visit& visit, const PlanAtTable& at);
// Which lines end agreed and which do not, by name.
void write_outcome(html::Out& out, const PlanAtTable& at);
// Last year’s lines, with what they cost then and at today’s prices.
void write_last_year(html::Out& out, const Visit& visit, const PlanAtTable& at);

}  // namespace candour::web
