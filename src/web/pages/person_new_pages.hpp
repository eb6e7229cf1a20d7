#pragma once
// Recording somebody new: who may be recorded already is shown first, and a case can be opened for
// whoever is recorded.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> person_new_routes();

}  // namespace candour::web
