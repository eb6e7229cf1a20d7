#include "web/law_book/finding_codes.hpp"

#include <array>

namespace candour::web {
namespace {

constexpr std::array<FindingCode, 49> codes{{
    {"allocation.delay", "too long without a named worker", ""},
    {"assessment.delay", "an assessment late", ""},
    {"assessment.not_done", "no assessment made", ""},
    {"assessment.inadequate", "an assessment that misses what it must look at", ""},
    {"assessment.no_copy", "no written record of the assessment given", ""},
    {"assessment.errors_not_answered", "errors in an assessment not answered", ""},
    {"adjustments.not_made", "a reasonable adjustment not made", ""},
    {"needs.not_met", "a need owed and not met", ""},
    {"service.gap", "a service that stopped with nothing in its place", ""},
    {"plan.delay", "a plan late", ""},
    {"plan.not_specific", "a plan without what it must rest on", ""},
    {"plan.no_copy", "no copy of the plan given", ""},
    {"plan.no_involvement", "a plan made without the person", ""},
    {"review.overdue", "a review overdue", ""},
    {"review.not_done_on_change", "no review when it was asked for or things changed", ""},
    {"reduction.without_reassessment", "a cut without a reassessment", ""},
    {"decision.no_reasons", "no reasons given for a decision", ""},
    {"decision.cost_led", "cost as the reason to leave a need", ""},
    {"decision.delay", "a decision late", ""},
    {"budget.opaque", "a budget that nobody explained", ""},
    {"budget.insufficient", "a budget that does not buy the care", ""},
    {"dp.delay", "a direct payment late", ""},
    {"dp.withheld", "a direct payment stopped or refused without a lawful step before", ""},
    {"dp.monitoring", "a direct payment not reviewed as it must be", ""},
    {"finance.delay", "a financial assessment late", ""},
    {"charge.wrong", "a charge that may be wrong", ""},
    {"charge.not_informed", "no notice of the charge", ""},
    {"charge.top_up", "a top-up without agreement or review", ""},
    {"carer.not_assessed", "a carer not assessed", ""},
    {"carer.not_supported", "a carer’s needs not met", ""},
    {"advocacy.not_provided", "no advocate", ""},
    {"capacity.not_followed", "mental capacity law not followed", ""},
    {"safeguarding.delay", "a safeguarding concern not brought to an end", ""},
    {"safeguarding.inadequate", "no decision on a safeguarding concern", ""},
    {"cin_plan.missing", "no child in need plan", ""},
    {"cin_review.overdue", "a child in need review overdue", ""},
    {"support.refused_wrongly", "support refused after needs were found", ""},
    {"communication.poor", "people not told, or not answered", ""},
    {"records.poor", "poor records",
     "That a record is poor is found by reading it; that something is not listed "
     "proves nothing."},
    {"complaint.delay", "a complaint answered late", ""},
    {"complaint.not_answered", "a complaint not answered", ""},
    {"complaint.wrong_procedure", "a complaint under the wrong procedure", ""},
    {"complaint.stage1_delay", "stage 1 of the children’s procedure late", ""},
    {"complaint.stage2_delay", "stage 2 of the children’s procedure late", ""},
    {"complaint.stage2_refused", "stage 2 of the children’s procedure refused", ""},
    {"complaint.stage3_delay", "stage 3 of the children’s procedure late", ""},
    {"remedy.not_done", "an agreed remedy not carried out", ""},
    {"provider.poor_care", "poor care by a provider",
     "How care was given is seen at the bedside and looked into by people."},
    {"other", "something else", "What fits no other code has no rule by definition."},
}};

}  // namespace

std::span<const FindingCode> finding_codes() { return codes; }

std::string_view finding_words(std::string_view code) {
  for (const FindingCode& known : finding_codes()) {
    if (known.code == code) return known.words;
  }
  return code;
}

}  // namespace candour::web
