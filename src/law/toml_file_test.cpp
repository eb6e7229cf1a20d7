#include "law/toml_file.hpp"

#include <gtest/gtest.h>

#include <string>

namespace candour::law {
namespace {

TEST(TomlFile, ReadsATable) {
  const auto file = parse_toml("id = \"x\"\n", "values/x.toml");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->name, "values/x.toml");
  EXPECT_EQ(file->stem, "x");
  EXPECT_EQ(file->table["id"].value_or(std::string{}), "x");
}

TEST(TomlFile, NamesFileAndLineOfBadSyntax) {
  const auto file = parse_toml("id = \"x\"\nwords = \n", "values/x.toml");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::malformed);
  EXPECT_EQ(file.error().line, 2);
  EXPECT_NE(file.error().message.find("values/x.toml, line 2"), std::string::npos);
}

TEST(TomlFile, RefusesADateThatDoesNotExist) {
  for (const char* date : {"2025-02-29", "2026-13-01", "2026-04-31", "2026-01-00"}) {
    const auto file = parse_toml("a = 1\nb = 2\nfrom = " + std::string{date} + "\n", "x.toml");
    ASSERT_FALSE(file) << date;
    EXPECT_EQ(file.error().code, RefusalCode::no_such_date) << date;
    EXPECT_EQ(file.error().line, 3) << date;
  }
  EXPECT_TRUE(parse_toml("from = 2024-02-29\n", "x.toml"));
}

TEST(TomlFile, AKeyNamedDateIsNoDate) {
  const auto file = parse_toml("date = \"x\n", "x.toml");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::malformed);
}

TEST(TomlFile, RefusesAKeyTwice) {
  const auto file = parse_toml("date = 1\ndate = 2\n", "x.toml");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::duplicate_key);
  EXPECT_EQ(file.error().line, 2);
}

TEST(TomlFile, RefusesBytesThatAreNotUtf8) {
  const auto file = parse_toml("id = \"caf\xe9\"\n", "x.toml");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::not_utf8);
}

TEST(TomlFile, RefusesMoreThanTheLimit) {
  std::string text = "# ";
  text.append(longest_law_file_bytes, 'x');
  const auto file = parse_toml(text, "x.toml");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::too_large);
}

TEST(TomlFile, RefusesAFileThatIsNotThere) {
  const auto file = read_toml_file(CANDOUR_SOURCE_DIR "/law/values/nowhere.toml", "nowhere.toml");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, RefusalCode::not_readable);
  const auto folder = read_toml_file(CANDOUR_SOURCE_DIR "/law/values", "values");
  ASSERT_FALSE(folder);
  EXPECT_EQ(folder.error().code, RefusalCode::not_readable);
}

}  // namespace
}  // namespace candour::law
