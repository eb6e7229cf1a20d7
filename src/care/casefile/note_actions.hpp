#pragma once
// Case notes: written, amended by whoever wrote them, shared with the person. Actions as in
// work_actions.hpp: record, who acts and what they gave make events or a refusal. What happened is
// always recorded: a closed case takes notes too. Only a published one does not.

#include <string>
#include <string_view>

#include "base/moment.hpp"
#include "care/casefile/work_actions.hpp"
#include "people/statement.hpp"

namespace candour::care {

// How events name somebody of the case whose account a note is: "person:…", by their reference in
// the index of people, or where they have none by their place in this case.
ActorId account_of(const CaseRecord& record, const PersonAdded& person);
// The same read back; null for staff and for somebody whom the case does not name.
const PersonAdded* person_of(const CaseRecord& record, const ActorId& account);
// The source of an account, where nobody says that it is of another kind.
people::Source source_of_account(const CaseRecord& record, const ActorId& account);
// Somebody whom the case does not name.
ActorId account_of_somebody_else();

const Note* note_named(const CaseRecord& record, std::string_view id);

struct WriteNote {
  people::StatementId id{};
  PersonalText text{};
  ActorId account_of{};                    // whose account it is; empty: not said
  std::optional<people::Source> source{};  // settles who sees it; nothing: from whose account it is
  people::HowKnown how_known = people::HowKnown::not_recorded;
  VagueDate happened{};
  std::optional<std::string> about{};  // label of somebody of the case
  Moment now{};
};
// Refuses with not_permitted (published), text_empty or text_too_long (text), missing_field
// (account_of, how_known), unknown_field_value (how_known: a machine’s draft), date_out_of_range
// (happened: later than today), unknown_person (about).
Result<Events> write_note(const CaseRecord& record, const Doer& by, const WriteNote& input);

struct AmendNote {
  people::StatementId id{};
  int version = 0;  // the one on the page that was filled in
  PersonalText text{};
  Moment now{};
};
// Another version; the one before is kept, and who sees the note stays. Refuses with not_found,
// not_permitted (somebody else wrote it), stale_version (amended meanwhile), already_done (the same
// words), text_empty, text_too_long.
Result<Events> amend_note(const CaseRecord& record, const Doer& by, const AmendNote& input);

struct ShareNote {
  people::StatementId id{};
  PersonalText givers_view{};  // of whoever said it, where that is not a professional
};
// Refuses with not_found, already_done (shared, or theirs anyway), not_permitted (what is held or
// privileged is opened by a decision of its own), text_empty (givers_view).
Result<Events> share_note(const CaseRecord& record, const Doer& by, const ShareNote& input);

// Whether sharing a note asks for the view of whoever gave it.
bool asks_givers_view(const people::Statement& statement);
// Whether sharing is a step that a note of this class can still take.
bool can_be_shared(const people::Statement& statement);

}  // namespace candour::care
