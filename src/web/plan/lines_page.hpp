#pragma once
// Parts of the page of needs and lines that other pages of a plan show too.

#include "web/pages/case_form.hpp"
#include "web/plan/open_plan.hpp"
#include "web/plan/week.hpp"

namespace candour::web {

// Needs of the determination in its order, each with its lines; then what is not yet documented.
// `links`: with what may be done about each.
void write_needs(html::Out& out, const Visit& visit, const OpenPlan& plan, bool links);

// What the plan lacks, in sentences, as a folded list; nothing where it lacks nothing.
void write_gaps(html::Out& out, const OpenPlan& plan);

// A page about a plan: its heading, the links between its pages, and what is wrong.
html::Raw plan_heading(const Visit& visit, const CaseForm& form, const OpenPlan& plan,
                       std::string_view title);

Response show_plan_lines(const Visit& visit);

}  // namespace candour::web
