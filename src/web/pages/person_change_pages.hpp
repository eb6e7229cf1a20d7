#pragma once
// What changes on the card of somebody of the index: another name, address or telephone number,
// their death, and that any other record is theirs too. Each is a form of its own.

#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> person_change_routes();

}  // namespace candour::web
