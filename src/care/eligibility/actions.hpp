#pragma once
// The professional’s determination, made on the basis of a signed assessment (Care Act 2014
// s13(1)). Nobody else has an action for it: a panel reads it and changes nothing in it.

#include "care/casefile/work_actions.hpp"
#include "care/document/record.hpp"
#include "care/eligibility/record.hpp"

namespace candour::care {

// What is said of one need; nothing: not answered.
struct NeedAnswered {
  std::string outcome{};
  std::optional<bool> eligible{};
  PersonalText reasons{};
  PersonalText need{};
  PersonalText hoped_for{};
};

struct DetermineEligibility {
  std::vector<NeedAnswered> needs{};
  PersonalText reasons{};
  PersonalText why_different{};
  PersonalText period_considered{};
  std::optional<bool> wants_council_to_meet{};  // adults alone: the Act asks no carer
  PersonalText ordinary_residence{};  // of the adult; for a carer, of the adult who needs care
};

// Events in the stream of the assessment and in its case. It is eligible where any need is
// (s13(1)). Refuses with not_permitted (the case is closed or published, or the assessment is not
// signed: s13(1)), missing_field ("eligible-A02": a need that nobody answered, s13(7)), text_empty
// ("reasons", "reasons-A02": s13(2); "why_different": it differs from the rule),
// unknown_field_value (a need that the assessment does not record) and already_done (the same is
// recorded).
Result<Events> determine_eligibility(const CaseRecord& record, const DocumentRecord& document,
                                     const std::optional<EligibilityRecord>& before, const Doer& by,
                                     const DetermineEligibility& input);

}  // namespace candour::care
