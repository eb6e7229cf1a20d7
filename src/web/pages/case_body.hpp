#pragma once
// The page of a case, whoever's: where things stand, the picture, the duties, the chronology, the
// people. The same for a council's case, a published decision and a private timeline.

#include "people/reader.hpp"
#include "web/html/html.hpp"
#include "web/pages/as_at.hpp"
#include "web/pages/case_view.hpp"
#include "web/pages/chronology.hpp"

namespace candour::web {

// Who the case is about and how they like to be reached: above everything else.
html::Raw person_bar(const CaseView& view);

// What `reader` is shown of the case.
html::Raw case_body(const CaseView& view, const people::Reader& reader, const AsAtChoice& as_at,
                    const ChronologyFilter& filter, const rules::RuleBook& book);

// "Mrs Adeyemi", or "Case 23 019 542".
std::string case_title(const care::CaseRecord& record);

}  // namespace candour::web
