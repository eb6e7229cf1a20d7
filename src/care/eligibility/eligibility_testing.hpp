#pragma once
// For tests: assessments in which every question of the test is answered, to be changed from there.

#include <algorithm>
#include <string>
#include <vector>

#include "care/eligibility/record.hpp"

namespace candour::care::eligibility_testing {

// Every outcome can be achieved, nothing is open.
inline Assessment able(AssessedWhom whom) {
  Assessment made;
  made.whom = whom;
  made.about = "A";
  made.impairment = Known::yes;
  made.necessary_care = Known::yes;
  made.health_at_risk = Known::no;
  made.significant_together = Known::no;
  for (const OutcomeRow& row : outcome_rows) {
    if (row.carers != (whom == AssessedWhom::carer)) continue;
    Finding finding;
    finding.outcome = row.code;
    finding.ability = Ability::able;
    made.findings.push_back(finding);
  }
  return made;
}

inline Finding& finding(Assessment& assessment, std::string_view outcome) {
  return *std::find_if(assessment.findings.begin(), assessment.findings.end(),
                       [&](const Finding& one) { return one.outcome == outcome; });
}

inline Finding& unable(Assessment& assessment, std::string_view outcome,
                       std::vector<Limb> limbs = {Limb::needs_assistance},
                       Known significant = Known::yes) {
  Finding& one = finding(assessment, outcome);
  one.ability = Ability::unable;
  one.limbs = std::move(limbs);
  one.from_impairment = Known::yes;
  one.significant = significant;
  return one;
}

inline const NeedResult& need(const Determination& determination, std::string_view outcome) {
  return *std::find_if(determination.needs.begin(), determination.needs.end(),
                       [&](const NeedResult& one) { return one.outcome == outcome; });
}

}  // namespace candour::care::eligibility_testing
