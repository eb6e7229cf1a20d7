#pragma once
// What is done with any document: begun, shared, signed, given up. Pure: record, who acts and what
// they gave make events, or a refusal whose sentence says what to do. What is typed meanwhile is a
// draft, and none of this.

#include <span>

#include "care/casefile/work_actions.hpp"
#include "care/document/record.hpp"

namespace candour::care {

struct BeginDocument {
  people::DocumentId id{};
  CaseId belongs_to{};
  std::string kind{};
  std::string about{};  // label of somebody of the case
  std::string form{};
  std::int64_t form_version = 0;
  std::optional<people::DocumentId> brought_forward_from{};
  std::optional<people::DocumentId> rests_on{};
};
// Events in the case and in the document’s stream. Refuses with not_permitted (published, closed),
// unknown_person (about), already_done (one of the kind about the same person is open).
Result<Events> begin_document(const CaseRecord& record, const Doer& by, const BeginDocument& input);

struct SignDocument {
  DocumentContent content{};
  people::Role role = people::Role::social_worker;
  std::optional<std::string> registration{};
  std::vector<ActorId> authors{};  // of what is signed, without those for whom it was keyed
};
// The next version, signed and sealed: the events that say so in the document and in the case.
// Refuses with not_permitted (the case is closed, or the signer wrote none of it), not_found, and
// already_done (given up, or the same content is signed).
Result<Events> sign_document(const CaseRecord& record, const DocumentRecord& document,
                             const Doer& by, const SignDocument& input);

// Gives the content to the person to read before it is signed. Refuses with not_permitted and
// not_found.
Result<Events> share_document(const CaseRecord& record, const DocumentRecord& document,
                              const Doer& by, const DocumentContent& content);

// Refuses with not_permitted, not_found, already_done (signed or given up), text_empty (why).
Result<Events> give_up_document(const CaseRecord& record, const DocumentRecord& document,
                                const Doer& by, const PersonalText& why);

}  // namespace candour::care
