#pragma once
// The record as somebody of the case may read it: what is theirs, shared or signed; what is
// withheld stands as a gap with its ground, and of what is held there is no trace.

#include "care/casefile/record.hpp"
#include "people/reader.hpp"
#include "web/letters/case_documents.hpp"

namespace candour::web {

// The case without what this person’s side is not shown. A carer is shown what is about them, said
// by them or given to them; the rest is the adult’s (Care Act 2014 s12(3), s25(9)).
care::CaseRecord as_person_reads(care::CaseRecord record, const people::Reader& reader,
                                 const care::PersonAdded& person);

// What they are shown of a document: their own once it is shared or signed; a carer’s assessment,
// or another person’s, only where a copy was given to them.
people::Visible document_shown(const DocumentReading& reading, const people::Reader& reader,
                               const care::PersonAdded& person);

}  // namespace candour::web
