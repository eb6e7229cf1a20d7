#pragma once
// The contact as a document: what is missing before it is signed, and what its answers say
// happened. Only what was answered becomes an event; unanswered is unknown. Form: contact.

#include "care/document_kind.hpp"

namespace candour::care {

// "contact". On its first signature everything answered is recorded in the case; on a later one
// only what that version says anew.
extern const DocumentKind contact_kind;

// The day that the person was told they would be assessed by, where that passes, or another day
// was told since: what the delay letter (L02) is owed for. Care and Support Statutory Guidance
// para 6.29.
struct PromisedDay {
  std::optional<std::string> about;  // label
  Day promised{};
  bool has_passed = false;   // and nobody assessed them
  bool was_changed = false;  // an earlier day was told before it
};
// Of each person whose assessment is promised and not done, the newest day, where it has passed or
// changed and no delay letter went out since.
std::vector<PromisedDay> delays_to_tell(const CaseRecord& record, Day today);

}  // namespace candour::care
