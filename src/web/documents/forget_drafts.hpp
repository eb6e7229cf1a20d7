#pragma once
// What was typed is kept until it is signed and 30 days longer: from then on the journal alone
// holds what the document says.

#include "base/identifier.hpp"
#include "drafts/draft_store.hpp"
#include "journal/store.hpp"

namespace candour::web {

// Forgets what was typed in every document of the council that was signed long enough ago, up to
// its last signature; what was typed later stays, and so does all of a document that nobody signed.
// Answers for how many documents that is. Refuses with store_failed, and as decode() does.
Result<int> forget_signed_drafts(const journal::Store& store, drafts::DraftStore& drafts,
                                 const CouncilId& council, Moment now);

}  // namespace candour::web
