#pragma once
// The page on which a standard is tried on today’s work before anybody adopts it.

#include "web/pages/site.hpp"

namespace candour::web {

Response show_trial(const Visit& visit);

}  // namespace candour::web
