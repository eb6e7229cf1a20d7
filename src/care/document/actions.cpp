#include "care/document/actions.hpp"

#include <algorithm>

#include "care/casefile/action_parts.hpp"

namespace candour::care {
namespace {

template <class Event>
journal::NewEvent in_document(const people::DocumentId& id, const Doer& by, const Event& event) {
  return journal::make_event(stream_of(id), by.actor(), exactly(by.today), event);
}

// The entry of a document that may still be worked on.
Result<const DocumentEntry*> worked_on(const CaseRecord& record, const DocumentRecord& document) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  const DocumentEntry* entry = record.document(document.id.text());
  if (entry == nullptr)
    return refuse(RefusalCode::not_found, "There is no such document in this case.", "document");
  if (entry->given_up_why)
    return refuse(RefusalCode::already_done,
                  "This document was given up. Begin another one to go on.", "document");
  return entry;
}

}  // namespace

Result<Events> begin_document(const CaseRecord& record, const Doer& by,
                              const BeginDocument& input) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  if (record.person(input.about) == nullptr)
    return refuse(RefusalCode::unknown_person, "Choose somebody of this case.", "about");
  const bool one_is_open =
      std::any_of(record.documents.begin(), record.documents.end(), [&](const auto& one) {
        return one.is_open() && one.begun.kind == input.kind && one.begun.about == input.about;
      });
  if (one_is_open)
    return refuse(RefusalCode::already_done,
                  "One is begun already. Go on with it: two of them would ask the same twice.",
                  "document");
  return Events{
      detail::event_of(
          record, by,
          DocumentBegun{input.id, input.kind, input.about, input.form, input.form_version,
                        input.brought_forward_from, input.rests_on}),
      in_document(input.id, by, DocumentOpened{input.belongs_to, input.kind, input.about})};
}

Result<Events> sign_document(const CaseRecord& record, const DocumentRecord& document,
                             const Doer& by, const SignDocument& input) {
  const auto entry = worked_on(record, document);
  if (!entry) return entry.error();
  if (std::find(input.authors.begin(), input.authors.end(), by.actor()) == input.authors.end())
    return refuse(RefusalCode::not_permitted,
                  "Only somebody who wrote in this document can sign it.");
  const SignedContent* before = document.latest_signed();
  if (before != nullptr && before->what.content == input.content)
    return refuse(RefusalCode::already_done, "This is signed already, as it stands.");
  const std::int64_t version = before == nullptr ? 1 : before->what.version + 1;
  return Events{in_document(document.id, by,
                            DocumentSigned{version, input.content, input.role, input.registration,
                                           input.authors}),
                detail::event_of(record, by, DocumentMarkedSigned{document.id, version})};
}

Result<Events> share_document(const CaseRecord& record, const DocumentRecord& document,
                              const Doer& by, const DocumentContent& content) {
  const auto entry = worked_on(record, document);
  if (!entry) return entry.error();
  const std::int64_t version = document.shared ? document.shared->what.version + 1 : 1;
  return Events{in_document(document.id, by, DocumentShared{version, content})};
}

Result<Events> give_up_document(const CaseRecord& record, const DocumentRecord& document,
                                const Doer& by, const PersonalText& why) {
  const auto entry = worked_on(record, document);
  if (!entry) return entry.error();
  if ((*entry)->is_signed())
    return refuse(RefusalCode::already_done, "What is signed stands: it cannot be given up.");
  if (why.empty())
    return refuse(RefusalCode::text_empty, "Enter why nobody goes on with it.", "why");
  return Events{detail::event_of(record, by, DocumentGivenUp{document.id, why})};
}

}  // namespace candour::care
