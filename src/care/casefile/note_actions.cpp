#include "care/casefile/note_actions.hpp"

#include <algorithm>

#include "care/casefile/action_parts.hpp"

namespace candour::care {
namespace {

using people::VisibilityClass;

constexpr std::string_view by_place = "person:of-this-case.";
constexpr std::string_view somebody_else = "person:not-of-this-case";

Result<void> takes_notes(const CaseRecord& record) {
  if (!record.published()) return {};
  return refuse(RefusalCode::not_permitted,
                "This is a published case: it can be read, and nobody writes in it.");
}

Refusal no_such_note() {
  return refuse(RefusalCode::not_found, "There is no such note in this case.", "note");
}

Result<void> can_be_written(const CaseRecord& record, const Doer& by, const WriteNote& input) {
  if (input.text.empty()) return refuse(RefusalCode::text_empty, "Enter the note.", "text");
  if (input.account_of.empty())
    return refuse(RefusalCode::missing_field, "Choose whose account this is.", "account_of");
  if (input.how_known == people::HowKnown::not_recorded)
    return refuse(RefusalCode::missing_field, "Choose how this is known.", "how_known");
  if (input.how_known == people::HowKnown::machine_draft)
    return refuse(RefusalCode::unknown_field_value, "A note is written by a person.", "how_known");
  if (input.happened.precision != Precision::undated && input.happened.earliest > by.today)
    return refuse(RefusalCode::date_out_of_range,
                  "The day on which it happened cannot be later than today.", "happened");
  if (input.about && record.person(*input.about) == nullptr)
    return refuse(RefusalCode::unknown_person,
                  "Choose somebody of this case, or say that it is about nobody in particular.",
                  "about");
  return {};
}

}  // namespace

ActorId account_of(const CaseRecord& record, const PersonAdded& person) {
  if (person.person) {
    if (auto actor = ActorId::parse("person:" + person.person->text())) return std::move(*actor);
  }
  const auto place = &person - record.people.data();
  return ActorId::ours(std::string{by_place} + std::to_string(place + 1));
}

const PersonAdded* person_of(const CaseRecord& record, const ActorId& account) {
  for (const PersonAdded& person : record.people)
    if (account_of(record, person) == account) return &person;
  return nullptr;
}

people::Source source_of_account(const CaseRecord& record, const ActorId& account) {
  if (account.text().starts_with("staff:")) return people::Source::professional;
  const PersonAdded* person = person_of(record, account);
  const bool their_own = person != nullptr && person->case_is_about_them;
  return their_own ? people::Source::person : people::Source::another_person;
}

ActorId account_of_somebody_else() { return ActorId::ours(somebody_else); }

const Note* note_named(const CaseRecord& record, std::string_view id) {
  const auto found = std::find_if(record.notes.begin(), record.notes.end(),
                                  [&](const Note& one) { return one.statement.id.text() == id; });
  return found == record.notes.end() ? nullptr : &*found;
}

Result<Events> write_note(const CaseRecord& record, const Doer& by, const WriteNote& input) {
  if (auto good = takes_notes(record); !good) return good.error();
  if (auto good = can_be_written(record, by, input); !good) return good.error();
  StatementRecorded recorded;
  people::Statement& statement = recorded.statement;
  statement.id = input.id;
  statement.text = input.text;
  statement.author = by.actor();
  statement.account_of = input.account_of;
  statement.how_known = input.how_known;
  statement.happened = input.happened;
  statement.recorded = input.now;
  statement.visibility =
      default_visibility(input.source.value_or(source_of_account(record, input.account_of)));
  recorded.about = input.about;
  if (auto good = people::check(statement); !good) return good.error();
  return Events{journal::make_event(record.stream, by.actor(), input.happened, recorded)};
}

Result<Events> amend_note(const CaseRecord& record, const Doer& by, const AmendNote& input) {
  if (auto good = takes_notes(record); !good) return good.error();
  const Note* note = note_named(record, input.id.text());
  if (note == nullptr) return no_such_note();
  const people::Statement& before = note->statement;
  if (before.author != by.actor())
    return refuse(RefusalCode::not_permitted,
                  "Only whoever wrote a note can amend it. Write a note of your own beside it.");
  if (before.version != input.version)
    return refuse(RefusalCode::stale_version,
                  "This note was amended since you opened it. Read it as it stands now, then "
                  "amend that.",
                  "text");
  if (before.text == input.text)
    return refuse(RefusalCode::already_done, "The note says this already. Change its words.",
                  "text");
  if (input.text.empty())
    return refuse(RefusalCode::text_empty, "Enter what the note should say.", "text");
  StatementRecorded recorded{amended(before, input.text, by.actor(), input.now), note->about};
  if (auto good = people::check(recorded.statement); !good) return good.error();
  return Events{journal::make_event(record.stream, by.actor(), before.happened, recorded)};
}

bool asks_givers_view(const people::Statement& statement) {
  return statement.visibility == VisibilityClass::third_party ||
         statement.visibility == VisibilityClass::carers_own;
}

bool can_be_shared(const people::Statement& statement) {
  return statement.sharing == people::Sharing::not_shared &&
         (statement.visibility == VisibilityClass::professional_in_work ||
          asks_givers_view(statement));
}

Result<Events> share_note(const CaseRecord& record, const Doer& by, const ShareNote& input) {
  if (auto good = takes_notes(record); !good) return good.error();
  const Note* note = note_named(record, input.id.text());
  if (note == nullptr) return no_such_note();
  const people::Statement& statement = note->statement;
  if (statement.visibility == VisibilityClass::held ||
      statement.visibility == VisibilityClass::legal_privilege)
    return refuse(
        RefusalCode::not_permitted,
        "This note is held. It is opened only by a recorded decision, not by sharing it.");
  if (!can_be_shared(statement))
    return refuse(RefusalCode::already_done, "The person can read this note already.");
  if (asks_givers_view(statement) && input.givers_view.empty())
    return refuse(RefusalCode::text_empty,
                  "Enter what whoever said this thinks of the person reading it.", "givers_view");
  return Events{
      detail::event_of(record, by, StatementShared{input.id, detail::filled(input.givers_view)})};
}

}  // namespace candour::care
