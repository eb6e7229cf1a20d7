// What the law asks of a complaint beside its stages: what the complainant must be told in writing,
// that lateness is considered and never a bar by itself, and how an oral complaint becomes written.

#include "care/kinds.hpp"
#include "care/law_cited.hpp"
#include "care/rules.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr std::string_view as_soon_as_possible =
    "The law says as soon as possible; the days are Candour’s line.";

// ---- Taking a complaint, or not -----------------------------------------------------------------

constexpr Clock refusal_explained{
    .head = {.id = "complaints.refusal",
             .code = "complaint.not_answered",
             .title = "Reasons for not accepting a complaint",
             .duty = "say in writing why it does not accept the complaint, and how to go to the "
                     "Ombudsman",
             .owed_to = "the complainant",
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {adult_complaints("reg 8(2)"), complaint_code("para 2.5"),
                       children_complaints("reg 12(4)"), benchmark("complaints.notice")},
             .from = make_day(2015, 4, 1),
             .note = as_soon_as_possible},
    .starts = {EventKind::complaint_not_accepted, EventKind::complaint_refused_as_late},
    .length = "complaints.notice",
    .met_by = {EventKind::complaint_refusal_explained}};

constexpr Recorded lateness_considered{
    .words =
        "whether it could be expected sooner, and can still be looked into fairly, had been "
        "considered",
    .kinds = {EventKind::complaint_lateness_considered}};
constexpr RuleHead late_head{
    .id = "complaints.adult.late",
    .code = "complaint.not_answered",
    .title = "A late complaint considered, not barred",
    .duty =
        "consider good reasons, and whether the complaint can still be looked into fairly, "
        "before it refuses one as late",
    .owed_to = "the complainant",
    .kind = RuleKind::conduct,
    .scope = Scope::adult,
    .standing = Standing::regulation,
    .mark = Mark::secondary,
    .cites = {adult_complaints("reg 12")},
    .from = make_day(2009, 4, 1),
    .note = "Twelve months from the event, or from learning of it."};
constexpr Check adult_late{.head = late_head,
                           .steps = {EventKind::complaint_refused_as_late},
                           .requires_that = condition<lateness_considered>,
                           .warned_from = {EventKind::complaint_received}};
constexpr RuleHead child_late_head = [] {
  RuleHead head = late_head;
  head.id = "complaints.children.late";
  head.scope = Scope::children;
  head.mark = Mark::primary;
  head.cites = {children_complaints("reg 9(2)"), children_complaints("reg 9(1)")};
  head.from = make_day(2006, 9, 1);
  head.note = "One year from the grounds arising. Both tests are recorded; no rigid bar.";
  return head;
}();
constexpr Check child_late{.head = child_late_head,
                           .steps = {EventKind::complaint_refused_as_late},
                           .requires_that = condition<lateness_considered>,
                           .warned_from = {EventKind::complaint_received}};

constexpr RuleHead notice_head{
    .id = "complaints.children.withdrawal",
    .code = "communication.poor",
    .title = "A withdrawal confirmed in writing",
    .duty = "confirm in writing that a complaint was withdrawn",
    .owed_to = "the complainant, and the advocate",
    .scope = Scope::children,
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {children_complaints("reg 7(2)"), benchmark("complaints.notice")},
    .from = make_day(2015, 4, 1),
    .note = "The regulations set no time; the days are Candour’s line."};
constexpr Clock withdrawal_confirmed{.head = notice_head,
                                     .starts = {EventKind::complaint_withdrawn},
                                     .length = "complaints.notice",
                                     .met_by = {EventKind::complaint_withdrawal_confirmed}};

constexpr RuleHead suspension_head = [] {
  RuleHead head = notice_head;
  head.id = "complaints.children.suspension";
  head.title = "Reasons for putting a complaint off";
  head.duty =
      "say in writing why it puts the complaint off, naming the proceedings, and how to bring it "
      "again";
  head.owed_to = "the complainant";
  head.cites = {children_complaints("reg 8(3)"), children_complaints("reg 8(1)"),
                children_complaints("reg 8(4)"), benchmark("complaints.notice")};
  head.note = as_soon_as_possible;
  return head;
}();
constexpr Clock suspension_notified{.head = suspension_head,
                                    .starts = {EventKind::complaint_suspended},
                                    .length = "complaints.notice",
                                    .met_by = {EventKind::complaint_suspension_notified}};

constexpr RuleHead advocacy_head = [] {
  RuleHead head = notice_head;
  head.id = "complaints.children.advocacy";
  head.code = "advocacy.not_provided";
  head.title = "A child who complains is told about advocacy";
  head.duty = "tell the complainant about the procedure and about advocacy, and offer help";
  head.owed_to = "the complainant";
  head.cites = {children_complaints("reg 11"), children_act("s26A"),
                benchmark("complaints.notice")};
  head.note =
      "The law says as soon as possible; the days are Candour’s line. That it is not listed proves "
      "nothing.";
  return head;
}();
constexpr Clock told_of_advocacy{
    .head = advocacy_head,
    .starts = {EventKind::complaint_received},
    .length = "complaints.notice",
    .met_by = {EventKind::complaint_advocacy_told, EventKind::advocate_appointed},
    .ends = {EventKind::complaint_withdrawn},
    .absence_proves_nothing = true};

// ---- Adults: the period, and a late answer ------------------------------------------------------

constexpr RuleHead period_head{
    .id = "complaints.adult.period",
    .code = "complaint.delay",
    .title = "An adult complaint answered by the day agreed",
    .duty = "answer within the period that it agreed or set",
    .owed_to = "the complainant",
    .scope = Scope::adult,
    .standing = Standing::regulation,
    .mark = Mark::secondary,
    .cites = {adult_complaints("reg 13(7)"), adult_complaints("reg 17")},
    .from = make_day(2009, 4, 1),
    .note = "The council records whether the report went within the period told to the person."};
constexpr Clock period_kept{.head = period_head,
                            .starts = {EventKind::complaint_response_due},
                            .met_by = complaint_answers,
                            .ends = {EventKind::complaint_withdrawn}};

constexpr Clock delay_explained{
    .head = {.id = "complaints.adult.delay",
             .code = "complaint.delay",
             .title = "Reasons for a late answer to an adult complaint",
             .duty = "write with the reason when six months pass without an answer",
             .owed_to = "the complainant",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {adult_complaints("reg 14(4)"), benchmark("complaints.notice")},
             .from = make_day(2015, 4, 1),
             .governed_by = "the day the complaint was made",
             .note = "The letter is owed at once when the six months are over; the days after them "
                     "are Candour’s line. That it is not listed proves nothing."},
    .starts = {EventKind::complaint_received},
    .length = "complaints.adult.respond",
    .first_day = FirstDay::included,
    .extension = "complaints.notice",
    .longest_if = "the six months and then the letter",
    .met_by = {EventKind::complaint_delay_explained},
    .ends = complaint_answers | KindSet{EventKind::complaint_withdrawn},
    .absence_proves_nothing = true};

// ---- Children: oral complaints, stage 3 ---------------------------------------------------------

constexpr Recorded made_orally{.words = "the complaint was made orally",
                               .kinds = {EventKind::complaint_received_orally},
                               .whose = Whose::anyone,
                               .cite = children_complaints("reg 6")};
constexpr Clock written_record{
    .head = {.id = "complaints.children.written_record",
             .code = "complaint.delay",
             .title = "An oral complaint written down for stage 2",
             .duty =
                 "write an oral complaint down, invite comments and correct it, once stage 2 is "
                 "asked for",
             .owed_to = "the complainant",
             .scope = Scope::children,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {children_complaints("reg 16(2)"), benchmark("complaints.written_record")},
             .from = make_day(2015, 4, 1),
             .note = as_soon_as_possible},
    .starts = {EventKind::complaint_stage2_requested},
    .starts_if = condition<made_orally>,
    .length = "complaints.written_record",
    .met_by = {EventKind::complaint_record_final},
    .ends = {EventKind::complaint_withdrawn}};

constexpr Clock stage_2_oral{
    .head = {.id = "complaints.children.stage2.oral",
             .code = "complaint.stage2_delay",
             .title = "Stage 2 of an oral complaint",
             .duty = "finish stage 2 and send its response, counted from the final written record",
             .owed_to = "the complainant",
             .scope = Scope::children,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {children_complaints("reg 17(5)"), children_complaints("reg 17(3)"),
                       children_complaints("reg 17(6)")},
             .from = make_day(2006, 9, 1),
             .governed_by = "the day of the final written record"},
    .starts = {EventKind::complaint_record_final},
    .length = "complaints.children.stage2",
    .longest = "complaints.children.stage2.longest",
    .longest_if = "only where the council writes before day 25 with the reason and a date",
    .met_by = {EventKind::complaint_stage2_report, EventKind::complaint_stage2_adjudication},
    .ends = {EventKind::complaint_withdrawn}};

constexpr Recorded advocate_asked_for{
    .words = "the complainant had asked for an advocate after complaining",
    .kinds = {EventKind::advocate_requested},
    .whose = Whose::anyone,
    .cite = children_complaints("reg 14(3)")};
constexpr Running complaint_open{.words = "the complaint was still open",
                                 .starts = {EventKind::complaint_received},
                                 .ends = complaint_answers};
constexpr auto waited_for_advocate =
    all("stage 1 waits for the advocate", advocate_asked_for, complaint_open);
constexpr Clock stage_1_advocate{
    .head = {.id = "complaints.children.stage1.advocate",
             .code = "complaint.stage1_delay",
             .title = "Stage 1 once the advocate is there",
             .duty = "resolve the complaint at stage 1, counted from the day the advocate was "
                     "appointed",
             .owed_to = "the complainant",
             .scope = Scope::children,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {children_complaints("reg 14(1)"), children_complaints("reg 14(3)"),
                       children_complaints("reg 14(5)")},
             .from = make_day(2006, 9, 1),
             .governed_by = "the day the advocate was appointed"},
    .starts = {EventKind::advocate_appointed},
    .starts_if = condition<waited_for_advocate>,
    .length = "complaints.children.stage1",
    .extension = "complaints.children.stage1.extension",
    .longest_if = "only where the council considers the complaint complex",
    .met_by = complaint_answers |
              KindSet{EventKind::complaint_stage2_requested, EventKind::complaint_stage2_started},
    .ends = {EventKind::complaint_withdrawn}};

constexpr Check stage_3_not_refused{
    .head = {.id = "complaints.children.stage3.refused",
             .code = "complaint.not_answered",
             .title = "No refusal of a panel without considering it",
             .duty = "hold the panel, or consider a late request for what it is before refusing it",
             .owed_to = "the complainant",
             .kind = RuleKind::conduct,
             .scope = Scope::children,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {children_complaints("reg 18(2)"), children_complaints("reg 19")},
             .from = make_day(2006, 9, 1),
             .note = "Twenty working days from the notice of response is a limit in law; a blanket "
                     "refusal of what comes later is none the less a fault."},
    .steps = {EventKind::complaint_stage3_declined},
    .requires_that = condition<lateness_considered>,
    .warned_from = {EventKind::complaint_stage3_requested}};

constexpr RuleHead panel_report_head{
    .id = "complaints.children.stage3.report",
    .code = "complaint.stage3_delay",
    .title = "The report of the stage 3 panel",
    .duty = "see that the panel reports within five working days",
    .owed_to = "the complainant",
    .scope = Scope::children,
    .standing = Standing::regulation,
    .mark = Mark::primary,
    .cites = {children_complaints("reg 20(2)"), children_complaints("reg 20(1)")},
    .from = make_day(2006, 9, 1),
    .governed_by = "the day the panel met",
    .note = "That the report is not listed proves nothing; one recorded as late does."};
constexpr Clock panel_reported{.head = panel_report_head,
                               .starts = {EventKind::complaint_stage3_panel},
                               .length = "complaints.children.stage3.report",
                               .met_by = {EventKind::complaint_stage3_report},
                               .ends = {EventKind::complaint_stage3_response},
                               .absence_proves_nothing = true};
constexpr RuleHead after_report_head = [] {
  RuleHead head = panel_report_head;
  head.id = "complaints.children.stage3.after_report";
  head.title = "The answer to the panel’s report";
  head.duty = "answer the panel’s recommendations within fifteen working days of receiving them";
  head.cites = {children_complaints("reg 20(3)")};
  head.governed_by = "the day of the panel’s report";
  head.note = {};
  return head;
}();
constexpr Clock answered_after_report{.head = after_report_head,
                                      .starts = {EventKind::complaint_stage3_report},
                                      .length = "complaints.children.stage3.answer",
                                      .met_by = {EventKind::complaint_stage3_response}};

// ---- The Ombudsman ------------------------------------------------------------------------------

constexpr Clock public_report_answered{
    .head = {.id = "complaints.ombudsman.report",
             .code = "remedy.not_done",
             .title = "An answer to the Ombudsman’s public report",
             .duty = "consider the Ombudsman’s report and say what it has done or will do",
             .owed_to = "the Ombudsman, and the person",
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {local_government_act("s31(2)")},
             .from = make_day(2015, 4, 1),
             .note = "Three months beginning with the day on which the report was received, or "
                     "longer where the Ombudsman agrees; the day of the report is read as that "
                     "day."},
    .starts = {EventKind::ombudsman_public_report},
    .length = "ombudsman.report.answer",
    .first_day = FirstDay::included,
    .met_by = {EventKind::ombudsman_report_answered}};

constexpr std::array clocks{&refusal_explained, &withdrawal_confirmed,  &suspension_notified,
                            &told_of_advocacy,  &period_kept,           &delay_explained,
                            &written_record,    &stage_2_oral,          &stage_1_advocate,
                            &panel_reported,    &answered_after_report, &public_report_answered};
constexpr std::array checks{&adult_late, &child_late, &stage_3_not_refused};

}  // namespace

RoomRules complaint_notice_rules() { return {clocks, checks}; }

}  // namespace candour::care
