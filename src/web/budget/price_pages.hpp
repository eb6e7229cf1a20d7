#pragma once
// The price book, open to everybody from the first day; how a budget is built; and a page on which
// anybody costs ideas of their own, of which nothing is kept.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> price_routes();
Response show_ideas(const Visit& visit);

}  // namespace candour::web
