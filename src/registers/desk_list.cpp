#include "registers/desk_list.hpp"

#include "journal/codec_dispatch.hpp"
#include "registers/case_list.hpp"
#include "registers/row_days.hpp"

namespace candour::registers {
namespace {

using journal::Connection;
using journal::StoredEvent;

#define TASK_COLUMNS "case_id, task, text, assigned_to, set_by, set_on, due"
#define MESSAGE_COLUMNS \
  "case_id, message, sender, receiver, text, sent_on, asks_for_answer, is_read, answers"

// One event on its way into the rows of its case.
struct Change {
  Connection& connection;
  const StoredEvent& event;
  std::string_view case_id;

  std::string_view council() const { return event.council.text(); }
};

// The same id again is the same task with another receiver or day; who set it stays.
Result<void> take(const Change& change, const care::TaskSet& task) {
  const std::string due = day_text(task.due);
  return change.connection.execute(
      "INSERT INTO desk_task (council, " TASK_COLUMNS
      ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (council, case_id, task) DO UPDATE SET text = "
      "excluded.text, assigned_to = excluded.assigned_to, due = excluded.due",
      {change.council(), change.case_id, task.id.text(), task.text.for_storage(),
       task.assigned_to.text(), change.event.actor.text(), or_nothing(change.event.happened),
       or_nothing(due)});
}

Result<void> end_task(const Change& change, const care::TaskId& task) {
  return change.connection.execute(
      "DELETE FROM desk_task WHERE council = ? AND case_id = ? AND task = ?",
      {change.council(), change.case_id, task.text()});
}

Result<void> take(const Change& change, const care::TaskDone& done) {
  return end_task(change, done.id);
}

Result<void> take(const Change& change, const care::TaskWithdrawn& withdrawn) {
  return end_task(change, withdrawn.id);
}

Result<void> take(const Change& change, const care::MessageSent& sent) {
  if (sent.answers) {
    // An answer settles the question; whether it was read is another matter.
    auto answered = change.connection.execute(
        "UPDATE desk_message SET asks_for_answer = 0 WHERE council = ? AND case_id = ? AND message "
        "= ?",
        {change.council(), change.case_id, sent.answers->text()});
    if (!answered) return answered;
    auto gone = change.connection.execute(
        "DELETE FROM desk_message WHERE council = ? AND case_id = ? AND message = ? AND is_read = "
        "1",
        {change.council(), change.case_id, sent.answers->text()});
    if (!gone) return gone;
  }
  const std::string answers = sent.answers ? sent.answers->text() : std::string{};
  return change.connection.execute(
      "INSERT INTO desk_message (council, number, " MESSAGE_COLUMNS
      ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT (council, case_id, message) DO "
      "NOTHING",
      {change.council(), change.event.number, change.case_id, sent.id.text(),
       change.event.actor.text(), sent.to.text(), sent.text.for_storage(),
       or_nothing(change.event.happened), std::int64_t{sent.asks_for_answer ? 1 : 0},
       or_nothing(answers)});
}

Result<void> take(const Change& change, const care::MessageRead& read) {
  auto marked = change.connection.execute(
      "UPDATE desk_message SET is_read = 1 WHERE council = ? AND case_id = ? AND message = ?",
      {change.council(), change.case_id, read.id.text()});
  if (!marked) return marked;
  return change.connection.execute(
      "DELETE FROM desk_message WHERE council = ? AND case_id = ? AND message = ? AND "
      "asks_for_answer = 0",
      {change.council(), change.case_id, read.id.text()});
}

DeskTask task_of(const journal::Row& row) {
  DeskTask task;
  task.of = CaseId::ours(row.text(0));
  task.id = care::TaskId::ours(row.text(1));
  task.text = PersonalText{std::string{row.text(2)}};
  task.assigned_to = StaffId::ours(row.text(3));
  task.set_by = ActorId::ours(row.text(4));
  task.set_on = day_at(row, 5);
  task.due = day_at(row, 6);
  return task;
}

DeskMessage message_of(const journal::Row& row) {
  DeskMessage message;
  message.of = CaseId::ours(row.text(0));
  message.id = care::MessageId::ours(row.text(1));
  message.from = ActorId::ours(row.text(2));
  message.to = StaffId::ours(row.text(3));
  message.text = PersonalText{std::string{row.text(4)}};
  message.sent_on = day_at(row, 5);
  message.asks_for_answer = row.integer(6) != 0;
  message.is_read = row.integer(7) != 0;
  if (!row.is_null(8)) message.answers = care::MessageId::ours(row.text(8));
  return message;
}

Result<std::vector<DeskMessage>> messages(const journal::SqliteStore& store, std::string_view query,
                                          journal::Values values) {
  std::vector<DeskMessage> found;
  auto done = store.read([&](Connection& connection) {
    return connection.query(query, values,
                            [&](const journal::Row& row) { found.push_back(message_of(row)); });
  });
  if (!done) return done.error();
  return found;
}

}  // namespace

Result<void> DeskList::create(Connection& connection) {
  for (const std::string_view statement :
       {"DROP TABLE IF EXISTS desk_task", "DROP TABLE IF EXISTS desk_message",
        "CREATE TABLE desk_task (council TEXT NOT NULL, case_id TEXT NOT NULL, task TEXT NOT NULL, "
        "text TEXT NOT NULL, assigned_to TEXT NOT NULL, set_by TEXT NOT NULL, set_on TEXT, due "
        "TEXT, PRIMARY KEY (council, case_id, task))",
        "CREATE INDEX desk_task_by_staff ON desk_task (council, assigned_to, due)",
        "CREATE TABLE desk_message (council TEXT NOT NULL, number INTEGER NOT NULL, case_id TEXT "
        "NOT NULL, message TEXT NOT NULL, sender TEXT NOT NULL, receiver TEXT NOT NULL, text TEXT "
        "NOT NULL, sent_on TEXT, asks_for_answer INTEGER NOT NULL, is_read INTEGER NOT "
        "NULL, answers TEXT, PRIMARY KEY (council, case_id, message))",
        "CREATE INDEX desk_message_by_receiver ON desk_message (council, receiver, number)",
        "CREATE INDEX desk_message_by_sender ON desk_message (council, sender, asks_for_answer, "
        "number)"}) {
    auto done = connection.execute(statement);
    if (!done) return done;
  }
  return {};
}

Result<void> DeskList::apply(Connection& connection, const StoredEvent& event) {
  const auto of = case_of(event.stream);
  if (!of) return {};
  const Change change{connection, event, of->text()};
  const auto taken = journal::give_decoded<care::TaskSet, care::TaskDone, care::TaskWithdrawn,
                                           care::MessageSent, care::MessageRead>(
      event, [&](const auto& body) { return take(change, body); });
  return taken.value_or(Result<void>{});
}

Result<std::string> DeskList::dump(Connection& connection) {
  auto tasks = journal::dump_rows(connection, "SELECT council, " TASK_COLUMNS
                                              " FROM desk_task ORDER BY council, case_id, task");
  if (!tasks) return tasks;
  auto rest =
      journal::dump_rows(connection, "SELECT council, number, " MESSAGE_COLUMNS
                                     " FROM desk_message ORDER BY council, case_id, message");
  if (!rest) return rest;
  return *tasks + *rest;
}

Result<std::vector<DeskTask>> tasks_of(const journal::SqliteStore& store, const CouncilId& council,
                                       const StaffId& staff) {
  std::vector<DeskTask> found;
  auto done = store.read([&](Connection& connection) {
    return connection.query(
        "SELECT " TASK_COLUMNS
        " FROM desk_task WHERE council = ? AND assigned_to = ? ORDER BY coalesce(due, '9999'), "
        "case_id, task LIMIT ?",
        {council.text(), staff.text(), most_on_a_desk},
        [&](const journal::Row& row) { found.push_back(task_of(row)); });
  });
  if (!done) return done.error();
  return found;
}

Result<std::vector<DeskMessage>> messages_to(const journal::SqliteStore& store,
                                             const CouncilId& council, const StaffId& staff) {
  return messages(store,
                  "SELECT " MESSAGE_COLUMNS
                  " FROM desk_message WHERE council = ? AND receiver = ? ORDER BY number LIMIT ?",
                  {council.text(), staff.text(), most_on_a_desk});
}

Result<std::vector<DeskMessage>> questions_by(const journal::SqliteStore& store,
                                              const CouncilId& council, const StaffId& staff) {
  const std::string sender = "staff:" + staff.text();
  return messages(store,
                  "SELECT " MESSAGE_COLUMNS
                  " FROM desk_message WHERE council = ? AND sender = ? AND asks_for_answer = 1 "
                  "ORDER BY number LIMIT ?",
                  {council.text(), std::string_view{sender}, most_on_a_desk});
}

}  // namespace candour::registers
