#include "web/eligibility/worked_cases.hpp"

#include <gtest/gtest.h>

#include <set>

namespace candour::web {
namespace {

const std::vector<WorkedCase>& cases() {
  static const auto read = read_worked_cases(worked_cases_text(), "cases.toml");
  EXPECT_TRUE(read) << read.error().message;
  return *read;
}

TEST(TheWorkedCasesOfEligibility, AreDecidedByTheRuleAsTheyWereByHand) {
  for (const WorkedCase& worked : cases())
    for (const std::string& difference : differences(worked))
      ADD_FAILURE() << worked.number << ". " << worked.title << ": " << difference;
}

// 15 and 18 are of the process, and are tests of the action.
TEST(TheWorkedCasesOfEligibility, AreAllThere) {
  std::set<std::int64_t> numbers;
  for (const WorkedCase& worked : cases()) numbers.insert(worked.number);
  std::set<std::int64_t> wanted;
  for (std::int64_t number = 1; number <= 17; ++number)
    if (number != 15) wanted.insert(number);
  EXPECT_EQ(numbers, wanted);
}

TEST(AWorkedCase, ThatIsAnsweredOtherwiseIsSeen) {
  WorkedCase worked = cases().front();
  worked.expect = care::Verdict::not_eligible;
  worked.counts.pop_back();
  EXPECT_EQ(differences(worked).size(), 2U);
}

TEST(AWorkedCase, WithAMisspeltFieldIsRefused) {
  const auto read = read_worked_cases("[[case]]\nnumber = 1\ntitel = \"x\"\n", "cases.toml");
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().message.find("cases.toml"), std::string::npos);
}

}  // namespace
}  // namespace candour::web
