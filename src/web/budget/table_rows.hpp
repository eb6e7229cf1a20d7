#pragma once
// The rows of the table: each need, under it what the person wants, under that its lines. A line
// about which the two sides differ shows both versions beside each other, with price and reasons.

#include "web/budget/plan_at_table.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// `can_change`: whether buttons are shown: the visitor works on plans, and this one is open.
void write_needs(html::Out& out, const Visit& visit, const PlanAtTable& at, const CaseForm& form,
                 bool can_change);

// One line as one side put it, for a page about that line alone.
void write_version(html::Out& out, const Visit& visit, const PlanAtTable& at,
                   const care::LineOnTheTable& line, care::TableSide side);

// "The council", or how the person is called, at the start of a sentence.
std::string side_name(const PlanAtTable& at, care::TableSide side);

}  // namespace candour::web
