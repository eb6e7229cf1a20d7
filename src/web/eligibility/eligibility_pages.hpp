#pragma once
// What the rule says of an assessment, explained, and the determination of the professional beside
// it (Care Act 2014 s13). A panel below the assessment says what the rule can say so far.

#include "web/pages/document_extra.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> eligibility_routes();

// For assessments of adults and of carers.
html::Raw eligibility_panel(const Visit& visit, const OpenDocument& open);

}  // namespace candour::web
