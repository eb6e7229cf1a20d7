#include "care/casefile/work_actions.hpp"

#include "care/casefile/action_testing.hpp"
#include "care/casefile/desk_actions.hpp"

namespace candour::care {
namespace {

const PersonalText because{"She has moved to the other side of town."};
const StaffId amira = StaffId::ours("amira");
const StaffId ben = StaffId::ours("ben");

AllocateCase to(const StaffId& worker, std::optional<StaffId> had = {}, PersonalText why = {}) {
  return {.worker = worker, .team = "East", .is_open = true, .had = std::move(had), .why = why};
}

TEST(Allocating, TheFirstTimeAsksForNoReason) {
  TestCase one;
  ASSERT_TRUE(one.add(allocate(one.record(), one.doer("mary"), to(amira))));
  const CaseRecord record = one.record();
  EXPECT_EQ(record.allocated_to, amira);
  EXPECT_EQ(record.team, "East");
  EXPECT_FALSE(record.waiting_since);
  ASSERT_EQ(record.allocations.size(), 1U);
  EXPECT_EQ(record.allocations[0].from, one.today());
}

TEST(Allocating, ToSomebodyElseAsksWhyAndSaysIt) {
  TestCase one;
  one.add(allocate(one.record(), one.doer("mary"), to(amira)));
  const auto silent = allocate(one.record(), one.doer("mary"), to(ben, amira));
  EXPECT_EQ(code_of(silent), RefusalCode::text_empty);
  EXPECT_EQ(field_of(silent), "why");
  one.go_on(10);
  ASSERT_TRUE(one.add(allocate(one.record(), one.doer("mary"), to(ben, amira, because))));
  const CaseRecord record = one.record();
  EXPECT_EQ(record.allocated_to, ben);
  ASSERT_EQ(record.allocations.size(), 2U);
  EXPECT_EQ(record.allocations[0].until, one.today());
}

TEST(Allocating, RefusesWhoCannotHaveIt) {
  TestCase one;
  one.add(allocate(one.record(), one.doer("mary"), to(amira)));
  const CaseRecord record = one.record();
  const Doer mary = one.doer("mary");
  EXPECT_EQ(code_of(allocate(record, mary, to(amira, amira, because))), RefusalCode::already_done);
  EXPECT_EQ(code_of(allocate(record, mary, to({}, amira, because))), RefusalCode::missing_field);
  AllocateCase no_team = to(ben, amira, because);
  no_team.team.clear();
  EXPECT_EQ(code_of(allocate(record, mary, no_team)), RefusalCode::unknown_field_value);
  AllocateCase left = to(ben, amira, because);
  left.is_open = false;
  EXPECT_EQ(code_of(allocate(record, mary, left)), RefusalCode::unknown_field_value);
  EXPECT_EQ(field_of(allocate(record, mary, left)), "worker");
}

// Two managers look at the same page; the second sees what the first did. What is no matter of who
// has the case stops nobody.
TEST(Allocating, TheSecondOfTwoManagersSeesWhatHappened) {
  TestCase one;
  one.add(set_task(one.record(), one.doer("olu"),
                   {.id = TaskId::ours("t"), .text = because, .assigned_to = ben, .due = {}}));
  one.add(allocate(one.record(), one.doer("mary"), to(amira)));
  EXPECT_EQ(code_of(allocate(one.record(), one.doer("ravi"), to(ben))), RefusalCode::stale_version);
  EXPECT_EQ(code_of(place_with_team(one.record(), one.doer("ravi"),
                                    {.team = "West", .had = {}, .why = because})),
            RefusalCode::stale_version);
  one.add(place_with_team(one.record(), one.doer("mary"),
                          {.team = "East", .had = amira, .why = because}));
  EXPECT_EQ(code_of(allocate(one.record(), one.doer("ravi"), to(ben, amira, because))),
            RefusalCode::stale_version);
}

TEST(Allocating, OpenTasksOfWhoeverHadItGoAlong) {
  TestCase one;
  one.add(allocate(one.record(), one.doer("mary"), to(amira)));
  const auto task = [&](std::string_view id, const StaffId& whose) {
    one.add(set_task(one.record(), one.doer("mary"),
                     {.id = TaskId::ours(id), .text = because, .assigned_to = whose, .due = {}}));
  };
  task("hers", amira);
  task("done", amira);
  task("olus", StaffId::ours("olu"));
  one.add(finish_task(one.record(), one.doer("amira"), TaskId::ours("done")));
  one.add(allocate(one.record(), one.doer("mary"), to(ben, amira, because)));
  const CaseRecord record = one.record();
  EXPECT_EQ(record.tasks[0].set.assigned_to, ben);
  EXPECT_EQ(record.tasks[0].set.text, because);
  EXPECT_EQ(record.tasks[1].set.assigned_to, amira);
  EXPECT_EQ(record.tasks[1].state, TaskState::done);
  EXPECT_EQ(record.tasks[2].set.assigned_to, StaffId::ours("olu"));
}

TEST(GivingBack, ACaseWaitsAgainFromToday) {
  TestCase one;
  one.add(allocate(one.record(), one.doer("mary"), to(amira)));
  one.go_on(3);
  EXPECT_EQ(code_of(place_with_team(one.record(), one.doer("mary"),
                                    {.team = "East", .had = amira, .why = {}})),
            RefusalCode::text_empty);
  EXPECT_EQ(code_of(place_with_team(one.record(), one.doer("mary"),
                                    {.team = "", .had = amira, .why = because})),
            RefusalCode::missing_field);
  one.add(place_with_team(one.record(), one.doer("mary"),
                          {.team = "West", .had = amira, .why = because}));
  EXPECT_FALSE(one.record().allocated_to);
  EXPECT_EQ(one.record().team, "West");
  EXPECT_EQ(one.record().waiting_since, one.today());
}

TEST(GivingBack, AWaitingCaseKeepsItsWaitInAnotherTeam) {
  TestCase one;
  const Day began = one.today();
  one.go_on(30);
  EXPECT_EQ(code_of(place_with_team(one.record(), one.doer("mary"),
                                    {.team = "East", .had = {}, .why = {}})),
            RefusalCode::already_done);
  one.add(place_with_team(one.record(), one.doer("mary"), {.team = "West", .had = {}, .why = {}}));
  EXPECT_EQ(one.record().team, "West");
  EXPECT_EQ(one.record().waiting_since, began);
}

TEST(Prioritising, AsksHowSoonAndWhy) {
  TestCase one;
  const Doer mary = one.doer("mary");
  EXPECT_EQ(code_of(set_priority(one.record(), mary, {.priority = {}, .why = because})),
            RefusalCode::missing_field);
  EXPECT_EQ(
      code_of(set_priority(one.record(), mary, {.priority = Priority::not_set, .why = because})),
      RefusalCode::missing_field);
  EXPECT_EQ(code_of(set_priority(one.record(), mary, {.priority = Priority::soon, .why = {}})),
            RefusalCode::text_empty);
  one.add(set_priority(one.record(), mary, {.priority = Priority::soon, .why = because}));
  EXPECT_EQ(one.record().priority, Priority::soon);
  EXPECT_EQ(
      code_of(set_priority(one.record(), mary,
                           {.priority = Priority::soon, .was = Priority::soon, .why = because})),
      RefusalCode::already_done);
  EXPECT_EQ(
      code_of(set_priority(one.record(), mary, {.priority = Priority::urgent, .why = because})),
      RefusalCode::stale_version);
}

TEST(Holding, SaysWhyAndWhenThePersonWasTold) {
  TestCase one;
  const Doer amiras = one.doer("amira");
  EXPECT_EQ(code_of(start_hold(one.record(), amiras, {.reason = {}, .why = because})),
            RefusalCode::missing_field);
  EXPECT_EQ(code_of(start_hold(one.record(), amiras, {.reason = HoldReason::no_worker, .why = {}})),
            RefusalCode::text_empty);
  const auto ahead = start_hold(one.record(), amiras,
                                {.reason = HoldReason::no_worker,
                                 .why = because,
                                 .person_told_on = one.today() + std::chrono::days{1}});
  EXPECT_EQ(code_of(ahead), RefusalCode::date_out_of_range);
  EXPECT_EQ(field_of(ahead), "told");
  one.add(start_hold(
      one.record(), amiras,
      {.reason = HoldReason::person_in_hospital, .why = because, .person_told_on = one.today()}));
  ASSERT_NE(one.record().hold(), nullptr);
  EXPECT_EQ(one.record().hold()->started.person_told_on, one.today());
  EXPECT_EQ(
      code_of(start_hold(one.record(), amiras, {.reason = HoldReason::no_worker, .why = because})),
      RefusalCode::already_done);
  one.go_on(4);
  one.add(end_hold(one.record(), one.doer("amira"), {}));
  EXPECT_EQ(one.record().hold(), nullptr);
  EXPECT_EQ(one.record().holds[0].until, one.today());
  EXPECT_EQ(code_of(end_hold(one.record(), amiras, {})), RefusalCode::already_done);
}

TEST(Closing, EndsAHoldAndTheAllocationAndStopsOtherWork) {
  TestCase one;
  const Doer mary = one.doer("mary");
  one.add(allocate(one.record(), mary, to(amira)));
  one.add(start_hold(one.record(), mary, {.reason = HoldReason::person_asked, .why = because}));
  EXPECT_EQ(code_of(close_case(one.record(), mary, {.reason = {}, .why = because})),
            RefusalCode::missing_field);
  EXPECT_EQ(
      code_of(close_case(one.record(), mary, {.reason = ClosureReason::moved_away, .why = {}})),
      RefusalCode::text_empty);
  one.add(close_case(one.record(), mary, {.reason = ClosureReason::moved_away, .why = because}));
  const CaseRecord closed = one.record();
  ASSERT_TRUE(closed.closure);
  EXPECT_EQ(closed.hold(), nullptr);
  EXPECT_FALSE(closed.allocated_to);
  EXPECT_EQ(code_of(allocate(closed, mary, to(ben))), RefusalCode::not_permitted);
  EXPECT_EQ(code_of(place_with_team(closed, mary, {.team = "West", .had = {}, .why = {}})),
            RefusalCode::not_permitted);
  EXPECT_EQ(code_of(set_priority(closed, mary, {.priority = Priority::soon, .why = because})),
            RefusalCode::not_permitted);
  EXPECT_EQ(code_of(start_hold(closed, mary, {.reason = HoldReason::no_worker, .why = because})),
            RefusalCode::not_permitted);
  EXPECT_EQ(code_of(close_case(closed, mary, {.reason = ClosureReason::died, .why = because})),
            RefusalCode::not_permitted);
}

TEST(Closing, WaitsForOpenTasks) {
  TestCase one;
  const Doer mary = one.doer("mary");
  one.add(set_task(one.record(), mary,
                   {.id = TaskId::ours("t"), .text = because, .assigned_to = amira, .due = {}}));
  const CloseCase input{.reason = ClosureReason::support_ended, .why = because};
  EXPECT_EQ(code_of(close_case(one.record(), mary, input)), RefusalCode::not_permitted);
  one.add(withdraw_task(one.record(), mary, TaskId::ours("t"), because));
  EXPECT_TRUE(close_case(one.record(), mary, input));
}

TEST(Reopening, WaitsWithItsTeamAgain) {
  TestCase one;
  const Doer mary = one.doer("mary");
  EXPECT_EQ(code_of(reopen_case(one.record(), mary, because)), RefusalCode::already_done);
  one.add(close_case(one.record(), mary, {.reason = ClosureReason::moved_away, .why = because}));
  EXPECT_EQ(code_of(reopen_case(one.record(), mary, {})), RefusalCode::text_empty);
  one.go_on(9);
  one.add(reopen_case(one.record(), one.doer("mary"), because));
  EXPECT_FALSE(one.record().closure);
  EXPECT_EQ(one.record().waiting_since, one.today());
  EXPECT_EQ(one.record().team, "East");
}

TEST(Acting, NothingIsDoneWithAPublishedCase) {
  TestCase one{CaseOrigin::published};
  EXPECT_EQ(code_of(allocate(one.record(), one.doer("mary"), to(amira))),
            RefusalCode::not_permitted);
  EXPECT_EQ(code_of(send_message(one.record(), one.doer("mary"),
                                 {.id = MessageId::ours("m"), .to = amira, .text = because})),
            RefusalCode::not_permitted);
}

}  // namespace
}  // namespace candour::care
