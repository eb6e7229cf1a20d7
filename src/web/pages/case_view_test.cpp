#include "web/pages/case_view.hpp"

#include <gtest/gtest.h>

namespace candour::web {
namespace {

using rules::Duty;
using rules::DutyState;

constexpr rules::RuleHead review{.id = "review.planned",
                                 .code = "review.overdue",
                                 .title = "Review within 12 months",
                                 .duty = "review the plan"};
constexpr rules::RuleHead acknowledgement{.id = "complaint.acknowledgement",
                                          .code = "complaint.delay",
                                          .title = "Complaint acknowledged",
                                          .duty = "acknowledge the complaint"};
constexpr rules::Clock clock_of_all{};

// What is only looked out for, and is no finding.
constexpr rules::RuleHead watched = [] {
  rules::RuleHead head{.id = "plan.copy", .code = "plan.no_copy", .title = "Copy of the plan"};
  head.is_finding = false;
  return head;
}();

Duty duty(DutyState state, Day due, const rules::RuleHead& rule = review) {
  Duty made;
  made.rule = &rule;
  made.clock = &clock_of_all;
  made.state = state;
  made.due = exactly(due);
  if (state == DutyState::breached) made.raised = due + std::chrono::days{1};
  return made;
}

Duty possibly(Duty made) {
  made.certain = false;
  return made;
}

// What was done without what the law asks first: nothing is awaited any more.
Duty conduct(Day raised) {
  static constexpr rules::Check check{};
  Duty made;
  made.rule = &review;
  made.check = &check;
  made.state = DutyState::breached;
  made.raised = raised;
  return made;
}

Duty done_late(Duty made) {
  made.closing = 0;
  return made;
}

CaseView view_of(std::vector<Duty> duties) {
  CaseView view;
  view.looked.duties = std::move(duties);
  view.looked.as_of = make_day(2024, 6, 3);
  return view;
}

TEST(CaseView, PutsTheDutiesInTheOrderInWhichAWorkerNeedsThem) {
  const CaseView view = view_of({
      duty(DutyState::fell_away, make_day(2023, 1, 1)),
      duty(DutyState::met, make_day(2023, 1, 1)),
      duty(DutyState::cannot_be_computed, make_day(2023, 1, 1)),
      duty(DutyState::running, make_day(2024, 9, 1)),
      duty(DutyState::due, make_day(2024, 6, 20)),
      duty(DutyState::breached, make_day(2022, 1, 1), watched),
      possibly(duty(DutyState::breached, make_day(2023, 1, 1))),
      duty(DutyState::breached, make_day(2024, 3, 1)),
      duty(DutyState::breached, make_day(2024, 2, 1)),
      duty(DutyState::due, make_day(2024, 6, 10)),
  });
  const std::vector<std::size_t> wanted{8, 7, 6, 5, 9, 4, 3, 2, 1, 0};
  EXPECT_EQ(duties_in_order(view), wanted);
}

TEST(CaseView, KeepsTheOrderOfDutiesThatFallOnOneDay) {
  const Day day = make_day(2024, 3, 1);
  const CaseView view = view_of({duty(DutyState::running, day), duty(DutyState::running, day),
                                 duty(DutyState::running, day)});
  const std::vector<std::size_t> wanted{0, 1, 2};
  EXPECT_EQ(duties_in_order(view), wanted);
}

TEST(CaseView, CountsWhatIsCertainApartFromWhatIsPossible) {
  const CaseView view = view_of({
      done_late(duty(DutyState::breached, make_day(2022, 2, 1))),
      duty(DutyState::breached, make_day(2024, 3, 1)),
      duty(DutyState::breached, make_day(2024, 2, 1)),
      possibly(duty(DutyState::breached, make_day(2021, 1, 1))),
      conduct(make_day(2019, 1, 1)),
      duty(DutyState::breached, make_day(2020, 1, 1), watched),
      duty(DutyState::due, make_day(2024, 6, 20)),
      duty(DutyState::running, make_day(2024, 6, 12), acknowledgement),
      duty(DutyState::met, make_day(2024, 6, 4)),
      duty(DutyState::cannot_be_computed, make_day(2024, 6, 4)),
  });
  const CaseCounts counts = count_duties(view.looked);
  EXPECT_EQ(counts.breached, 4);
  EXPECT_EQ(counts.possibly, 1);
  EXPECT_EQ(counts.due_soon, 1);
  EXPECT_EQ(counts.running, 1);
  // The longest still open: not the one that was done, late, and not what is only possible.
  EXPECT_EQ(counts.latest, &view.looked.duties[2]);
  EXPECT_EQ(counts.next, &view.looked.duties[7]);
}

TEST(CaseView, OfNothingCountsNothing) {
  const CaseView view = view_of({});
  const CaseCounts counts = count_duties(view.looked);
  EXPECT_EQ(counts.breached + counts.possibly + counts.due_soon + counts.running, 0);
  EXPECT_EQ(counts.next, nullptr);
  EXPECT_EQ(counts.latest, nullptr);
  EXPECT_TRUE(duties_in_order(view).empty());
}

TEST(StandingSentence, SaysThatNothingWasMissedOnlyWhenNothingWas) {
  const std::string nothing = standing_sentence(view_of({}));
  EXPECT_NE(nothing.find("Nothing that the law asks was missed"), nothing.npos);
  EXPECT_NE(nothing.find("Nothing else is running"), nothing.npos);
  const std::string maybe =
      standing_sentence(view_of({possibly(duty(DutyState::breached, make_day(2024, 1, 1)))}));
  EXPECT_EQ(maybe.find("Nothing that the law asks was missed"), maybe.npos);
  EXPECT_NE(maybe.find("No duty was missed for certain"), maybe.npos);
  EXPECT_NE(maybe.find("1 possibly"), maybe.npos);
}

TEST(StandingSentence, NamesTheLongestOpenAndTheNext) {
  const std::string text = standing_sentence(view_of({
      duty(DutyState::breached, make_day(2024, 2, 1)),
      duty(DutyState::running, make_day(2024, 6, 12), acknowledgement),
  }));
  EXPECT_NE(text.find("One duty was missed"), text.npos) << text;
  EXPECT_NE(text.find("Review within 12 months, since 2 February 2024"), text.npos) << text;
  EXPECT_NE(text.find("Complaint acknowledged, due on 12 June 2024"), text.npos) << text;
}

TEST(StandingSentence, CountsManyInFigures) {
  std::vector<Duty> many(12, duty(DutyState::breached, make_day(2024, 2, 1)));
  const std::string text = standing_sentence(view_of(std::move(many)));
  EXPECT_TRUE(text.starts_with("12 duties were missed")) << text;
}

TEST(PersonWords, SayWhoSomebodyIs) {
  CaseView view = view_of({});
  std::vector<care::PersonAdded>& people = view.looked.record.people;
  people.resize(3);
  people[0].label = "M";
  people[0].words = "child";
  people[1].label = "N";
  people[2].label = "A";
  people[2].preferred_name = PersonalText{"Mrs Marsh"};
  EXPECT_EQ(person_words(view, 0), "M (child)");
  EXPECT_EQ(person_words(view, 1), "N");
  EXPECT_EQ(person_words(view, 2), "Mrs Marsh");
  EXPECT_EQ(person_words(view, rules::nobody), "");
}

}  // namespace
}  // namespace candour::web
