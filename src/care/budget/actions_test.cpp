#include "care/budget/actions.hpp"

#include <gtest/gtest.h>

#include "care/budget/price_testing.hpp"
#include "care/casefile/action_testing.hpp"
#include "care/document/actions.hpp"

namespace candour::care {
namespace {

struct ABudget : testing::Test {
  TestCase test;
  PriceBook book{{a_price("visit-45", "visit", 23'10)}};
  std::vector<BudgetEntry> set;
  DocumentRecord plan = [] {
    DocumentRecord made;
    made.id = people::DocumentId::ours("p1");
    made.opened = {CaseId::ours("1"), "care_plan", "A"};
    return made;
  }();
  Doer amira = test.doer("amira");

  SetBudget of(BudgetKind kind, std::int64_t visits) const {
    const std::vector<LineContent> contents{
        a_line("A02", "Washing", MetBy::council, "visit-45", visits * 100)};
    SetBudget input;
    input.kind = kind;
    input.statement = statement_of(to_price(contents), book, make_day(2025, 6, 2), nullptr);
    input.determination = EligibilityRecord{};
    input.sufficiency = PersonalText{"Homely Care took the package on 1 June."};
    return input;
  }

  // The case with a signed assessment of A.
  CaseRecord assessed() const {
    CaseRecord record = test.record();
    DocumentEntry entry;
    entry.begun.document = people::DocumentId::ours("d1");
    entry.begun.kind = "needs_assessment";
    entry.begun.about = "A";
    entry.signed_version = 1;
    entry.signed_on = test.today();
    record.documents.push_back(entry);
    return record;
  }

  bool keep(const CaseRecord& record, const SetBudget& input) {
    const auto events = set_budget(record, plan, set, amira, input);
    EXPECT_TRUE(events) << events.error().message;
    if (!events) return false;
    const auto read = journal::decode<BudgetSet>((*events)[0].body);
    EXPECT_TRUE(read);
    set.push_back({*read, amira.actor(), {}, amira.today});
    return true;
  }
};

std::vector<std::string> kinds_in_case(const Events& events) {
  std::vector<std::string> kinds;
  for (const journal::NewEvent& event : events)
    if (const auto happened = journal::decode<Happened>(event.body);
        event.kind == journal::KindOf<Happened>::name && happened)
      kinds.push_back(happened->kind);
  return kinds;
}

TEST_F(ABudget, IsIndicativeBeforeAnyAssessmentAndKeepsItsFigures) {
  const auto events = set_budget(test.record(), plan, set, amira, of(BudgetKind::indicative, 7));
  ASSERT_TRUE(events) << events.error().message;
  EXPECT_EQ((*events)[0].stream.text(), "document/p1");
  const auto read = journal::decode<BudgetSet>((*events)[0].body);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->cost_weekly, a_week(161'70));
  EXPECT_EQ(kinds_in_case(*events), std::vector<std::string>{"budget.indicative"});
}

TEST_F(ABudget, IsNotFinalBeforeTheAssessmentIsSigned) {
  const auto refused = set_budget(test.record(), plan, set, amira, of(BudgetKind::final, 7));
  EXPECT_EQ(code_of(refused), RefusalCode::not_permitted);
  EXPECT_EQ(field_of(refused), "assessment");
}

TEST_F(ABudget, IsNotFinalBeforeTheNeedsWereDetermined) {
  SetBudget input = of(BudgetKind::final, 7);
  input.determination.reset();
  EXPECT_EQ(field_of(set_budget(assessed(), plan, set, amira, input)), "determination");
}

TEST_F(ABudget, IsNotFinalWhileAPriceIsMissing) {
  book = PriceBook{};
  const auto refused = set_budget(assessed(), plan, set, amira, of(BudgetKind::final, 7));
  EXPECT_EQ(code_of(refused), RefusalCode::missing_field);
  EXPECT_EQ(field_of(refused), "lines");
}

TEST_F(ABudget, SaysWhoCanDoItAtThisPrice) {
  SetBudget input = of(BudgetKind::final, 7);
  input.sufficiency = {};
  EXPECT_EQ(field_of(set_budget(assessed(), plan, set, amira, input)), "sufficiency");
}

TEST_F(ABudget, IsNothingWithoutALine) {
  SetBudget input = of(BudgetKind::indicative, 7);
  input.statement = {};
  EXPECT_EQ(field_of(set_budget(test.record(), plan, set, amira, input)), "lines");
}

TEST_F(ABudget, IsNotLoweredWithoutAReasonAndSomebodyWhoDecided) {
  ASSERT_TRUE(keep(assessed(), of(BudgetKind::final, 7)));
  SetBudget lower = of(BudgetKind::final, 5);
  EXPECT_EQ(field_of(set_budget(assessed(), plan, set, amira, lower)), "why");
  lower.why_different = PersonalText{"Her daughter takes two mornings, and wants to."};
  EXPECT_EQ(field_of(set_budget(assessed(), plan, set, amira, lower)), "decided_by");
  lower.decided_by = StaffId::ours("mary");
  const auto events = set_budget(assessed(), plan, set, amira, lower);
  ASSERT_TRUE(events) << events.error().message;
  EXPECT_EQ(kinds_in_case(*events), (std::vector<std::string>{"budget.set", "budget.reduced"}));
}

TEST_F(ABudget, NeedsNobodyToDecideThatItIsHigher) {
  ASSERT_TRUE(keep(assessed(), of(BudgetKind::indicative, 5)));
  SetBudget higher = of(BudgetKind::final, 7);
  higher.why_different = PersonalText{"Weekends as well."};
  const auto events = set_budget(assessed(), plan, set, amira, higher);
  ASSERT_TRUE(events) << events.error().message;
  EXPECT_EQ(kinds_in_case(*events), std::vector<std::string>{"budget.set"});
}

TEST_F(ABudget, IsNotSetInAClosedCase) {
  CaseRecord closed = assessed();
  closed.closure.emplace();
  EXPECT_EQ(code_of(set_budget(closed, plan, set, amira, of(BudgetKind::indicative, 7))),
            RefusalCode::not_permitted);
}

TEST_F(ABudget, ExplainsWhatDiffersLineByLine) {
  const auto before = of(BudgetKind::indicative, 7).statement.budget_lines();
  auto after = of(BudgetKind::final, 5).statement.budget_lines();
  BudgetLine more;
  more.line = "l9";
  more.what = "Day centre";
  more.weekly = a_week(58'00);
  after.push_back(more);
  const auto all = explain_difference(before, after);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].kind, DifferenceKind::quantity);
  EXPECT_EQ(all[0].why, "“7 visits a week” became “5 visits a week”.");
  EXPECT_TRUE(all[0].is_lower());
  EXPECT_EQ(all[1].kind, DifferenceKind::added);
  EXPECT_FALSE(all[1].is_lower());
  EXPECT_TRUE(explain_difference(before, before).empty());
  const auto ended = explain_difference(before, {});
  ASSERT_EQ(ended.size(), 1U);
  EXPECT_EQ(ended[0].kind, DifferenceKind::ended);
}

TEST_F(ABudget, IsReadBackInOrder) {
  std::vector<journal::StoredEvent> events;
  for (const BudgetKind kind : {BudgetKind::indicative, BudgetKind::final}) {
    const auto made = journal::make_event(stream_of(plan.id), amira.actor(), exactly(amira.today),
                                          set_from(of(kind, 7).statement, kind));
    journal::StoredEvent stored;
    stored.stream = made.stream;
    stored.kind = made.kind;
    stored.kind_version = made.kind_version;
    stored.happened = made.happened;
    stored.body = made.body;
    events.push_back(stored);
  }
  const auto read = budgets_of(events);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ(latest(*read, BudgetKind::final), &(*read)[1]);
  EXPECT_EQ((*read)[0].on, amira.today);
}

// The price rose on 1 June; the line was put in May.
struct AChangedPrice : ABudget {
  AChangedPrice() {
    Price before = a_price("visit-45", "visit", 23'10);
    before.until = make_day(2025, 5, 31);
    Price after = a_price("visit-45", "visit", 24'00);
    after.from = make_day(2025, 6, 1);
    book = PriceBook{{before, after}};
  }
  LineContent content = a_line("A02", "Washing", MetBy::council, "visit-45", 700);
  LineToPrice line{"l1", &content, make_day(2025, 5, 20)};
  Doer in_june{StaffId::ours("amira"), make_day(2025, 6, 2)};

  Statement statement() const {
    return statement_of(std::vector{line}, book, in_june.today, nullptr);
  }
};

TEST_F(AChangedPrice, StaysAsItWasPutAndIsShownBesideTheNewerOne) {
  const Statement made = statement();
  ASSERT_EQ(made.changed().size(), 1U);
  EXPECT_EQ(made.lines[0].line.weekly, a_week(161'70));
  EXPECT_EQ(made.lines[0].each_now, Money::of_pence(24'00));
}

TEST_F(AChangedPrice, IsInNoFinalBudgetBeforeSomebodyTookIt) {
  SetBudget input = of(BudgetKind::final, 7);
  input.statement = statement();
  EXPECT_EQ(field_of(set_budget(assessed(), plan, set, amira, input)), "lines");
}

TEST_F(AChangedPrice, CountsOnceItWasTaken) {
  const auto events = accept_price(test.record(), plan, in_june, line, book);
  ASSERT_TRUE(events) << events.error().message;
  const auto taken = journal::decode<PriceAccepted>((*events)[0].body);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->before, Money::of_pence(23'10));
  EXPECT_EQ(taken->after, Money::of_pence(24'00));
  line.put_on = taken->prices_of;
  EXPECT_TRUE(statement().changed().empty());
  EXPECT_EQ(statement().cost_weekly, a_week(168'00));
  EXPECT_EQ(code_of(accept_price(test.record(), plan, in_june, line, book)),
            RefusalCode::already_done);
}

}  // namespace
}  // namespace candour::care
