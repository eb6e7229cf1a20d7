#include "law/row_file.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <string>

namespace candour::law {
namespace {

constexpr std::string_view ruled = R"toml([[row]]
id = "tr.at18"
words = "At 18 the council decides what the assessment is."
cite = "Care Act 2014 s59(6)"
mark = "V"
treatment = "rule"
rules = ["transition.at18"]
)toml";
constexpr std::string_view judged = R"toml([[row]]
id = "eq.psed"
words = "Due regard before a policy."
cite = "Equality Act 2010 s149"
mark = "V2"
treatment = "judgement"
reason = "The analysis is read, not dated."
)toml";

std::string whole() { return std::string{ruled} + std::string{judged}; }

Result<RowTable> read(std::string_view text) {
  auto file = parse_toml(text, "rows/some_table.toml");
  if (!file) return file.error();
  return read_rows(*file);
}

std::string with(std::string_view old, std::string_view fresh) {
  std::string text = whole();
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), fresh);
}

void expect_refused(std::string_view text, RefusalCode code, std::string_view field, int line) {
  const auto answer = read(text);
  ASSERT_FALSE(answer) << text;
  EXPECT_EQ(name_of(answer.error().code), name_of(code)) << answer.error().message;
  EXPECT_EQ(answer.error().field, field) << answer.error().message;
  EXPECT_EQ(answer.error().line, line) << answer.error().message;
  EXPECT_TRUE(answer.error().message.starts_with("rows/some_table.toml, line "))
      << answer.error().message;
}

TEST(RowFile, ReadsATable) {
  const auto table = read(whole());
  ASSERT_TRUE(table) << table.error().message;
  EXPECT_EQ(table->id, "some_table");
  EXPECT_EQ(table->title, "Some table");
  ASSERT_EQ(table->rows.size(), 2u);
  EXPECT_EQ(table->rows[0].rules, std::vector<std::string>{"transition.at18"});
  EXPECT_EQ(table->rows[0].treatment, RowTreatment::rule);
  EXPECT_EQ(table->rows[1].treatment, RowTreatment::judgement);
  EXPECT_EQ(table->rows[1].mark, rules::Mark::secondary);
  EXPECT_EQ(table->rows[1].reason, "The analysis is read, not dated.");
  EXPECT_EQ(read("title = \"A title\"\n" + whole())->title, "A title");
}

TEST(RowFile, RefusesAMissingReason) {
  for (const std::string_view treatment : {"judgement", "background", "not_yet"}) {
    std::string text = with("reason = \"The analysis is read, not dated.\"\n", "");
    const auto at = text.find("judgement");
    expect_refused(text.replace(at, 9, treatment), RefusalCode::missing_field, "row[1].reason", 8);
  }
}

TEST(RowFile, RefusesARuleThatNamesNoneAndAnythingElseThatDoes) {
  expect_refused(with("rules = [\"transition.at18\"]\n", ""), RefusalCode::missing_field,
                 "row[0].rules", 1);
  expect_refused(with("[\"transition.at18\"]", "[]"), RefusalCode::missing_field, "row[0].rules",
                 7);
  expect_refused(with("\"rule\"", "\"background\""), RefusalCode::unknown_field_value,
                 "row[0].rules", 7);
  expect_refused(with("[\"transition.at18\"]", "[\"transition.at18\", \"transition.at18\"]"),
                 RefusalCode::duplicate_key, "row[0].rules", 7);
  expect_refused(with("[\"transition.at18\"]", "\"transition.at18\""), RefusalCode::wrong_type,
                 "row[0].rules", 7);
}

TEST(RowFile, RefusesWhatIsMissingMisspeltOrUnknown) {
  expect_refused(with("words = \"At 18 the council decides what the assessment is.\"\n", ""),
                 RefusalCode::missing_field, "row[0].words", 1);
  expect_refused(with("cite = \"Care Act 2014 s59(6)\"\n", ""), RefusalCode::no_citation,
                 "row[0].cite", 1);
  expect_refused(with("mark = \"V\"", "mark = \"K\""), RefusalCode::unknown_field_value,
                 "row[0].mark", 5);
  expect_refused(with("\"rule\"", "\"rules\""), RefusalCode::unknown_field_value,
                 "row[0].treatment", 6);
  expect_refused(with("mark = \"V\"", "mark = \"V\"\nstanding = \"statute\""),
                 RefusalCode::unknown_field_value, "row[0].standing", 6);
  expect_refused("titel = \"A title\"\n" + whole(), RefusalCode::unknown_field_value, "titel", 1);
  expect_refused("title = \"Nothing\"\n", RefusalCode::missing_field, "row", 1);
}

TEST(RowFile, RefusesAnIdTwice) {
  expect_refused(whole() + std::string{judged}, RefusalCode::duplicate_key, "id", 15);
}

class RowFolder : public ::testing::Test {
 protected:
  RowFolder() {
    folder_ =
        std::filesystem::path{::testing::TempDir()} /
        ("rows_" + std::string{::testing::UnitTest::GetInstance()->current_test_info()->name()});
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "rows");
  }
  ~RowFolder() override { std::filesystem::remove_all(folder_); }
  RowFolder(const RowFolder&) = delete;
  RowFolder& operator=(const RowFolder&) = delete;

  void keep(std::string_view name, std::string_view text) {
    std::ofstream{folder_ / "rows" / name} << text;
  }
  Result<std::vector<RowTable>> load() const {
    static constexpr std::array<std::string_view, 1> ids{"transition.at18"};
    return load_rows(folder_, ids);
  }

  std::filesystem::path folder_;
};

TEST_F(RowFolder, IsReadInTheOrderOfItsNames) {
  keep("b.toml", judged);
  keep("a.toml", ruled);
  const auto tables = load();
  ASSERT_TRUE(tables) << tables.error().message;
  ASSERT_EQ(tables->size(), 2u);
  EXPECT_EQ((*tables)[0].id, "a");
}

TEST_F(RowFolder, RefusesARuleThatTheBookDoesNotHold) {
  keep("a.toml", with("transition.at18\"]", "transition.at19\"]"));
  const auto tables = load();
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.error().code, RefusalCode::unknown_field_value);
  EXPECT_EQ(tables.error().line, 1);
  EXPECT_NE(tables.error().message.find("transition.at19"), std::string::npos);
}

TEST_F(RowFolder, RefusesAnIdThatStandsInTwoFiles) {
  keep("a.toml", ruled);
  keep("b.toml", whole());
  const auto tables = load();
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.error().code, RefusalCode::duplicate_key);
  EXPECT_NE(tables.error().message.find("rows/b.toml, line 1"), std::string::npos)
      << tables.error().message;
}

TEST_F(RowFolder, RefusesAFolderWithoutRows) {
  const auto tables = load();
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.error().code, RefusalCode::not_readable);
}

}  // namespace
}  // namespace candour::law
