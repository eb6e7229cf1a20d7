#pragma once
// The personal budget as the person reads it, and setting it: indicative at the start of planning,
// final after it.

#include <vector>

#include "web/pages/case_form.hpp"
#include "web/pages/document_extra.hpp"

namespace candour::web {

std::vector<PageRoute> budget_routes();

// On the page of a plan: what it comes to, with links to the table and the budget.
html::Raw budget_panel(const Visit& visit, const OpenDocument& open);

}  // namespace candour::web
