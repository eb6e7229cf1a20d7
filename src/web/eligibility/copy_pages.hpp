#pragma once
// Who was given the written record of an assessment, and who may be (Care Act 2014 s12(3), (4)).

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> copy_routes();

}  // namespace candour::web
