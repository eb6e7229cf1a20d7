#pragma once
// Who has a case: it goes to a worker, to another, or back to a team’s waiting list; and the people
// of a worker who left, or is away, go to somebody else together.

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> allocation_routes();
std::vector<PageRoute> handover_routes();

}  // namespace candour::web
