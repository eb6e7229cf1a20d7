#include "care/plan/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/budget/record.hpp"
#include "care/eligibility/record.hpp"
#include "care/plan/plan_testing.hpp"
#include "care/rules.hpp"
#include "rules/decide.hpp"

namespace candour::care {
namespace {

Happened happening(std::string_view kind, Day on) {
  Happened event;
  event.kind = kind;
  event.on = exactly(on);
  event.about = "A";
  return event;
}

// The plan of a man whose daughter helps, made on an assessment that found one eligible need.
struct APlanToSign : testing::Test {
  APlanToSign() {
    record.stream = StreamName::ours("case/c1");
    add_person("A", {});
    add_person("S", {"carer"});
    DocumentEntry entry;
    entry.begun.document = plan.id();
    entry.begun.kind = "care_plan";
    entry.begun.about = "A";
    record.documents.push_back(entry);
    EligibilityDetermined determined;
    determined.needs = {{"A02", true, {}, {}, PersonalText{"To be clean"}}};
    assessment.add(determined);
    happened("eligibility.determined");
    plan.add(put_of("l1", TableSide::council, mornings()));
  }

  void add_person(std::string_view label, std::vector<std::string> roles) {
    record.people.emplace_back();
    record.people.back().label = label;
    record.people.back().roles = std::move(roles);
  }
  void happened(std::string_view kind) { add(happening(kind, plan.today())); }
  void add(const Happened& one) {
    Entry entry;
    entry.kind = rules::event_kind_named(one.kind);
    entry.happened = one;
    entry.number = static_cast<std::int64_t>(record.entries.size()) + 1;
    record.entries.push_back(entry);
  }
  void answer(std::string_view section, std::string_view field, std::string text) {
    Answers answers{content.answers};
    answers.put(section, field, std::move(text));
    content.answers = answers.all();
  }
  // Everything that is asked of him, told and recorded.
  void record_everything() {
    for (const std::string_view kind :
         {"budget.indicative", "budget.set", "budget.explained", "plan.agreement_sought"})
      happened(kind);
    plan.add(BudgetSet{});
    plan.add(PlanShown{PersonalText{"read out at home"}});
    plan.add(PlanAnsweredByPerson{PlanAnswer::agrees, {}, true, 4});
    answer("taking-part", "took_part", "yes");
    answer("taking-part", "carers.1.who", "S");
    answer("taking-part", "carers.1.on", "2026-10-30");
    answer("direct-payment", "told", "yes");
    answer("direct-payment", "told_on", "2026-10-29");
    answer("coordination", "review_on", "2027-01-11");
    answer("coordination", "coordinator", "Amira Khan");
    answer("contingency", "ring", "The duty team");
  }
  Signing signing() {
    document = *fold_document(plan.events());
    return {record,   document,      record.documents[0], content, plan.today(), Moment{},
            calendar, plan.events(), assessment.events()};
  }
  std::vector<Gap> gaps() { return care_plan_kind.gaps(signing()); }
  static bool says(const std::vector<Gap>& gaps, std::string_view words, bool refuses) {
    return std::any_of(gaps.begin(), gaps.end(), [&](const Gap& gap) {
      return gap.sentence.find(words) != std::string::npos && gap.refuses == refuses;
    });
  }

  TestPlan plan;
  TestPlan assessment;
  CaseRecord record;
  DocumentRecord document;
  DocumentContent content;
  WorkingCalendar calendar;
};

TEST_F(APlanToSign, IsAskedWhatStatuteAsksBeforeItIsSigned) {
  const auto found = gaps();
  EXPECT_TRUE(says(found, "Show the plan to the person", true));
  EXPECT_TRUE(says(found, "The plan holds the budget", true));
  EXPECT_TRUE(says(found, "The carer takes part", true));
  EXPECT_TRUE(says(found, "How the budget was worked out", false)) << "guidance warns";
  EXPECT_TRUE(says(found, "Say when the plan is reviewed", false));
  EXPECT_FALSE(says(found, "determine eligibility", true));
}

TEST_F(APlanToSign, HasNoGapsWhereEverythingIsRecorded) {
  record_everything();
  const auto found = gaps();
  EXPECT_TRUE(found.empty()) << found.front().sentence;
}

TEST_F(APlanToSign, NeedsADeterminationAndALineForEveryEligibleNeed) {
  record_everything();
  EligibilityDetermined determined;
  determined.needs = {{"A02", true, {}, {}, {}}, {"A06", true, {}, {}, PersonalText{"Tidy"}}};
  assessment.add(determined);
  EXPECT_TRUE(says(gaps(), "Keeping up the home: say how this eligible need is met", true));
  assessment = TestPlan{};
  EXPECT_TRUE(says(gaps(), "determine eligibility on the assessment first", true));
}

TEST_F(APlanToSign, WarnsWhereItChangedSinceItWasShown) {
  record_everything();
  LineContent fewer = mornings();
  fewer.times.resize(5);
  plan.add(put_of("l1", TableSide::council, fewer));
  EXPECT_TRUE(says(gaps(), "1 of the lines changed since the person was shown the plan", false));
}

TEST_F(APlanToSign, SaysWhatHappenedAndThatItIsReady) {
  record_everything();
  const auto events = care_plan_kind.on_signing(signing(), plan.by("amira"));
  ASSERT_TRUE(events);
  std::vector<std::string> kinds;
  for (const journal::NewEvent& event : *events) {
    kinds.push_back(event.kind);
    if (event.kind != journal::KindOf<Happened>::name) continue;
    const auto one = journal::decode<Happened>(event.body);
    kinds.back() = fmt::format("{} {} {}", one->kind, *one->about, iso(one->on));
  }
  EXPECT_EQ(kinds, (std::vector<std::string>{
                       "plan.drafted A 2026-11-02", "plan.person_involved A 2026-11-02",
                       "plan.carer_involved S 2026-10-30", "dp.option_told A 2026-10-29",
                       "plan.ready_for_authorisation"}));
  EXPECT_EQ(events->back().stream, stream_of(plan.id()));
}

TEST_F(APlanToSign, RaisesNothingWhenItIsSignedOffLater) {
  record_everything();
  const auto events = care_plan_kind.on_signing(signing(), plan.by("amira"));
  for (const journal::NewEvent& event : *events)
    if (event.kind == journal::KindOf<Happened>::name) add(*journal::decode<Happened>(event.body));
  const Day later = plan.today() + std::chrono::days{10};
  add(happening("plan.signed_off", later));
  const rules::History seen = history_of(record).as_seen_on(later);
  for (const rules::Check* check : planning_rules().checks) {
    std::vector<rules::Duty> duties;
    rules::decide_check(*check, seen, later, duties);
    for (const rules::Duty& duty : duties)
      EXPECT_NE(duty.state, rules::DutyState::breached) << check->head.id;
  }
}

}  // namespace
}  // namespace candour::care
