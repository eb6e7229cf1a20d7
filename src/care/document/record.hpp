#pragma once
// A document, folded from its stream. Events of the stages in the same stream are theirs to read.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "care/document/events.hpp"
#include "journal/event.hpp"

namespace candour::care {

// The stream of a document: "document/d-7f3c".
StreamName stream_of(const people::DocumentId& id);
// The document of a stream; nothing where the stream is no document’s.
std::optional<people::DocumentId> document_of(const StreamName& stream);

struct SignedContent {
  DocumentSigned what;
  ActorId by;
  Moment at{};
  std::optional<Day> on;
  std::int64_t number = 0;  // of the sealed event in the council’s chain
};

struct SharedContent {
  DocumentShared what;
  ActorId by;
  Moment at{};
};

struct DisputeEntryRecord {
  StatementDisputed made;
  ActorId recorded_by;
  std::optional<Day> made_on;
  std::optional<DisputeAnswered> answer;  // the newest
  ActorId answered_by;
  people::Dispute dispute;  // as people::standing_of reads it
};

struct CopyEntry {
  CopyGiven given;
  ActorId by;
  std::optional<Day> on;
};

struct DocumentRecord {
  people::DocumentId id;
  std::int64_t version = 0;  // of the stream
  DocumentOpened opened;
  ActorId opened_by;
  std::optional<SharedContent> shared;  // the newest
  std::vector<SignedContent> signed_versions;
  std::vector<DisputeEntryRecord> disputes;
  std::vector<CopyEntry> copies;
  int erased = 0;

  const SignedContent* latest_signed() const {
    return signed_versions.empty() ? nullptr : &signed_versions.back();
  }
};

// Folds the events of one document. Refuses as decode() does.
Result<DocumentRecord> fold_document(std::span<const journal::StoredEvent> events);

}  // namespace candour::care
