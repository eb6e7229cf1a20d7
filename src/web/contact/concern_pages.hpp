#pragma once
// The page of worries about abuse or neglect: raised, decided by a named person under Care Act 2014
// s42, ended. Apart from every form, since what stands here is held from the person’s side.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> concern_routes();

}  // namespace candour::web
