#include "law/value_file.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace candour::law {
namespace {

// Lines are counted from here by the tests below.
constexpr std::string_view sound = R"([[value]]
id = "a.clock"
words = "Some time"
unit = "weeks"
[[value.period]]
from = 2015-04-01
until = 2020-12-31
amount = 12
cite = "SI 2015/1 reg 1"
mark = "V"
[[value.period]]
from = 2021-01-01
amount = 8
cite = "SI 2015/1 reg 1"
mark = "V2"
checked_to = 2026-06-30
checked_by = "A reader"
)";

Result<std::vector<PlacedValue>> read(std::string_view text) {
  auto file = parse_toml(text, "values/some.toml");
  if (!file) return file.error();
  return read_values(*file);
}

std::string with(std::string_view old, std::string_view fresh) {
  std::string text{sound};
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
  EXPECT_TRUE(answer.error().message.starts_with("values/some.toml, line "))
      << answer.error().message;
}

TEST(ValueFile, ReadsAValueAndItsPeriods) {
  const auto answer = read(sound);
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_EQ(answer->size(), 1u);
  const rules::Value& value = answer->front().value;
  EXPECT_EQ(value.unit, rules::Unit::weeks);
  EXPECT_EQ(value.local, rules::LocalChange::shorter);
  EXPECT_EQ(value.on(make_day(2020, 12, 31))->amount, 12);
  EXPECT_EQ(value.on(make_day(2021, 1, 1))->amount, 8);
  EXPECT_EQ(value.on(make_day(2015, 3, 31)), nullptr);
  EXPECT_EQ(value.periods[1].checked_to, make_day(2026, 6, 30));
}

TEST(ValueFile, RefusesAValueWithoutItsSource) {
  expect_refused(with("cite = \"SI 2015/1 reg 1\"\nmark = \"V2\"", "mark = \"V2\""),
                 RefusalCode::no_citation, "value[0].period[1].cite", 11);
}

TEST(ValueFile, RefusesWhatIsMissing) {
  expect_refused(with("mark = \"V\"\n", ""), RefusalCode::missing_field, "value[0].period[0].mark",
                 5);
  expect_refused(with("from = 2015-04-01\n", ""), RefusalCode::missing_field,
                 "value[0].period[0].from", 5);
  expect_refused(with("amount = 12\n", ""), RefusalCode::missing_field, "value[0].period[0].amount",
                 5);
  expect_refused(with("unit = \"weeks\"\n", ""), RefusalCode::missing_field, "value[0].unit", 1);
  expect_refused(with("checked_by = \"A reader\"\n", ""), RefusalCode::missing_field,
                 "value[0].period[1].checked_by", 11);
  expect_refused("[[value]]\nid = \"a\"\nwords = \"b\"\nunit = \"days\"\n",
                 RefusalCode::missing_field, "value[0].period", 1);
}

TEST(ValueFile, RefusesPeriodsThatOverlap) {
  expect_refused(with("2021-01-01", "2020-12-31"), RefusalCode::overlap_in_dates,
                 "value[0].period[1].from", 12);
  expect_refused(with("until = 2020-12-31\n", ""), RefusalCode::overlap_in_dates,
                 "value[0].period[1].from", 11);
  expect_refused(with("2021-01-01", "2014-01-01"), RefusalCode::overlap_in_dates,
                 "value[0].period[1].from", 12);
}

TEST(ValueFile, RefusesPeriodsThatLeaveAGap) {
  expect_refused(with("2021-01-01", "2021-01-02"), RefusalCode::gap_in_dates,
                 "value[0].period[1].from", 12);
}

TEST(ValueFile, RefusesDatesInTheWrongOrder) {
  expect_refused(with("2020-12-31", "2015-03-31"), RefusalCode::date_out_of_range,
                 "value[0].period[0].until", 7);
  expect_refused(with("2026-06-30", "2020-06-30"), RefusalCode::date_out_of_range,
                 "value[0].period[1].checked_to", 16);
  expect_refused(with("2020-12-31", "2020-12-32"), RefusalCode::no_such_date, "", 7);
}

TEST(ValueFile, RefusesAmountsThatCannotBe) {
  expect_refused(with("amount = 12", "amount = -12"), RefusalCode::unknown_field_value,
                 "value[0].period[0].amount", 8);
  expect_refused(with("amount = 12", "amount = 0"), RefusalCode::unknown_field_value,
                 "value[0].period[0].amount", 8);
  expect_refused(with("amount = 12", "amount = 1.5"), RefusalCode::wrong_type,
                 "value[0].period[0].amount", 8);
  std::string warning = with("amount = 12", "amount = 0");
  warning.replace(warning.find("a.clock"), 7, "warn.a.clock");
  EXPECT_TRUE(read(warning));
}

TEST(ValueFile, RefusesWordsOutsideTheLists) {
  expect_refused(with("\"weeks\"", "\"fortnights\""), RefusalCode::unknown_field_value,
                 "value[0].unit", 4);
  expect_refused(with("unit = \"weeks\"", "unit = \"weeks\"\nlocal = \"any\""),
                 RefusalCode::unknown_field_value, "value[0].local", 5);
  expect_refused(with("a.clock", "a clock"), RefusalCode::unknown_field_value, "value[0].id", 2);
  expect_refused(with("words", "wrods"), RefusalCode::missing_field, "value[0].words", 1);
}

}  // namespace
}  // namespace candour::law
