#pragma once
// What a rule of the law book means here today: how many people it touches, for a reader who may
// see registers. A printed book has none of it.

#include <string_view>

#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// The section, each count leading to its people; nothing for whoever may not see registers, and
// nothing where the board cannot be read.
html::Raw law_today(const Visit& visit, std::string_view rule_id);

}  // namespace candour::web
