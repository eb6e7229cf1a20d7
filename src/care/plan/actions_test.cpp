#include "care/plan/actions.hpp"

#include "care/casefile/action_testing.hpp"
#include "care/plan/plan_testing.hpp"

namespace candour::care {
namespace {

struct APlanAtTheTable : testing::Test {
  APlanAtTheTable() {
    record.stream = StreamName::ours("case/c1");
    record.people.emplace_back().label = "A";
    DocumentEntry entry;
    entry.begun.document = plan.id();
    entry.begun.kind = "care_plan";
    entry.begun.about = "A";
    record.documents.push_back(entry);
    determined.needs = {{"A02", true, {}, {}, PersonalText{"To be clean for his daughter"}},
                        {"A06", true, {}, {}, {}},
                        {"A08", false, {}, {}, {}}};
  }

  Result<Events> put(TableSide side, LineContent content, std::string reasons = {},
                     std::string_view line = "l1") {
    now = plan.record();
    const LineOnTheTable* stands = now.line(line);
    return put_line(at(), plan.by("amira"),
                    {PlanLineId::ours(line), side, std::move(content),
                     PersonalText{std::move(reasons)}, stands ? newest_of(*stands) : 0});
  }
  Result<Events> answer(TableSide by_side, std::optional<bool> agreed, std::string why = {}) {
    now = plan.record();
    return answer_line(at(), plan.by("amira"),
                       {PlanLineId::ours("l1"), by_side, agreed, PersonalText{std::move(why)},
                        newest_of(now.lines.at(0))});
  }
  PlanAtHand at() const { return {record, now, &determined}; }
  static LineContent three_mornings() {
    LineContent content = mornings();
    content.times.resize(3);
    return content;
  }
  static std::vector<std::string> kinds_of(const Result<Events>& done) {
    std::vector<std::string> kinds;
    for (const journal::NewEvent& event : *done) kinds.push_back(event.kind);
    return kinds;
  }

  TestPlan plan;
  CaseRecord record;
  EligibilityDetermined determined;
  PlanRecord now = plan.record();
};

TEST_F(APlanAtTheTable, TakesALineThatSaysWhat) {
  ASSERT_TRUE(plan.add(put(TableSide::council, mornings())));
  EXPECT_EQ(plan.record().lines.at(0).state, LineState::open);
  LineContent empty = mornings();
  empty.what = {};
  EXPECT_EQ(code_of(put(TableSide::council, empty, {}, "l2")), RefusalCode::text_empty);
}

TEST_F(APlanAtTheTable, TakesALineForANeedThatWasAssessedAloneOrForNoneYet) {
  LineContent content = mornings();
  content.need = "A07";
  const auto refused = put(TableSide::council, content);
  EXPECT_EQ(code_of(refused), RefusalCode::unknown_field_value);
  EXPECT_EQ(field_of(refused), "need");
  content.need = "A08";  // not eligible, and assessed: a plan states all needs
  EXPECT_TRUE(put(TableSide::council, content));
  content.need = "";
  EXPECT_TRUE(put(TableSide::council, content));
}

TEST_F(APlanAtTheTable, RefusesTimesThatDoNotExist) {
  const auto with = [](WeeklyTime time) {
    LineContent content = mornings();
    content.times = {time};
    return content;
  };
  EXPECT_EQ(field_of(put(TableSide::council, with({.weekday = 8}))), "days");
  EXPECT_EQ(field_of(put(TableSide::council, with({.minute_of_day = 1440}))), "start");
  EXPECT_EQ(field_of(put(TableSide::council, with({.length_minutes = 4}))), "length");
  EXPECT_EQ(field_of(put(TableSide::council, with({.length_minutes = 1441}))), "length");
  EXPECT_EQ(field_of(put(TableSide::council, with({.window_minutes = -1}))), "window");
  EXPECT_EQ(field_of(put(TableSide::council, with({.people = 0}))), "people");
  EXPECT_TRUE(put(TableSide::council, with({.minute_of_day = 1439, .length_minutes = 1440})));
  LineContent twice = mornings();
  twice.times.push_back(twice.times[0]);
  EXPECT_EQ(code_of(put(TableSide::council, twice)), RefusalCode::duplicate_key);
  LineContent ended = mornings();
  ended.until = *ended.from - std::chrono::days{1};
  EXPECT_EQ(field_of(put(TableSide::council, ended)), "until");
}

TEST_F(APlanAtTheTable, AsksWhyWhereNobodyMeetsTheNeedYet) {
  LineContent unmet = mornings();
  unmet.met_by = MetBy::nobody_yet;
  EXPECT_EQ(field_of(put(TableSide::council, unmet)), "reasons");
  EXPECT_TRUE(put(TableSide::council, unmet, "No pool with a hoist was found by 1 November."));
}

TEST_F(APlanAtTheTable, AsksForReasonsWhereTheOtherSideHasAPart) {
  ASSERT_TRUE(plan.add(put(TableSide::council, mornings())));
  ASSERT_TRUE(plan.add(put(TableSide::council, three_mornings()))) << "its own, nobody answered";
  EXPECT_EQ(field_of(put(TableSide::person, mornings())), "reasons");
  const auto persons = put(TableSide::person, mornings(), "I wash every day");
  ASSERT_TRUE(plan.add(persons));
  EXPECT_EQ(kinds_of(persons), (std::vector<std::string>{"plan.line_put", "case.happened"}));
  EXPECT_TRUE(plan.record().lines[0].persons->put.keyed_for);
  EXPECT_FALSE(plan.record().lines[0].councils->put.keyed_for);
}

TEST_F(APlanAtTheTable, RefusesAVersionWrittenOnAnOlderOne) {
  ASSERT_TRUE(plan.add(put(TableSide::council, mornings())));
  const std::int64_t seen = newest_of(plan.record().lines[0]);
  ASSERT_TRUE(plan.add(put(TableSide::council, three_mornings())));
  now = plan.record();
  LineContent other = mornings();
  other.who = PersonalText{"His neighbour"};
  EXPECT_EQ(code_of(put_line(at(), plan.by("ben"),
                             {PlanLineId::ours("l1"), TableSide::council, other, {}, seen})),
            RefusalCode::stale_version);
  EXPECT_EQ(code_of(answer_line(at(), plan.by("ben"),
                                {PlanLineId::ours("l1"), TableSide::person, true, {}, seen})),
            RefusalCode::stale_version);
}

TEST_F(APlanAtTheTable, LetsASideAnswerTheOthersAlone) {
  ASSERT_TRUE(plan.add(put(TableSide::council, mornings())));
  EXPECT_EQ(code_of(answer(TableSide::council, true)), RefusalCode::not_permitted);
  EXPECT_EQ(code_of(answer(TableSide::person, {})), RefusalCode::missing_field);
  EXPECT_EQ(field_of(answer(TableSide::person, false)), "why");
  ASSERT_TRUE(plan.add(answer(TableSide::person, false, "Not before ten")));
  EXPECT_EQ(plan.record().lines[0].state, LineState::not_agreed);
  ASSERT_TRUE(plan.add(answer(TableSide::person, true)));
  EXPECT_EQ(plan.record().lines[0].state, LineState::agreed);
  EXPECT_EQ(code_of(answer(TableSide::person, true)), RefusalCode::already_done);
}

TEST_F(APlanAtTheTable, OpensAnAgreedLineThatEitherSideChanges) {
  ASSERT_TRUE(plan.add(put(TableSide::council, mornings())));
  ASSERT_TRUE(plan.add(answer(TableSide::person, true)));
  EXPECT_EQ(code_of(put(TableSide::council, mornings())), RefusalCode::already_done);
  EXPECT_EQ(field_of(put(TableSide::council, three_mornings())), "reasons");
  ASSERT_TRUE(plan.add(put(TableSide::council, three_mornings(), "Susan comes at the weekend")));
  EXPECT_EQ(plan.record().lines[0].state, LineState::open);
  EXPECT_EQ(plan.record().lines[0].agreements.size(), 1U);
}

TEST_F(APlanAtTheTable, LetsASideTakeBackItsOwnAlone) {
  ASSERT_TRUE(plan.add(put(TableSide::council, mornings())));
  const auto take = [&](TableSide side, std::string why) {
    now = plan.record();
    return take_back_line(
        at(), plan.by("amira"),
        {PlanLineId::ours("l1"), side, PersonalText{std::move(why)}, newest_of(now.lines[0])});
  };
  EXPECT_EQ(code_of(take(TableSide::person, "no")), RefusalCode::not_found);
  ASSERT_TRUE(plan.add(answer(TableSide::person, false, "Not a stranger")));
  EXPECT_EQ(field_of(take(TableSide::council, "")), "why");
  ASSERT_TRUE(plan.add(take(TableSide::council, "He wants his daughter to")));
  EXPECT_EQ(plan.record().lines[0].state, LineState::taken_back);
}

TEST_F(APlanAtTheTable, IsShownBeforeItIsAnswered) {
  const RecordPlanAnswer agrees{PlanAnswer::agrees, {}};
  EXPECT_EQ(code_of(record_plan_answer(at(), plan.by("amira"), agrees)),
            RefusalCode::missing_field);
  EXPECT_EQ(code_of(show_plan(at(), plan.by("amira"), {})), RefusalCode::text_empty);
  const auto shown = show_plan(at(), plan.by("amira"), PersonalText{"read out at home"});
  ASSERT_TRUE(plan.add(shown));
  EXPECT_EQ(kinds_of(shown), (std::vector<std::string>{"plan.shown", "case.happened"}));
  now = plan.record();
  EXPECT_EQ(field_of(record_plan_answer(at(), plan.by("amira"), {PlanAnswer::does_not_agree, {}})),
            "why");
  ASSERT_TRUE(plan.add(record_plan_answer(at(), plan.by("amira"), agrees)));
  EXPECT_EQ(plan.record().answer->answer, PlanAnswer::agrees);
  EXPECT_EQ(plan.record().answer->seen_version, 2);
}

TEST_F(APlanAtTheTable, StandsAsItWasSigned) {
  ASSERT_TRUE(plan.add(put(TableSide::council, mornings())));
  record.documents[0].signed_version = 1;
  EXPECT_EQ(code_of(put(TableSide::council, three_mornings(), "x")), RefusalCode::not_permitted);
  EXPECT_TRUE(answer(TableSide::person, true)) << "what they say is always recorded";
  record.closure.emplace();
  EXPECT_EQ(code_of(answer(TableSide::person, true)), RefusalCode::not_permitted);
}

TEST_F(APlanAtTheTable, BringsTheLinesOfAnEarlierPlanForward) {
  TestPlan earlier;
  earlier.add(put_of("l1", TableSide::council, mornings()));
  LineContent old = mornings();
  old.need = "A09";
  earlier.add(put_of("l2", TableSide::council, old));
  ASSERT_TRUE(plan.add(
      bring_lines_forward(at(), plan.by("amira"), earlier.record(), make_day(2025, 11, 1))));
  now = plan.record();
  ASSERT_EQ(now.lines.size(), 2U);
  EXPECT_EQ(now.lines[0].counts()->need, "A02");
  EXPECT_EQ(now.lines[1].counts()->need, "") << "not among the needs of today: to be documented";
  EXPECT_EQ(now.lines[0].councils->put.reasons.for_reader(),
            "Brought forward from the plan of 1 November 2025.");
  EXPECT_EQ(code_of(bring_lines_forward(at(), plan.by("amira"), earlier.record(), {})),
            RefusalCode::already_done);
}

}  // namespace
}  // namespace candour::care
