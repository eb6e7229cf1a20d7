#include "care/casefile/desk_actions.hpp"

#include <algorithm>

#include "care/casefile/action_parts.hpp"

namespace candour::care {
namespace {

using detail::event_of;
using detail::is_worked;

const Task* task_named(const CaseRecord& record, const TaskId& id) {
  const auto found = std::find_if(record.tasks.begin(), record.tasks.end(),
                                  [&](const Task& one) { return one.set.id == id; });
  return found == record.tasks.end() ? nullptr : &*found;
}

const Message* message_named(const CaseRecord& record, const MessageId& id) {
  const auto found = std::find_if(record.messages.begin(), record.messages.end(),
                                  [&](const Message& one) { return one.sent.id == id; });
  return found == record.messages.end() ? nullptr : &*found;
}

// The task where it is still open.
Result<const Task*> open_task(const CaseRecord& record, const TaskId& id) {
  const Task* task = task_named(record, id);
  if (task == nullptr)
    return refuse(RefusalCode::not_found, "There is no such task in this case.", "task");
  if (task->state == TaskState::done)
    return refuse(RefusalCode::already_done, "This task was done meanwhile.", "task");
  if (task->state == TaskState::withdrawn)
    return refuse(RefusalCode::already_done, "This task was withdrawn meanwhile.", "task");
  return task;
}

Result<void> can_be_given(const StaffId& to, bool is_open, std::string_view field) {
  if (to.empty())
    return refuse(RefusalCode::missing_field, "Choose who it is for.", std::string{field});
  if (!is_open)
    return refuse(RefusalCode::unknown_field_value,
                  "This account is closed. Choose somebody who still works here.",
                  std::string{field});
  return {};
}

Result<void> is_not_past(std::optional<Day> due, Day today) {
  if (due && *due < today)
    return refuse(RefusalCode::date_out_of_range,
                  "The day by which it is needed cannot be before today.", "due");
  return {};
}

Refusal no_such_message() {
  return refuse(RefusalCode::not_found, "There is no such message in this case.", "message");
}

}  // namespace

Result<Events> set_task(const CaseRecord& record, const Doer& by, const SetTask& input) {
  if (auto worked = is_worked(record); !worked) return worked.error();
  if (input.text.empty())
    return refuse(RefusalCode::text_empty, "Enter what has to be done.", "text");
  if (auto given = can_be_given(input.assigned_to, input.is_open, "assigned_to"); !given)
    return given.error();
  if (auto due = is_not_past(input.due, by.today); !due) return due.error();
  return Events{event_of(record, by, TaskSet{input.id, input.text, input.assigned_to, input.due})};
}

Result<Events> change_task(const CaseRecord& record, const Doer& by, const ChangeTask& input) {
  if (auto worked = is_worked(record); !worked) return worked.error();
  const auto task = open_task(record, input.id);
  if (!task) return task.error();
  const TaskSet& before = (*task)->set;
  if (before.assigned_to == input.assigned_to && before.due == input.due)
    return refuse(RefusalCode::already_done,
                  "Nothing would change. Choose somebody else or another day.", "assigned_to");
  if (before.assigned_to != input.assigned_to) {
    if (auto given = can_be_given(input.assigned_to, input.is_open, "assigned_to"); !given)
      return given.error();
  }
  if (before.due != input.due) {
    if (auto due = is_not_past(input.due, by.today); !due) return due.error();
  }
  return Events{event_of(record, by, TaskSet{input.id, before.text, input.assigned_to, input.due})};
}

Result<Events> finish_task(const CaseRecord& record, const Doer& by, const TaskId& id) {
  const auto task = open_task(record, id);
  if (!task) return task.error();
  return Events{event_of(record, by, TaskDone{id})};
}

Result<Events> withdraw_task(const CaseRecord& record, const Doer& by, const TaskId& id,
                             const PersonalText& why) {
  const auto task = open_task(record, id);
  if (!task) return task.error();
  if (why.empty())
    return refuse(RefusalCode::text_empty, "Enter why the task is not needed any more.", "why");
  return Events{event_of(record, by, TaskWithdrawn{id, why})};
}

Result<Events> send_message(const CaseRecord& record, const Doer& by, const SendMessage& input) {
  if (record.published()) return is_worked(record).error();
  if (auto given = can_be_given(input.to, input.is_open, "to"); !given) return given.error();
  if (input.to == by.staff)
    return refuse(RefusalCode::unknown_field_value,
                  "That is you. Choose a colleague, or set yourself a task.", "to");
  if (input.text.empty())
    return refuse(RefusalCode::text_empty, "Enter what you want to say.", "text");
  return Events{event_of(record, by,
                         MessageSent{.id = input.id,
                                     .to = input.to,
                                     .text = input.text,
                                     .asks_for_answer = input.asks_for_answer,
                                     .answers = {}})};
}

Result<Events> answer_message(const CaseRecord& record, const Doer& by,
                              const AnswerMessage& input) {
  const Message* message = message_named(record, input.answers);
  if (message == nullptr) return no_such_message();
  const bool is_theirs = message->sent.to == by.staff;
  const auto asked_by = staff_of(message->from);
  if (!asked_by || *asked_by == by.staff || (!is_theirs && record.allocated_to != by.staff))
    return refuse(RefusalCode::not_permitted,
                  "Only whoever the message was sent to, or has the case, can answer it.",
                  "message");
  if (message->answered)
    return refuse(RefusalCode::already_done, "This message was answered meanwhile.", "message");
  if (input.text.empty()) return refuse(RefusalCode::text_empty, "Enter your answer.", "text");
  Events events;
  if (is_theirs && !message->read)
    events.push_back(event_of(record, by, MessageRead{input.answers}));
  events.push_back(event_of(record, by,
                            MessageSent{.id = input.id,
                                        .to = *asked_by,
                                        .text = input.text,
                                        .asks_for_answer = input.asks_for_answer,
                                        .answers = input.answers}));
  return events;
}

Result<Events> read_message(const CaseRecord& record, const Doer& by, const MessageId& id) {
  const Message* message = message_named(record, id);
  if (message == nullptr) return no_such_message();
  if (message->sent.to != by.staff)
    return refuse(RefusalCode::not_permitted, "This message was sent to somebody else.", "message");
  if (message->read)
    return refuse(RefusalCode::already_done, "You have marked this message as read already.",
                  "message");
  return Events{event_of(record, by, MessageRead{id})};
}

}  // namespace candour::care
