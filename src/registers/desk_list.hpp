#pragma once
// What lies on whose desk: open tasks by the staff they were given to, and messages between
// colleagues that are not read or not answered yet. A row goes when nothing is open on it any more:
// what was done, said and answered stays in the case. For “My work”.

#include <optional>
#include <string>
#include <vector>

#include "base/identifier.hpp"
#include "care/casefile/note_events.hpp"
#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"

namespace candour::registers {

// A task that is open.
struct DeskTask {
  CaseId of;
  care::TaskId id;
  PersonalText text;
  StaffId assigned_to;
  ActorId set_by;
  std::optional<Day> set_on;
  std::optional<Day> due;
};

// A message that its receiver has not read, or that asks for an answer and has none.
struct DeskMessage {
  CaseId of;
  care::MessageId id;
  ActorId from;
  StaffId to;
  PersonalText text;
  std::optional<Day> sent_on;
  bool asks_for_answer = false;
  bool is_read = false;
  std::optional<care::MessageId> answers;  // the message that it answers
};

class DeskList final : public journal::Register {
 public:
  std::string_view name() const override { return "desk"; }
  int version() const override { return 2; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<std::string> dump(journal::Connection& connection) override;
};

// At most this many of each are read for one page.
inline constexpr std::int64_t most_on_a_desk = 200;

// Each refuses with store_failed when the disk does.
// By the day they are due, those without a day last.
Result<std::vector<DeskTask>> tasks_of(const journal::SqliteStore& store, const CouncilId& council,
                                       const StaffId& staff);
// Unread, or waiting for their answer; the oldest first. Answers to their own questions among them.
Result<std::vector<DeskMessage>> messages_to(const journal::SqliteStore& store,
                                             const CouncilId& council, const StaffId& staff);
// What they asked and nobody has answered yet; the oldest first.
Result<std::vector<DeskMessage>> questions_by(const journal::SqliteStore& store,
                                              const CouncilId& council, const StaffId& staff);

}  // namespace candour::registers
