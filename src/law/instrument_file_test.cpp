#include "law/instrument_file.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace candour::law {
namespace {

constexpr std::string_view head = R"(id = "si-1"
title = "Some Regulations 2015"
citation = "SI 2015/1"
standing = "regulation"
address = "https://example.org/1"
edition = "as made"
read_by = "A reader, June 2026"
text = "not_held"
)";
constexpr std::string_view provision = R"([[provision]]
id = "reg 1"
heading = "Beginning"
summary = "When these begin."
from = 2015-04-01
treatment = "definition"
mark = "V"
)";

Result<rules::Instrument> read(std::string_view text) {
  auto file = parse_toml(text, "instruments/si-1.toml");
  if (!file) return file.error();
  return read_instrument(*file);
}

std::string whole() { return std::string{head} + std::string{provision}; }

// The sound file with one thing in it put in another's place.
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
  EXPECT_TRUE(answer.error().message.starts_with("instruments/si-1.toml, line "))
      << answer.error().message;
}

TEST(InstrumentFile, ReadsAnInstrument) {
  const auto answer = read(whole());
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->citation, "SI 2015/1");
  EXPECT_EQ(answer->standing, rules::Standing::regulation);
  ASSERT_EQ(answer->provisions.size(), 1u);
  EXPECT_EQ(answer->provisions[0].id, "reg 1");
  EXPECT_EQ(answer->provisions[0].from, make_day(2015, 4, 1));
  EXPECT_FALSE(answer->provisions[0].until);
  EXPECT_EQ(answer->provisions[0].mark, rules::Mark::primary);
}

TEST(InstrumentFile, RefusesAnInstrumentWithoutItsCitation) {
  expect_refused(with("citation = \"SI 2015/1\"\n", ""), RefusalCode::no_citation, "citation", 1);
}

TEST(InstrumentFile, RefusesWhatIsMissing) {
  expect_refused(with("address = \"https://example.org/1\"\n", ""), RefusalCode::missing_field,
                 "address", 1);
  expect_refused(with("mark = \"V\"\n", ""), RefusalCode::missing_field, "provision[0].mark", 9);
  expect_refused(with("from = 2015-04-01\n", ""), RefusalCode::missing_field, "provision[0].from",
                 9);
  expect_refused(with("summary = \"When these begin.\"\n", ""), RefusalCode::missing_field,
                 "provision[0].summary", 9);
  expect_refused(head, RefusalCode::missing_field, "provision", 1);
}

TEST(InstrumentFile, RefusesWordsOutsideTheLists) {
  expect_refused(with("\"regulation\"", "\"regulations\""), RefusalCode::unknown_field_value,
                 "standing", 4);
  expect_refused(with("\"definition\"", "\"defined\""), RefusalCode::unknown_field_value,
                 "provision[0].treatment", 14);
  expect_refused(with("mark = \"V\"", "mark = \"W\""), RefusalCode::unknown_field_value,
                 "provision[0].mark", 15);
  expect_refused(with("not_held", "in full"), RefusalCode::unknown_field_value, "text", 8);
  expect_refused(with("id = \"si-1\"", "id = \"si-2\""), RefusalCode::unknown_field_value, "id", 1);
}

TEST(InstrumentFile, RefusesAMisspeltField) {
  expect_refused(with("from = 2015-04-01", "from = 2015-04-01\nuntill = 2016-04-01"),
                 RefusalCode::unknown_field_value, "provision[0].untill", 14);
}

TEST(InstrumentFile, RefusesAnUndecidedProvisionWithoutAReason) {
  for (const char* treatment : {"judgement", "not-applicable", "not-yet"}) {
    const std::string text = with("definition", treatment);
    expect_refused(text, RefusalCode::missing_field, "provision[0].reason", 9);
    EXPECT_TRUE(read(text + "reason = \"Because.\"\n"));
  }
}

TEST(InstrumentFile, RefusesDatesThatCannotBe) {
  expect_refused(with("2015-04-01", "2015-04-01\nuntil = 2015-03-31"),
                 RefusalCode::date_out_of_range, "provision[0].until", 14);
  expect_refused(with("2015-04-01", "1215-06-15"), RefusalCode::date_out_of_range,
                 "provision[0].from", 13);
  expect_refused(with("2015-04-01", "\"2015-04-01\""), RefusalCode::wrong_type, "provision[0].from",
                 13);
}

TEST(InstrumentFile, RefusesAProvisionTwiceForOneDay) {
  expect_refused(whole() + std::string{provision}, RefusalCode::duplicate_key, "provision[1].id",
                 17);
}

TEST(InstrumentFile, HoldsTheVersionsOfAProvision) {
  std::string older{provision};
  older.replace(older.find("2015-04-01"), 10, "2010-01-01\nuntil = 2015-03-31");
  const auto answer = read(whole() + older);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->provisions.size(), 2u);
}

TEST(InstrumentFile, RefusesControlCharactersAndEmptyTexts) {
  expect_refused(with("Beginning", "Begin\\u0007ning"), RefusalCode::control_character,
                 "provision[0].heading", 11);
  expect_refused(with("Beginning", " "), RefusalCode::text_empty, "provision[0].heading", 11);
  expect_refused(with("Beginning", std::string(200, 'x')), RefusalCode::text_too_long,
                 "provision[0].heading", 11);
}

}  // namespace
}  // namespace candour::law
