#pragma once
// What the rule says of an assessment, explained, and the determination of the professional beside
// it (Care Act 2014 s13). A panel below the assessment says what the rule can say so far.

#include "web/pages/document_extra.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> eligibility_routes();

// For assessments of adults and of carers.
html::Raw eligibility_panel(const Visit& visit, const OpenDocument& open);

// Whether this reader is shown what an assessment says: a carer’s is the carer’s own (s12(4)), and
// one that is not signed is work in hand.
bool is_assessment_shown(const Visit& visit, const OpenDocument& open);
// The page that says so in place of what is withheld: a gap, never a page that is not there.
Response withheld_assessment_page(const Visit& visit, const OpenDocument& open,
                                  std::string_view title);

}  // namespace candour::web
