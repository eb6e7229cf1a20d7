#pragma once
// The two documents of an assessment: of an adult’s needs (Care Act 2014 s9) and of a carer’s
// (s10). What stands between each and its signature, and what its signature means for the case.

#include "care/assessment/record.hpp"
#include "care/document_kind.hpp"

namespace candour::care {

extern const DocumentKind needs_assessment_document;
extern const DocumentKind carers_assessment_document;

// Whom an assessment is of, by the kind of its document; nothing for any other kind.
std::optional<AssessedWhom> assessed_by_kind(std::string_view kind);

// What the form itself does not see: a finding without evidence, an area of well-being at which
// nobody looked, an advocate who is owed, a trial without an end. For document.cpp and its tests.
std::vector<Gap> gaps_of_assessment(const Signing& signing);

// That it was completed and signed, who took part, what was found on the way. Every Happened is
// about the person assessed; a carer’s are the carer’s own (s12(4)).
Result<Events> events_of_assessment(const Signing& signing, const Doer& by);

}  // namespace candour::care
