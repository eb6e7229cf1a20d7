#pragma once
// The council’s own standards: what is adopted, since when and by whom; and who would be late today
// under a standard that somebody proposes.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> standards_routes();

}  // namespace candour::web
