#include "care/casefile/desk_actions.hpp"

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

const PersonalText words{"Ask the ward when she comes home."};
const StaffId amira = StaffId::ours("amira");
const StaffId grace = StaffId::ours("grace");
const TaskId task = TaskId::ours("t");
const MessageId question = MessageId::ours("q");

SetTask for_amira(const TestCase& one) {
  return {.id = task, .text = words, .assigned_to = amira, .due = one.today()};
}

void ask(TestCase& one) {
  one.add(send_message(one.record(), one.doer("amira"),
                       {.id = question, .to = grace, .text = words, .asks_for_answer = true}));
}

TEST(Tasks, AreSetWithWordsSomebodyAndADay) {
  TestCase one;
  const Doer mary = one.doer("mary");
  SetTask input = for_amira(one);
  input.text = {};
  EXPECT_EQ(code_of(set_task(one.record(), mary, input)), RefusalCode::text_empty);
  input = for_amira(one);
  input.assigned_to = {};
  EXPECT_EQ(code_of(set_task(one.record(), mary, input)), RefusalCode::missing_field);
  input = for_amira(one);
  input.is_open = false;
  EXPECT_EQ(code_of(set_task(one.record(), mary, input)), RefusalCode::unknown_field_value);
  input = for_amira(one);
  input.due = one.today() - std::chrono::days{1};
  EXPECT_EQ(code_of(set_task(one.record(), mary, input)), RefusalCode::date_out_of_range);
  EXPECT_EQ(field_of(set_task(one.record(), mary, input)), "due");
  one.add(set_task(one.record(), mary, for_amira(one)));
  ASSERT_EQ(one.record().tasks.size(), 1U);
  EXPECT_EQ(one.record().tasks[0].set_by.text(), "staff:mary");
}

TEST(Tasks, GoToSomebodyElseOrAnotherDay) {
  TestCase one;
  one.add(set_task(one.record(), one.doer("mary"), for_amira(one)));
  const Doer amiras = one.doer("amira");
  ChangeTask input{.id = task, .assigned_to = amira, .due = one.today()};
  EXPECT_EQ(code_of(change_task(one.record(), amiras, input)), RefusalCode::already_done);
  input.due = one.today() + std::chrono::days{7};
  one.add(change_task(one.record(), amiras, input));
  EXPECT_EQ(one.record().tasks[0].set.due, input.due);
  EXPECT_EQ(one.record().tasks[0].set.text, words);
  input.assigned_to = grace;
  input.is_open = false;
  EXPECT_EQ(code_of(change_task(one.record(), amiras, input)), RefusalCode::unknown_field_value);
  input.id = TaskId::ours("none");
  EXPECT_EQ(code_of(change_task(one.record(), amiras, input)), RefusalCode::not_found);
}

// A day that has passed is no reason why a task cannot go to somebody else.
TEST(Tasks, ALateTaskGoesToSomebodyElseWithItsDay) {
  TestCase one;
  one.add(set_task(one.record(), one.doer("mary"), for_amira(one)));
  const Day due = one.today();
  one.go_on(5);
  one.add(
      change_task(one.record(), one.doer("mary"), {.id = task, .assigned_to = grace, .due = due}));
  EXPECT_EQ(one.record().tasks[0].set.assigned_to, grace);
}

TEST(Tasks, AreDoneOrWithdrawnOnce) {
  TestCase one;
  const Doer amiras = one.doer("amira");
  one.add(set_task(one.record(), one.doer("mary"), for_amira(one)));
  EXPECT_EQ(code_of(withdraw_task(one.record(), amiras, task, {})), RefusalCode::text_empty);
  one.add(finish_task(one.record(), amiras, task));
  EXPECT_EQ(one.record().tasks[0].state, TaskState::done);
  EXPECT_EQ(code_of(finish_task(one.record(), amiras, task)), RefusalCode::already_done);
  EXPECT_EQ(code_of(withdraw_task(one.record(), amiras, task, words)), RefusalCode::already_done);
  EXPECT_EQ(code_of(finish_task(one.record(), amiras, TaskId::ours("none"))),
            RefusalCode::not_found);
}

TEST(Messages, GoToAColleagueWhoIsThere) {
  TestCase one;
  const Doer amiras = one.doer("amira");
  const auto sent = [&](const StaffId& to, bool is_open, const PersonalText& text) {
    return send_message(one.record(), amiras,
                        {.id = question, .to = to, .is_open = is_open, .text = text});
  };
  EXPECT_EQ(code_of(sent({}, true, words)), RefusalCode::missing_field);
  EXPECT_EQ(code_of(sent(grace, false, words)), RefusalCode::unknown_field_value);
  EXPECT_EQ(code_of(sent(amira, true, words)), RefusalCode::unknown_field_value);
  EXPECT_EQ(code_of(sent(grace, true, {})), RefusalCode::text_empty);
  one.add(sent(grace, true, words));
  ASSERT_EQ(one.record().messages.size(), 1U);
  EXPECT_EQ(one.record().messages[0].from, amiras.actor());
}

TEST(Messages, AnAnswerGoesBackAndReadsTheQuestion) {
  TestCase one;
  ask(one);
  AnswerMessage input{.id = MessageId::ours("a"), .answers = question, .text = {}};
  EXPECT_EQ(code_of(answer_message(one.record(), one.doer("grace"), input)),
            RefusalCode::text_empty);
  input.text = words;
  EXPECT_EQ(code_of(answer_message(one.record(), one.doer("amira"), input)),
            RefusalCode::not_permitted);
  EXPECT_EQ(code_of(answer_message(one.record(), one.doer("tom"), input)),
            RefusalCode::not_permitted);
  one.add(answer_message(one.record(), one.doer("grace"), input));
  const CaseRecord record = one.record();
  EXPECT_TRUE(record.messages[0].read);
  EXPECT_TRUE(record.messages[0].answered);
  EXPECT_EQ(record.messages[1].sent.to, amira);
  EXPECT_FALSE(record.messages[1].read);
  EXPECT_EQ(code_of(answer_message(record, one.doer("grace"), input)), RefusalCode::already_done);
  input.answers = MessageId::ours("none");
  EXPECT_EQ(code_of(answer_message(record, one.doer("grace"), input)), RefusalCode::not_found);
}

// Whoever has the case answers what a colleague who left was asked; that the colleague read it is
// not said.
TEST(Messages, WhoeverHasTheCaseCanAnswerInAnothersPlace) {
  TestCase one;
  ask(one);
  one.add(allocate(one.record(), one.doer("mary"),
                   {.worker = StaffId::ours("ben"), .team = "East", .had = {}, .why = {}}));
  one.add(answer_message(one.record(), one.doer("ben"),
                         {.id = MessageId::ours("a"), .answers = question, .text = words}));
  EXPECT_TRUE(one.record().messages[0].answered);
  EXPECT_FALSE(one.record().messages[0].read);
}

TEST(Messages, AreReadByWhoeverTheyWereSentTo) {
  TestCase one;
  ask(one);
  EXPECT_EQ(code_of(read_message(one.record(), one.doer("ben"), question)),
            RefusalCode::not_permitted);
  EXPECT_EQ(code_of(read_message(one.record(), one.doer("grace"), MessageId::ours("none"))),
            RefusalCode::not_found);
  one.add(read_message(one.record(), one.doer("grace"), question));
  EXPECT_TRUE(one.record().messages[0].read);
  EXPECT_EQ(code_of(read_message(one.record(), one.doer("grace"), question)),
            RefusalCode::already_done);
}

TEST(Tasks, AreNotSetInAClosedCaseWhichCanStillBeWrittenAbout) {
  TestCase one;
  const Doer mary = one.doer("mary");
  one.add(close_case(one.record(), mary, {.reason = ClosureReason::moved_away, .why = words}));
  EXPECT_EQ(code_of(set_task(one.record(), mary, for_amira(one))), RefusalCode::not_permitted);
  EXPECT_TRUE(send_message(one.record(), mary, {.id = question, .to = grace, .text = words}));
}

TEST(Staff, AreWhoTheActorSays) {
  EXPECT_EQ(staff_of(ActorId::ours("staff:amira")), amira);
  EXPECT_FALSE(staff_of(ActorId::ours("system:import")));
  EXPECT_FALSE(staff_of(ActorId::ours("person:1")));
}

}  // namespace
}  // namespace candour::care
