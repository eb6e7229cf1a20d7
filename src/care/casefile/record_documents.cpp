#include <algorithm>

#include "care/casefile/record_parts.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care::detail {
namespace {

using journal::StoredEvent;

DocumentEntry* document_named(CaseRecord& record, const people::DocumentId& id) {
  const auto found =
      std::find_if(record.documents.begin(), record.documents.end(),
                   [&](const DocumentEntry& one) { return one.begun.document == id; });
  return found == record.documents.end() ? nullptr : &*found;
}

void apply(CaseRecord& record, DocumentBegun&& begun, const StoredEvent& stored) {
  if (document_named(record, begun.document) != nullptr) return;
  DocumentEntry entry;
  entry.begun = std::move(begun);
  entry.begun_by = stored.actor;
  entry.begun_on = day_of(stored);
  record.documents.push_back(std::move(entry));
}

void apply(CaseRecord& record, DocumentMarkedSigned&& marked, const StoredEvent& stored) {
  DocumentEntry* entry = document_named(record, marked.document);
  if (entry == nullptr) return;
  entry->signed_version = marked.version;
  entry->signed_by = stored.actor;
  entry->signed_at = stored.recorded;
  entry->signed_on = day_of(stored);
}

void apply(CaseRecord& record, DocumentGivenUp&& given_up, const StoredEvent&) {
  if (DocumentEntry* entry = document_named(record, given_up.document))
    entry->given_up_why = std::move(given_up.why);
}

void apply(CaseRecord& record, LetterSent&& sent, const StoredEvent& stored) {
  record.letters.push_back({std::move(sent), stored.actor, stored.recorded, day_of(stored)});
}

void apply(CaseRecord& record, FileKept&& kept, const StoredEvent& stored) {
  record.files.push_back({std::move(kept), stored.actor, stored.recorded});
}

void put(std::optional<PersonalText>& stands, std::optional<PersonalText>&& given) {
  if (given) stands = std::move(given);
}

void apply(CaseRecord& record, PersonNeedsRecorded&& needs, const StoredEvent&) {
  const auto found = std::find_if(record.people.begin(), record.people.end(),
                                  [&](const PersonAdded& one) { return one.label == needs.label; });
  if (found == record.people.end()) return;
  put(found->how_to_reach, std::move(needs.how_to_reach));
  put(found->communication, std::move(needs.communication));
  put(found->adjustments, std::move(needs.adjustments));
  put(found->alert_at_the_door, std::move(needs.alert_at_the_door));
  put(found->language, std::move(needs.language));
}

}  // namespace

std::optional<Result<void>> apply_document(CaseRecord& record, const StoredEvent& stored) {
  return journal::give_decoded<DocumentBegun, DocumentMarkedSigned, DocumentGivenUp, LetterSent,
                               FileKept, PersonNeedsRecorded>(
      stored, [&](auto&& event) { apply(record, std::forward<decltype(event)>(event), stored); });
}

}  // namespace candour::care::detail
