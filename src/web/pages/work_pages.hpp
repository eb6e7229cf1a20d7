#pragma once
// How a case is worked: its priority, a hold and its end, closing and reopening. One page, a form
// for each.

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> work_routes();

}  // namespace candour::web
