#pragma once
// Tasks in a case: set one, do it, give it to somebody else or another day, withdraw it.

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> task_routes();

}  // namespace candour::web
