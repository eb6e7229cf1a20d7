#pragma once
// The registers: what stands across a team or the council as at today, and the people behind every
// number.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> register_routes();

}  // namespace candour::web
