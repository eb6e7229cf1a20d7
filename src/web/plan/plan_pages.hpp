#pragma once
// The pages of a plan: needs and the lines that meet them, one line, what the person says to it,
// the whole plan as they read it, and the beginning of a plan on a determined assessment.

#include <vector>

#include "web/pages/document_extra.hpp"

namespace candour::web {

std::vector<PageRoute> plan_line_routes();   // the lines, and one of them
std::vector<PageRoute> plan_whole_routes();  // the whole plan, its agreement, its beginning

// What stands of a plan on the page of its document, with links to its pages.
html::Raw plan_panel(const Visit& visit, const OpenDocument& open);
// On the page of an assessment that was determined: begin the plan, or go on with it.
html::Raw plan_begin_panel(const Visit& visit, const OpenDocument& open);

}  // namespace candour::web
