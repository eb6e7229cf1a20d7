#pragma once
// The duties of a case in words: what must be done, by when, its state, its standing, and one step
// away the arithmetic and the clause.

#include "web/html/html.hpp"
#include "web/law_book/anchor.hpp"
#include "web/pages/case_view.hpp"

namespace candour::web {

// The place on a case’s page of its duties under a rule, the one needed first:
// "duties-of-plan.copy".
std::string duty_anchor(std::string_view rule_id);

// The section of the case page: breached, due and running open; met and fallen away folded. Each
// duty has the id "duty-N", N its place in the case's duties.
void write_duties(html::Out& out, const CaseView& view, const rules::RuleBook& book);

}  // namespace candour::web
