// What the law asks of the assessment of an adult: that it is made, in reasonable time, given to
// the person in writing, and that what they dispute is answered.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Running has_support{.words = "care or support is already running for the person",
                              .starts = support_begins,
                              .ends = support_ends};
constexpr auto has_no_support =
    not_("no care or support is running for the person yet", has_support);
constexpr AboutIs about_a_carer{.words = "it is about a carer", .role = Role::carer};
constexpr auto first_contact =
    all("someone not yet supported, who is not a carer, comes to the council’s notice",
        has_no_support, not_("it is not about a carer", about_a_carer));

// Section 9(1) has no time. The line is Candour's own and says so.
constexpr RuleHead adult_assessment_head{
    .id = "assessment.adult",
    .code = "assessment.delay",
    .title = "Assessment of an adult in reasonable time",
    .duty = "assess the adult’s needs",
    .owed_to = "the adult",
    .scope = Scope::adult,
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {care_act("s9(1)"), care_guidance("para 6.29"), benchmark("assessment.adult"),
              ombudsman_practice("needs assessment")},
    .from = make_day(2015, 4, 1),
    .note =
        "The Act sets no time. The Ombudsman calls four to six weeks normally reasonable; four "
        "months and more was called fault. Candour warns at 6 weeks and calls 12 a breach."};

constexpr Clock requested{
    .head = adult_assessment_head,
    .starts = {EventKind::assessment_requested, EventKind::referral_received,
               EventKind::hospital_discharge, EventKind::assessment_started,
               EventKind::assessment_held},
    .length = "assessment.adult",
    .met_by = assessment_done | KindSet{EventKind::carer_assessment_completed},
    .ends = {EventKind::assessment_declined},
    .doubts = {EventKind::assessment_cancelled}};

constexpr RuleHead on_contact_head = [] {
  RuleHead head = adult_assessment_head;
  head.id = "assessment.adult.contact";
  head.title = "Assessment after first contact";
  head.duty =
      "assess someone who may need care and support, whether or not they ask in so many words";
  return head;
}();
constexpr Clock on_contact{.head = on_contact_head,
                           .starts = {EventKind::contact_received},
                           .starts_if = condition<first_contact>,
                           .length = "assessment.adult",
                           .met_by = assessment_done,
                           .ends = {EventKind::assessment_declined, EventKind::support_declined,
                                    EventKind::assessment_no_appearance},
                           .doubts = {EventKind::assessment_cancelled}};

constexpr Recorded assessed_before{.words = "the person has been assessed",
                                   .kinds = assessment_done};
constexpr auto never_assessed = not_("the person has not been assessed yet", assessed_before);
constexpr RuleHead on_support_request_head = [] {
  RuleHead head = adult_assessment_head;
  head.id = "assessment.adult.support";
  head.title = "Assessment when support is asked for";
  head.duty = "assess someone who asks for support and has not been assessed";
  return head;
}();
constexpr Clock on_support_request{
    .head = on_support_request_head,
    .starts = {EventKind::support_requested},
    .starts_if = condition<never_assessed>,
    .length = "assessment.adult",
    .met_by = assessment_done,
    .ends = {EventKind::assessment_declined, EventKind::support_declined},
    .doubts = {EventKind::assessment_cancelled}};

constexpr Clock before_discharge{
    .head = {.id = "assessment.hospital",
             .code = "assessment.delay",
             .title = "Assessment by the day of leaving hospital",
             .duty = "assess the adult by the discharge date of which the hospital gave notice",
             .owed_to = "the adult in hospital",
             .scope = Scope::adult,
             .standing = Standing::ombudsman_practice,
             .mark = Mark::secondary,
             .cites = {ombudsman_practice("needs assessment"), care_act("s9(1)")},
             .from = make_day(2015, 4, 1)},
    .starts = {EventKind::hospital_discharge_due},
    .met_by = assessment_done,
    .ends = {EventKind::assessment_declined},
    .met_early = true};

constexpr Clock promised{
    .head = {.id = "assessment.promised",
             .code = "assessment.not_done",
             .title = "An assessment by the day promised",
             .duty = "assess by the day that it gave",
             .owed_to = "the person to be assessed",
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 6.29")},
             .from = make_day(2015, 4, 1),
             .note = "The guidance asks for an indicative timescale and to be kept informed."},
    .starts = {EventKind::assessment_due},
    .met_by = assessment_done | KindSet{EventKind::carer_assessment_completed},
    .ends = {EventKind::assessment_declined},
    .doubts = {EventKind::assessment_cancelled},
    .met_early = true};

constexpr Recorded declined{.words = "the person had said that they do not want one",
                            .kinds = {EventKind::assessment_declined}};
constexpr Check not_refused{
    .head = {.id = "assessment.refused",
             .code = "assessment.not_done",
             .title = "No refusal to assess",
             .duty = "assess an adult who may have needs, whatever it thinks of their level or of "
                     "the person’s money",
             .owed_to = "the adult",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s9(1)"), care_act("s9(3)"), care_act("s11(1)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_refused},
    .requires_that = condition<declined>,
    .warned_from = {EventKind::assessment_requested, EventKind::contact_received}};

constexpr Clock copy_asked{
    .head = {.id = "assessment.copy",
             .code = "assessment.no_copy",
             .title = "A copy of the assessment that was asked for",
             .duty = "give the person the written record of their assessment",
             .owed_to = "the person assessed",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s12(3)"), benchmark("assessment.copy")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time; promptly is our reading."},
    .starts = {EventKind::assessment_copy_requested},
    .length = "assessment.copy",
    .met_by = {EventKind::assessment_copy_sent},
    .match = Match::anyone};

constexpr RuleHead copy_sent_head = [] {
  RuleHead head = copy_asked.head;
  head.id = "assessment.copy.unasked";
  head.title = "The written record of the assessment";
  head.note = "That a copy is not listed proves nothing; one recorded as sent late does.";
  return head;
}();
constexpr Clock copy_sent{.head = copy_sent_head,
                          .starts = {EventKind::assessment_completed},
                          .length = "assessment.copy",
                          .met_by = {EventKind::assessment_copy_sent},
                          .absence_proves_nothing = true};

constexpr Clock errors_answered{
    .head = {.id = "assessment.errors",
             .code = "assessment.errors_not_answered",
             .title = "An answer to what the person disputes",
             .duty = "answer in writing each statement in the assessment that the person disputes",
             .owed_to = "the person who disputes it",
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {benchmark("assessment.errors"), ombudsman_practice("disputed statements")},
             .from = make_day(2006, 9, 1),
             .note = "No law sets a time. The Ombudsman asks that every point is answered; the "
                     "20 working days are Candour’s own."},
    .starts = {EventKind::assessment_disputed},
    .length = "assessment.errors",
    .met_by = {EventKind::assessment_corrected, EventKind::complaint_response,
               EventKind::complaint_final_response, EventKind::complaint_stage2_report,
               EventKind::complaint_stage2_adjudication, EventKind::complaint_corporate_response}};

constexpr std::array clocks{&requested, &on_contact, &on_support_request, &before_discharge,
                            &promised,  &copy_asked, &copy_sent,          &errors_answered};
constexpr std::array checks{&not_refused};

// ---- Carers (section 10) -----------------------------------------------------------------------

constexpr RuleHead carer_head{
    .id = "carer.assessment",
    .code = "carer.not_assessed",
    .title = "Assessment of a carer",
    .duty = "assess the carer’s needs for support",
    .owed_to = "the carer",
    .scope = Scope::adult,
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {care_act("s10(1)"), benchmark("carer.assessment")},
    .from = make_day(2015, 4, 1),
    .note = "The Act sets no time; it asks for no request, only the appearance of a need."};
constexpr KindSet carer_assessed{EventKind::carer_assessment_completed,
                                 EventKind::assessment_completed, EventKind::assessment_signed};

constexpr Clock carer_asked{.head = carer_head,
                            .starts = {EventKind::carer_assessment_requested},
                            .length = "carer.assessment",
                            .met_by = carer_assessed,
                            .ends = {EventKind::assessment_declined},
                            .ends_for_anyone = {EventKind::placement_started}};

constexpr RuleHead carer_appears_head = [] {
  RuleHead head = carer_head;
  head.id = "carer.assessment.appearance";
  head.title = "Assessment of a carer who comes to notice";
  return head;
}();
constexpr Clock carer_appears{.head = carer_appears_head,
                              .starts = {EventKind::contact_received, EventKind::support_requested,
                                         EventKind::referral_received},
                              .starts_if = condition<about_a_carer>,
                              .length = "carer.assessment",
                              .met_by = carer_assessed,
                              .ends = {EventKind::assessment_declined},
                              .ends_for_anyone = {EventKind::placement_started},
                              .continuing = true};

constexpr std::array carer_clocks{&carer_asked, &carer_appears};

}  // namespace

RoomRules assessment_rules() { return {clocks, checks}; }
RoomRules carer_rules() { return {carer_clocks, {}}; }

}  // namespace candour::care
