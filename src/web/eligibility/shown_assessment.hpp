#pragma once
// What the pages about one assessment share: whether this reader is shown it, what stands in place
// of it where not, and doing one thing in it.

#include <functional>
#include <string_view>

#include "web/pages/case_form.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

// Whether this reader is shown what an assessment says: a carer’s is the carer’s own (s12(4)), and
// one that is not signed is work in hand.
bool is_assessment_shown(const Visit& visit, const OpenDocument& open);

// The page that says so in place of what is withheld: a gap, never a page that is not there.
Response withheld_assessment_page(const Visit& visit, const OpenDocument& open,
                                  std::string_view title);

// “Back to the assessment”, below what a page says.
html::Raw way_back_to_document(const Visit& visit, std::string_view words);

using ShownAssessmentAction =
    std::function<Result<care::Events>(const Typed&, const OpenDocument&, const care::Doer&)>;

// Does one thing in the assessment and leads to the page below it; where it is refused (also with
// not_permitted, to a reader who is not shown it) the page is shown again with what was typed.
Response do_in_shown_assessment(const Visit& visit, std::string_view below,
                                const ShownAssessmentAction& action,
                                Response (*show_again)(const Visit&, const CaseForm&));

}  // namespace candour::web
