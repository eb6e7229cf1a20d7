#pragma once
// My work: the people allocated to me, or for a manager to the team, the late and soon first.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> my_work_routes();

}  // namespace candour::web
