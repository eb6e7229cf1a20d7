#pragma once
// /law/eligibility: the rule in plain words, with its worked cases, each decided as it is shown.

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> cases_routes();

}  // namespace candour::web
