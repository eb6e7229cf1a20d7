#include "care/assessment/dispute_actions.hpp"

#include <algorithm>
#include <array>

#include "care/assessment/document.hpp"
#include "care/casefile/action_parts.hpp"
#include "rules/event_kind.hpp"

namespace candour::care {
namespace {

struct OutcomeWords {
  std::string_view name;
  std::string_view words;
};
// In the order of DisputeOutcome.
constexpr std::array<OutcomeWords, 3> outcomes{{
    {"corrected", "corrected"},
    {"kept_with_reasons", "kept, with reasons"},
    {"kept_beside_their_view", "kept, beside their view"},
}};

template <class Event>
journal::NewEvent in_document(const DocumentRecord& document, const Doer& by, const Event& event) {
  return journal::make_event(stream_of(document.id), by.actor(), exactly(by.today), event);
}

journal::NewEvent happened(const CaseRecord& record, const DocumentRecord& document, const Doer& by,
                           rules::EventKind kind, std::string_view outcome = {}) {
  Happened one;
  one.kind = rules::name_of(kind);
  one.on = exactly(by.today);
  one.about = document.opened.about;
  if (!outcome.empty()) one.outcome = std::string{outcome};
  if (assessed_by_kind(document.opened.kind) == AssessedWhom::carer)
    one.visibility = people::VisibilityClass::carers_own;
  return detail::event_of(record, by, one);
}

Result<const DisputeEntryRecord*> dispute_of(const CaseRecord& record,
                                             const DocumentRecord& document,
                                             const people::DisputeId& id) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  const auto found =
      std::find_if(document.disputes.begin(), document.disputes.end(),
                   [&](const DisputeEntryRecord& one) { return one.made.dispute == id; });
  if (found == document.disputes.end())
    return refuse(RefusalCode::not_found, "There is no such dispute in this document.", "dispute");
  return &*found;
}

bool others_wait(const DocumentRecord& document, const people::DisputeId& answered) {
  return std::any_of(
      document.disputes.begin(), document.disputes.end(),
      [&](const DisputeEntryRecord& one) { return one.made.dispute != answered && !one.answer; });
}

}  // namespace

std::string_view words_of(DisputeOutcome outcome) {
  return outcomes[static_cast<std::size_t>(outcome)].words;
}
std::string_view name_of(DisputeOutcome outcome) {
  return outcomes[static_cast<std::size_t>(outcome)].name;
}
std::optional<DisputeOutcome> dispute_outcome_named(std::string_view name) {
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    if (outcomes[i].name == name) return static_cast<DisputeOutcome>(i);
  return std::nullopt;
}

const FieldStatement* statement_named(const DocumentRecord& document, std::string_view id) {
  const DocumentContent* content = nullptr;
  if (const SignedContent* newest = document.latest_signed())
    content = &newest->what.content;
  else if (document.shared)
    content = &document.shared->what.content;
  if (content == nullptr) return nullptr;
  const auto found =
      std::find_if(content->statements.begin(), content->statements.end(),
                   [&](const FieldStatement& one) { return one.statement.id.text() == id; });
  return found == content->statements.end() ? nullptr : &*found;
}

Result<Events> raise_dispute(const CaseRecord& record, const DocumentRecord& document,
                             const Doer& by, const RaiseDispute& input) {
  if (auto good = detail::is_worked(record); !good) return good.error();
  if (statement_named(document, input.statement.text()) == nullptr)
    return refuse(RefusalCode::not_found,
                  "Choose a statement of the document as it was signed or given to the person.",
                  "statement");
  if (input.said_by.empty())
    return refuse(RefusalCode::missing_field, "Choose who disagrees.", "said_by");
  if (input.text.empty())
    return refuse(RefusalCode::text_empty, "Enter what is wrong, in their words.", "text");
  StatementDisputed made{input.statement, input.id, input.text, input.said_by, input.keyed_for};
  if (!input.would_be.empty()) {
    if (ability_named(input.would_be) == Ability::not_answered)
      return refuse(RefusalCode::unknown_field_value, "Choose one of the answers.", "would_be");
    made.would_be = input.would_be;
  }
  Events events{in_document(document, by, made)};
  if (assessed_by_kind(document.opened.kind))
    events.push_back(happened(record, document, by, rules::EventKind::assessment_disputed));
  return events;
}

Result<Events> answer_dispute(const CaseRecord& record, const DocumentRecord& document,
                              const Doer& by, const AnswerDispute& input) {
  const auto dispute = dispute_of(record, document, input.dispute);
  if (!dispute) return dispute.error();
  if (!input.outcome)
    return refuse(RefusalCode::missing_field, "Choose what becomes of the statement.", "outcome");
  if (input.text.empty())
    return refuse(RefusalCode::text_empty,
                  "Enter the answer. The person reads it; silence is none.", "answer");
  const bool corrected = *input.outcome == DisputeOutcome::corrected;
  if (corrected && input.corrected_text.empty())
    return refuse(RefusalCode::text_empty, "Enter what the statement says instead.",
                  "corrected_text");
  DisputeAnswered answered{input.dispute, *input.outcome, input.text, std::nullopt};
  if (corrected) answered.corrected_text = input.corrected_text;
  Events events{in_document(document, by, answered)};
  // The clock asks for an answer to every point: it is met by the last of them.
  if (assessed_by_kind(document.opened.kind) && !others_wait(document, input.dispute))
    events.push_back(happened(record, document, by, rules::EventKind::assessment_corrected,
                              corrected ? "changed" : "unchanged"));
  return events;
}

Result<Events> follow_dispute(const CaseRecord& record, const DocumentRecord& document,
                              const Doer& by, const FollowDispute& input) {
  const auto dispute = dispute_of(record, document, input.dispute);
  if (!dispute) return dispute.error();
  if (!input.step || *input.step == people::DisputeStep::answered)
    return refuse(RefusalCode::missing_field, "Choose what happened.", "step");
  if (*input.step == people::DisputeStep::reminded && !(*dispute)->answer)
    return refuse(RefusalCode::already_done,
                  "It is the council’s turn: answer before you remind them.", "step");
  const auto& entries = (*dispute)->dispute.entries;
  if (*input.step == people::DisputeStep::settled && !entries.empty() &&
      entries.back().step == people::DisputeStep::settled)
    return refuse(RefusalCode::already_done, "They said that it is settled already.", "step");
  const bool by_the_council = *input.step == people::DisputeStep::reminded;
  return Events{in_document(document, by,
                            DisputeFollowed{input.dispute, *input.step, detail::filled(input.text),
                                            by_the_council ? by.actor() : (*dispute)->made.by,
                                            !by_the_council && input.keyed_for})};
}

}  // namespace candour::care
