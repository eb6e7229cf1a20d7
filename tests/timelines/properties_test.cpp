#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "care/rules.hpp"
#include "law_book.hpp"
#include "random_case.hpp"

// What must hold of any history under the rules as they are.

namespace candour::testing {
namespace {

using rules::Duty;
using rules::DutyState;
using std::chrono::days;

std::string names(const std::set<RuleAbout>& set) {
  std::string text;
  for (const auto& [rule, about] : set) text += rule + " about " + std::to_string(about) + "; ";
  return text;
}

std::set<RuleAbout> without(std::set<RuleAbout> set, const std::set<RuleAbout>& taken) {
  for (const RuleAbout& one : taken) set.erase(one);
  return set;
}

// Breached, or said that it cannot be computed: not silent.
std::set<RuleAbout> spoken_of(const std::vector<Duty>& duties) {
  std::set<RuleAbout> out = breached(duties, Which::any);
  for (const Duty& duty : duties) {
    if (duty.state == DutyState::cannot_be_computed)
      out.insert({std::string{duty.rule->id}, duty.about});
  }
  return out;
}

// Of a letter or a copy nothing is said but that it certainly came late: without those.
std::set<RuleAbout> without_letters(std::set<RuleAbout> set) {
  for (const rules::Clock* clock : care::all_clocks()) {
    if (!clock->absence_proves_nothing) continue;
    std::erase_if(set, [&](const RuleAbout& one) { return one.first == clock->head.id; });
  }
  return set;
}

// ---- Soundness ----------------------------------------------------------------------------------

RC_GTEST_PROP(AnyCase, ACertainBreachIsOneUnderEveryReadingAndSilenceTooIsSound, ()) {
  const RandomCase vague = random_case(DatesAre::vague);
  const auto duties = vague.duties_on(vague.as_of);
  for (int reading = 0; reading < 5; ++reading) {
    const auto exact = random_completion(vague);
    if (!exact) continue;
    const auto truly = exact->duties_on(vague.as_of);
    const auto lost = without(breached(duties, Which::certain), breached(truly, Which::any));
    if (!lost.empty()) RC_FAIL("certain and not so: " + names(lost) + told(vague) + told(*exact));
    const auto found = without(without_letters(breached(truly, Which::any)), spoken_of(duties));
    if (!found.empty()) RC_FAIL("silent and broken: " + names(found) + told(vague) + told(*exact));
  }
}

// ---- The eve ------------------------------------------------------------------------------------

RC_GTEST_PROP(AnyCase, ACertainClockIsNotCertainOnTheEve, ()) {
  const RandomCase given = random_case(DatesAre::vague);
  for (const Duty& duty : given.duties_on(given.as_of)) {
    if (duty.state != DutyState::breached || !duty.certain || duty.clock == nullptr) continue;
    RC_ASSERT(*duty.raised <= given.as_of);
    RC_ASSERT(*duty.warned <= *duty.raised);
    const Day eve = *duty.raised - days{1};
    const auto then =
        rules::decide(the_rule_book(), given.history_known_on(eve).as_seen_on(eve), eve);
    for (const Duty& early : then) {
      if (early.state != DutyState::breached || !early.certain) continue;
      if (early.rule != duty.rule || early.about != duty.about) continue;
      // Another, older breach of the same rule may stand on that day already.
      if (early.raised < duty.raised && early.due->latest != duty.due->latest) continue;
      RC_FAIL("certain on the eve: " + std::string{duty.rule->id} + "\n" + told(given));
    }
  }
}

// Rules that only what is recorded later shows to be broken: a charge, a service, a letter that
// came late. The day they give is the one from which it was late; nothing yet showed it on that
// day.
bool shown_by_what_comes_later(const Duty& duty) {
  return duty.clock->absence_proves_nothing || duty.rule->id == "charging.assessment.start" ||
         duty.rule->id == "plan.needs_met.assessed";
}

RC_GTEST_PROP(AnyCase, ACertainClockIsCertainOnTheDayItWasRaised, ()) {
  const RandomCase given = random_case(DatesAre::exact);
  const auto duties = given.duties_on(given.as_of);
  for (const Duty& duty : duties) {
    if (duty.state != DutyState::breached || !duty.certain || duty.clock == nullptr) continue;
    if (shown_by_what_comes_later(duty)) continue;
    const auto then = breached(given.duties_on(*duty.raised), Which::certain);
    if (then.contains({std::string{duty.rule->id}, duty.about})) continue;
    RC_FAIL("not certain on " + iso(*duty.raised) + ": " + std::string{duty.rule->id} + "\n" +
            told(given));
  }
}

// ---- Later days ---------------------------------------------------------------------------------

bool may_be_cured(const std::string& rule) {
  const auto clocks = care::all_clocks();
  return std::any_of(clocks.begin(), clocks.end(), [&](const rules::Clock* clock) {
    return clock->head.id == rule && clock->cured_when_met;
  });
}

RC_GTEST_PROP(AnyCase, ALaterLookNeverTakesACertainBreachBack, ()) {
  const RandomCase given = random_case(DatesAre::exact);
  const Day later = given.as_of + days{*rc::gen::resize(100, rc::gen::inRange(1, 400))};
  const auto after = breached(given.duties_on(later), Which::certain);
  for (const RuleAbout& one : breached(given.duties_on(given.as_of), Which::certain)) {
    if (may_be_cured(one.first) || after.contains(one)) continue;
    RC_FAIL("taken back: " + one.first + " by " + iso(later) + "\n" + told(given));
  }
}

// ---- What has nothing to do with it -------------------------------------------------------------

// Rules that ask about anybody of the case, and say so.
bool asks_about_anyone(const rules::RuleHead& head) {
  static const std::set<std::string_view> conditions{"accommodation.top_up.agreement",
                                                     "accommodation.top_up.payer",
                                                     "assessment.child_tasks",
                                                     "assessment.combined",
                                                     "assessment.involvement.carer",
                                                     "charging.notice.bill",
                                                     "complaints.children.procedure",
                                                     "complaints.children.procedure.unnamed",
                                                     "complaints.children.stage2.refused",
                                                     "contact.answer",
                                                     "eligibility.residence",
                                                     "planning.combined",
                                                     "planning.involvement.carer",
                                                     "remedy.decision",
                                                     "revision.involvement.carer"};
  if (conditions.contains(head.id)) return true;
  const auto clocks = care::all_clocks();
  return std::any_of(clocks.begin(), clocks.end(), [&](const rules::Clock* clock) {
    return clock->head.id == head.id &&
           (clock->match != rules::Match::same_person || !clock->ends_for_anyone.empty());
  });
}

using Seen = std::tuple<std::string, rules::PersonIndex, DutyState, bool, std::optional<Day>,
                        std::optional<Day>, std::optional<Day>>;

std::multiset<Seen> seen_of(const std::vector<Duty>& duties, rules::PersonIndex about,
                            bool same_person_only) {
  std::multiset<Seen> out;
  for (const Duty& duty : duties) {
    if (duty.about != about) continue;
    if (same_person_only && asks_about_anyone(*duty.rule)) continue;
    out.emplace(std::string{duty.rule->id}, duty.about, duty.state, duty.certain,
                duty.due ? std::optional<Day>{duty.due->latest} : std::nullopt, duty.raised,
                duty.warned);
  }
  return out;
}

RC_GTEST_PROP(AnyCase, WhatHappensToAnotherPersonChangesNothing, ()) {
  RandomCase given = random_case(DatesAre::exact);
  for (auto& one : given.listed) one.about = 0;
  const auto before = seen_of(given.duties_on(given.as_of), 0, true);
  RandomCase more = random_case(DatesAre::exact);
  for (auto& one : more.listed) {
    one.about = 2;
    given.listed.push_back(one);
  }
  const auto after = seen_of(given.duties_on(given.as_of), 0, true);
  if (before != after) RC_FAIL("changed:\n" + told(given));
}

RC_GTEST_PROP(AnyCase, TheOrderOfTheListIsNothingWhereDatesAreExactAndDiffer, ()) {
  RandomCase given = random_case(DatesAre::exact);
  std::set<Day> days_taken;
  for (auto& one : given.listed) {
    while (!days_taken.insert(one.on.earliest).second) one.on = exactly(one.on.earliest + days{1});
  }
  RandomCase shuffled = given;
  for (std::size_t i = shuffled.listed.size(); i > 1; --i) {
    const auto other = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, i));
    std::swap(shuffled.listed[i - 1], shuffled.listed[other]);
  }
  for (const rules::PersonIndex about :
       {rules::PersonIndex{0}, rules::PersonIndex{1}, rules::PersonIndex{2}, rules::nobody}) {
    const bool same = seen_of(given.duties_on(given.as_of), about, false) ==
                      seen_of(shuffled.duties_on(given.as_of), about, false);
    if (!same) RC_FAIL("the order mattered:\n" + told(given) + told(shuffled));
  }
}

// ---- The cases are worth trying -----------------------------------------------------------------

// Random cases meet most rules: otherwise the properties above would say little.
TEST(RandomCases, MeetMostRules) {
  std::map<std::string_view, int> met;
  constexpr int cases_a_round = 5;  // as many rules ask for many cases
  rc::check([&] {
    for (int i = 0; i < cases_a_round; ++i) {
      const RandomCase given = random_case(DatesAre::vague);
      for (const Duty& duty : given.duties_on(given.as_of)) ++met[duty.rule->id];
    }
  });
  EXPECT_GT(met.size(), (care::all_clocks().size() + care::all_checks().size()) / 2);
}

}  // namespace
}  // namespace candour::testing
