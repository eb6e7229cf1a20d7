#pragma once
// Writing a note in a case, amending one’s own, and sharing one with the person.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> note_routes();

}  // namespace candour::web
