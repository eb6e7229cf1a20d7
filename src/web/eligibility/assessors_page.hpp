#pragma once
// /registers/assessors: who assessed whom, registered or not, how and when (SI 2014/2827 reg 5).

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> assessors_routes();

}  // namespace candour::web
