#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

TEST_F(WorkPages, APriorityIsSetWithItsReason) {
  const std::string path = "/cases/hers/work/priority";
  EXPECT_TRUE(says(show("/cases/hers/work", amira_), "Not set"));
  const auto silent =
      send(path, amira_, "set_priority", {{"priority", "urgent"}, {"was", "not_set"}});
  EXPECT_EQ(silent.status, 422);
  EXPECT_TRUE(says(silent, "href=\"#priority-why\""));
  EXPECT_TRUE(says(silent, "value=\"urgent\" checked"));
  const std::vector<Field> fields{
      {"priority", "urgent"}, {"was", "not_set"}, {"priority-why", "He fell twice."}};
  ASSERT_EQ(send(path, amira_, "set_priority", fields, 5).status, 303);
  ASSERT_EQ(send(path, amira_, "set_priority", fields, 5).status, 303);
  EXPECT_EQ(record("hers").priority, care::Priority::urgent);
  const auto stale = send(path, mary_, "set_priority",
                          {{"priority", "soon"}, {"was", "not_set"}, {"priority-why", "Why."}});
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "somebody else set the priority to “Urgent”"));
  EXPECT_TRUE(says(show("/cases/hers", amira_), "Urgent"));
}

TEST_F(WorkPages, AHoldSaysWhoseTimeItIsAndThatItPausesNothing) {
  const std::string path = "/cases/hers/work/hold";
  EXPECT_TRUE(says(show("/cases/hers/work", amira_), "pauses nothing"));
  const auto wrong = send(path, amira_, "start_hold",
                          {{"reason", "no_worker"},
                           {"hold-why", std::string{hostile_words}},
                           {"told-day", "31"},
                           {"told-month", "2"},
                           {"told-year", "2026"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(says(wrong, "href=\"#told-day\""));
  EXPECT_TRUE(says(wrong, "value=\"31\""));
  EXPECT_TRUE(says(wrong, "value=\"no_worker\" checked"));
  EXPECT_FALSE(says(wrong, "<script>alert"));
  EXPECT_EQ(record("hers").holds.size(), 0U);
  ASSERT_EQ(send(path, amira_, "start_hold",
                 {{"reason", "no_worker"},
                  {"hold-why", "Two workers are ill."},
                  {"told_how", "said"},
                  {"told-day", "1"},
                  {"told-month", "3"},
                  {"told-year", "2026"}})
                .status,
            303);
  ASSERT_NE(record("hers").hold(), nullptr);
  EXPECT_EQ(record("hers").hold()->started.person_told_on, make_day(2026, 3, 1));
  const auto page = show("/cases/hers", amira_);
  EXPECT_TRUE(says(
      page, "The council’s time. The person was told on 1 March 2026, in person or by phone."));
  EXPECT_TRUE(
      says(page, "This pauses nothing: no clock of the law stops for the council’s reasons."));
  const auto again = send(path, amira_, "start_hold", {{"reason", "no_worker"}, {"hold-why", "x"}});
  EXPECT_EQ(again.status, 409);
  ASSERT_EQ(send(path + "/end", amira_, "end_hold", {{"end-why", ""}}).status, 303);
  EXPECT_EQ(record("hers").hold(), nullptr);
  EXPECT_EQ(send(path + "/end", amira_, "end_hold", {{"end-why", ""}}).status, 409);
}

TEST_F(WorkPages, AHoldThatNobodyTellsThePersonOfStandsAsOwed) {
  const std::string path = "/cases/hers/work/hold";
  ASSERT_EQ(send(path, amira_, "start_hold",
                 {{"reason", "no_worker"}, {"hold-why", "Two workers are ill."}})
                .status,
            303);
  const auto owed = show("/cases/hers/work", amira_);
  EXPECT_TRUE(says(owed, "That they were is not recorded."));
  EXPECT_TRUE(says(owed, "/cases/hers/letters/new?kind=L02"));
  EXPECT_TRUE(says(show("/cases/hers", amira_), "The person is owed word of it"));
  const auto no_how = send(path + "/told", amira_, "tell_of_hold",
                           {{"told-day", "2"}, {"told-month", "3"}, {"told-year", "2026"}});
  EXPECT_EQ(no_how.status, 422);
  EXPECT_TRUE(says(no_how, "href=\"#told_how\""));
  ASSERT_EQ(send(path + "/told", amira_, "tell_of_hold",
                 {{"told_how", "by_letter"},
                  {"told-day", "2"},
                  {"told-month", "3"},
                  {"told-year", "2026"}})
                .status,
            303);
  const auto told = show("/cases/hers/work", amira_);
  EXPECT_TRUE(says(told, "The person was told on 2 March 2026, by letter."));
  EXPECT_FALSE(says(told, "That they were is not recorded."));
  const auto row = *registers::find_case(*test_.store, council_, CaseId::ours("hers"));
  EXPECT_EQ(row->hold_told_on, make_day(2026, 3, 2));
}

TEST_F(WorkPages, ACaseClosesAndOpensAgain) {
  const auto silent =
      send("/cases/hers/work/close", amira_, "close_case", {{"close-why", "She has moved."}});
  EXPECT_EQ(silent.status, 422);
  EXPECT_TRUE(says(silent, "href=\"#closure\""));
  EXPECT_TRUE(says(silent, "She has moved."));
  ASSERT_EQ(send("/cases/hers/work/close", amira_, "close_case",
                 {{"closure", "moved_away"}, {"close-why", "She has moved."}})
                .status,
            303);
  EXPECT_TRUE(record("hers").closure);
  EXPECT_EQ(worker_of("hers"), "");
  EXPECT_TRUE(says(show("/cases/hers", mary_), "Closed on 2 March 2026: Moved away."));
  EXPECT_TRUE(says(show("/cases/hers/work", mary_), "Reopen the case"));
  const auto allocated =
      send("/cases/hers/allocate", mary_, "do_allocate", {{"worker", "ben"}, {"had", ""}});
  EXPECT_EQ(allocated.status, 403);
  EXPECT_TRUE(says(allocated, "This case is closed"));
  EXPECT_EQ(send("/cases/hers/work/reopen", mary_, "reopen_case", {}).status, 422);
  ASSERT_EQ(
      send("/cases/hers/work/reopen", mary_, "reopen_case", {{"reopen-why", "Back again."}}).status,
      303);
  EXPECT_FALSE(record("hers").closure);
}

TEST_F(WorkPages, WhoeverHasNoPartInTheCaseDoesNotChangeHowItIsWorked) {
  EXPECT_EQ(show("/cases/hers/work", grace_).status, 403);
  EXPECT_EQ(show("/cases/hers/work", wes_).status, 403);
  EXPECT_EQ(send("/cases/hers/work/close", grace_, "close_case",
                 {{"closure", "died"}, {"close-why", "x"}})
                .status,
            403);
}

TEST_F(WorkPages, ATaskIsSetDoneAndGoes) {
  const auto wrong = send("/cases/hers/tasks", mary_, "set_task",
                          {{"text", std::string{hostile_words}},
                           {"assigned_to-other", "nobody"},
                           {"due-day", "9"},
                           {"due-month", "3"},
                           {"due-year", "2026"}});
  EXPECT_EQ(wrong.status, 404);
  EXPECT_TRUE(says(wrong, "Nobody here has this sign-in name"));
  EXPECT_TRUE(says(wrong, "value=\"nobody\""));
  EXPECT_TRUE(says(wrong, "&lt;script&gt;"));
  EXPECT_TRUE(says(wrong, "value=\"9\""));
  const std::vector<Field> fields{{"text", "Ring the ward"},
                                  {"assigned_to", "amira"},
                                  {"due-day", "9"},
                                  {"due-month", "3"},
                                  {"due-year", "2026"}};
  ASSERT_EQ(send("/cases/hers/tasks", mary_, "set_task", fields, 11).status, 303);
  ASSERT_EQ(send("/cases/hers/tasks", mary_, "set_task", fields, 11).status, 303);
  ASSERT_EQ(record("hers").tasks.size(), 1U);
  const auto page = show("/cases/hers", amira_);
  EXPECT_TRUE(says(page, "Ring the ward"));
  EXPECT_TRUE(says(page, "By 9 March 2026, in 7 days."));
  const std::string path = "/cases/hers/tasks/" + record("hers").tasks[0].set.id.text();
  EXPECT_TRUE(says(show(path, amira_), "value=\"amira\" selected"));
  ASSERT_EQ(send(path + "/done", amira_, "finish_task", {}).status, 303);
  EXPECT_EQ(record("hers").tasks[0].state, care::TaskState::done);
  EXPECT_FALSE(says(show("/cases/hers", amira_), "Ring the ward"));
  const auto again = send(path + "/done", amira_, "finish_task", {});
  EXPECT_EQ(again.status, 409);
  EXPECT_TRUE(says(again, "This task was done meanwhile."));
  EXPECT_EQ(show("/cases/hers/tasks/none", amira_).status, 404);
}

TEST_F(WorkPages, ATaskGoesToSomebodyElseOrIsWithdrawn) {
  ASSERT_EQ(send("/cases/hers/tasks", amira_, "set_task",
                 {{"text", "Ask about the ramp"}, {"assigned_to-other", " GRACE "}})
                .status,
            303);
  const care::Task task = record("hers").tasks[0];
  EXPECT_EQ(task.set.assigned_to.text(), "grace") << "a sign-in name, however it is written";
  const std::string path = "/cases/hers/tasks/" + task.set.id.text();
  const auto past =
      send(path + "/change", amira_, "change_task",
           {{"assigned_to", "ben"}, {"due-day", "1"}, {"due-month", "1"}, {"due-year", "2020"}});
  EXPECT_EQ(past.status, 422);
  EXPECT_TRUE(says(past, "value=\"ben\" selected"));
  ASSERT_EQ(send(path + "/change", amira_, "change_task", {{"assigned_to", "ben"}}).status, 303);
  EXPECT_EQ(record("hers").tasks[0].set.assigned_to.text(), "ben");
  EXPECT_EQ(send(path + "/withdraw", amira_, "withdraw_task", {}).status, 422);
  ASSERT_EQ(send(path + "/withdraw", amira_, "withdraw_task", {{"why", "No ramp."}}).status, 303);
  EXPECT_TRUE(says(show(path, amira_), "No ramp."));
}

TEST_F(WorkPages, AMessageIsSentReadAndAnswered) {
  const auto to_self =
      send("/cases/hers/messages", amira_, "send_message",
           {{"to", "amira"}, {"text", std::string{hostile_words}}, {"asks", "yes"}});
  EXPECT_EQ(to_self.status, 422);
  EXPECT_TRUE(says(to_self, "That is you"));
  EXPECT_TRUE(says(to_self, "&lt;/textarea&gt;"));
  EXPECT_TRUE(says(to_self, "value=\"yes\" checked"));
  const std::vector<Field> fields{
      {"to", "ben"}, {"text", "Who pays for the ramp?"}, {"asks", "yes"}};
  ASSERT_EQ(send("/cases/hers/messages", amira_, "send_message", fields, 13).status, 303);
  ASSERT_EQ(send("/cases/hers/messages", amira_, "send_message", fields, 13).status, 303);
  ASSERT_EQ(record("hers").messages.size(), 1U);
  const std::string path = "/cases/hers/messages/" + record("hers").messages[0].sent.id.text();
  EXPECT_FALSE(says(show(path, amira_), "Your answer")) << "whoever asked does not answer";
  EXPECT_TRUE(says(show(path, ben_), "Who pays for the ramp?"));
  EXPECT_EQ(send(path + "/answer", ben_, "answer_message", {{"text", ""}}).status, 422);
  EXPECT_EQ(send(path + "/read", mary_, "read_message", {}).status, 403);
  ASSERT_EQ(send(path + "/answer", ben_, "answer_message", {{"text", "The council."}}).status, 303);
  const auto messages = record("hers").messages;
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_TRUE(messages[0].read && messages[0].answered);
  EXPECT_EQ(messages[1].sent.to.text(), "amira");
  EXPECT_TRUE(says(show(path, amira_), "The council."));
  const std::string answer = "/cases/hers/messages/" + messages[1].sent.id.text();
  ASSERT_EQ(send(answer + "/read", amira_, "read_message", {}).status, 303);
  EXPECT_EQ(send(answer + "/read", amira_, "read_message", {}).status, 409);
}

// Somebody outside the case opens what was sent to them once they have said why.
TEST_F(WorkPages, AMessageToSomebodyOutsideTheCaseAsksThemWhyTheyOpenIt) {
  ASSERT_EQ(send("/cases/hers/messages", amira_, "send_message",
                 {{"to-other", "grace"}, {"text", "Who pays?"}, {"asks", "yes"}})
                .status,
            303);
  const std::string path = "/cases/hers/messages/" + record("hers").messages[0].sent.id.text();
  EXPECT_EQ(location_of(show(path, grace_)), "/cases/hers/reason");
  test_.reasons.give(grace_.token.digest(), CaseId::ours("hers"), PersonalText{"I was asked."});
  EXPECT_TRUE(says(show(path, grace_), "Your answer"));
  const auto desk = show("/my-work", grace_);
  EXPECT_TRUE(says(desk, "Asks for your answer"));
  EXPECT_TRUE(says(desk, "Case T-1")) << "no name for whoever must say why first";
}

TEST_F(WorkPages, WhatLiesOnTheDeskStandsOnMyWork) {
  ASSERT_EQ(send("/cases/hers/tasks", mary_, "set_task",
                 {{"text", std::string{hostile_words}}, {"assigned_to", "amira"}})
                .status,
            303);
  ASSERT_EQ(send("/cases/hers/messages", amira_, "send_message",
                 {{"to", "ben"}, {"text", "Who pays?"}, {"asks", "yes"}})
                .status,
            303);
  const auto before = show("/my-work", amira_);
  EXPECT_TRUE(says(before, "Your tasks (1)"));
  EXPECT_FALSE(says(before, "<script>alert"));
  EXPECT_TRUE(says(before, "Your questions without an answer (1)"));
  EXPECT_TRUE(says(show("/my-work", ben_), "Messages for you (1)"));
  const std::string path = "/cases/hers/messages/" + record("hers").messages[0].sent.id.text();
  ASSERT_EQ(send(path + "/answer", ben_, "answer_message", {{"text", "We do."}}).status, 303);
  EXPECT_TRUE(says(show("/my-work", amira_), "Answers to your questions (1)"));
  EXPECT_FALSE(says(show("/my-work", ben_), "Messages for you"));
}

TEST_F(WorkPages, APublishedCaseHasNoWork) {
  test_.add_case(council_, "published", plain_timeline, care::CaseOrigin::published);
  EXPECT_FALSE(says(show("/cases/published", amira_), "Work on this case"));
  EXPECT_TRUE(says(show("/cases/hers", amira_), "Work on this case"));
}

}  // namespace
}  // namespace candour::web
