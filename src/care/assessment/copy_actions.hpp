#pragma once
// Who is given the written record of an assessment (Care Act 2014 s12(3), (4)): the person assessed
// always; a carer of theirs, the adult needing care, or anybody else only if they ask.

#include "care/casefile/work_actions.hpp"
#include "care/document/record.hpp"

namespace candour::care {

// Whether the person assessed asked for somebody to have a copy, in the signed assessment.
bool asked_for_copy(const DocumentRecord& document, std::string_view to);

// Whether somebody of the case is given a copy; `asked_on`: the person asked for it later. Refuses
// with not_permitted: it is not signed, or nobody asked (the clause is named).
Result<void> may_have_copy(const DocumentRecord& document, std::string_view to,
                           const std::optional<Day>& asked_on);

struct GiveCopy {
  std::string to{};  // label
  std::optional<people::HowSent> how{};
  std::optional<Day> asked_on{};
  std::optional<people::DocumentId> letter{};
};
// Refuses as may_have_copy, and with unknown_person (to), missing_field (how) and
// date_out_of_range (asked_on: later than today).
Result<Events> give_copy(const CaseRecord& record, const DocumentRecord& document, const Doer& by,
                         const GiveCopy& input);

}  // namespace candour::care
