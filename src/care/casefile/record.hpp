#pragma once
// What is true of a case now, folded from its events, and what a rule sees of it.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "care/casefile/document_events.hpp"
#include "care/casefile/events.hpp"
#include "care/casefile/hold_events.hpp"
#include "care/casefile/note_events.hpp"
#include "care/casefile/work_events.hpp"
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

// Who had the case, and from when to when; no end while it lasts.
struct Allocation {
  StaffId worker;
  std::string team;
  std::optional<Day> from;
  std::optional<Day> until;
};

// Work stood still, and whose time that is.
struct Hold {
  HoldStarted started;
  std::optional<Day> from;
  std::optional<Day> until;
  std::optional<PersonalText> ended_why;
  std::optional<HowTold> told_how;  // the person was told so on started.person_told_on
};

struct Closure {
  CaseClosed closed;
  std::optional<Day> on;
};

// That a note was shared with the person, or what somebody else said released to them.
struct NoteShared {
  ActorId by;
  Moment at{};
  std::optional<PersonalText> givers_view;  // of whoever said it, where it was somebody else
};

// The newest version of a note, with how many came before it in `statement.version`.
struct Note {
  people::Statement statement;
  std::optional<std::string> about;
  std::int64_t number = 0;                 // of the first version, in the council’s chain
  std::vector<people::Statement> earlier;  // versions before it, oldest first
  std::optional<NoteShared> shared;        // the first time
};

enum class TaskState : std::uint8_t { open, done, withdrawn };
struct Task {
  TaskSet set;
  ActorId set_by;
  std::optional<Day> set_on;
  TaskState state = TaskState::open;
  ActorId ended_by;
  std::optional<PersonalText> withdrawn_why;
};

struct Message {
  MessageSent sent;
  ActorId from;
  Moment at{};
  bool read = false;
  bool answered = false;
};

// A document of the case: where it stands, not what it says.
struct DocumentEntry {
  DocumentBegun begun;
  ActorId begun_by;
  std::optional<Day> begun_on;
  std::int64_t signed_version = 0;  // 0: not signed yet
  ActorId signed_by;
  std::optional<Day> signed_on;
  Moment signed_at{};
  std::optional<PersonalText> given_up_why;

  bool is_signed() const { return signed_version > 0; }
  bool is_open() const { return !is_signed() && !given_up_why; }
};

struct Letter {
  LetterSent sent;
  ActorId by;
  Moment at{};
  std::optional<Day> on;
};

struct KeptFile {
  FileKept kept;
  ActorId by;
  Moment at{};
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
  std::string team;  // that it is with, or waits with; empty where none is recorded
  Priority priority = Priority::not_set;
  std::optional<Day> opened_on;
  std::optional<Day> waiting_since;  // while nobody has it and it is not closed
  std::vector<Allocation> allocations;
  std::vector<Hold> holds;
  std::optional<Closure> closure;
  std::vector<Note> notes;  // in the order in which they were first written
  std::vector<Task> tasks;
  std::vector<Message> messages;
  std::vector<DocumentEntry> documents;  // in the order in which they were begun
  std::vector<Letter> letters;           // in the order in which they were sent
  std::vector<KeptFile> files;
  int erased = 0;  // events whose content was lawfully erased

  bool published() const { return opened.origin == CaseOrigin::published; }
  const PersonAdded* person(std::string_view label) const;
  // The hold that lasts, or null.
  const Hold* hold() const;
  // The person the case is about, or null where it names several or none.
  const PersonAdded* subject() const;
  // A document of the case by its reference, or null.
  const DocumentEntry* document(std::string_view id) const;
  // The newest signed document of a kind about somebody, or null.
  const DocumentEntry* latest_signed(std::string_view kind, std::string_view about) const;
};

// The day on which an event happened, where its date is one day.
std::optional<Day> day_of(const journal::StoredEvent& stored);

// Folds the events of one case. Refuses as decode() does: a record is read whole or not at all.
Result<CaseRecord> fold_case(std::span<const journal::StoredEvent> events);

// What rules see: the entries that are understood, and the 16th, 17th and 18th birthday of each
// person whose day of birth is recorded and who was a child when the record began.
// Happening::source is the place in `entries`; rules::no_source for a birthday.
rules::History history_of(const CaseRecord& record);

// The day to look at the case when nobody chose one: what was seen to, else the last dated event.
std::optional<Day> natural_day(const CaseRecord& record);

}  // namespace candour::care
