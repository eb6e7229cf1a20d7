#include "people/statement.hpp"

#include <gtest/gtest.h>

#include "journal/codec.hpp"

// An event that holds a statement, as the rooms of the work will have them.
struct StatementWritten {
  candour::people::Statement statement;
};
BOOST_DESCRIBE_STRUCT(StatementWritten, (), (statement))
template <>
struct candour::journal::KindOf<StatementWritten> {
  static constexpr std::string_view name = "test.statement_written";
};

namespace candour::people {
namespace {

Statement falls_at_night() {
  Statement statement;
  statement.id = StatementId::ours("s1");
  statement.text = PersonalText{"Mrs A falls at night."};
  statement.author = ActorId::ours("staff:amira");
  statement.account_of = ActorId::ours("person:daughter");
  statement.how_known = HowKnown::said;
  statement.happened = exactly(make_day(2026, 3, 2));
  statement.recorded = moment_at(1'772'442'000'000);
  statement.visibility = VisibilityClass::third_party;
  return statement;
}

Dispute open_dispute() {
  return {DisputeId::ours("d1"),
          ActorId::ours("person:1"),
          make_day(2026, 3, 5),
          PersonalText{"I have never fallen."},
          {}};
}

void expect_refused(const Statement& statement, RefusalCode code, std::string_view field) {
  const auto checked = check(statement);
  ASSERT_FALSE(checked) << field;
  EXPECT_EQ(checked.error().code, code) << field;
  EXPECT_EQ(checked.error().field, field);
}

TEST(Statement, SaysWhoWroteItAndWhoseAccountItIs) {
  EXPECT_TRUE(check(falls_at_night()));
  Statement statement = falls_at_night();
  statement.id = {};
  expect_refused(statement, RefusalCode::missing_field, "id");
  statement = falls_at_night();
  statement.text = {};
  expect_refused(statement, RefusalCode::text_empty, "text");
  statement = falls_at_night();
  statement.text = PersonalText{std::string(statement_characters_max + 1, 'x')};
  expect_refused(statement, RefusalCode::text_too_long, "text");
  statement = falls_at_night();
  statement.author = {};
  expect_refused(statement, RefusalCode::missing_field, "author");
  statement = falls_at_night();
  statement.account_of = {};
  expect_refused(statement, RefusalCode::missing_field, "account_of");
}

TEST(Statement, AMachinesDraftStandsOnlyWhenANamedWorkerAdoptedIt) {
  Statement statement = falls_at_night();
  statement.how_known = HowKnown::machine_draft;
  expect_refused(statement, RefusalCode::missing_field, "adopted_by");
  statement.adopted_by = ActorId::ours("system:draft");
  expect_refused(statement, RefusalCode::missing_field, "adopted_by");
  statement.adopted_by = ActorId::ours("staff:amira");
  EXPECT_TRUE(check(statement));
}

TEST(Statement, KeepsItsIdAndItsDisputesWhenItIsAmended) {
  Statement before = falls_at_night();
  before.disputes.push_back(open_dispute());
  const Statement after = amended(before, PersonalText{"Mrs A fell once at night."},
                                  ActorId::ours("staff:ben"), moment_at(1'772'528'400'000));
  EXPECT_EQ(after.id, before.id);
  EXPECT_EQ(after.version, 2);
  EXPECT_EQ(after.author, ActorId::ours("staff:ben"));
  EXPECT_EQ(after.account_of, before.account_of);
  EXPECT_EQ(after.disputes, before.disputes);
}

TEST(Statement, BroughtForwardItNamesItsSourceAndStaysDisputed) {
  Statement from = falls_at_night();
  from.version = 3;
  from.disputes.push_back(open_dispute());
  const Statement here = brought_forward(from, DocumentId::ours("assessment-1"), 2,
                                         StatementId::ours("s9"), moment_at(1'780'000'000'000));
  const BroughtForward origin{DocumentId::ours("assessment-1"), 2, from.id, 3};
  EXPECT_EQ(here.brought_forward_from, origin);
  EXPECT_EQ(here.version, 1);
  EXPECT_EQ(here.visibility, from.visibility);
  EXPECT_TRUE(is_disputed(here, make_day(2026, 3, 6), WorkingCalendar{}));
}

TEST(Statement, IsDisputedFromTheDayOfTheDisputeUntilItCloses) {
  Statement statement = falls_at_night();
  EXPECT_FALSE(is_disputed(statement, make_day(2026, 3, 6), WorkingCalendar{}));
  statement.disputes.push_back(open_dispute());
  EXPECT_FALSE(is_disputed(statement, make_day(2026, 3, 4), WorkingCalendar{}));
  EXPECT_TRUE(is_disputed(statement, make_day(2026, 3, 5), WorkingCalendar{}));
  statement.disputes[0].entries.push_back(
      {DisputeStep::settled, make_day(2026, 3, 9), ActorId::ours("person:1"), PersonalText{}});
  EXPECT_FALSE(is_disputed(statement, make_day(2026, 3, 9), WorkingCalendar{}));
}

TEST(Statement, OfAClassThatNobodySetIsShownToNobodyOnThePersonsSide) {
  Statement statement = falls_at_night();
  statement.visibility = Statement{}.visibility;
  Reader adult;
  adult.role = Role::adult;
  adult.relationship = Relationship::self;
  EXPECT_EQ(visible_to(adult, statement).what, Shown::hidden);
  EXPECT_EQ(visible_to(adult, falls_at_night()).ground, Ground::about_another_person);
}

TEST(Statement, IsReadBackFromTheJournalAsItWasWritten) {
  Statement statement = falls_at_night();
  statement.disputes.push_back(open_dispute());
  statement.disputes[0].entries.push_back({DisputeStep::answered, make_day(2026, 3, 9),
                                           ActorId::ours("staff:amira"), PersonalText{"Sorry."}});
  statement.brought_forward_from =
      BroughtForward{DocumentId::ours("a1"), 1, StatementId::ours("s0"), 1};
  const auto back = journal::decode<StatementWritten>(journal::encode(StatementWritten{statement}));
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(back->statement, statement);
}

}  // namespace
}  // namespace candour::people
