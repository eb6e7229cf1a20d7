#pragma once
// Groups of kinds that several rules read alike.

#include "rules/kind_set.hpp"

namespace candour::care {

using rules::EventKind;
using rules::KindSet;

// Something that gives care or support begins, or is there already.
inline constexpr KindSet support_begins{EventKind::service_in_place, EventKind::service_started,
                                        EventKind::dp_started, EventKind::placement_started,
                                        EventKind::accommodation_started};
inline constexpr KindSet support_ends{EventKind::service_ended, EventKind::dp_ended,
                                      EventKind::placement_ended, EventKind::accommodation_ended};
// What shows that support came after it was owed.
inline constexpr KindSet support_given =
    support_begins | KindSet{EventKind::service_gap_end, EventKind::placement_changed};
// The council answered somebody, on any matter.
inline constexpr KindSet council_answers{EventKind::contact_made,
                                         EventKind::allocation_made,
                                         EventKind::assessment_started,
                                         EventKind::assessment_held,
                                         EventKind::assessment_completed,
                                         EventKind::assessment_copy_sent,
                                         EventKind::assessment_corrected,
                                         EventKind::eligibility_determined,
                                         EventKind::plan_drafted,
                                         EventKind::plan_agreed,
                                         EventKind::plan_copy_sent,
                                         EventKind::decision_made,
                                         EventKind::panel_decided,
                                         EventKind::service_started,
                                         EventKind::review_completed,
                                         EventKind::dp_started,
                                         EventKind::dp_agreed,
                                         EventKind::dp_refused,
                                         EventKind::support_offered,
                                         EventKind::support_refused,
                                         EventKind::complaint_acknowledged,
                                         EventKind::complaint_response,
                                         EventKind::complaint_final_response,
                                         EventKind::complaint_corporate_response,
                                         EventKind::complaint_stage1_response,
                                         EventKind::complaint_stage2_report,
                                         EventKind::complaint_stage2_adjudication,
                                         EventKind::complaint_stage3_response,
                                         EventKind::remedy_offered,
                                         EventKind::remedy_completed,
                                         EventKind::charge_notified,
                                         EventKind::finance_assessment_completed};
// A complaint was answered, under whatever procedure.
inline constexpr KindSet complaint_answers{
    EventKind::complaint_response,           EventKind::complaint_final_response,
    EventKind::complaint_corporate_response, EventKind::complaint_stage1_response,
    EventKind::complaint_stage2_report,      EventKind::complaint_stage2_adjudication,
    EventKind::complaint_stage3_response};
// An assessment exists: finished, or shown by a step that can only follow it.
inline constexpr KindSet assessment_done{
    EventKind::assessment_completed, EventKind::assessment_signed,
    EventKind::assessment_copy_sent, EventKind::eligibility_determined,
    EventKind::plan_drafted,         EventKind::plan_agreed,
    EventKind::plan_signed_off};

}  // namespace candour::care
