#include "timeline/worked_example.hpp"

#include <gtest/gtest.h>

namespace candour::timeline {
namespace {

constexpr std::string_view whole = R"toml(
[[example]]
title = "Asked, and nothing done"
rule = "assessment.adult"
cite = "Care Act 2014 s9(1)"
people = { A = "adult" }
on = 2024-09-02
events = [{ on = "2024-03-04", kind = "assessment.requested", about = "A" }]
expect = [{ code = "assessment.delay", about = "A", due = 2024-05-27 }]

[[last_day]]
title = "Twelve weeks"
rule = "assessment.adult"
cite = "Care Act 2014 s9(1)"
people = { A = "adult" }
events = [{ on = "2024-03-04", kind = "assessment.requested", about = "A" }]
done = { kind = "assessment.completed", about = "A" }
code = "assessment.delay"
last = 2024-05-27
)toml";

TEST(WorkedExample, ReadsWhatAFileHolds) {
  const auto read = read_examples(whole, "a file");
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->size(), 5u);
  const WorkedExample& example = read->front();
  EXPECT_EQ(example.title, "Asked, and nothing done");
  EXPECT_EQ(example.on, make_day(2024, 9, 2));
  ASSERT_EQ(example.expect.size(), 1u);
  EXPECT_EQ(example.expect[0].due, make_day(2024, 5, 27));
  EXPECT_FALSE(example.expect[0].raised);
  // A last day: done on it, done the day after, open on it, open the day after.
  EXPECT_EQ((*read)[1].state, "met");
  EXPECT_EQ((*read)[2].expect.at(0).raised, make_day(2024, 5, 28));
  EXPECT_EQ((*read)[3].on, make_day(2024, 5, 27));
  EXPECT_TRUE((*read)[3].expect.empty());
  EXPECT_EQ((*read)[4].on, make_day(2024, 5, 28));
  EXPECT_EQ((*read)[4].expect.at(0).about, "A");
}

// The whole file with one thing changed.
RefusalCode refused_with(std::string_view wrong, std::string_view in_place_of) {
  std::string text{whole};
  const auto at = text.find(in_place_of);
  EXPECT_NE(at, text.npos) << in_place_of;
  text.replace(at, in_place_of.size(), wrong);
  const auto read = read_examples(text, "a file");
  EXPECT_FALSE(read) << wrong;
  if (read) return RefusalCode::usage;
  EXPECT_GT(read.error().line, 0) << wrong;
  EXPECT_NE(read.error().message.find("a file"), std::string::npos);
  return read.error().code;
}

TEST(WorkedExample, RefusesWhatItDoesNotUnderstand) {
  EXPECT_EQ(refused_with("[[example]", "[[example]]"), RefusalCode::malformed);
  EXPECT_EQ(refused_with("", "rule = \"assessment.adult\""), RefusalCode::missing_field);
  EXPECT_EQ(refused_with("", "on = 2024-09-02"), RefusalCode::missing_field);
  EXPECT_EQ(refused_with("on = \"2024-09-02\"", "on = 2024-09-02"), RefusalCode::wrong_type);
  EXPECT_EQ(refused_with("cite = 9", "cite = \"Care Act 2014 s9(1)\""), RefusalCode::wrong_type);
  EXPECT_EQ(refused_with("expct = [", "expect = ["), RefusalCode::unknown_field_value);
  EXPECT_EQ(refused_with("silent = true\nexpect = [", "expect = ["),
            RefusalCode::unknown_field_value);
  EXPECT_EQ(refused_with("", "done = { kind = \"assessment.completed\", about = \"A\" }"),
            RefusalCode::missing_field);
  EXPECT_EQ(refused_with("events = []",
                         "events = [{ on = \"2024-03-04\", kind = \"assessment.requested\", "
                         "about = \"A\" }]"),
            RefusalCode::missing_field);
}

}  // namespace
}  // namespace candour::timeline
