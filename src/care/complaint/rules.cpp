// What the law asks of complaints: the right procedure, an acknowledgement, and an answer in time
// at each stage. Adults: SI 2009/309. Children: SI 2006/1738. Anything else: the Ombudsman's Code.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr KindSet any_answer = complaint_answers;

// ---- Which procedure
// -----------------------------------------------------------------------------

constexpr Recorded part_3_matter{
    .words = "the case is about a child’s assessment, support or services (Part 3)",
    .kinds = {EventKind::assessment_requested, EventKind::assessment_completed,
              EventKind::assessment_refused,   EventKind::assessment_disputed,
              EventKind::referral_received,    EventKind::support_requested,
              EventKind::support_refused,      EventKind::support_offered,
              EventKind::service_due,          EventKind::service_missed,
              EventKind::service_ended,        EventKind::service_in_place,
              EventKind::service_started,      EventKind::dp_requested,
              EventKind::dp_refused,           EventKind::dp_started,
              EventKind::cin_plan_started,     EventKind::cin_plan_ended,
              EventKind::placement_started,    EventKind::accommodation_started,
              EventKind::plan_reduced,         EventKind::budget_reduced},
    .when = When::ever,
    .whose = Whose::anyone,
    .cite = children_complaints("reg 3")};
constexpr auto not_a_part_3_matter =
    not_("the complaint is not about Part 3 of the Children Act", part_3_matter);

constexpr RuleHead wrong_procedure_head{
    .id = "complaints.children.procedure",
    .code = "complaint.wrong_procedure",
    .title = "The children’s procedure for a complaint about Part 3",
    .duty =
        "deal with a complaint about a child’s assessment or services under the children’s "
        "statutory procedure",
    .owed_to = "the complainant",
    .kind = RuleKind::conduct,
    .scope = Scope::children,
    .standing = Standing::statute,
    .mark = Mark::primary,
    .cites = {children_act("s26(3)"), children_complaints("reg 3")},
    .from = make_day(2006, 9, 1)};
constexpr Check childrens_procedure{.head = wrong_procedure_head,
                                    .steps = {EventKind::complaint_corporate_response},
                                    .requires_that = condition<not_a_part_3_matter>,
                                    .warned_from = {EventKind::complaint_received},
                                    .once_a_person = true};

constexpr NeverRecorded other_procedure_meant{
    .words = "the answer was given under a stage of the children’s procedure after all"};
constexpr auto unnamed_procedure_fits =
    any("the procedure fits", not_a_part_3_matter, other_procedure_meant);
constexpr RuleHead unnamed_procedure_head = [] {
  RuleHead head = wrong_procedure_head;
  head.id = "complaints.children.procedure.unnamed";
  head.title = "An answer under no stage of the children’s procedure";
  head.note = "The record does not name the procedure, so this is never certain.";
  return head;
}();
constexpr Check unnamed_procedure{
    .head = unnamed_procedure_head,
    .steps = {EventKind::complaint_response, EventKind::complaint_final_response},
    .requires_that = condition<unnamed_procedure_fits>,
    .warned_from = {EventKind::complaint_received},
    .once_a_person = true};

constexpr NeverRecorded outside_social_care{
    .words = "the complaint was about something other than adult social care"};
constexpr RuleHead adult_procedure_head{
    .id = "complaints.adult.procedure",
    .code = "complaint.wrong_procedure",
    .title = "The adult procedure for a complaint about adult social care",
    .duty =
        "deal with a complaint about adult social care under the 2009 Regulations, in one stage",
    .owed_to = "the complainant",
    .kind = RuleKind::conduct,
    .scope = Scope::adult,
    .standing = Standing::regulation,
    .mark = Mark::primary,
    .cites = {adult_complaints("reg 6")},
    .from = make_day(2009, 4, 1),
    .note = "What the complaint was about is not recorded, so this is never certain."};
constexpr Check adult_procedure{.head = adult_procedure_head,
                                .steps = {EventKind::complaint_corporate_response},
                                .requires_that = condition<outside_social_care>,
                                .warned_from = {EventKind::complaint_received},
                                .once_a_person = true};

// ---- Adults -------------------------------------------------------------------------------------

constexpr Clock adult_acknowledged{
    .head = {.id = "complaints.adult.acknowledge",
             .code = "complaint.delay",
             .title = "An adult complaint acknowledged",
             .duty = "acknowledge the complaint, and offer to discuss how and when it will answer",
             .owed_to = "the complainant",
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::secondary,
             .cites = {adult_complaints("reg 13(3)")},
             .from = make_day(2009, 4, 1),
             .governed_by = "the day the complaint was made",
             .note = "That an acknowledgement is not listed proves nothing; one recorded as late "
                     "does."},
    .starts = {EventKind::complaint_received},
    .length = "complaints.adult.acknowledge",
    .met_by = any_answer | KindSet{EventKind::complaint_acknowledged},
    .absence_proves_nothing = true};

constexpr RuleHead adult_respond_head{
    .id = "complaints.adult.respond",
    .code = "complaint.not_answered",
    .title = "An adult complaint answered",
    .duty = "send its written response within the period agreed, and within six months at most",
    .owed_to = "the complainant",
    .scope = Scope::adult,
    .standing = Standing::regulation,
    .mark = Mark::secondary,
    .cites = {adult_complaints("reg 14(3)"), adult_complaints("reg 14(4)")},
    .from = make_day(2009, 4, 1),
    .governed_by = "the day the complaint was made",
    .note =
        "Six months commencing on the day of receipt, which is counted. A longer period must be "
        "agreed before they end."};
constexpr Clock adult_answered{.head = adult_respond_head,
                               .starts = {EventKind::complaint_received},
                               .length = "complaints.adult.respond",
                               .first_day = FirstDay::included,
                               .met_by = any_answer};

// ---- Children -----------------------------------------------------------------------------------

constexpr Clock stage_1{
    .head = {.id = "complaints.children.stage1",
             .code = "complaint.stage1_delay",
             .title = "Stage 1 of the children’s complaints procedure",
             .duty = "resolve the complaint at stage 1",
             .owed_to = "the complainant",
             .scope = Scope::children,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {children_complaints("reg 14(1)"), children_complaints("reg 15(1)")},
             .from = make_day(2006, 9, 1),
             .governed_by = "the day the complaint was received"},
    .starts = {EventKind::complaint_received},
    .length = "complaints.children.stage1",
    .extension = "complaints.children.stage1.extension",
    .longest_if = "only where the council considers the complaint complex",
    .met_by = any_answer |
              KindSet{EventKind::complaint_stage2_started, EventKind::complaint_stage2_requested},
    .doubts = {EventKind::advocate_requested}};

constexpr KindSet stage_2_done{
    EventKind::complaint_stage2_report, EventKind::complaint_stage2_adjudication,
    EventKind::complaint_stage3_requested, EventKind::complaint_stage3_panel,
    EventKind::complaint_stage3_response};
// An answer under another procedure ends the wait, and is no stage 2.
constexpr KindSet answered_elsewhere{EventKind::complaint_final_response,
                                     EventKind::complaint_corporate_response};
constexpr RuleHead stage_2_head{
    .id = "complaints.children.stage2",
    .code = "complaint.stage2_delay",
    .title = "Stage 2 of the children’s complaints procedure",
    .duty = "finish stage 2 and send its response",
    .owed_to = "the complainant",
    .scope = Scope::children,
    .standing = Standing::regulation,
    .mark = Mark::primary,
    .cites = {children_complaints("reg 17(3)"), children_complaints("reg 17(4)"),
              children_complaints("reg 17(6)")},
    .from = make_day(2006, 9, 1),
    .governed_by = "the day stage 2 was asked for",
    .note =
        "A written complaint runs from receipt of the request; agreeing a statement or "
        "appointing an investigator does not move it. An oral one runs from the final written "
        "record; where nothing says which it was, it is read as written. An "
        "answer under another procedure ends this clock and is a finding of its own."};
constexpr Recorded made_orally{.words = "the complaint was made orally",
                               .kinds = {EventKind::complaint_received_orally},
                               .whose = Whose::anyone,
                               .cite = children_complaints("reg 17(5)")};
constexpr auto made_in_writing = not_("the complaint was not made orally", made_orally);
constexpr Clock stage_2{
    .head = stage_2_head,
    .starts = {EventKind::complaint_stage2_requested, EventKind::complaint_stage2_started,
               EventKind::complaint_statement_agreed,
               EventKind::complaint_stage2_investigator_appointed},
    .starts_if = condition<made_in_writing>,
    .length = "complaints.children.stage2",
    .longest = "complaints.children.stage2.longest",
    .longest_if =
        "only where the council writes before day 25 with the reason "
        "and a date",
    .met_by = stage_2_done,
    .ends = answered_elsewhere};

constexpr Recorded answered_at_stage_1{.words = "stage 1 had been answered",
                                       .kinds = {EventKind::complaint_stage1_response}};
constexpr Recorded named_stage_2{
    .words = "a step of stage 2 is listed by name",
    .kinds = {EventKind::complaint_stage2_requested, EventKind::complaint_stage2_started,
              EventKind::complaint_statement_agreed,
              EventKind::complaint_stage2_investigator_appointed},
    .when = When::ever};
constexpr auto asks_for_stage_2 = all("taking it further asks for stage 2", answered_at_stage_1,
                                      not_("no step of stage 2 is listed by name", named_stage_2));
constexpr RuleHead stage_2_escalated_head = [] {
  RuleHead head = stage_2_head;
  head.id = "complaints.children.stage2.escalated";
  head.title = "Stage 2 after a complaint is taken further";
  return head;
}();
constexpr Clock stage_2_escalated{.head = stage_2_escalated_head,
                                  .starts = {EventKind::complaint_escalated},
                                  .starts_if = condition<asks_for_stage_2>,
                                  .length = "complaints.children.stage2",
                                  .longest = "complaints.children.stage2.longest",
                                  .longest_if =
                                      "only where the council writes before day 25 with "
                                      "the reason and a date",
                                  .met_by = stage_2_done,
                                  .ends = answered_elsewhere};

constexpr RuleHead stage_2_promised_head = [] {
  RuleHead head = stage_2_head;
  head.id = "complaints.children.stage2.promised";
  head.title = "Stage 2 by the day set";
  head.duty = "finish stage 2 by the day that was set";
  head.cites = {children_complaints("reg 17(6)"), remedies_guidance("agreed actions")};
  head.note = {};
  return head;
}();
constexpr Clock stage_2_promised{.head = stage_2_promised_head,
                                 .starts = {EventKind::complaint_stage2_due},
                                 .met_by = stage_2_done,
                                 .ends = answered_elsewhere,
                                 .met_early = true};

constexpr Recorded stage_2_asked{.words = "stage 2 had been asked for",
                                 .kinds = {EventKind::complaint_stage2_requested},
                                 .whose = Whose::anyone};
constexpr Recorded went_to_ombudsman{
    .words = "the complainant went on to the Ombudsman or pressed again",
    .kinds = {EventKind::ombudsman_complaint, EventKind::chaser_received},
    .when = When::after,
    .whose = Whose::anyone};
constexpr NeverRecorded their_own_wish{.words = "the complainant did not want stage 2"};
constexpr auto wanted = any("the complainant wanted stage 2", stage_2_asked, went_to_ombudsman);
constexpr auto nobody_refused = all(
    "stage 2 was not refused", not_("the complainant did not ask for it", wanted), their_own_wish);
constexpr Check stage_2_not_refused{
    .head = {.id = "complaints.children.stage2.refused",
             .code = "complaint.stage2_refused",
             .title = "No refusal of stage 2",
             .duty = "take a complaint to stage 2 when the complainant asks",
             .owed_to = "the complainant",
             .kind = RuleKind::conduct,
             .scope = Scope::children,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {children_complaints("reg 15(2)"), children_complaints("reg 17(1)")},
             .from = make_day(2006, 9, 1),
             .note = "The regulations give no power to refuse once the complaint is in the "
                     "procedure, and no time limit for asking."},
    .steps = {EventKind::complaint_stage2_declined},
    .requires_that = condition<nobody_refused>,
    .warned_from = {EventKind::complaint_stage2_requested}};

constexpr RuleHead stage_3_head{
    .id = "complaints.children.stage3.panel",
    .code = "complaint.stage3_delay",
    .title = "The stage 3 panel",
    .duty = "hold the review panel",
    .owed_to = "the complainant",
    .scope = Scope::children,
    .standing = Standing::regulation,
    .mark = Mark::primary,
    .cites = {children_complaints("reg 19")},
    .from = make_day(2006, 9, 1),
    .governed_by = "the day stage 3 was asked for",
    .note = "30 working days from receipt of the request; the regulations give no extension."};
constexpr Clock stage_3_panel{
    .head = stage_3_head,
    .starts = {EventKind::complaint_stage3_requested},
    .length = "complaints.children.stage3.panel",
    .met_by = {EventKind::complaint_stage3_panel, EventKind::complaint_stage3_response}};
constexpr RuleHead stage_3_answer_head = [] {
  RuleHead head = stage_3_head;
  head.id = "complaints.children.stage3.answer";
  head.title = "The answer to the stage 3 panel";
  head.duty = "answer the panel’s recommendations";
  head.cites = {children_complaints("reg 20(1)"), children_complaints("reg 20(3)")};
  head.note = "The panel has 5 working days to report and the council 15 from then to answer.";
  return head;
}();
constexpr Clock stage_3_answer{.head = stage_3_answer_head,
                               .starts = {EventKind::complaint_stage3_panel},
                               .length = "complaints.children.stage3.report",
                               .extension = "complaints.children.stage3.answer",
                               .longest_if = "the report and then the answer",
                               .met_by = {EventKind::complaint_stage3_response}};

constexpr std::array clocks{
    &adult_acknowledged, &adult_answered,   &stage_1,       &stage_2,
    &stage_2_escalated,  &stage_2_promised, &stage_3_panel, &stage_3_answer};
constexpr std::array checks{&childrens_procedure, &unnamed_procedure, &adult_procedure,
                            &stage_2_not_refused};

}  // namespace

RoomRules complaint_rules() { return {clocks, checks}; }

}  // namespace candour::care
