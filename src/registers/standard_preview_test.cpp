#include "registers/standard_preview.hpp"

#include <gtest/gtest.h>

#include "journal/temporary_folder.hpp"
#include "registers/all.hpp"
#include "registers/case_list.hpp"
#include "rules/testing_law.hpp"

namespace candour::registers {
namespace {

using rules::testing_law::a_book;
using std::chrono::days;

const CouncilId council = CouncilId::ours("north");
constexpr Day today = make_day(2024, 3, 21);

// The little law’s one clock: an answer within 14 days of a request.
class StandardPreviewTest : public testing::Test {
 protected:
  StandardPreviewTest()
      : store_{*journal::SqliteStore::open({.path = folder_.file("journal.sqlite")}, {clock_},
                                           all_registers())} {}

  void add_case(std::string_view id, std::string_view team, std::optional<Day> asked,
                std::optional<Day> answered = {}) {
    const StreamName stream = stream_of(CaseId::ours(id));
    const ActorId actor = ActorId::ours("system:test");
    std::vector<journal::NewEvent> events{
        journal::make_event(stream, actor, exactly(make_day(2024, 1, 2)),
                            care::CaseOpened{.reference = std::string{id},
                                             .service = "adult",
                                             .origin = care::CaseOrigin::council,
                                             .council_name = {},
                                             .category = {},
                                             .address = {},
                                             .seen_to = {}}),
        journal::make_event(stream, actor, exactly(make_day(2024, 1, 2)),
                            care::CasePlacedWithTeam{std::string{team}})};
    const auto happened = [&](std::string_view kind, const VagueDate& on) {
      care::Happened one;
      one.kind = std::string{kind};
      one.on = on;
      events.push_back(journal::make_event(stream, actor, on, one));
    };
    happened("assessment.requested", asked ? exactly(*asked) : VagueDate{});
    if (answered) happened("assessment.completed", exactly(*answered));
    const auto stored = store_->append({.council = council,
                                        .idempotency_key = std::string{id},
                                        .expected = {},
                                        .events = std::move(events)});
    ASSERT_TRUE(stored) << stored.error().message;
  }

  StandardPreview preview(std::int64_t amount_days) {
    const DutyBoard board{*store_, book_, council};
    const auto made = preview_standard(*store_, council, board, book_,
                                       {"test.clock", amount_days, rules::Unit::days}, today);
    EXPECT_TRUE(made) << made.error().message;
    return made ? *made : StandardPreview{};
  }

  SetClock clock_{moment_at(1'711'000'000'000)};
  journal::TemporaryFolder folder_;
  std::unique_ptr<journal::SqliteStore> store_;
  rules::RuleBook book_ = a_book();
};

// Asked 15, 10 and 5 days ago: by the rule one is late, by a week two are.
TEST_F(StandardPreviewTest, SaysWhoWouldBeLate) {
  add_case("long", "East", today - days{15});
  add_case("middle", "East", today - days{10});
  add_case("short", "West", today - days{5});
  add_case("answered", "West", today - days{30}, today - days{25});
  const StandardPreview week = preview(7);
  EXPECT_EQ(week.rows.size(), 3U);
  EXPECT_EQ(week.late_by_rule, 1);
  EXPECT_EQ(week.late_by_standard, 2);
  EXPECT_EQ(week.late_only_by_standard, 1);
  ASSERT_EQ(week.rows.front().id.text(), "long");
  EXPECT_EQ(week.rows.front().due_by_standard, today - days{8});
  EXPECT_EQ(week.rows.front().due_by_rule, today - days{1});
  EXPECT_EQ(week.rows.front().team, "East");
}

TEST_F(StandardPreviewTest, OnTheLastDayNobodyIsLate) {
  add_case("on-the-day", "East", today - days{7});
  EXPECT_EQ(preview(7).late_by_standard, 0);
  EXPECT_EQ(preview(6).late_by_standard, 1);
}

TEST_F(StandardPreviewTest, SaysWhatCannotBeCompared) {
  add_case("undated", "East", std::nullopt);
  const StandardPreview week = preview(7);
  EXPECT_TRUE(week.rows.empty());
  EXPECT_EQ(week.not_compared, 1);
}

TEST_F(StandardPreviewTest, RefusesARuleThatTheBookHasNot) {
  const DutyBoard board{*store_, book_, council};
  const auto made =
      preview_standard(*store_, council, board, book_, {"no.such", 7, rules::Unit::days}, today);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, RefusalCode::no_law_recorded);
}

}  // namespace
}  // namespace candour::registers
