#include "web/worked/worked_cases.hpp"

#include <fstream>

#include "care/budget/record.hpp"
#include "care/charging/record.hpp"
#include "care/eligibility/record.hpp"
#include "care/plan/record.hpp"
#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

using care::BudgetEntry;
using care::TableSide;

const std::filesystem::path shipped{std::filesystem::path{CANDOUR_SOURCE_DIR} / "cases/worked"};

class WorkedCases : public CouncilAtWork {
 protected:
  // The forms of the assessment and the plan are in force from April 2026.
  WorkedCases() : site_{test_.site_of(council_)} {
    test_.clock.set(start_of_london_day(*parse_day("2026-11-25")) + std::chrono::hours{12});
    amira_ = test_.sign_in(accounts_.front());
  }

  void load(const std::filesystem::path& folder, int expected) {
    const auto loaded = load_worked_cases(site_, folder, today());
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(*loaded, expected);
  }
  std::vector<journal::StoredEvent> events_of(const StreamName& stream) const {
    return *test_.store->read_stream(council_, stream);
  }
  std::vector<journal::StoredEvent> document(std::string_view id) const {
    return events_of(care::stream_of(people::DocumentId::ours(id)));
  }
  care::CaseRecord record_of(std::string_view id) const {
    return *care::fold_case(events_of(registers::stream_of(CaseId::ours(id))));
  }
  // A folder with one file of these steps in it.
  std::filesystem::path folder_with(std::string_view steps) {
    const auto folder =
        std::filesystem::path{testing::TempDir()} / fmt::format("candour-worked-{}", ::getpid());
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "T-1.toml"}
        << "worker = \"amira\"\ndays_ago = 9\n[[person]]\nlabel = \"A\"\nwords = \"a man\"\n"
           "subject = true\n"
        << steps;
    return folder;
  }

  Site site_;
};

MoneyPerWeek sum_of(const care::BudgetSet& set) {
  MoneyPerWeek sum;
  for (const care::BudgetLine& line : set.lines)
    if (line.weekly) sum += *line.weekly;
  return sum;
}

int with_version_of(const care::PlanRecord& plan, TableSide side) {
  int count = 0;
  for (const care::LineOnTheTable& line : plan.lines)
    count += (side == TableSide::council ? line.councils : line.persons).has_value() ? 1 : 0;
  return count;
}

TEST_F(WorkedCases, come_in_once) {
  load(shipped, 2);
  const auto before = test_.store->head(council_)->number;
  load(shipped, 0);
  EXPECT_EQ(test_.store->head(council_)->number, before);
  for (const std::string_view id : {"D-1011", "D-1012"}) {
    const auto row = registers::find_case(*test_.store, council_, CaseId::ours(id));
    ASSERT_TRUE(row && *row);
    EXPECT_EQ((*row)->worker, StaffId::ours("amira"));
  }
}

TEST_F(WorkedCases, the_assessments_are_signed_and_determined) {
  load(shipped, 2);
  for (const std::string id : {"D-1011", "D-1012"}) {
    const auto record = record_of(id);
    EXPECT_NE(record.latest_signed("contact", "A"), nullptr);
    EXPECT_NE(record.latest_signed("needs_assessment", "A"), nullptr);
    const auto determined = care::eligibility_of(document(id + "-assessment"));
    ASSERT_TRUE(determined && *determined);
    EXPECT_EQ((*determined)->what.by_rule, care::Verdict::eligible);
    EXPECT_EQ((*determined)->what.decided, care::Verdict::eligible);
  }
}

// The carer’s words are hers, and not the worker’s.
TEST_F(WorkedCases, a_daughters_account_is_hers) {
  load(shipped, 2);
  const auto assessment = care::fold_document(document("D-1011-assessment"));
  ASSERT_TRUE(assessment);
  int hers = 0;
  for (const care::FieldStatement& one : assessment->latest_signed()->what.content.statements)
    if (one.section.starts_with("outcome-") && one.field.starts_with("evidence."))
      hers += one.statement.account_of.text().starts_with("staff:") ? 0 : 1;
  EXPECT_EQ(hers, 2);
}

TEST_F(WorkedCases, the_plans_have_lines_of_both_sides_and_a_budget_that_adds_up) {
  load(shipped, 2);
  for (const std::string id : {"D-1011", "D-1012"}) {
    const auto events = document(id + "-plan");
    const auto plan = care::fold_plan(events);
    ASSERT_TRUE(plan);
    EXPECT_GT(with_version_of(*plan, TableSide::council), 0) << id;
    EXPECT_GT(with_version_of(*plan, TableSide::person), 0) << id;
    EXPECT_FALSE(plan->shown.empty());
    EXPECT_TRUE(plan->answer.has_value());
    const auto budgets = care::budgets_of(events);
    ASSERT_TRUE(budgets && budgets->size() == 1);
    const care::BudgetSet& set = budgets->front().set;
    EXPECT_TRUE(set.complete) << id;
    EXPECT_GT(set.cost_weekly.pence(), 0);
    EXPECT_EQ(sum_of(set), set.cost_weekly) << id;
  }
}

TEST_F(WorkedCases, one_pays_a_charge_and_one_employs) {
  load(shipped, 2);
  const auto charge = care::charge_of(document("D-1011-means"));
  ASSERT_TRUE(charge && *charge);
  EXPECT_TRUE((*charge)->what.most_weekly.has_value());
  const auto budgets = care::budgets_of(document("D-1012-plan"));
  ASSERT_TRUE(budgets);
  const care::BudgetSet& set = budgets->front().set;
  EXPECT_GT(set.direct_payment_weekly.pence(), 0);
  EXPECT_TRUE(std::any_of(set.lines.begin(), set.lines.end(), [](const care::BudgetLine& line) {
    return line.line.empty() && line.direct_payment;
  })) << "no on-costs";
}

TEST_F(WorkedCases, a_line_is_agreed_and_another_not_with_the_reason) {
  load(shipped, 2);
  const auto plan = care::fold_plan(document("D-1012-plan"));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->line("meals")->state, care::LineState::agreed);
  EXPECT_EQ(plan->line("meals")->agreed_side, TableSide::person);
  const care::LineOnTheTable* work = plan->line("work");
  EXPECT_EQ(work->state, care::LineState::not_agreed);
  EXPECT_FALSE(work->answers.back().why.empty());
}

TEST_F(WorkedCases, their_pages_open) {
  load(shipped, 2);
  for (const std::string id : {"D-1011", "D-1012"})
    for (const std::string_view below : {"assessment", "assessment/eligibility", "plan",
                                         "plan/lines", "plan/table", "plan/budget"}) {
      const auto page = show(fmt::format("/cases/{}/documents/{}-{}", id, id, below), amira_);
      EXPECT_EQ(page.status, 200) << id << " " << below;
    }
  const auto mine = show("/my-work", amira_);
  EXPECT_TRUE(says(mine, "Mr Walter Pym"));
  EXPECT_TRUE(says(mine, "Mr David Okafor"));
}

// What is missing refuses a signature here as it does on its page.
TEST_F(WorkedCases, a_step_that_a_worker_could_not_do_is_refused) {
  const auto folder = folder_with(
      "[[step]]\ndo = \"begin\"\ndocument = \"contact\"\nkind = \"contact\"\nabout = \"A\"\n"
      "[[step]]\ndo = \"sign\"\ndocument = \"contact\"\n");
  const auto loaded = load_worked_cases(site_, folder, today());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, RefusalCode::missing_field);
  EXPECT_TRUE(loaded.error().message.starts_with("T-1.toml, step 2: ")) << loaded.error().message;
  EXPECT_EQ(record_of("T-1").latest_signed("contact", "A"), nullptr);
}

TEST_F(WorkedCases, an_answer_that_the_form_does_not_ask_is_refused) {
  const auto folder = folder_with(
      "[[step]]\ndo = \"begin\"\ndocument = \"contact\"\nkind = \"contact\"\nabout = \"A\"\n"
      "[[step]]\ndo = \"answer\"\ndocument = \"contact\"\n[step.answers.call]\nmood = \"low\"\n"
      "[[step]]\ndo = \"sign\"\ndocument = \"contact\"\n");
  const auto loaded = load_worked_cases(site_, folder, today());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, RefusalCode::unknown_field_value);
}

}  // namespace
}  // namespace candour::web
