#include "people/statement.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"

namespace candour::people {
namespace {

bool names_staff(const ActorId& actor) { return actor.text().starts_with("staff:"); }

}  // namespace

Result<void> check(const Statement& statement) {
  if (statement.id.empty())
    return refuse(RefusalCode::missing_field, "The statement has no reference.", "id");
  if (statement.text.empty())
    return refuse(RefusalCode::text_empty, "The statement says nothing. Write it, or take it out.",
                  "text");
  if (count_characters(statement.text.for_storage()) > statement_characters_max)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("The statement is longer than {} characters. Make two of it.",
                              statement_characters_max),
                  "text");
  if (statement.author.empty())
    return refuse(RefusalCode::missing_field, "Say who wrote the statement.", "author");
  if (statement.account_of.empty())
    return refuse(RefusalCode::missing_field, "Say whose account this is.", "account_of");
  const bool adopted = statement.adopted_by && names_staff(*statement.adopted_by);
  if (statement.how_known == HowKnown::machine_draft && !adopted)
    return refuse(
        RefusalCode::missing_field,
        "A machine drafted this statement. A named member of staff must adopt it, or take "
        "it out.",
        "adopted_by");
  return {};
}

Statement amended(const Statement& before, PersonalText text, ActorId author, Moment recorded) {
  Statement after = before;
  ++after.version;
  after.text = std::move(text);
  after.author = std::move(author);
  after.recorded = recorded;
  return after;
}

Statement brought_forward(const Statement& from, const DocumentId& document, int document_version,
                          StatementId id, Moment recorded) {
  Statement here = from;
  here.id = std::move(id);
  here.version = 1;
  here.recorded = recorded;
  here.brought_forward_from = BroughtForward{document, document_version, from.id, from.version};
  return here;
}

bool is_disputed(const Statement& statement, Day on, const WorkingCalendar& calendar) {
  return std::any_of(statement.disputes.begin(), statement.disputes.end(),
                     [&](const Dispute& dispute) {
                       const DisputeState state = standing_of(dispute, on, calendar).state;
                       return state != DisputeState::not_yet_made && !is_closed(state);
                     });
}

std::string_view name_of(HowKnown how_known) {
  switch (how_known) {
    case HowKnown::not_recorded: return "not_recorded";
    case HowKnown::said: return "said";
    case HowKnown::observed: return "observed";
    case HowKnown::document: return "document";
    case HowKnown::professional: return "professional";
    case HowKnown::inferred: return "inferred";
    case HowKnown::machine_draft: return "machine_draft";
  }
  CANDOUR_ASSERT(false, "a way of knowing outside the closed list");
}

std::string_view words_of(HowKnown how_known) {
  switch (how_known) {
    case HowKnown::not_recorded: return "how this is known is not recorded";
    case HowKnown::said: return "said by them";
    case HowKnown::observed: return "seen by the writer";
    case HowKnown::document: return "from a document";
    case HowKnown::professional: return "a professional’s judgement";
    case HowKnown::inferred: return "concluded from other things recorded";
    case HowKnown::machine_draft: return "drafted by a machine and adopted by a named person";
  }
  CANDOUR_ASSERT(false, "a way of knowing outside the closed list");
}

}  // namespace candour::people
