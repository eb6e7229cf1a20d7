#include "care/eligibility/record.hpp"

#include "care/casefile/record.hpp"
#include "journal/codec_dispatch.hpp"

namespace candour::care {
namespace {

// A dispute that the person let go, and that the council answered with reasons, stands no longer.
bool still_stands(const DisputeEntryRecord& dispute) {
  const bool let_go = !dispute.dispute.entries.empty() &&
                      dispute.dispute.entries.back().step == people::DisputeStep::settled;
  return !(let_go && dispute.answer &&
           dispute.answer->outcome == DisputeOutcome::kept_with_reasons);
}

void put_dispute(Assessment& assessment, const DocumentContent& content,
                 const DisputeEntryRecord& dispute) {
  if (!dispute.made.would_be || !still_stands(dispute)) return;
  const Ability ability = ability_named(*dispute.made.would_be);
  for (const FieldStatement& one : content.statements) {
    if (one.statement.id != dispute.made.statement) continue;
    for (Finding& finding : assessment.findings)
      if (section_of_outcome(finding.outcome) == one.section) {
        finding.disputed = true;
        finding.disputed_ability = ability;
        finding.disputed_why = dispute.made.text;
      }
  }
}

}  // namespace

std::vector<std::string> recorded_needs(const Assessment& assessment) {
  std::vector<std::string> needs;
  for (const Finding& finding : assessment.findings)
    if (finding.ability == Ability::unable) needs.push_back(finding.outcome);
  if (assessment.whom == AssessedWhom::carer && assessment.health_at_risk == Known::yes)
    needs.emplace_back(health_need);
  return needs;
}

std::optional<Assessment> assessment_of(const DocumentRecord& document) {
  const SignedContent* newest = document.latest_signed();
  const bool carer = document.opened.kind == "carers_assessment";
  if (newest == nullptr || (!carer && document.opened.kind != "needs_assessment"))
    return std::nullopt;
  Assessment assessment =
      read_assessment(carer ? AssessedWhom::carer : AssessedWhom::adult, document.opened.about,
                      Answers{newest->what.content.answers});
  for (const DisputeEntryRecord& dispute : document.disputes)
    put_dispute(assessment, newest->what.content, dispute);
  return assessment;
}

Result<std::optional<EligibilityRecord>> eligibility_of(
    std::span<const journal::StoredEvent> events) {
  std::optional<EligibilityRecord> newest;
  for (const journal::StoredEvent& stored : events) {
    if (stored.erased) continue;
    const auto given = journal::give_decoded<
        EligibilityDetermined>(stored, [&](EligibilityDetermined&& what) {
      newest = EligibilityRecord{std::move(what), stored.actor, stored.recorded, day_of(stored)};
    });
    if (given && !*given) return given->error();
  }
  return newest;
}

}  // namespace candour::care
