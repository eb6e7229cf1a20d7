#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iostream>

#include "law_book.hpp"
#include "scorer.hpp"

namespace candour::testing {
namespace {

namespace json = boost::json;

const Score& the_score() {
  static const Score score = [] {
    Score all;
    for (const auto& path : files_in(CANDOUR_SOURCE_DIR "/cases/published", ".json"))
      add_decision(path.stem().string(), json::parse(read_whole(path)).as_object(), all);
    return all;
  }();
  return score;
}

TEST(Measure, EveryPublishedDecisionIsReplayed) {
  EXPECT_GT(the_score().wanted, 0);
  EXPECT_GT(the_score().cleared, 0);
  for (const std::string& failed : the_score().failed) ADD_FAILURE() << failed;
  EXPECT_EQ(the_score().unusable, 0);
}

// The bars that the replay must hold: what the Ombudsman found from dates is raised, what it
// cleared is not, and a worker is not drowned.
TEST(Measure, RecallFalseAlarmsAndPrecisionHold) {
  const Score& score = the_score();
  std::string told;
  for (const std::string& line : score.told) told += "\n  " + line;
  std::cout << fmt::format(
      "recall {:.1f}%, false alarms {:.1f}%, precision {:.1f}% (raised {:.1f} of {}, "
      "cleared points raised {} of {}, not found by the Ombudsman {:.1f}, dates that fail {})\n",
      score.recall_percent(), score.false_alarm_percent(), score.precision_percent(), score.got,
      score.wanted, score.false_alarms, score.cleared, score.spare, score.date_fails);
  EXPECT_GE(score.recall_percent(), 92) << told;
  EXPECT_LE(score.false_alarm_percent(), 4) << told;
  EXPECT_GE(score.precision_percent(), 35) << told;
}

Score score_of(std::string_view decision) {
  Score score;
  add_decision("made up", json::parse(decision).as_object(), score);
  return score;
}

constexpr std::string_view late_assessment = R"({"decided": "2024-08-01", "people": {"A": "adult"},
  "events": [{"on": "2024-03-04", "kind": "assessment.requested", "about": "A"}],)";

TEST(Scorer, ACertainBreachThatWasFoundCountsWhole) {
  const Score score = score_of(std::string{late_assessment} + R"("findings": [
    {"code": "assessment.delay", "about": "A", "derivable": true}]})");
  EXPECT_EQ(score.wanted, 1);
  EXPECT_EQ(score.got, 1);
  EXPECT_EQ(score.spare, 0);
  EXPECT_EQ(score.date_fails, 0);
}

TEST(Scorer, TheOtherCodeOfTheSameBreachCountsToo) {
  EXPECT_EQ(score_of(std::string{late_assessment} + R"("findings": [
    {"code": "assessment.not_done", "about": "A", "derivable": true}]})")
                .got,
            1);
}

TEST(Scorer, ADoubtfulOneCountsHalf) {
  const Score score = score_of(R"({"decided": "2024-08-01", "people": {"A": "adult"}, "events": [
    {"on": "2024-03-04", "kind": "assessment.requested", "about": "A", "claimed": true}],
    "findings": [{"code": "assessment.delay", "about": "A", "derivable": true}]})");
  EXPECT_EQ(score.got, 0.5);
}

TEST(Scorer, WhatNobodyFoundIsSpareAndWhatWasClearedIsAFalseAlarm) {
  const Score score = score_of(std::string{late_assessment} + R"("no_fault": [
    {"code": "assessment.delay", "about": "A"}]})");
  EXPECT_EQ(score.wanted, 0);
  EXPECT_EQ(score.spare, 1);
  EXPECT_EQ(score.cleared, 1);
  EXPECT_EQ(score.false_alarms, 1);
}

TEST(Scorer, WhatIsNotDerivableOrClosedForAnotherReasonCountsNeitherWay) {
  for (const std::string_view found :
       {R"("findings": [{"code": "assessment.delay", "about": "A", "derivable": false}]})",
        R"("findings": [{"code": "assessment.delay", "derivable": true, "formal": false}]})",
        R"("no_fault_unscored": [{"code": "assessment.delay"}]})"}) {
    const Score score = score_of(std::string{late_assessment} + std::string{found});
    EXPECT_EQ(score.wanted, 0) << found;
    EXPECT_EQ(score.spare, 0) << found;
    EXPECT_EQ(score.false_alarms, 0) << found;
  }
}

TEST(Scorer, FoundForSeveralPeopleTheRightOneMustBeNamed) {
  const Breach first{"review.overdue", "A"};
  const Breach second{"review.overdue", "B"};
  const Breach other{"review.overdue", "C"};
  EXPECT_EQ(match({first}, {{other, 1.0}}).hits.at(first), 1.0);
  EXPECT_TRUE(match({first, second}, {{other, 1.0}}).hits.empty());
  const Matched one = match({first, second}, {{second, 0.5}, {other, 1.0}});
  EXPECT_EQ(one.hits.size(), 1u);
  EXPECT_EQ(one.hits.at(second), 0.5);
  EXPECT_EQ(one.used, std::set<Breach>{second});
}

}  // namespace
}  // namespace candour::testing
