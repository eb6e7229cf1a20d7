#pragma once
// Finding a person: one box, and who fits, each with why.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> search_routes();

}  // namespace candour::web
