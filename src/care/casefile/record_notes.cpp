#include <algorithm>

#include "care/casefile/record_parts.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care::detail {
namespace {

using journal::StoredEvent;

Task* task_named(CaseRecord& record, const TaskId& id) {
  const auto found = std::find_if(record.tasks.begin(), record.tasks.end(),
                                  [&](const Task& one) { return one.set.id == id; });
  return found == record.tasks.end() ? nullptr : &*found;
}

Message* message_named(CaseRecord& record, const MessageId& id) {
  const auto found = std::find_if(record.messages.begin(), record.messages.end(),
                                  [&](const Message& one) { return one.sent.id == id; });
  return found == record.messages.end() ? nullptr : &*found;
}

Note* note_named(CaseRecord& record, const people::StatementId& id) {
  const auto found = std::find_if(record.notes.begin(), record.notes.end(),
                                  [&](const Note& one) { return one.statement.id == id; });
  return found == record.notes.end() ? nullptr : &*found;
}

void apply(CaseRecord& record, StatementRecorded&& recorded, const StoredEvent& stored) {
  if (Note* note = note_named(record, recorded.statement.id)) {
    note->earlier.push_back(std::move(note->statement));
    note->statement = std::move(recorded.statement);
    // Whoever amended it may have begun before it was shared.
    if (note->shared) note->statement.sharing = people::Sharing::shared;
    return;
  }
  record.notes.push_back(
      {std::move(recorded.statement), std::move(recorded.about), stored.number, {}, {}});
}

void apply(CaseRecord& record, StatementShared&& shared, const StoredEvent& stored) {
  Note* note = note_named(record, shared.statement);
  if (note == nullptr) return;
  note->statement.sharing = people::Sharing::shared;
  if (!note->shared)
    note->shared = NoteShared{stored.actor, stored.recorded, std::move(shared.givers_view)};
}

// The same id again is the same task, given to somebody else or with another day.
void apply(CaseRecord& record, TaskSet&& set, const StoredEvent& stored) {
  if (Task* task = task_named(record, set.id)) {
    task->set = std::move(set);
    return;
  }
  Task task;
  task.set = std::move(set);
  task.set_by = stored.actor;
  task.set_on = day_of(stored);
  record.tasks.push_back(std::move(task));
}

void apply(CaseRecord& record, TaskDone&& done, const StoredEvent& stored) {
  Task* task = task_named(record, done.id);
  if (task == nullptr) return;
  task->state = TaskState::done;
  task->ended_by = stored.actor;
}

void apply(CaseRecord& record, TaskWithdrawn&& withdrawn, const StoredEvent& stored) {
  Task* task = task_named(record, withdrawn.id);
  if (task == nullptr) return;
  task->state = TaskState::withdrawn;
  task->ended_by = stored.actor;
  task->withdrawn_why = std::move(withdrawn.why);
}

void apply(CaseRecord& record, MessageSent&& sent, const StoredEvent& stored) {
  if (sent.answers) {
    if (Message* before = message_named(record, *sent.answers)) before->answered = true;
  }
  record.messages.push_back({std::move(sent), stored.actor, stored.recorded, false, false});
}

void apply(CaseRecord& record, MessageRead&& read, const StoredEvent&) {
  if (Message* message = message_named(record, read.id)) message->read = true;
}

}  // namespace

std::optional<Result<void>> apply_note(CaseRecord& record, const StoredEvent& stored) {
  return journal::give_decoded<StatementRecorded, StatementShared, TaskSet, TaskDone, TaskWithdrawn,
                               MessageSent, MessageRead>(
      stored, [&](auto&& event) { apply(record, std::forward<decltype(event)>(event), stored); });
}

}  // namespace candour::care::detail
