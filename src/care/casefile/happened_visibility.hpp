#pragma once
// Who sees what happened. The class follows from the kind, unless whoever recorded it said another.
// What is held leaves no trace with somebody to whom it is not shown: it is taken out of the record
// before anything is counted, drawn or worked out from it.

#include <string_view>

#include "care/casefile/record.hpp"
#include "people/reader.hpp"

namespace candour::care {

// As recorded, else by kind: safeguarding and child protection are held; everything else that
// happened, and what the council decided, is theirs.
people::VisibilityClass visibility_of(const Entry& entry);

// What a reader of this record is shown of it.
people::Visible visible_to(const people::Reader& reader, const Entry& entry);

// Whether a document of this kind is a carer’s own: their assessment (Care Act 2014 s12(4)), their
// support plan with its budget (s25(10)).
bool is_carers_own(std::string_view document_kind);

// Something that happens in a document: a carer’s own stays the carer’s, all else keeps its class.
void keep_carers_own(std::string_view document_kind, Happened& happened);

// Whether a reader of this record is shown a document as a whole: a carer’s own is in the adult’s
// record the carer’s alone. Of any other, what it says is seen statement by statement.
people::Visible visible_to(const people::Reader& reader, const CaseRecord& record,
                           const DocumentEntry& entry);

// The record as one reader may be shown it.
struct ShownRecord {
  CaseRecord record;
  // Entries that the reader is told of and may not see, with the ground of the first. What is
  // hidden is not counted here or anywhere.
  int withheld = 0;
  people::Ground ground = people::Ground::none;
};

// Leaves out every entry that this reader is not shown, so that chronology, picture, clocks, counts
// and letters made from what is left say nothing of it. A published case is open to everybody.
ShownRecord as_shown_to(CaseRecord record, const people::Reader& reader);

// For paper, and for anything else that the person’s side may come to see: without what is held.
CaseRecord without_held(CaseRecord record);

}  // namespace candour::care
