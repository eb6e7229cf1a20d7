#pragma once
// Bringing a timeline along: open it and see its case, privately; keep it as a case, where the role
// lets you.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> timeline_routes();

}  // namespace candour::web
