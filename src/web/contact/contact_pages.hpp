#pragma once
// The beginning of a contact: from the search for people, from somebody’s card, from a case. No
// second record and no second case is made of somebody who has one.

#include <vector>

#include "web/html/html.hpp"
#include "web/pages/document_work.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> contact_routes();

// The button that records a contact with somebody of the index, in one press; empty where this
// visitor may not write one. `name` tells apart the buttons of a list.
html::Raw contact_button(const Visit& visit, const PersonId& person, std::string_view name);

// Below the sections of a contact: where a worry about abuse or neglect is written down, apart, and
// what comes after the signature.
html::Raw contact_panel(const Visit& visit, const OpenDocument& open);

}  // namespace candour::web
