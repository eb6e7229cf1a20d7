#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <map>
#include <set>
#include <string>

#include "care/rules.hpp"

namespace candour::testing {
namespace {

struct Codes {
  std::set<std::string> ruled;
  std::map<std::string, std::string> judged;  // with the reason
};

Codes the_codes() {
  const toml::table file =
      toml::parse_file(CANDOUR_SOURCE_DIR "/tests/timelines/finding_codes.toml");
  Codes codes;
  for (const auto& code : *file["rules"].as_array()) codes.ruled.insert(code.value_or(""));
  for (const auto& [code, reason] : *file["judgement"].as_table())
    codes.judged[std::string{code.str()}] = reason.value_or("");
  return codes;
}

// Code and whether a breach of the rule stands among the findings.
std::map<std::string, bool> raised_by_rules() {
  std::map<std::string, bool> raised;
  const auto add = [&](const rules::RuleHead& head) {
    bool& finding = raised[std::string{head.code}];
    finding = finding || head.is_finding;
  };
  for (const rules::Clock* clock : care::all_clocks()) add(clock->head);
  for (const rules::Check* check : care::all_checks()) add(check->head);
  return raised;
}

TEST(FindingCodes, EachHasARuleThatRaisesItOrAReasonWhyNot) {
  const Codes codes = the_codes();
  const auto raised = raised_by_rules();
  EXPECT_EQ(codes.ruled.size() + codes.judged.size(), 49u);
  for (const std::string& code : codes.ruled) {
    ASSERT_TRUE(raised.contains(code)) << "no rule raises " << code;
    EXPECT_TRUE(raised.at(code)) << code << " is never among the findings";
  }
  for (const auto& [code, reason] : codes.judged) {
    EXPECT_GT(reason.size(), 30u) << code;
    EXPECT_FALSE(raised.contains(code)) << code << " has a rule: move it";
  }
}

TEST(FindingCodes, NoRuleRaisesACodeThatTheFormatDoesNotKnow) {
  const Codes codes = the_codes();
  for (const auto& [code, finding] : raised_by_rules())
    EXPECT_TRUE(codes.ruled.contains(code)) << code;
}

}  // namespace
}  // namespace candour::testing
