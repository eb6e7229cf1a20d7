#pragma once
// A document as its pages look at it: its form and kind, what is written, what is known, what is
// missing.

#include <memory>

#include "care/document_kind.hpp"
#include "web/documents/drafted.hpp"

namespace candour::web {

struct DocumentView {
  OpenDocument open;
  const forms::Form* form = nullptr;         // null: it has none, or its version is not here
  const care::DocumentKind* kind = nullptr;  // null: no stage of ours reads it
  std::vector<KnownAnswer> known;            // empty once it is signed
  std::unique_ptr<Drafted> drafted;
  ContentNow now;
  care::Answers answers;  // of `now`
  bool may_write = false;
  bool may_sign = false;

  std::string title() const;
  // Whether anybody may still write in it.
  bool is_open() const { return open.entry.is_open(); }
};

// The document of the route. Refuses as read_document does, and with store_failed.
Result<DocumentView> view_document(const Visit& visit);
Result<DocumentView> view_of(const Visit& visit, OpenDocument open);

enum class SectionState : std::uint8_t {
  does_not_arise,
  not_started,
  to_confirm,  // nothing but what is brought forward
  part_answered,
  two_texts,
  done,
};
SectionState state_of(const DocumentView& view, const forms::Section& section);
std::string_view words_of(SectionState state);

// Whether something is held for a question that nobody has confirmed or changed yet.
const KnownAnswer* unconfirmed(const DocumentView& view, const forms::Section& section,
                               const forms::Question& question);

// What stands between the document and its signature, of the form and of its kind, in the order of
// the form.
std::vector<care::Gap> gaps_of(const Visit& visit, const DocumentView& view);
// The first that refuses, or null.
const care::Gap* refusing(const std::vector<care::Gap>& gaps);

// The name by which pages call somebody of the case.
std::string name_in_case(const care::CaseRecord& record, std::string_view label);

// What the kind is asked about.
care::Signing signing_of(const Visit& visit, const DocumentView& view,
                         const care::DocumentContent& content,
                         std::span<const journal::StoredEvent> rests_on_events);
// The stream of the document on which it rests; empty where there is none.
Result<std::vector<journal::StoredEvent>> rests_on_events(const Visit& visit,
                                                          const OpenDocument& open);

}  // namespace candour::web
