#include <gtest/gtest.h>

#include <set>

#include "web/law_book/test_law.hpp"

namespace candour::web {
namespace {

// The rows that ship with the program, checked against its rules.
const std::vector<law::RowTable>& shipped_rows() {
  static const std::vector<law::RowTable> rows = [] {
    std::vector<std::string_view> ids;
    for (const auto& clock : shipped_rules().clocks()) ids.push_back(clock.clock->head.id);
    for (const auto* check : shipped_rules().checks()) ids.push_back(check->head.id);
    auto loaded = law::load_rows(CANDOUR_SOURCE_DIR "/law", ids);
    EXPECT_TRUE(loaded) << loaded.error().message;
    return loaded ? std::move(*loaded) : std::vector<law::RowTable>{};
  }();
  return rows;
}

std::string page_of(const std::vector<law::RowTable>* rows) {
  const LawBook book{shipped_rules(), rows};
  return rows_page({book, some_day, Links::served()}).body.view().data();
}

bool has(const std::string& page, std::string_view text) {
  return page.find(text) != std::string::npos;
}

TEST(Rows, EachTableIsThereAndNoneIsThin) {
  std::set<std::string> ids;
  for (const law::RowTable& table : shipped_rows()) ids.insert(table.id);
  for (const char* id : {"care_act_1", "care_act_2", "complaints", "review_and_panel"})
    EXPECT_TRUE(ids.contains(id)) << id;
  for (const law::RowTable& table : shipped_rows()) EXPECT_GT(table.rows.size(), 15u) << table.id;
}

TEST(Rows, ThePageShowsEachRowWithItsTreatmentAndReason) {
  const std::string page = page_of(&shipped_rows());
  const auto anchors = attributes_of(page, "id");
  const std::set<std::string> places{anchors.begin(), anchors.end()};
  EXPECT_EQ(places.size(), anchors.size()) << "an id stands twice";
  const auto addresses = attributes_of(page, "href");
  const std::set<std::string> links{addresses.begin(), addresses.end()};
  const std::string text = text_of(page);
  std::size_t shown = 0;
  for (const law::RowTable& table : shipped_rows()) {
    EXPECT_TRUE(places.contains(table.id)) << table.id;
    for (const law::Row& row : table.rows) {
      EXPECT_TRUE(places.contains("row-" + row.id)) << row.id;
      EXPECT_TRUE(has(text, escaped(row.words))) << row.id;
      EXPECT_TRUE(has(text, escaped(row.reason))) << row.id;
      for (const std::string& rule : row.rules)
        EXPECT_TRUE(links.contains("/law/rules/" + rule)) << row.id << " names " << rule;
      ++shown;
    }
  }
  EXPECT_GT(shown, 100u);
}

TEST(Rows, CountAddsUp) {
  law::RowTable table{.id = "one", .title = "One table", .rows = {}};
  table.rows.push_back({.id = "a",
                        .words = "A row.",
                        .cite = "Care Act 2014 s59(6)",
                        .mark = rules::Mark::primary,
                        .treatment = law::RowTreatment::rule,
                        .rules = {"transition.at18"},
                        .reason = ""});
  table.rows.push_back({.id = "b",
                        .words = "Another row.",
                        .cite = "from memory",
                        .mark = rules::Mark::unconfirmed,
                        .treatment = law::RowTreatment::background,
                        .rules = {},
                        .reason = "It is <only> background."});
  const std::vector<law::RowTable> rows{table};
  const std::string page = page_of(&rows);
  EXPECT_TRUE(has(page, "One table (2)"));
  EXPECT_TRUE(has(page, "It is &lt;only&gt; background."));
  EXPECT_TRUE(has(page, "Unconfirmed"));
  EXPECT_TRUE(has(page, "/law/instruments/ukpga-2014-23#"));
}

TEST(Rows, WithoutRowsThePageSaysSo) { EXPECT_TRUE(has(page_of(nullptr), "No rows are held.")); }

}  // namespace
}  // namespace candour::web
