#pragma once
// The form of the professional’s determination: filled from the findings, so that nothing is typed
// again, and read back.

#include "care/eligibility/actions.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// What stands in the fields before anybody typed: what the rule gives and what was found, or what
// was determined last.
void fill_determination(Typed& typed, const care::Assessment& assessment,
                        const care::Determination& rule,
                        const std::optional<care::EligibilityRecord>& before);

html::Raw determination_form(const Visit& visit, const CaseForm& form,
                             const care::Assessment& assessment, const care::Determination& rule);

// What was sent. Refuses words that are too long or no text.
Result<care::DetermineEligibility> read_determination(const Typed& typed,
                                                      const care::Assessment& assessment);

}  // namespace candour::web
