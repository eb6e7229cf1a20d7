#pragma once
// What workers write in a case and to each other about it: notes, which are statements; tasks;
// messages to a colleague. All are part of the record.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "journal/codec.hpp"
#include "people/statement.hpp"

namespace candour::care {

struct TaskTag {
  static constexpr IdentifierForm form{.words = "task reference"};
};
struct MessageTag {
  static constexpr IdentifierForm form{.words = "message reference"};
};
using TaskId = Identifier<TaskTag>;
using MessageId = Identifier<MessageTag>;

// A case note, or another version of one: the same id with the next version.
struct StatementRecorded {
  people::Statement statement;
  std::optional<std::string> about;  // label of somebody of the case
};
BOOST_DESCRIBE_STRUCT(StatementRecorded, (), (statement, about))

// A professional’s note is shared with the person, or what somebody else said is released.
struct StatementShared {
  people::StatementId statement;
  std::optional<PersonalText> givers_view;  // of whoever said it, where it was somebody else
};
BOOST_DESCRIBE_STRUCT(StatementShared, (), (statement, givers_view))

struct TaskSet {
  TaskId id;
  PersonalText text;
  StaffId assigned_to;
  std::optional<Day> due;
};
BOOST_DESCRIBE_STRUCT(TaskSet, (), (id, text, assigned_to, due))

struct TaskDone {
  TaskId id;
};
BOOST_DESCRIBE_STRUCT(TaskDone, (), (id))

struct TaskWithdrawn {
  TaskId id;
  PersonalText why;
};
BOOST_DESCRIBE_STRUCT(TaskWithdrawn, (), (id, why))

struct MessageSent {
  MessageId id;
  StaffId to;
  PersonalText text;
  bool asks_for_answer = false;
  std::optional<MessageId> answers;  // which message it answers
};
BOOST_DESCRIBE_STRUCT(MessageSent, (), (id, to, text, asks_for_answer, answers))

// Whoever it was sent to has read it.
struct MessageRead {
  MessageId id;
};
BOOST_DESCRIBE_STRUCT(MessageRead, (), (id))

}  // namespace candour::care

template <>
struct candour::journal::KindOf<candour::care::StatementRecorded> {
  static constexpr std::string_view name = "case.statement_recorded";
};
template <>
struct candour::journal::KindOf<candour::care::StatementShared> {
  static constexpr std::string_view name = "case.statement_shared";
};
template <>
struct candour::journal::KindOf<candour::care::TaskSet> {
  static constexpr std::string_view name = "case.task_set";
};
template <>
struct candour::journal::KindOf<candour::care::TaskDone> {
  static constexpr std::string_view name = "case.task_done";
};
template <>
struct candour::journal::KindOf<candour::care::TaskWithdrawn> {
  static constexpr std::string_view name = "case.task_withdrawn";
};
template <>
struct candour::journal::KindOf<candour::care::MessageSent> {
  static constexpr std::string_view name = "case.message_sent";
};
template <>
struct candour::journal::KindOf<candour::care::MessageRead> {
  static constexpr std::string_view name = "case.message_read";
};
