#pragma once
// What is done at the table with one line: agree, do not agree and why, propose a change, take a
// newer price. A worker keys what the person says, and the page says for whom.

#include "web/budget/plan_at_table.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// The forms below one side’s version of a line.
void write_version_forms(html::Out& out, const Visit& visit, const PlanAtTable& at,
                         const care::LineOnTheTable& line, care::TableSide side,
                         const CaseForm& form);

// "why-L1-person": the box with reasons for an answer by a side.
std::string why_field(std::string_view line, care::TableSide by_side);

Response do_answer_at_table(const Visit& visit);
Response do_take_price(const Visit& visit);

}  // namespace candour::web
