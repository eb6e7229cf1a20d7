#include "web/pages/document_work.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/unseen_text.hpp"

namespace candour::web {
namespace {

// So often is an action asked again because somebody wrote in the document meanwhile.
constexpr int tries_max = 8;

bool was_done(const OpenDocument& open, const std::string& key) {
  return std::any_of(open.events.begin(), open.events.end(),
                     [&](const journal::StoredEvent& event) { return event.command_key == key; });
}

}  // namespace

Result<OpenDocument> read_document(const Visit& visit) {
  return read_document(visit, visit.parameters["document"]);
}

Result<OpenDocument> read_document(const Visit& visit, std::string_view document) {
  auto record = read_record(visit, visit.found_case->id);
  if (!record) return record.error();
  const care::DocumentEntry* entry = record->document(document);
  if (entry == nullptr)
    return refuse(RefusalCode::not_found, "There is no such document in this case.", "document");
  OpenDocument open;
  open.entry = *entry;
  open.record = std::move(*record);
  auto events = visit.site.store.read_stream(visit.site.council.id,
                                             care::stream_of(open.entry.begun.document));
  if (!events) return events.error();
  auto folded = care::fold_document(*events);
  if (!folded) return folded.error();
  open.document = std::move(*folded);
  open.events = std::move(*events);
  return open;
}

Result<void> do_in_document(const Visit& visit, const std::string& key,
                            const DocumentAction& action) {
  return do_in_document(visit, visit.parameters["document"], key, action);
}

Result<void> do_in_document(const Visit& visit, std::string_view document, const std::string& key,
                            const DocumentAction& action) {
  if (auto unseen = unseen_text(visit)) return std::move(*unseen);
  for (int tries = 0; tries < tries_max; ++tries) {
    const auto open = read_document(visit, document);
    if (!open) return open.error();
    if (was_done(*open, key)) return {};
    auto events = action(*open, doer_of(visit));
    if (!events) return events.error();
    const StreamName stream = care::stream_of(open->entry.begun.document);
    const auto appended = visit.site.store.append({.council = visit.site.council.id,
                                                   .idempotency_key = key,
                                                   .expected = {{stream, open->document.version}},
                                                   .events = std::move(*events)});
    if (appended) return {};
    if (appended.error().code != RefusalCode::stale_version) return appended.error();
  }
  return refuse(RefusalCode::busy,
                "Others are writing in this document at the same time. Wait a moment and send it "
                "again.");
}

std::string path_of_document(const Visit& visit, std::string_view document,
                             std::string_view below) {
  return fmt::format("/cases/{}/documents/{}{}", visit.found_case->id.text(), document, below);
}

}  // namespace candour::web
