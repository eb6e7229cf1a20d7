#include "care/document/record.hpp"

#include <algorithm>

#include "care/casefile/record.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care {
namespace {

using journal::StoredEvent;

constexpr std::string_view folder = "document/";

DisputeEntryRecord* dispute_named(DocumentRecord& record, const people::DisputeId& id) {
  const auto found =
      std::find_if(record.disputes.begin(), record.disputes.end(),
                   [&](const DisputeEntryRecord& one) { return one.made.dispute == id; });
  return found == record.disputes.end() ? nullptr : &*found;
}

void apply(DocumentRecord& record, DocumentOpened&& opened, const StoredEvent& stored) {
  record.opened = std::move(opened);
  record.opened_by = stored.actor;
}

void apply(DocumentRecord& record, DocumentShared&& shared, const StoredEvent& stored) {
  record.shared = SharedContent{std::move(shared), stored.actor, stored.recorded};
}

void apply(DocumentRecord& record, DocumentSigned&& what, const StoredEvent& stored) {
  record.signed_versions.push_back(
      {std::move(what), stored.actor, stored.recorded, day_of(stored), stored.number});
}

void apply(DocumentRecord& record, CopyGiven&& given, const StoredEvent& stored) {
  record.copies.push_back({std::move(given), stored.actor, day_of(stored)});
}

void apply(DocumentRecord& record, StatementDisputed&& made, const StoredEvent& stored) {
  DisputeEntryRecord entry;
  entry.dispute = {made.dispute, made.by, day_of(stored).value_or(Day{}), made.text, {}};
  entry.made = std::move(made);
  entry.recorded_by = stored.actor;
  entry.made_on = day_of(stored);
  record.disputes.push_back(std::move(entry));
}

void apply(DocumentRecord& record, DisputeAnswered&& answered, const StoredEvent& stored) {
  DisputeEntryRecord* entry = dispute_named(record, answered.dispute);
  if (entry == nullptr) return;
  entry->dispute.entries.push_back(
      {people::DisputeStep::answered, day_of(stored).value_or(Day{}), stored.actor, answered.text});
  entry->answered_by = stored.actor;
  entry->answer = std::move(answered);
}

void apply(DocumentRecord& record, DisputeFollowed&& followed, const StoredEvent& stored) {
  DisputeEntryRecord* entry = dispute_named(record, followed.dispute);
  if (entry == nullptr) return;
  entry->dispute.entries.push_back({followed.step, day_of(stored).value_or(Day{}), followed.by,
                                    followed.text.value_or(PersonalText{})});
}

}  // namespace

StreamName stream_of(const people::DocumentId& id) {
  return StreamName::ours(std::string{folder} + id.text());
}

std::optional<people::DocumentId> document_of(const StreamName& stream) {
  if (!stream.text().starts_with(folder)) return std::nullopt;
  auto id = people::DocumentId::parse(stream.text().substr(folder.size()));
  return id ? std::optional{std::move(*id)} : std::nullopt;
}

Result<DocumentRecord> fold_document(std::span<const StoredEvent> events) {
  DocumentRecord record;
  for (const StoredEvent& stored : events) {
    record.id = document_of(stored.stream).value_or(people::DocumentId{});
    record.version = stored.stream_version;
    if (stored.erased) {
      ++record.erased;
      continue;
    }
    const auto applied =
        journal::give_decoded<DocumentOpened, DocumentShared, DocumentSigned, CopyGiven,
                              StatementDisputed, DisputeAnswered, DisputeFollowed>(
            stored,
            [&](auto&& event) { apply(record, std::forward<decltype(event)>(event), stored); });
    if (applied && !*applied) return applied->error();
  }
  return record;
}

}  // namespace candour::care
