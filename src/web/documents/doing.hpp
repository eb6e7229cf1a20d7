#pragma once
// What the pages of a document do with it, for whatever else does the same: which document another
// rests on, and what a signature records.

#include <optional>
#include <string>
#include <string_view>

#include "web/pages/document_work.hpp"

namespace candour::web {

// The document on which another of a kind rests: a plan on the newest signed assessment, a carer’s
// plan on the carer’s. Nothing for other kinds, and where none is signed.
std::optional<people::DocumentId> rests_on(const care::CaseRecord& record, std::string_view kind,
                                           std::string_view about);

// Signs what stands in a document now, with what its stage adds. Refuses with not_permitted (the
// role), missing_field (the first gap that refuses, with its clause), and as sign_document and the
// stage do.
Result<care::Events> signing_events(const Visit& visit, const OpenDocument& open,
                                    const care::Doer& by,
                                    const std::optional<std::string>& registration);

}  // namespace candour::web
