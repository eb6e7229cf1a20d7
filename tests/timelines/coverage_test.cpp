#include <gtest/gtest.h>

#include <map>
#include <string>

#include "care/rules.hpp"
#include "law_book.hpp"

// A walk over every day from each rule’s first to the last of the calendar: one version, and a
// value for each length.

namespace candour::testing {
namespace {

using rules::BoundClock;
using rules::RuleHead;
using rules::Unit;
using rules::Value;
using std::chrono::days;

constexpr Day walk_to = make_day(2028, 12, 31);

// Days on which a rule is in force and its length is not: it then answers “no law recorded”.
struct Gap {
  std::string_view value;
  Day until;  // the first day on which the value is there
  std::string_view why;
};
const std::map<std::string_view, Gap>& known_gaps() {
  static constexpr Day care_act = make_day(2015, 4, 1);
  static constexpr std::string_view ours =
      "Candour’s own lines begin with the Care Act; before it the duty stood without one.";
  static constexpr std::string_view practice =
      "The Ombudsman’s practice is recorded from 2015 only.";
  static const std::map<std::string_view, Gap> gaps{
      {"contact.adjustment", {"adjustment.answer", care_act, ours}},
      {"assessment.errors", {"assessment.errors", care_act, ours}},
      {"child.services", {"child.services", care_act, ours}},
      {"child.plan", {"cin.plan", care_act, ours}},
      {"remedy.default", {"remedy.default", care_act, practice}},
      {"remedy.assessment", {"remedy.default", care_act, practice}},
      {"remedy.decision", {"remedy.default", care_act, practice}}};
  return gaps;
}

int versions_on(Day day, const std::vector<const RuleHead*>& versions) {
  int holding = 0;
  for (const RuleHead* head : versions)
    holding += head->from <= day && (!head->until || day <= *head->until);
  return holding;
}

TEST(Coverage, EveryRuleHasExactlyOneVersionOnEachDay) {
  std::map<std::string_view, std::vector<const RuleHead*>> versions;
  for (const rules::Clock* clock : care::all_clocks())
    versions[clock->head.id].push_back(&clock->head);
  for (const rules::Check* check : care::all_checks())
    versions[check->head.id].push_back(&check->head);
  EXPECT_GT(versions.size(), 50u);
  for (const auto& [id, heads] : versions) {
    Day from = heads.front()->from;
    for (const RuleHead* head : heads) from = std::min(from, head->from);
    for (Day day = from; day <= walk_to; day += days{1})
      ASSERT_EQ(versions_on(day, heads), 1) << id << " on " << iso(day);
  }
}

// The first day from `from` on which the value has no period; nothing when there is none.
std::optional<Day> first_gap(const Value& value, Day from) {
  for (Day day = from; day <= walk_to; day += days{1}) {
    if (value.on(day) == nullptr) return day;
  }
  return std::nullopt;
}

TEST(Coverage, EveryLengthHasAPeriodOnEachDay) {
  std::size_t gaps_met = 0;
  for (const BoundClock& bound : the_rule_book().clocks()) {
    const RuleHead& head = bound.clock->head;
    for (const Value* value : {bound.length, bound.longest, bound.extension}) {
      if (value == nullptr) continue;
      Day from = head.from;
      const auto known = known_gaps().find(head.id);
      if (known != known_gaps().end() && known->second.value == value->id) {
        ++gaps_met;
        EXPECT_GT(known->second.why.size(), 20u);
        EXPECT_EQ(first_gap(*value, from), from) << head.id << ": the gap listed is closed";
        from = known->second.until;
      }
      const auto gap = first_gap(*value, from);
      EXPECT_FALSE(gap) << head.id << " has no " << value->id << " on " << (gap ? iso(*gap) : "");
    }
  }
  EXPECT_EQ(gaps_met, known_gaps().size());
}

TEST(Coverage, EveryClockWarnsByAValueOfItsOwn) {
  for (const BoundClock& bound : the_rule_book().clocks())
    EXPECT_NE(bound.warning, nullptr) << bound.clock->head.id;
}

// Clocks of working days need the calendar. It begins later than two sets of regulations: earlier
// steps are answered “no calendar recorded”.
TEST(Coverage, TheCalendarCoversEveryDayOfTheWalkFromItsFirst) {
  const WorkingCalendar& calendar = the_law().calendar;
  EXPECT_EQ(calendar.covered_from(), make_day(2014, 1, 1));
  for (Day day = calendar.covered_from(); day <= walk_to; day += days{1})
    ASSERT_TRUE(calendar.covers(day)) << iso(day);
}

TEST(Coverage, EveryCitationIsInForceAndOneOfEachRuleIsARuleOfTheLaw) {
  const auto look = [](const RuleHead& head) {
    bool rests_on_a_rule = false;
    for (const rules::Citation& cite : head.cites) {
      if (!cite.given()) continue;
      const auto* provision = the_law().provision(cite.instrument, cite.provision);
      ASSERT_NE(provision, nullptr) << head.id;
      EXPECT_FALSE(provision->until) << head.id << " cites " << cite.provision << ", which ended";
      rests_on_a_rule = rests_on_a_rule || provision->treatment == rules::Treatment::rule;
    }
    EXPECT_TRUE(rests_on_a_rule) << head.id << " cites nothing that the law book treats as a rule";
  };
  for (const rules::Clock* clock : care::all_clocks()) look(clock->head);
  for (const rules::Check* check : care::all_checks()) look(check->head);
}

}  // namespace
}  // namespace candour::testing
