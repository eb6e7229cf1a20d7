#pragma once
// Signing in and out, the start, and one's own account.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> sign_in_routes();

}  // namespace candour::web
