#pragma once
// The table: needs, lines and prices of a plan on one page, both sides beside each other.

#include <vector>

#include "web/pages/case_form.hpp"

namespace candour::web {

// The page with what is wrong, if anything.
Response table_page(const Visit& visit, const CaseForm& form);
// A page that says that only plans have a table and a budget.
Response no_table_page(const Visit& visit, const care::DocumentEntry& entry);
// The line form: ?line=…&side=person; without a line a new one.
Response show_table_line_form(const Visit& visit);
Response do_put_table_line(const Visit& visit);

std::vector<PageRoute> table_routes();

}  // namespace candour::web
