#include "web/budget/table_pages.hpp"

#include "web/budget/table_testing.hpp"

namespace candour::web {
namespace {

using care::MetBy;
using care::TableSide;

class Table : public TableWork {};

TEST_F(Table, IsOpenBeforeAnyAssessment) {
  const auto page = show(table, amira_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Nothing is on the table yet"));
  EXPECT_TRUE(says(page, "/prices/ideas"));
}

TEST_F(Table, ShowsBothSidesBesideEachOtherAndMarksWhatDiffersInWords) {
  assess();
  put_lines();
  const auto page = show(table, amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "The council puts"));
  EXPECT_TRUE(says(page, "Mr Okafor puts"));
  EXPECT_TRUE(says(page, "candour-differs\">differs"));
  // 7 × 20.70 = 144.90 against 9 × 16.90 = 152.10 at the prices of March 2026.
  EXPECT_TRUE(says(page, "£144.90 a week"));
  EXPECT_TRUE(says(page, "£152.10 a week"));
  EXPECT_TRUE(says(page, "<strong>£7.20 a week</strong> lies between the two"));
  EXPECT_TRUE(says(page, "keyed for Mr Okafor by "));
  EXPECT_TRUE(says(page, "Because it works."));
}

TEST_F(Table, AddsUpEachSideLineByLine) {
  assess();
  put_lines();
  const auto page = show(table, amira_);
  // The payroll of a direct payment, 202.00 a year, comes on top of his: 152.10 + 50.70 + 3.88.
  EXPECT_TRUE(says(page, "£206.68"));
  EXPECT_TRUE(says(page, "+£61.78"));
  EXPECT_TRUE(says(page, "Who pays how much is not known yet"));
}

TEST_F(Table, ShowsANeedWithoutALineAsARow) {
  assess();
  const auto page = show(table, amira_);
  EXPECT_EQ(times(page, "Nothing is planned for this need yet."), 2);
}

TEST_F(Table, KeepsAnAnswerAndAskWhyNot) {
  assess();
  put_lines();
  const std::string answer = std::string{table} + "/answer";
  const auto refused = send(answer, "table_answer_line",
                            {{"line", "l-1"},
                             {"side", "person"},
                             {"seen", "99"},
                             {"agreed", "no"},
                             {"why-l-1-person", ""}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "#why-l-1-person"));
  const auto kept = send(answer, "table_answer_line",
                         {{"line", "l-1"}, {"side", "council"}, {"seen", "99"}, {"agreed", "yes"}});
  EXPECT_EQ(kept.status, 303) << kept.body.substr(0, 400);
  const auto page = show(table, amira_);
  EXPECT_TRUE(says(page, "The council agreed"));
}

TEST_F(Table, PutsALineOfThePersonsOwnWithAQuote) {
  assess();
  const auto done = send(std::string{table} + "/line", "table_put_line",
                         {{"line", ""},
                          {"side", "person"},
                          {"seen", "0"},
                          {"need", "A09"},
                          {"what", "A driver I know"},
                          {"who", "Joe"},
                          {"met_by", "1"},
                          {"price", "own"},
                          {"own_weekly", "41.50"},
                          {"source", "Joe, 1 March 2026"},
                          {"reasons", "He knows my chair."}});
  ASSERT_EQ(done.status, 303) << done.body;
  const auto page = show(table, amira_);
  EXPECT_TRUE(says(page, "A driver I know"));
  EXPECT_TRUE(says(page, "£41.50"));
  EXPECT_TRUE(says(page, "Mr Okafor put this."));
  EXPECT_TRUE(says(page, "This figure is not from the price book."));
}

TEST_F(Table, LosesNothingTypedWhereALineIsRefused) {
  const auto refused = send(std::string{table} + "/line", "table_put_line",
                            {{"line", ""},
                             {"side", "council"},
                             {"seen", "0"},
                             {"what", "Washing"},
                             {"met_by", "0"},
                             {"days", "1"},
                             {"start", "25:00"},
                             {"reasons", "Typed and kept."}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Enter a time of day"));
  EXPECT_TRUE(says(refused, "Typed and kept."));
  EXPECT_TRUE(says(refused, "value=\"25:00\""));
}

TEST_F(Table, ShowsAPriceThatChangedWithBothAndTakesTheNewerOneByAnAction) {
  assess();
  // Put in March 2025, at 19.60; since April 2025 it is 20.70.
  put("l-1", TableSide::council,
      care::a_line("A02", "Washing", MetBy::council, "home-care-45", 700), 360);
  auto page = show(table, amira_);
  EXPECT_TRUE(says(page, "The price changed since this line was put"));
  EXPECT_TRUE(says(page, "£137.20"));
  const auto taken = send(std::string{table} + "/price", "table_take_price",
                          {{"line", "l-1"}, {"side", "council"}});
  ASSERT_EQ(taken.status, 303) << taken.body;
  page = show(table, amira_);
  EXPECT_FALSE(says(page, "The price changed since this line was put"));
  EXPECT_TRUE(says(page, "£144.90"));
}

TEST_F(Table, IsOnlyOfAPlan) {
  const auto page = show("/cases/okafor/documents/a-1/table", amira_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Only a plan has a table and a budget"));
  EXPECT_EQ(show("/cases/okafor/documents/nothing/table", amira_).status, 404);
}

TEST_F(Table, HoldsWhateverPeopleWriteAsText) {
  assess();
  const std::string hostile = "\"'><script>alert(1)</script>";
  care::LineContent content = care::a_line("A02", hostile, MetBy::direct_payment, "", 0);
  content.who = PersonalText{hostile};
  content.outcome = PersonalText{hostile};
  content.when_words = PersonalText{hostile};
  content.price->source = PersonalText{hostile};
  content.price->own_weekly = care::a_week(10'00);
  put("l-1", TableSide::person, content);
  put("l-1", TableSide::council, content);
  for (const std::string_view path : {table, budget}) {
    const auto page = show(path, amira_);
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(says(page, "<script>alert"));
    EXPECT_TRUE(says(page, "&lt;script&gt;")) << path;
  }
  EXPECT_FALSE(
      says(show(std::string{table} + "/line?line=l-1&side=person", amira_), "<script>alert"));
}

}  // namespace
}  // namespace candour::web
