#pragma once
// What the card of somebody of the index shows, apart from its forms.

#include "care/person/record.hpp"
#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// Names, dates, numbers and addresses. A protected address is shown to whoever has a case of theirs
// or is of its team; others read that there is one.
html::Raw card_of(const Visit& visit, const care::PersonRecord& record);

}  // namespace candour::web
