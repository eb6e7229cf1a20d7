#pragma once
// What the council’s index holds about one person, folded from the events of their stream. Pure: no
// clock, no I/O.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifier.hpp"
#include "care/person/events.hpp"
#include "journal/event.hpp"

namespace candour::care {

// The stream of a person: "person/7f3c".
StreamName stream_of(const PersonId& id);
// The person of a stream; nothing where the stream is no person’s.
std::optional<PersonId> person_of(const StreamName& stream);

struct PersonName {
  PersonalText given_names;  // empty where only the other is known
  PersonalText family_name;
  NameUse use = NameUse::current;
  std::optional<Day>
      until;  // the day on which the next name took its place, where that is recorded

  // "Margaret Jones"
  std::string full() const;
  friend bool operator==(const PersonName&, const PersonName&) = default;
};

struct PersonAddress {
  PersonalText lines;
  std::optional<PersonalText> postcode;
  std::optional<Day> from;
  std::optional<Day> until;  // where the next address began, if that is recorded
  // Recorded as protected, or the same home as one that was: for staff near the case alone.
  bool is_protected = false;
  friend bool operator==(const PersonAddress&, const PersonAddress&) = default;
};

struct PersonLink {
  PersonId other;
  PersonalText why;
  std::optional<Day> on;
  friend bool operator==(const PersonLink&, const PersonLink&) = default;
};

struct PersonRecord {
  PersonId id;
  std::int64_t version = 0;              // of the stream
  std::vector<PersonName> names;         // in the order in which they were recorded
  std::vector<PersonAddress> addresses;  // likewise; the last one is the current one
  std::vector<PersonalText> phones;
  std::optional<VagueDate> born;
  std::optional<VagueDate> died;
  std::optional<PersonalText> nhs_number;
  std::vector<PersonLink> links;  // that stand
  int erased = 0;                 // events whose content was lawfully erased

  // The current name, or null where the event that held it was erased.
  const PersonName* current_name() const;
  // What to call them on a list: the current name, with what they are called: "Margaret (Peggy)
  // Jones". Empty where no name is left.
  std::string title() const;
  const PersonAddress* current_address() const;
  bool is_linked_to(const PersonId& other) const;
};

// Brings a record up to date with one event of its stream. Refuses as decode() does, and with
// unknown_field_value for an event of another kind.
Result<void> apply_to(PersonRecord& record, const journal::StoredEvent& stored);

// Folds the events of one person. A record is read whole or not at all.
Result<PersonRecord> fold_person(std::span<const journal::StoredEvent> events);

}  // namespace candour::care
