#include "web/plan/line_form.hpp"

#include <gtest/gtest.h>

#include "care/plan/plan_testing.hpp"

namespace candour::web {
namespace {

std::int64_t minutes(std::string_view text) {
  const auto read = read_time_of_day(text, "start-1");
  return read ? *read : -1;
}

TEST(ATimeOfDay, IsReadAsPeopleWriteIt) {
  for (const std::string_view text : {"9:30", "09:30", "9.30am", "9:30 AM", "930", "0930"})
    EXPECT_EQ(minutes(text), 9 * 60 + 30) << text;
  EXPECT_EQ(minutes("9"), 9 * 60);
  EXPECT_EQ(minutes("6pm"), 18 * 60);
  EXPECT_EQ(minutes("12pm"), 12 * 60);
  EXPECT_EQ(minutes("12am"), 0);
  EXPECT_EQ(minutes("midday"), 12 * 60);
  EXPECT_EQ(minutes("23:59"), 23 * 60 + 59);
}

TEST(ATimeOfDay, IsRefusedWhereThereIsNone) {
  for (const std::string_view text :
       {"", "soon", "25:00", "9:60", "9:3", "13pm", "0am", "9:30:10", ":30", "12345", "9-30"})
    EXPECT_EQ(minutes(text), -1) << text;
}

Typed filled_with(const care::LineContent& content) {
  Typed typed;
  fill_line_form(typed, content);
  return typed;
}

TEST(TheFormOfALine, GivesBackWhatFilledIt) {
  care::LineContent content = care::mornings();
  content.times.push_back({.weekday = 3, .minute_of_day = 18 * 60, .length_minutes = 30});
  content.until = make_day(2027, 1, 31);
  const auto read = typed_line(filled_with(content), &content);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(*read, content);
}

TEST(TheFormOfALine, TakesEveryDayAsOnePress) {
  Typed typed;
  for (const auto& [name, value] :
       {std::pair{"need", "A02"}, std::pair{"met_by", "council"}, std::pair{"what", "Wash"},
        std::pair{"days-1", "every"}, std::pair{"start-1", "9:30"}})
    typed.fields.add(name, value);
  const auto read = typed_line(typed, nullptr);
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->times.size(), 7U);
  EXPECT_EQ(read->times[6].weekday, 7);
  EXPECT_EQ(read->times[6].length_minutes, 30);
  EXPECT_EQ(read->times[6].people, 1);
}

TEST(TheFormOfALine, NamesTheFieldThatIsWrong) {
  const auto refused = [](std::string_view name, std::string_view value) {
    Typed typed;
    for (const auto& [field, given] : {std::pair{"need", "A02"}, std::pair{"met_by", "council"},
                                       std::pair{"days-1", "2"}, std::pair{"start-1", "9:30"}})
      typed.fields.add(field, field == name ? std::string{value} : given);
    if (!typed.fields.has(name)) typed.fields.add(std::string{name}, std::string{value});
    const auto read = typed_line(typed, nullptr);
    return read ? std::string{"nothing"} : read.error().field;
  };
  EXPECT_EQ(refused("start-1", "late"), "start-1");
  EXPECT_EQ(refused("length-1", "long"), "length-1");
  EXPECT_EQ(refused("length-1", "2000"), "length-1");
  EXPECT_EQ(refused("window-1", "-5"), "window-1");
  EXPECT_EQ(refused("people-1", "5"), "people-1");
  EXPECT_EQ(refused("days-1", "9"), "days-1");
  EXPECT_EQ(refused("met_by", "magic"), "met_by");
  EXPECT_EQ(refused("need", ""), "need");
  EXPECT_EQ(refused("start-2", "9:30"), "days-2") << "a time without a day";
}

}  // namespace
}  // namespace candour::web
