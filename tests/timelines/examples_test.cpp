#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "care/rules.hpp"
#include "example_case.hpp"
#include "rules/event_kind.hpp"

namespace candour::testing {
namespace {

class Example : public ::testing::TestWithParam<WorkedExample> {};

// A test’s name holds letters, digits and underscores only.
std::string test_name(const ::testing::TestParamInfo<WorkedExample>& info) {
  std::string name;
  for (const char c : info.param.rule + "_" + std::to_string(info.index) + "_" + info.param.title) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain)
      name += c;
    else if (!name.ends_with('_'))
      name += '_';
  }
  return name.substr(0, 120);
}

TEST_P(Example, IsAnsweredAsTheLawAsks) {
  const WorkedExample& example = GetParam();
  const auto found = differences(example);
  if (!example.wrong_today.empty()) {
    EXPECT_FALSE(found.empty()) << "the rule is right now: take wrong_today out of “"
                                << example.title << "”";
    return;
  }
  std::string text;
  for (const std::string& difference : found) text += "\n  " + difference;
  EXPECT_TRUE(found.empty()) << example.title << " (" << example.cite << ")" << text << "\n  on "
                             << iso(example.on) << ": " << example.timeline;
}

INSTANTIATE_TEST_SUITE_P(Care, Example, ::testing::ValuesIn(read_examples()), test_name);

std::set<std::string> rule_ids() {
  std::set<std::string> ids;
  for (const rules::Clock* clock : care::all_clocks()) ids.insert(std::string{clock->head.id});
  for (const rules::Check* check : care::all_checks()) ids.insert(std::string{check->head.id});
  return ids;
}

bool breaks(const WorkedExample& example) {
  return !example.expect.empty() || example.state == "breached";
}

TEST(Examples, EveryRuleHasOneThatBreaksItAndOneThatKeepsIt) {
  std::set<std::string> broken;
  std::set<std::string> kept;
  for (const WorkedExample& example : read_examples()) {
    if (breaks(example)) broken.insert(example.rule);
    if (example.expect.empty() && (example.state == "met" || example.state == "none"))
      kept.insert(example.rule);
  }
  for (const std::string& id : rule_ids()) {
    EXPECT_TRUE(broken.contains(id)) << "no example breaks " << id;
    EXPECT_TRUE(kept.contains(id)) << "no example keeps " << id;
  }
}

TEST(Examples, EachSpeaksOfARuleThatThereIs) {
  const auto ids = rule_ids();
  for (const WorkedExample& example : read_examples())
    EXPECT_TRUE(ids.contains(example.rule)) << example.rule << ": " << example.title;
}

TEST(Examples, EveryConfirmedClockHasItsLastDay) {
  std::set<std::string> with_last_day;
  for (const WorkedExample& example : read_examples()) {
    if (example.title.ends_with(": still open on the last day")) with_last_day.insert(example.rule);
  }
  for (const rules::Clock* clock : care::all_clocks()) {
    if (clock->head.mark == rules::Mark::unconfirmed) continue;
    EXPECT_TRUE(with_last_day.contains(std::string{clock->head.id})) << clock->head.id;
  }
}

TEST(Examples, TitlesAreSaidOnce) {
  std::set<std::string> seen;
  for (const WorkedExample& example : read_examples())
    EXPECT_TRUE(seen.insert(example.rule + ": " + example.title).second) << example.title;
}

}  // namespace
}  // namespace candour::testing
