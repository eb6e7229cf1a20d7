// What the law asks once needs are known: a decision on eligibility, in writing and with reasons,
// advice where none is eligible, written reasons for needs that are not to be met, and care at
// once where it cannot wait.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr OutcomeIs no_needs_found{
    .words = "the assessment found no needs", .outcome = Outcome::no_needs, .missing = Truth::no};
constexpr auto needs_found =
    not_("the assessment did not find that there are no needs", no_needs_found);

constexpr Clock decided{
    .head = {.id = "eligibility.decided",
             .code = "decision.delay",
             .title = "A decision on eligibility",
             .duty = "decide whether any of the needs that it found is eligible",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s13(1)"), benchmark("eligibility.decided")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time; four weeks are Candour’s line."},
    .starts = {EventKind::assessment_signed},
    .starts_if = condition<needs_found>,
    .length = "eligibility.decided",
    .met_by = {EventKind::eligibility_determined}};

constexpr Clock written{
    .head =
        {.id = "eligibility.written",
         .code = "decision.no_reasons",
         .title = "The eligibility decision in writing, with reasons",
         .duty =
             "give the person a written record of the eligibility decision and the reasons for it",
         .owed_to = "the person assessed",
         .scope = Scope::adult,
         .standing = Standing::benchmark,
         .mark = Mark::primary,
         .cites = {care_act("s13(2)"), benchmark("eligibility.written")},
         .from = make_day(2015, 4, 1),
         .note = "The Act gives no time; two weeks are Candour’s line. That no letter is listed "
                 "proves nothing; one recorded as late does."},
    .starts = {EventKind::eligibility_determined},
    .length = "eligibility.written",
    .met_by = {EventKind::eligibility_written},
    .absence_proves_nothing = true};

constexpr OutcomeIs none_eligible{.words = "none of the needs was found eligible",
                                  .outcome = Outcome::not_eligible,
                                  .missing = Truth::no};

constexpr Clock advice{
    .head = {.id = "eligibility.advice",
             .code = "communication.poor",
             .title = "Written advice where no need is eligible",
             .duty = "give written advice and information, for this person, on meeting, reducing "
                     "and preventing needs",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s13(5)"), benchmark("advice.written")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time; four weeks are Candour’s line. That no letter is "
                     "listed proves nothing; one recorded as late does."},
    .starts = {EventKind::eligibility_determined},
    .starts_if = condition<none_eligible>,
    .length = "advice.written",
    .met_by = {EventKind::advice_written},
    .absence_proves_nothing = true};

constexpr AboutIs about_a_carer{.words = "it is about a carer", .role = Role::carer};
constexpr auto plan_of_an_adult = not_("it is not a carer’s support plan", about_a_carer);
constexpr Recorded wanted{.words = "the person was asked whether the council should meet the needs",
                          .kinds = {EventKind::meeting_needs_asked}};

constexpr Check asked{.head = {.id = "eligibility.asked",
                               .code = "plan.no_involvement",
                               .title = "Asked whether the council should meet the needs",
                               .duty = "find out whether the adult wants the council to meet the "
                                       "eligible needs, before a plan is signed off",
                               .owed_to = "the adult",
                               .kind = RuleKind::conduct,
                               .scope = Scope::adult,
                               .standing = Standing::statute,
                               .mark = Mark::primary,
                               .cites = {care_act("s13(3)")},
                               .from = make_day(2015, 4, 1)},
                      .steps = {EventKind::plan_signed_off},
                      .applies_if = condition<plan_of_an_adult>,
                      .requires_that = condition<wanted>};

constexpr Recorded residence_known{.words = "it was decided where the adult is ordinarily resident",
                                   .kinds = {EventKind::residence_decided},
                                   .whose = Whose::anyone};

constexpr Check residence{
    .head = {.id = "eligibility.residence",
             .code = "plan.not_specific",
             .title = "Ordinary residence decided",
             .duty =
                 "establish where the adult is ordinarily resident, before a plan is signed off",
             .owed_to = "the adult",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s13(3)"), care_act("s13(4)")},
             .from = make_day(2015, 4, 1),
             .note = "For a carer’s plan it is the residence of the adult who needs care."},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<residence_known>};

constexpr Clock refusal_reasons{
    .head = {.id = "eligibility.not_met.reasons",
             .code = "decision.no_reasons",
             .title = "Written reasons for needs that are not to be met",
             .duty = "give its written reasons for not meeting the needs",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s24(2)"), benchmark("decision.reasons")},
             .from = make_day(2015, 4, 1),
             .note = "A duty that follows such a decision, not a power to make it: a need owed "
                     "under section 18(1) or 20(1) cannot be decided away. The Act gives no time."},
    .starts = {EventKind::not_to_meet_decided},
    .length = "decision.reasons",
    .met_by = {EventKind::decision_reasons_given}};

constexpr Recorded advised_before{.words = "written advice has been given already",
                                  .kinds = {EventKind::advice_written}};
constexpr auto not_advised_yet = not_("no written advice has been given yet", advised_before);

constexpr Clock refusal_advice{
    .head = {.id = "eligibility.not_met.advice",
             .code = "communication.poor",
             .title = "Advice when needs are not to be met",
             .duty = "give advice and information on meeting, reducing and preventing the needs",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s24(2)"), benchmark("advice.written")},
             .from = make_day(2015, 4, 1),
             .note = "Not owed a second time where it was given with the eligibility decision."},
    .starts = {EventKind::not_to_meet_decided},
    .starts_if = condition<not_advised_yet>,
    .length = "advice.written",
    .met_by = {EventKind::advice_written}};

constexpr Clock urgent{
    .head = {.id = "eligibility.urgent",
             .code = "needs.not_met",
             .title = "Urgent needs first",
             .duty =
                 "decide at once whether to meet needs that appear urgent, before any assessment",
             .owed_to = "the adult",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {benchmark("urgent.answer"), care_act("s19(3)")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives a power, not a duty: shown as something to do, and no finding "
                     "when missed. Three days are Candour’s line. There is no such power for a "
                     "carer’s own needs.",
             .is_finding = false},
    .starts = {EventKind::needs_urgent},
    .length = "urgent.answer",
    .met_by = support_given | KindSet{EventKind::service_arranged, EventKind::decision_made,
                                      EventKind::not_to_meet_decided},
    .ends = {EventKind::support_declined}};

constexpr Recorded eligible_before{.words = "needs were found eligible",
                                   .kinds = {EventKind::eligibility_determined},
                                   .whose = Whose::anyone,
                                   .outcome = Outcome::eligible};
constexpr Recorded planned_before{.words = "there is a care and support plan",
                                  .kinds = {EventKind::plan_agreed, EventKind::plan_signed_off},
                                  .whose = Whose::anyone};
constexpr auto needs_are_owed =
    any("the adult has needs that the council owes", eligible_before, planned_before);

constexpr Clock carer_stopped{
    .head = {.id = "eligibility.carer_stopped",
             .code = "needs.not_met",
             .title = "When a carer stops",
             .duty = "meet the needs that a carer was meeting and meets no longer",
             .owed_to = "the adult",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s18(7)"), care_act("s18(1)"), benchmark("service.gap")},
             .from = make_day(2015, 4, 1),
             .note =
                 "The exception is for needs that a carer is meeting: it ends on the day the carer "
                 "stops. Four weeks to put something in place are Candour’s line, not the law’s."},
    .starts = {EventKind::carer_care_ended},
    .starts_if = condition<needs_are_owed>,
    .length = "service.gap",
    .met_by = support_given | KindSet{EventKind::service_arranged},
    .ends = {EventKind::support_declined},
    .match = Match::anyone};

constexpr Clock financial_record{
    .head = {.id = "charging.record",
             .code = "charge.not_informed",
             .title = "The written record of the financial assessment",
             .duty = "give the person a written record of the financial assessment",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s17(6)"), benchmark("finance.record")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time; four weeks are Candour’s line. That no record is "
                     "listed proves nothing; one recorded as late does."},
    .starts = {EventKind::finance_assessment_completed},
    .length = "finance.record",
    .met_by = {EventKind::finance_record_sent},
    .absence_proves_nothing = true};

constexpr ItemIs for_assessing{.words = "it is a charge for assessing", .item = "assessment"};
constexpr auto for_care = not_("it is not a charge for assessing", for_assessing);

constexpr Check no_charge{
    .head = {.id = "charging.no_charge_for_assessing",
             .code = "charge.wrong",
             .title = "No charge for an assessment",
             .duty = "charge for meeting needs alone, never for assessing them",
             .owed_to = "the person assessed",
             .kind = RuleKind::content,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s14(1)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::charge_notified, EventKind::invoice_sent},
    .requires_that = condition<for_care>};

constexpr std::array clocks{&decided,        &written, &advice,        &refusal_reasons,
                            &refusal_advice, &urgent,  &carer_stopped, &financial_record};
constexpr std::array checks{&asked, &residence, &no_charge};

}  // namespace

RoomRules eligibility_rules() { return {clocks, checks}; }

}  // namespace candour::care
