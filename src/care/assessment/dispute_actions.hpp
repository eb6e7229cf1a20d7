#pragma once
// Somebody disagrees with a statement of a document that they were given: it is raised, answered in
// writing and followed until they say that it is settled. A worker keys what they say. The
// statement itself is never changed: what became of it stands beside it in every later view.

#include "care/casefile/work_actions.hpp"
#include "care/document/record.hpp"

namespace candour::care {

struct RaiseDispute {
  people::DisputeId id{};
  people::StatementId statement{};
  PersonalText text{};  // what is wrong, in their words
  ActorId said_by{};    // "person:…"
  bool keyed_for = true;
  // Of a finding: what the answer would be on their account; empty: they do not say.
  std::string would_be{};
};
// Refuses with not_permitted (closed, published), not_found (no such statement in what was signed
// or shared), text_empty, missing_field (said_by) and unknown_field_value (would_be).
Result<Events> raise_dispute(const CaseRecord& record, const DocumentRecord& document,
                             const Doer& by, const RaiseDispute& input);

struct AnswerDispute {
  people::DisputeId dispute{};
  std::optional<DisputeOutcome> outcome{};
  PersonalText text{};            // what the council answers, in words that the person reads
  PersonalText corrected_text{};  // asked where it is corrected
};
// Refuses with not_permitted, not_found, missing_field (outcome), text_empty (text,
// corrected_text).
Result<Events> answer_dispute(const CaseRecord& record, const DocumentRecord& document,
                              const Doer& by, const AnswerDispute& input);

struct FollowDispute {
  people::DisputeId dispute{};
  std::optional<people::DisputeStep> step{};  // reminded, still_disagrees or settled
  PersonalText text{};
  bool keyed_for = true;
};
// Refuses with not_permitted, not_found, missing_field (step) and already_done (reminded before
// there is an answer, or settled already).
Result<Events> follow_dispute(const CaseRecord& record, const DocumentRecord& document,
                              const Doer& by, const FollowDispute& input);

// The statement of a document, in what was signed last, else in what was shared; null where there
// is none of that name.
const FieldStatement* statement_named(const DocumentRecord& document, std::string_view id);

std::string_view words_of(DisputeOutcome outcome);
std::string_view name_of(DisputeOutcome outcome);
std::optional<DisputeOutcome> dispute_outcome_named(std::string_view name);

}  // namespace candour::care
