#pragma once
// The card of somebody of the index: names, numbers, addresses, cases, and which records are one
// person’s.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> person_routes();

}  // namespace candour::web
