#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>

#include "care/rules.hpp"
#include "example_case.hpp"

// Each part of a rule matters to some example: with that part changed, one must be answered
// otherwise. What survives a change here is not held by the examples.

namespace candour::testing {
namespace {

using rules::Check;
using rules::Clock;
using rules::LawLibrary;
using rules::RuleBook;

const std::vector<WorkedExample>& all_examples() {
  static const std::vector<WorkedExample> all = read_examples();
  return all;
}

// Whether some example of the rule, right today, is answered otherwise by `book`.
bool noticed(const RuleBook& book, std::string_view rule) {
  for (const WorkedExample& example : all_examples()) {
    if (example.rule != rule || !example.wrong_today.empty()) continue;
    if (!timeline::differences(example, timeline::replay(example, book), book).empty()) return true;
  }
  return false;
}

void expect_noticed(const LawLibrary& law, const Clock& changed, std::string_view change) {
  const Clock* clock = &changed;
  const auto book = RuleBook::bind(law, {&clock, 1}, {});
  ASSERT_TRUE(book) << changed.head.id << ": " << book.error().message;
  EXPECT_TRUE(noticed(*book, changed.head.id)) << changed.head.id << ": " << change;
}

TEST(Mutation, UnchangedRulesAnswerTheirExamples) {
  for (const Clock* clock : care::all_clocks()) {
    const auto book = RuleBook::bind(the_law(), {&clock, 1}, {});
    ASSERT_TRUE(book);
    EXPECT_FALSE(noticed(*book, clock->head.id)) << clock->head.id;
  }
}

TEST(Mutation, ALengthOfOneMoreOrOneLessIsNoticed) {
  for (const Clock* clock : care::all_clocks()) {
    for (const std::string_view id : {clock->length, clock->longest, clock->extension}) {
      // Where the law allows a longer time, the ordinary one warns and settles nothing.
      const bool only_warns = id == clock->length && !clock->longest.empty();
      if (id.empty() || only_warns) continue;
      for (const int by : {-1, 1}) {
        LawLibrary law = the_law();
        for (rules::Value& value : law.values) {
          for (rules::ValuePeriod& period : value.periods) period.amount += value.id == id ? by : 0;
        }
        expect_noticed(law, *clock, fmt::format("{} {:+}", id, by));
      }
    }
  }
}

struct ClockChange {
  std::string_view words;
  std::function<bool(const Clock&)> has;  // whether the clock has this part
  std::function<void(Clock&)> make;
};

const std::vector<ClockChange>& clock_changes() {
  static const std::vector<ClockChange> changes{
      {"starts_if dropped", [](const Clock& c) { return c.starts_if.given(); },
       [](Clock& c) { c.starts_if = {}; }},
      {"met_if dropped", [](const Clock& c) { return c.met_if.given(); },
       [](Clock& c) { c.met_if = {}; }},
      {"met_by dropped", [](const Clock&) { return true; }, [](Clock& c) { c.met_by = {}; }},
      {"ends dropped", [](const Clock& c) { return !c.ends.empty(); },
       [](Clock& c) { c.ends = {}; }},
      {"ends_for_anyone dropped", [](const Clock& c) { return !c.ends_for_anyone.empty(); },
       [](Clock& c) { c.ends_for_anyone = {}; }},
      {"doubts dropped", [](const Clock& c) { return !c.doubts.empty(); },
       [](Clock& c) { c.doubts = {}; }},
      {"continuing turned", [](const Clock& c) { return c.continuing; },
       [](Clock& c) { c.continuing = false; }},
      {"met_early turned", [](const Clock& c) { return c.met_early; },
       [](Clock& c) { c.met_early = false; }},
      {"absence_proves_nothing turned", [](const Clock& c) { return c.absence_proves_nothing; },
       [](Clock& c) { c.absence_proves_nothing = false; }},
      {"cured_when_met turned", [](const Clock& c) { return c.cured_when_met; },
       [](Clock& c) { c.cured_when_met = false; }},
      {"never certain dropped", [](const Clock& c) { return !c.never_certain_because.empty(); },
       [](Clock& c) { c.never_certain_because = {}; }},
      {"first day turned", [](const Clock& c) { return c.first_day == rules::FirstDay::included; },
       [](Clock& c) { c.first_day = rules::FirstDay::excluded; }},
      {"matched about anyone", [](const Clock& c) { return c.match == rules::Match::same_item; },
       [](Clock& c) { c.match = rules::Match::anyone; }}};
  return changes;
}

TEST(Mutation, EveryPartOfAClockMatters) {
  for (const Clock* clock : care::all_clocks()) {
    for (const ClockChange& change : clock_changes()) {
      if (!change.has(*clock)) continue;
      Clock changed = *clock;
      change.make(changed);
      expect_noticed(the_law(), changed, change.words);
    }
  }
}

void expect_noticed(const Check& changed, std::string_view change) {
  const Check* check = &changed;
  const auto book = RuleBook::bind(the_law(), {}, {&check, 1});
  ASSERT_TRUE(book);
  EXPECT_TRUE(noticed(*book, changed.head.id)) << changed.head.id << ": " << change;
}

TEST(Mutation, EveryPartOfACheckMatters) {
  for (const Check* check : care::all_checks()) {
    Check changed = *check;
    changed.requires_that = {};
    expect_noticed(changed, "requires_that dropped");
    if (check->applies_if.given()) {
      changed = *check;
      changed.applies_if = {};
      expect_noticed(changed, "applies_if dropped");
    }
    if (!check->warned_from.empty()) {
      changed = *check;
      changed.warned_from = {};
      expect_noticed(changed, "warned_from dropped");
    }
    if (check->once_a_person) {
      changed = *check;
      changed.once_a_person = false;
      expect_noticed(changed, "once_a_person turned");
    }
  }
}

}  // namespace
}  // namespace candour::testing
