#pragma once
// The charge of a financial assessment: as it is worked out while it is drafted, line by line; as
// the person reads it once it is signed; and the rates by day.

#include <vector>

#include "web/pages/document_extra.hpp"

namespace candour::web {

std::vector<PageRoute> charge_routes();

// On the page of a financial assessment: what is known so far, and where it is worked out.
html::Raw charge_panel(const Visit& visit, const OpenDocument& open);

}  // namespace candour::web
