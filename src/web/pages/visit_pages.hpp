#pragma once
// The page for a visit: one person’s sheet, or several people’s for today.

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> visit_routes();

}  // namespace candour::web
