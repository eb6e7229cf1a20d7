#pragma once
// The pages of one case, and of who may open it and why.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> case_routes();

}  // namespace candour::web
