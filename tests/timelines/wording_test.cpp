#include <gtest/gtest.h>

#include "example_case.hpp"
#include "law_book.hpp"
#include "rules/explain.hpp"
#include "timeline/report.hpp"

// Every duty of every example can be read by a person.

namespace candour::testing {
namespace {

using rules::Duty;
using timeline::Replayed;

void expect_readable(const std::string& text) {
  EXPECT_GT(text.size(), 20u) << text;
  EXPECT_EQ(text.find("  "), std::string::npos) << "two spaces: " << text;
  EXPECT_EQ(text.find(".."), std::string::npos) << "two stops: " << text;
  EXPECT_EQ(text.find(" ."), std::string::npos) << text;
  EXPECT_EQ(text.find(" ,"), std::string::npos) << text;
  for (const std::string_view wrong : {" 1 days", " 1 weeks", " 1 months", " 1 working days"})
    EXPECT_EQ(text.find(wrong), std::string::npos) << text;
  EXPECT_EQ(text.back(), '.') << text;
  EXPECT_EQ(text.find('{'), std::string::npos) << text;
  EXPECT_FALSE(text.front() >= 'a' && text.front() <= 'z') << text;
}

// The day that set a duty off, and the last day of a clock, are named.
void expect_dates_named(const Duty& duty, const Replayed& replayed, const std::string& text) {
  const VagueDate& on = replayed.seen.happenings()[duty.trigger].on;
  EXPECT_NE(text.find(say(on)), std::string::npos) << "does not say " << say(on) << ": " << text;
  if (duty.clock != nullptr && duty.due && duty.state != rules::DutyState::cannot_be_computed) {
    EXPECT_NE(text.find(say(duty.due->latest)), std::string::npos)
        << "does not say " << say(duty.due->latest) << ": " << text;
  }
}

TEST(Wording, EveryDutyOfEveryExampleIsReadable) {
  std::size_t read = 0;
  for (const WorkedExample& example : read_examples()) {
    const auto replayed = replay(example);
    if (!replayed) continue;
    SCOPED_TRACE(example.rule + ": " + example.title);
    for (const Duty& duty : replayed->duties) {
      const std::string text =
          rules::because(duty, replayed->seen, the_rule_book(), replayed->as_of);
      expect_readable(text);
      expect_dates_named(duty, *replayed, text);
      ++read;
    }
  }
  EXPECT_GT(read, 500u);
}

TEST(Wording, ADoubtfulBreachSaysWhatTheDoubtIs) {
  for (const WorkedExample& example : read_examples()) {
    const auto replayed = replay(example);
    if (!replayed) continue;
    for (const Duty& duty : replayed->duties) {
      if (duty.state != rules::DutyState::breached || duty.certain) continue;
      const auto parts = rules::explain(duty, replayed->seen, the_rule_book(), replayed->as_of);
      EXPECT_FALSE(parts.doubts.empty()) << example.rule << ": " << example.title;
    }
  }
}

TEST(Wording, TheReportForAPersonTellsEachFinding) {
  for (const WorkedExample& example : read_examples()) {
    const auto replayed = replay(example);
    if (!replayed) continue;
    const std::string text = timeline::report_text(*replayed, the_rule_book());
    for (const Duty* duty : timeline::findings_in_order(*replayed))
      EXPECT_NE(text.find(duty->rule->title), std::string::npos) << example.title;
  }
}

}  // namespace
}  // namespace candour::testing
