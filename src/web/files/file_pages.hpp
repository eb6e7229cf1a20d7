#pragma once
// The files of a case: bringing one in, the list, and each as it was brought. None of them is ever
// served as something that runs.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> file_routes();

}  // namespace candour::web
