#include "people/dispute.hpp"

#include <gtest/gtest.h>

namespace candour::people {
namespace {

// Easter 2026: Good Friday 3 April, Easter Monday 6 April.
WorkingCalendar spring_2026() {
  return *WorkingCalendar::make(make_day(2026, 1, 1), make_day(2026, 6, 30),
                                {{make_day(2026, 1, 1), "New Year’s Day", std::nullopt, "test"},
                                 {make_day(2026, 4, 3), "Good Friday", std::nullopt, "test"},
                                 {make_day(2026, 4, 6), "Easter Monday", std::nullopt, "test"}});
}

DisputeEntry entry(DisputeStep step, Day on) {
  return {step, on, ActorId::ours("staff:amira"), PersonalText{"Because."}};
}
Dispute dispute(std::vector<DisputeEntry> entries) {
  return {DisputeId::ours("d1"), ActorId::ours("person:1"), make_day(2026, 2, 2),
          PersonalText{"I never said that."}, std::move(entries)};
}
DisputeState state(const Dispute& made, Day on) {
  return standing_of(made, on, spring_2026()).state;
}

TEST(Dispute, WaitsForTheCouncilUntilItAnswersInWriting) {
  const Dispute made = dispute({});
  EXPECT_EQ(state(made, make_day(2026, 2, 1)), DisputeState::not_yet_made);
  EXPECT_EQ(state(made, make_day(2026, 2, 2)), DisputeState::awaiting_answer);
  // However long the council is silent, it stays open; and so it does where no calendar reaches.
  EXPECT_EQ(state(made, make_day(2030, 1, 1)), DisputeState::awaiting_answer);
}

TEST(Dispute, ClosesInSilenceTheDayAfterTwentyWorkingDaysWithAReminder) {
  // From Monday 2 March: 3 to 6, 9 to 13, 16 to 20, 23 to 27 and 30 March are twenty days.
  const Dispute made = dispute({entry(DisputeStep::answered, make_day(2026, 3, 2)),
                                entry(DisputeStep::reminded, make_day(2026, 3, 16))});
  const DisputeStanding last = standing_of(made, make_day(2026, 3, 30), spring_2026());
  EXPECT_EQ(last.state, DisputeState::reminded);
  EXPECT_EQ(last.answer_stands_to, make_day(2026, 3, 30));
  EXPECT_EQ(last.answered_on, make_day(2026, 3, 2));
  EXPECT_EQ(last.reminded_on, make_day(2026, 3, 16));
  EXPECT_EQ(state(made, make_day(2026, 3, 31)), DisputeState::closed_in_silence);
  // As at an earlier day the reminder was not sent yet.
  EXPECT_EQ(state(made, make_day(2026, 3, 15)), DisputeState::answered);
}

TEST(Dispute, BankHolidaysDoNotCount) {
  // From 16 March: 17 to 20, 23 to 27, 30 March to 2 April, 7 to 10 and 13 to 15 April.
  const Dispute made = dispute({entry(DisputeStep::answered, make_day(2026, 3, 16)),
                                entry(DisputeStep::reminded, make_day(2026, 3, 30))});
  EXPECT_EQ(state(made, make_day(2026, 4, 15)), DisputeState::reminded);
  EXPECT_EQ(state(made, make_day(2026, 4, 16)), DisputeState::closed_in_silence);
}

TEST(Dispute, NeverClosesInSilenceWithoutAReminder) {
  const Dispute made = dispute({entry(DisputeStep::answered, make_day(2026, 3, 2))});
  EXPECT_EQ(state(made, make_day(2026, 6, 30)), DisputeState::answered);
}

TEST(Dispute, AReminderSentLateKeepsItOpenThatDay) {
  const Dispute made = dispute({entry(DisputeStep::answered, make_day(2026, 3, 2)),
                                entry(DisputeStep::reminded, make_day(2026, 5, 6))});
  EXPECT_EQ(state(made, make_day(2026, 5, 6)), DisputeState::reminded);
  EXPECT_EQ(state(made, make_day(2026, 5, 7)), DisputeState::closed_in_silence);
}

TEST(Dispute, ThePersonClosesItAndOnlyThePersonOpensItAgain) {
  Dispute made = dispute({entry(DisputeStep::answered, make_day(2026, 3, 2)),
                          entry(DisputeStep::settled, make_day(2026, 3, 5))});
  EXPECT_EQ(state(made, make_day(2026, 3, 4)), DisputeState::answered);
  EXPECT_EQ(state(made, make_day(2026, 3, 5)), DisputeState::settled);
  made.entries.push_back(entry(DisputeStep::answered, make_day(2026, 3, 6)));
  EXPECT_EQ(state(made, make_day(2026, 3, 6)), DisputeState::settled);
  made.entries.push_back(entry(DisputeStep::still_disagrees, make_day(2026, 3, 9)));
  EXPECT_EQ(state(made, make_day(2026, 3, 9)), DisputeState::awaiting_answer);
}

TEST(Dispute, ANewDisagreementAsksForANewAnswerAndReminder) {
  const Dispute made = dispute({entry(DisputeStep::answered, make_day(2026, 3, 2)),
                                entry(DisputeStep::reminded, make_day(2026, 3, 9)),
                                entry(DisputeStep::still_disagrees, make_day(2026, 3, 9)),
                                entry(DisputeStep::answered, make_day(2026, 3, 16))});
  EXPECT_EQ(state(made, make_day(2026, 3, 10)), DisputeState::awaiting_answer);
  EXPECT_EQ(state(made, make_day(2026, 6, 1)), DisputeState::answered);
}

TEST(Dispute, OutsideTheCalendarItsEndIsUnknownAndItStaysOpen) {
  const Dispute made = dispute({entry(DisputeStep::answered, make_day(2026, 6, 15)),
                                entry(DisputeStep::reminded, make_day(2026, 6, 22))});
  const DisputeState unknown = state(made, make_day(2026, 12, 1));
  EXPECT_EQ(unknown, DisputeState::cannot_be_computed);
  EXPECT_FALSE(is_closed(unknown));
}

}  // namespace
}  // namespace candour::people
