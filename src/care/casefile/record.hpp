#pragma once
// What is true of a case now, folded from its events, and what a rule sees of it.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "care/casefile/events.hpp"
#include "rules/decide.hpp"
#include "rules/history.hpp"

namespace candour::care {

// A happening as the chronology shows it, with where it stands in the journal.
struct Entry {
  Happened happened;
  std::optional<rules::EventKind> kind;  // nothing: not understood, shown all the same
  std::int64_t number = 0;               // in the council's chain
  Moment recorded{};
  ActorId recorded_by;
};

struct CaseRecord {
  StreamName stream;
  std::int64_t version = 0;
  CaseOpened opened;
  rules::Service service = rules::Service::adult;
  std::vector<PersonAdded> people;
  std::vector<Entry> entries;  // in the order in which they were recorded
  std::vector<rules::LocalStandard> local_standards;
  std::optional<StaffId> allocated_to;
  int erased = 0;  // events whose content was lawfully erased

  bool published() const { return opened.origin == CaseOrigin::published; }
  const PersonAdded* person(std::string_view label) const;
  // The person the case is about, or null where it names several or none.
  const PersonAdded* subject() const;
};

// Folds the events of one case. Refuses as decode() does: a record is read whole or not at all.
Result<CaseRecord> fold_case(std::span<const journal::StoredEvent> events);

// What rules see: the entries that are understood. Happening::source is the place in `entries`.
rules::History history_of(const CaseRecord& record);

// The day to look at the case when nobody chose one: what was seen to, else the last dated event.
std::optional<Day> natural_day(const CaseRecord& record);

}  // namespace candour::care
