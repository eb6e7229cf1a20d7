#include "care/eligibility/steps.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour::care::detail {
namespace {

bool is_carer(const Assessment& assessment) { return assessment.whom == AssessedWhom::carer; }

// Reg 2(3) and 3(3): any one limb is enough, and carers have no limb for time.
Known unable_under_a_limb(const Finding& finding, bool carer) {
  switch (finding.ability) {
    case Ability::not_answered:
    case Ability::not_known_yet: return Known::not_known;
    case Ability::able:
    case Ability::does_not_arise: return Known::no;
    case Ability::unable: break;
  }
  if (finding.limbs.empty()) return Known::not_known;
  const bool one_holds = std::any_of(finding.limbs.begin(), finding.limbs.end(), [&](Limb limb) {
    return !carer || limb != Limb::takes_longer;
  });
  return one_holds ? Known::yes : Known::no;
}

Known cause_of(const Finding& finding, const Assessment& assessment) {
  // Nothing comes from care that is not necessary (reg 3(1)(a)).
  if (is_carer(assessment) && assessment.necessary_care == Known::no) return Known::no;
  if (finding.from_impairment != Known::not_known) return finding.from_impairment;
  return !is_carer(assessment) && assessment.impairment == Known::no ? Known::no : Known::not_known;
}

bool any_is(const std::vector<Weighed>& all, Known Weighed::*part, Known what) {
  return std::any_of(all.begin(), all.end(), [&](const Weighed& one) { return one.*part == what; });
}

// Several findings in a sentence: none, one, or many.
std::string count_words(std::size_t count) {
  constexpr std::array<std::string_view, 11> words{
      "No outcome counts",    "One outcome counts",    "Two outcomes count",
      "Three outcomes count", "Four outcomes count",   "Five outcomes count",
      "Six outcomes count",   "Seven outcomes count",  "Eight outcomes count",
      "Nine outcomes count",  "All ten outcomes count"};
  return std::string{words[std::min(count, words.size() - 1)]};
}

std::string counted_words(const std::vector<const Weighed*>& yes) {
  return yes.empty() ? count_words(0) + "."
                     : fmt::format("{}: {}.", count_words(yes.size()), listed(yes));
}

// Outcomes of the regulation at which nobody looked at all.
std::size_t outcomes_missing(const Assessment& assessment) {
  const auto all = static_cast<std::size_t>(
      std::count_if(outcome_rows.begin(), outcome_rows.end(),
                    [&](const OutcomeRow& row) { return row.carers == is_carer(assessment); }));
  return all - std::min(all, assessment.findings.size());
}

StepResult carers_step_a(const Assessment& assessment) {
  StepResult step{"A",
                  "Do the needs arise from giving necessary care to an adult?",
                  assessment.necessary_care,
                  {},
                  "SI 2015/313 reg 3(1)(a)"};
  switch (step.met) {
    case Known::yes:
      step.because =
          "Some of the care is necessary. Whether the adult is eligible makes no difference.";
      break;
    case Known::no: step.because = "The adult could do without harm what is done for them."; break;
    case Known::not_known:
      step.because = "It is not said yet whether the care is necessary.";
      break;
  }
  return step;
}

StepResult carers_step_b(const Assessment& assessment, const std::vector<Weighed>& all) {
  const auto yes = counted(all, Known::yes);
  const Known outcome =
      !yes.empty() ? Known::yes
      : outcomes_missing(assessment) == 0 && counted(all, Known::not_known).empty()
          ? Known::no
          : Known::not_known;
  StepResult step{
      "B",
      "Is the carer’s health at risk, or is there one outcome that they cannot achieve?",
      either(assessment.health_at_risk, outcome),
      {},
      "SI 2015/313 reg 3(1)(b), (2) and (3)"};
  if (assessment.health_at_risk == Known::yes) step.because = "Their health is at risk. ";
  step.because += counted_words(yes) + " One is enough, or their health.";
  return step;
}

// What a finding leaves open.
std::string question_of(const Weighed& one, bool carer) {
  const Finding& finding = *one.finding;
  const std::string name = short_words_of_need(finding.outcome);
  if (finding.ability == Ability::not_answered)
    return fmt::format("{}: say whether they can do this, or whether it does not arise.", name);
  if (finding.ability == Ability::not_known_yet)
    return fmt::format("{}: find out what is not known yet.", name);
  if (one.unable == Known::not_known)
    return fmt::format("{}: say in which way they cannot do this.", name);
  return fmt::format("{}: say whether it comes from {}.", name,
                     carer ? "the care that they give" : "an illness or impairment");
}

}  // namespace

std::string listed(const std::vector<const Weighed*>& findings) {
  std::string text;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (i > 0) text += i + 1 == findings.size() ? " and " : ", ";
    std::string words = short_words_of_need(findings[i]->finding->outcome);
    if (i > 0 && !words.empty() && words.front() >= 'A' && words.front() <= 'Z')
      words.front() = static_cast<char>(words.front() - 'A' + 'a');
    text += words;
  }
  return text;
}

std::vector<Weighed> weigh(const Assessment& assessment) {
  std::vector<Weighed> all;
  for (const Finding& finding : assessment.findings) {
    Weighed one{&finding};
    one.unable = unable_under_a_limb(finding, is_carer(assessment));
    one.caused = cause_of(finding, assessment);
    one.counts = both(one.unable, one.caused);
    all.push_back(one);
  }
  return all;
}

std::vector<const Weighed*> counted(const std::vector<Weighed>& all, Known counts) {
  std::vector<const Weighed*> found;
  for (const Weighed& one : all)
    if (one.counts == counts) found.push_back(&one);
  return found;
}

StepResult step_a(const Assessment& assessment, const std::vector<Weighed>& all) {
  if (is_carer(assessment)) return carers_step_a(assessment);
  StepResult step{"A",
                  "Do the needs arise from, or have to do with, an impairment or illness?",
                  Known::not_known,
                  {},
                  "SI 2015/313 reg 2(1)(a)"};
  const bool one_does = any_is(all, &Weighed::counts, Known::yes);
  const bool one_may = any_is(all, &Weighed::counts, Known::not_known);
  const bool one_is_unable = any_is(all, &Weighed::unable, Known::yes);
  if (assessment.impairment == Known::no && one_does) {
    step.because =
        "The answers differ: no impairment or illness, and yet a need that comes from one.";
  } else if (assessment.impairment == Known::no) {
    step.met = Known::no;
    step.because =
        "There is no impairment or illness: what is difficult comes from something else.";
  } else if (one_does) {
    step.met = Known::yes;
    step.because = "It is so for at least one of them. No diagnosis is needed.";
  } else if (one_is_unable && !one_may) {
    step.met = Known::no;
    step.because = "Nothing that is difficult has to do with an impairment or illness.";
  } else if (!one_may) {
    step.met = assessment.impairment;
    step.because = "There is an impairment or illness, and nothing that they cannot do.";
    if (step.met == Known::not_known)
      step.because = "It is not said yet whether there is an impairment or illness.";
  } else {
    step.because = "It is not said yet of anything that is difficult.";
  }
  return step;
}

StepResult step_b(const Assessment& assessment, const std::vector<Weighed>& all) {
  if (is_carer(assessment)) return carers_step_b(assessment, all);
  StepResult step{"B",
                  "Are there two or more outcomes that they cannot achieve?",
                  Known::not_known,
                  {},
                  "SI 2015/313 reg 2(1)(b), (2) and (3)"};
  const auto yes = counted(all, Known::yes);
  const std::size_t possible =
      yes.size() + counted(all, Known::not_known).size() + outcomes_missing(assessment);
  if (yes.size() >= 2)
    step.met = Known::yes;
  else if (possible < 2)
    step.met = Known::no;
  step.because = counted_words(yes) + " It takes two or more.";
  return step;
}

StepResult step_c(const Assessment& assessment, const std::vector<Weighed>& all) {
  StepResult step{"C",
                  "Because of that, is there a significant effect on their well-being, or is one "
                  "likely?",
                  Known::not_known,
                  {},
                  is_carer(assessment) ? "SI 2015/313 reg 3(1)(c)" : "SI 2015/313 reg 2(1)(c)"};
  const auto yes = counted(all, Known::yes);
  const auto open = counted(all, Known::not_known);
  const bool health = is_carer(assessment) && assessment.health_at_risk != Known::no;
  if (yes.empty() && open.empty() && !health && outcomes_missing(assessment) == 0) {
    step.met = Known::no;
    step.because = "Nothing counts, so nothing follows from it.";
    return step;
  }
  std::vector<const Weighed*> significant;
  bool all_no = outcomes_missing(assessment) == 0;
  for (const auto& group : {yes, open})
    for (const Weighed* one : group) {
      if (one->finding->significant != Known::no) all_no = false;
      if (one->counts == Known::yes && one->finding->significant == Known::yes)
        significant.push_back(one);
    }
  const bool something_counts = !yes.empty() || (health && assessment.health_at_risk == Known::yes);
  if (!significant.empty()) {
    step.met = Known::yes;
    step.because = fmt::format("It is significant for {}.", listed(significant));
  } else if (something_counts && assessment.significant_together == Known::yes) {
    step.met = Known::yes;
    step.because = "It is significant taken together.";
  } else if (all_no && assessment.significant_together == Known::no) {
    step.met = Known::no;
    step.because =
        "No significant effect was found for any of them, nor together, and none is likely.";
  } else {
    step.because = "It is not said yet.";
  }
  return step;
}

std::vector<std::string> questions_left(const Assessment& assessment,
                                        const std::vector<Weighed>& all, Known significant) {
  const bool carer = is_carer(assessment);
  std::vector<std::string> questions;
  if (carer && assessment.necessary_care == Known::not_known)
    questions.emplace_back("Say whether the care is necessary.");
  if (!carer && assessment.impairment == Known::not_known)
    questions.emplace_back(
        "Say whether there is an illness or impairment. No diagnosis is needed.");
  if (!carer && assessment.impairment == Known::no && any_is(all, &Weighed::counts, Known::yes))
    questions.emplace_back(
        "There is said to be no illness or impairment, and yet a need that comes from one. Say "
        "which it is.");
  if (carer && assessment.health_at_risk == Known::not_known)
    questions.emplace_back("Say whether the carer’s health is at risk.");
  for (const Weighed& one : all)
    if (one.counts == Known::not_known) questions.push_back(question_of(one, carer));
  if (outcomes_missing(assessment) > 0)
    questions.emplace_back("Look at the other outcomes too: every one of them is answered.");
  if (significant != Known::not_known) return questions;
  for (const Weighed* one : counted(all, Known::yes))
    if (one->finding->significant == Known::not_known)
      questions.push_back(fmt::format("{}: say whether it has a significant effect on well-being.",
                                      short_words_of_need(one->finding->outcome)));
  if (assessment.significant_together == Known::not_known)
    questions.emplace_back("Say whether the effect on well-being is significant taken together.");
  return questions;
}

}  // namespace candour::care::detail
