// The test of SI 2015/313 regs 2 and 3, on what an assessment found. It has no term for help that
// somebody receives and none for money, and no order among outcomes.

#include <fmt/format.h>

#include <algorithm>

#include "care/eligibility/steps.hpp"

namespace candour::care {
namespace {

using detail::Weighed;

Verdict verdict_of(const std::vector<StepResult>& steps) {
  const auto is = [&](Known what) {
    return [what](const StepResult& step) { return step.met == what; };
  };
  if (std::any_of(steps.begin(), steps.end(), is(Known::no))) return Verdict::not_eligible;
  return std::all_of(steps.begin(), steps.end(), is(Known::yes)) ? Verdict::eligible
                                                                 : Verdict::open;
}

// Why a finding is no part of what met the test.
std::string why_not(const Weighed& one, bool carer) {
  switch (one.finding->ability) {
    case Ability::able: return "They can do this: there is no need here.";
    case Ability::does_not_arise: return "It does not arise for them: there is no need here.";
    default: break;
  }
  if (one.unable == Known::no)
    return "They can do this, and the regulation does not count for a carer that it takes longer.";
  return carer ? "It does not come from necessary care that they give."
               : "It does not come from an impairment or illness.";
}

NeedResult result_of(const Weighed& one, const Determination& whole, bool carer) {
  NeedResult need;
  need.outcome = one.finding->outcome;
  need.counts = one.counts == Known::yes;
  if (one.counts == Known::no) {
    need.verdict = Verdict::not_eligible;
    need.because = why_not(one, carer);
  } else if (whole.verdict == Verdict::not_eligible) {
    need.verdict = Verdict::not_eligible;
    need.because =
        fmt::format("The test is not met as a whole: step {}.", whole.failed_step.value_or(""));
  } else if (one.counts == Known::not_known) {
    need.because = "It is not known yet whether this counts.";
  } else {
    need.verdict = whole.verdict;
    need.because = whole.verdict == Verdict::eligible
                       ? "It counts, and is part of what meets the test."
                       : "It counts; the test as a whole is open.";
  }
  return need;
}

// A carer’s health is a need beside the outcomes, where it is at risk.
std::optional<NeedResult> health_result(const Assessment& assessment, const Determination& whole) {
  if (assessment.whom != AssessedWhom::carer || assessment.health_at_risk != Known::yes)
    return std::nullopt;
  NeedResult need{std::string{health_need}, true, whole.verdict, {}};
  switch (whole.verdict) {
    case Verdict::eligible: need.because = "Their health is at risk: that alone is enough."; break;
    case Verdict::not_eligible:
      need.because =
          fmt::format("The test is not met as a whole: step {}.", whole.failed_step.value_or(""));
      break;
    case Verdict::open: need.because = "It counts; the test as a whole is open."; break;
  }
  return need;
}

// What the findings would be on the account of whoever disputes them.
Assessment as_disputed(const Assessment& found) {
  Assessment other = found;
  const Known cause = found.whom == AssessedWhom::carer ? found.necessary_care : found.impairment;
  for (Finding& finding : other.findings) {
    if (!finding.disputed || finding.disputed_ability == Ability::not_answered) continue;
    finding.ability = finding.disputed_ability;
    if (finding.ability != Ability::unable) continue;
    // On their account they cannot: some limb holds, and which of them changes no result.
    if (finding.limbs.empty()) finding.limbs.push_back(Limb::needs_assistance);
    if (finding.from_impairment == Known::not_known) finding.from_impairment = cause;
  }
  return other;
}

bool answers_alike(const Determination& a, const Determination& b) {
  return a.verdict == b.verdict &&
         std::equal(a.needs.begin(), a.needs.end(), b.needs.begin(), b.needs.end(),
                    [](const NeedResult& one, const NeedResult& other) {
                      return one.outcome == other.outcome && one.verdict == other.verdict;
                    });
}

}  // namespace

std::string short_words_of_need(std::string_view outcome) {
  if (outcome == health_need) return "Their own health";
  const OutcomeRow* row = outcome_named(outcome);
  return std::string{row == nullptr ? outcome : row->short_words};
}

Determination determine(const Assessment& assessment) {
  const bool carer = assessment.whom == AssessedWhom::carer;
  const std::vector<Weighed> all = detail::weigh(assessment);
  Determination whole;
  whole.steps = {detail::step_a(assessment, all), detail::step_b(assessment, all),
                 detail::step_c(assessment, all)};
  whole.verdict = verdict_of(whole.steps);
  for (const StepResult& step : whole.steps)
    if (step.met == Known::no && !whole.failed_step) whole.failed_step = step.step;
  for (const Weighed& one : all) whole.needs.push_back(result_of(one, whole, carer));
  if (auto health = health_result(assessment, whole)) whole.needs.push_back(std::move(*health));
  if (whole.verdict != Verdict::not_eligible)
    whole.open_questions = detail::questions_left(assessment, all, whole.steps.back().met);
  return whole;
}

std::optional<BothWays> determine_both_ways(const Assessment& assessment) {
  const bool any = std::any_of(
      assessment.findings.begin(), assessment.findings.end(), [](const Finding& finding) {
        return finding.disputed && finding.disputed_ability != Ability::not_answered;
      });
  if (!any) return std::nullopt;
  BothWays ways{determine(assessment), determine(as_disputed(assessment)), false};
  ways.matters = !answers_alike(ways.as_found, ways.as_disputed);
  return ways;
}

}  // namespace candour::care
