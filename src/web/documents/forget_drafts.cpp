#include "web/documents/forget_drafts.hpp"

#include "care/document/record.hpp"

namespace candour::web {

Result<int> forget_signed_drafts(const journal::Store& store, drafts::DraftStore& drafts,
                                 const CouncilId& council, Moment now) {
  const auto documents = drafts.documents(council);
  if (!documents) return documents.error();
  int forgotten = 0;
  for (const people::DocumentId& document : *documents) {
    const auto events = store.read_stream(council, care::stream_of(document));
    if (!events) return events.error();
    const auto record = care::fold_document(*events);
    if (!record) return record.error();
    const care::SignedContent* last = record->latest_signed();
    if (last == nullptr || now < last->at + drafts::drafts_outlive_signature) continue;
    if (auto done = drafts.forget_before(council, document, last->at, now); !done)
      return done.error();
    ++forgotten;
  }
  return forgotten;
}

}  // namespace candour::web
