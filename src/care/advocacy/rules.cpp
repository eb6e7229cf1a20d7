// What the law asks once the council judges that somebody would have substantial difficulty in
// taking part: an independent advocate before the step, and an answer to what the advocate reports.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Recorded judged_needed{
    .words = "the council had judged that an independent advocate is needed",
    .kinds = {EventKind::advocate_needed},
    .cite = care_act("s67(4)")};
constexpr Recorded advocate_there{.words = "an independent advocate had been arranged",
                                  .kinds = {EventKind::advocate_appointed}};

constexpr Check before_step{
    .head = {.id = "advocacy.before",
             .code = "advocacy.not_provided",
             .title = "An independent advocate before the step",
             .duty = "have an independent advocate there before it assesses, plans or revises a "
                     "plan, once it has judged that one is needed",
             .owed_to = "the person who would have substantial difficulty",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s67(1)"), care_act("s67(2)"), care_act("s67(3)")},
             .from = make_day(2015, 4, 1),
             .note = "The judgement says that nobody appropriate and unpaid is there instead. It "
                     "does not cover reviews of a direct payment or moves between councils."},
    .steps = {EventKind::assessment_held, EventKind::assessment_completed, EventKind::plan_agreed,
              EventKind::plan_changed, EventKind::plan_reduced,
              EventKind::carer_assessment_completed, EventKind::transition_assessment_completed},
    .applies_if = condition<judged_needed>,
    .requires_that = condition<advocate_there>,
    .warned_from = {EventKind::advocate_needed},
    .once_a_person = true};

constexpr Clock arranged{
    .head = {.id = "advocacy.arrange",
             .code = "advocacy.not_provided",
             .title = "An independent advocate that the council judged necessary",
             .duty = "arrange an independent advocate once it has judged that one is needed",
             .owed_to = "the person who would have substantial difficulty",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s67(2)"), benchmark("advocate.appoint")},
             .from = make_day(2015, 4, 1),
             .note = "The Act says before the step begins; it sets no number of days."},
    .starts = {EventKind::advocate_needed},
    .length = "advocate.appoint",
    .met_by = {EventKind::advocate_appointed}};

constexpr Clock report_answered{
    .head = {.id = "advocacy.report",
             .code = "communication.poor",
             .title = "A written answer to the advocate’s report",
             .duty = "answer in writing a report in which the advocate raises concerns",
             .owed_to = "the advocate, for the person",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {advocacy_regulations("reg 6(2)"), advocacy_regulations("reg 6(1)"),
                       benchmark("communication.answer")},
             .from = make_day(2015, 4, 1),
             .note = "The answer is a duty of the regulations, which set no time; the days are "
                     "Candour’s line."},
    .starts = {EventKind::advocate_report_received},
    .length = "communication.answer",
    .met_by = {EventKind::advocate_report_answered},
    .each_trigger = true};

constexpr NeverRecorded was_urgent{.words = "the enquiry had to begin as a matter of urgency",
                                   .cite = care_act("s68")};
constexpr auto there_or_urgent =
    any("an advocate is there, or it is urgent", advocate_there, was_urgent);
constexpr Check before_enquiry{
    .head = {.id = "advocacy.safeguarding",
             .code = "advocacy.not_provided",
             .title = "An independent advocate before a safeguarding enquiry",
             .duty = "have an independent advocate there before a safeguarding enquiry begins, "
                     "once it has judged that one is needed",
             .owed_to = "the adult at risk",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s68")},
             .from = make_day(2015, 4, 1),
             .note = "In urgency the enquiry may begin first. Whether it was urgent is not "
                     "recorded, so this is never certain."},
    .steps = {EventKind::safeguarding_enquiry_started},
    .applies_if = condition<judged_needed>,
    .requires_that = condition<there_or_urgent>,
    .warned_from = {EventKind::advocate_needed}};

constexpr Check before_enquiry_ends{
    .head = {.id = "advocacy.safeguarding.end",
             .code = "advocacy.not_provided",
             .title = "An independent advocate before a safeguarding enquiry ends",
             .duty = "have an independent advocate there before a safeguarding enquiry ends: "
                     "urgency at the start does not end the duty",
             .owed_to = "the adult at risk",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s68")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::safeguarding_enquiry_closed},
    .applies_if = condition<judged_needed>,
    .requires_that = condition<advocate_there>,
    .warned_from = {EventKind::advocate_needed}};

constexpr std::array clocks{&arranged, &report_answered};
constexpr std::array checks{&before_step, &before_enquiry, &before_enquiry_ends};

}  // namespace

RoomRules advocacy_rules() { return {clocks, checks}; }

}  // namespace candour::care
