#pragma once
// What workers ask of each other in a case: tasks, and messages to a colleague. Actions as in
// work_actions.hpp: record, who acts and what they gave make events or a refusal.

#include "care/casefile/work_actions.hpp"

namespace candour::care {

struct SetTask {
  TaskId id{};
  PersonalText text{};
  StaffId assigned_to{};
  bool is_open = true;  // whether their account is
  std::optional<Day> due{};
};
// Refuses with not_permitted (closed or published), text_empty (text), missing_field or
// unknown_field_value (assigned_to), date_out_of_range (due: before today).
Result<Events> set_task(const CaseRecord& record, const Doer& by, const SetTask& input);

// Gives an open task to somebody else, or another day. Refuses as set_task does, with not_found for
// a task that is not there, already_done where it is not open any more or nothing changes.
struct ChangeTask {
  TaskId id{};
  StaffId assigned_to{};
  bool is_open = true;
  std::optional<Day> due{};
};
Result<Events> change_task(const CaseRecord& record, const Doer& by, const ChangeTask& input);

// Refuse with not_found, already_done, and withdrawing with text_empty (why).
Result<Events> finish_task(const CaseRecord& record, const Doer& by, const TaskId& id);
Result<Events> withdraw_task(const CaseRecord& record, const Doer& by, const TaskId& id,
                             const PersonalText& why);

struct SendMessage {
  MessageId id{};
  StaffId to{};
  bool is_open = true;  // whether the account of whoever gets it is
  PersonalText text{};
  bool asks_for_answer = false;
};
// Refuses with not_permitted (published), text_empty (text), missing_field or unknown_field_value
// (to: nobody, oneself, somebody who left). A closed case can still be written about.
Result<Events> send_message(const CaseRecord& record, const Doer& by, const SendMessage& input);

struct AnswerMessage {
  MessageId id{};  // of the answer
  MessageId answers{};
  PersonalText text{};
  bool asks_for_answer = false;
};
// By whoever it was sent to, or has the case; it is then read too. Refuses with not_found,
// not_permitted (somebody else, or no member of staff asked), already_done, text_empty (text).
Result<Events> answer_message(const CaseRecord& record, const Doer& by, const AnswerMessage& input);

// Refuses with not_found, not_permitted (sent to somebody else), already_done.
Result<Events> read_message(const CaseRecord& record, const Doer& by, const MessageId& id);

}  // namespace candour::care
