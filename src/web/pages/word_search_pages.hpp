#pragma once
// The page on which the words of records are searched.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> word_search_routes();

}  // namespace candour::web
