// What the law asks after the assessment: a plan or written reasons, the services that the need
// calls for, and no day without them.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr OutcomeIs no_needs_found{
    .words = "the assessment found no needs", .outcome = Outcome::no_needs, .missing = Truth::no};
constexpr OutcomeIs not_eligible{.words = "the needs were decided not to be eligible",
                                 .outcome = Outcome::not_eligible,
                                 .missing = Truth::no};
constexpr Running supported{.words = "care or support is already running for the person",
                            .starts = support_begins,
                            .ends = support_ends};
constexpr AboutIs is_carer{.words = "it is about a carer", .role = Role::carer};

constexpr auto next_step_owed =
    all("needs were assessed, and no care is running that may meet them",
        not_("the assessment did not find that there are no needs", no_needs_found),
        not_("nobody decided that the needs are not eligible", not_eligible),
        not_("no care or support is running for the person yet", supported));

constexpr KindSet planned{EventKind::plan_drafted,    EventKind::plan_agreed,
                          EventKind::plan_signed_off, EventKind::plan_copy_sent,
                          EventKind::plan_changed,    EventKind::plan_reduced,
                          EventKind::budget_set};
constexpr KindSet not_to_be_met{EventKind::decision_made, EventKind::support_refused};

constexpr Clock plan_after_assessment{
    .head = {.id = "plan.after_assessment",
             .code = "plan.delay",
             .title = "A plan, or written reasons, after the assessment",
             .duty = "prepare a care and support plan, or give written reasons for not meeting the "
                     "needs",
             .owed_to = "the person assessed",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s24(1)"), care_act("s24(2)"), benchmark("plan.after_assessment"),
                       ombudsman_practice("plan after assessment")},
             .from = make_day(2015, 4, 1),
             .note = "The Act sets no time. Four months and more was called fault."},
    .starts = {EventKind::assessment_completed, EventKind::eligibility_determined},
    .starts_if = condition<next_step_owed>,
    .length = "plan.after_assessment",
    .met_by =
        planned | support_begins | not_to_be_met | KindSet{EventKind::carer_assessment_completed},
    .ends = {EventKind::support_declined, EventKind::assessment_declined}};

constexpr OutcomeIs found_eligible{.words = "the needs were decided to be eligible",
                                   .outcome = Outcome::eligible,
                                   .missing = Truth::yes};
constexpr OutcomeIs found_needs{
    .words = "the assessment found needs", .outcome = Outcome::needs, .missing = Truth::unknown};
constexpr auto need_without_support =
    all("the need is there and nothing meets it yet",
        not_("no care or support is running for the person yet", supported));
constexpr auto eligible_without_support =
    all("an eligible need, and nothing meets it yet", found_eligible,
        not_("no care or support is running for the person yet", supported),
        not_("it is not about a carer", is_carer));
// An assessment whose outcome is not recorded shows a need when support came of it later.
constexpr Recorded support_followed{.words = "support that came later shows that there was a need",
                                    .kinds = support_given,
                                    .when = When::after};
constexpr auto assessed_need_without_support =
    all("an assessed need, and nothing meets it yet",
        any("the assessment found needs", found_needs, support_followed),
        not_("the assessment did not find that there are no needs", no_needs_found),
        not_("no care or support is running for the person yet", supported),
        not_("it is not about a carer", is_carer));

constexpr RuleHead needs_head{
    .id = "plan.needs_met",
    .code = "needs.not_met",
    .title = "Eligible needs met",
    .duty = "meet the eligible needs that it owes",
    .owed_to = "the adult",
    .scope = Scope::adult,
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {care_act("s18(1)"), benchmark("service.after_decision"),
              ombudsman_practice("service after eligibility")},
    .from = make_day(2015, 4, 1),
    .note =
        "The duty is statute and begins with the decision; it has no grace. The 12 weeks are "
        "Candour’s line: three months and more was called fault. A long search that is "
        "recorded step by step was let pass."};
constexpr Clock needs_met{.head = needs_head,
                          .starts = {EventKind::eligibility_determined},
                          .starts_if = condition<eligible_without_support>,
                          .length = "service.after_decision",
                          .met_by = support_given,
                          .ends = {EventKind::support_declined},
                          .doubts = {EventKind::service_unavailable}};

constexpr RuleHead assessed_needs_head = [] {
  RuleHead head = needs_head;
  head.id = "plan.needs_met.assessed";
  head.title = "Assessed needs met";
  return head;
}();
constexpr Clock assessed_needs_met{.head = assessed_needs_head,
                                   .starts = {EventKind::assessment_completed},
                                   .starts_if = condition<assessed_need_without_support>,
                                   .length = "service.after_decision",
                                   .met_by = support_given,
                                   .ends = {EventKind::support_declined},
                                   .doubts = {EventKind::service_unavailable}};

constexpr RuleHead planned_needs_head = [] {
  RuleHead head = needs_head;
  head.id = "plan.needs_met.planned";
  head.title = "What the plan promises is given";
  head.cites = {care_act("s18(1)"), care_act("s25(1)"), benchmark("service.after_decision")};
  return head;
}();
constexpr Clock planned_needs_met{.head = planned_needs_head,
                                  .starts = {EventKind::plan_agreed, EventKind::plan_signed_off},
                                  .starts_if = condition<need_without_support>,
                                  .length = "service.after_decision",
                                  .met_by = support_given,
                                  .ends = {EventKind::support_declined},
                                  .doubts = {EventKind::service_unavailable}};

// ---- Services owed, and gaps --------------------------------------------------------------------

constexpr NeverRecorded another_service{
    .words = "what was running is another service than the one owed"};
constexpr auto owed_and_not_running =
    any("the service owed was not running", not_("nothing was already running", supported),
        another_service);
constexpr Clock service_owed{
    .head = {.id = "plan.service_owed",
             .code = "needs.not_met",
             .title = "A service from the day it was owed",
             .duty = "give the service from the day on which it is owed",
             .owed_to = "the person",
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s18(1)"), children_act("s17(1)"), disabled_persons_act("s2(4)")},
             .from = make_day(2015, 4, 1)},
    .starts = {EventKind::service_due},
    .starts_if = condition<owed_and_not_running>,
    .met_by = KindSet{EventKind::service_started, EventKind::dp_started,
                      EventKind::placement_started, EventKind::service_gap_end},
    .ends = {EventKind::support_declined},
    .continuing = true};

constexpr RuleHead gap_head{
    .id = "plan.service_gap",
    .code = "service.gap",
    .title = "No gap when a service stops",
    .duty = "go on meeting the need when a service stops",
    .owed_to = "the person",
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {care_act("s18(1)"), care_act("s27(4)"), benchmark("service.gap")},
    .from = make_day(2015, 4, 1),
    .note =
        "The duty does not stop with the service. Four weeks to put another in its place are "
        "Candour’s line, not the law’s."};
constexpr ReasonIs need_changed{.words = "it ended because the need had changed",
                                .reason = Reason::need_changed,
                                .missing = Truth::no};
constexpr ReasonIs person_asked{.words = "it ended because the person asked for it",
                                .reason = Reason::person_asked,
                                .missing = Truth::no};
constexpr auto need_goes_on =
    not_("no recorded reason shows that the need ended",
         any("a reason shows that the need ended", need_changed, person_asked));
constexpr Clock gap_after_end{.head = gap_head,
                              .starts = support_ends,
                              .starts_if = condition<need_goes_on>,
                              .length = "service.gap",
                              .met_by = support_given | KindSet{EventKind::service_arranged},
                              .ends = {EventKind::support_declined},
                              .doubts = {EventKind::service_unavailable},
                              .continuing = true};

constexpr RuleHead missed_head = [] {
  RuleHead head = gap_head;
  head.id = "plan.service_missed";
  head.title = "Services given as planned";
  head.duty = "give the services that it owes, or put others in their place";
  head.standing = Standing::statute;
  head.cites = {care_act("s18(1)"), children_act("s17(1)"), disabled_persons_act("s2(4)")};
  head.note = {};
  return head;
}();
constexpr Clock service_missed{
    .head = missed_head,
    .starts = {EventKind::service_missed},
    .met_by = KindSet{EventKind::service_started, EventKind::dp_started,
                      EventKind::placement_started, EventKind::service_gap_end},
    .continuing = true};

constexpr RuleHead unavailable_head = [] {
  RuleHead head = gap_head;
  head.id = "plan.service_unavailable";
  head.code = "needs.not_met";
  head.title = "Another way when no service can be found";
  head.duty = "find another way when the service it arranges cannot be had";
  return head;
}();
constexpr Clock service_unavailable{.head = unavailable_head,
                                    .starts = {EventKind::service_unavailable},
                                    .length = "service.gap",
                                    .met_by = support_given | KindSet{EventKind::service_arranged},
                                    .ends = {EventKind::support_declined},
                                    .doubts = {EventKind::service_unavailable}};

constexpr RuleHead arranged_head = [] {
  RuleHead head = gap_head;
  head.id = "plan.service_arranged";
  head.code = "needs.not_met";
  head.title = "A service that was arranged begins";
  head.duty = "see that a service which it arranged begins";
  return head;
}();
constexpr Clock arranged_begins{.head = arranged_head,
                                .starts = {EventKind::service_arranged},
                                .length = "service.gap",
                                .met_by = support_given,
                                .ends = {EventKind::support_declined},
                                .doubts = {EventKind::service_unavailable}};

constexpr Clock plan_copy{
    .head = {.id = "plan.copy",
             .code = "plan.no_copy",
             .title = "A copy of the plan",
             .duty = "give the person a copy of their plan",
             .owed_to = "the person",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s25(9)"), care_act("s25(10)"), benchmark("assessment.copy")},
             .from = make_day(2015, 4, 1),
             .note = "That a copy is not listed proves nothing; one recorded as sent late does."},
    .starts = {EventKind::plan_agreed},
    .length = "assessment.copy",
    .met_by = {EventKind::plan_copy_sent},
    .absence_proves_nothing = true};

// ---- Carers
// --------------------------------------------------------------------------------------

constexpr RuleHead carer_support_head{.id = "carer.support",
                                      .code = "carer.not_supported",
                                      .title = "Support for a carer with eligible needs",
                                      .duty = "meet the carer’s eligible needs",
                                      .owed_to = "the carer",
                                      .scope = Scope::adult,
                                      .standing = Standing::benchmark,
                                      .mark = Mark::primary,
                                      .cites = {care_act("s20(1)"), benchmark("carer.support")},
                                      .from = make_day(2015, 4, 1)};
constexpr OutcomeIs carer_needs{
    .words = "the carer’s assessment found needs", .outcome = Outcome::needs, .missing = Truth::no};
constexpr Clock carer_supported{
    .head = carer_support_head,
    .starts = {EventKind::carer_assessment_completed},
    .starts_if = condition<carer_needs>,
    .length = "carer.support",
    .met_by = support_begins | planned | KindSet{EventKind::support_offered},
    .ends = {EventKind::support_declined}};
constexpr auto eligible_carer = all("a carer whose needs are eligible", found_eligible, is_carer);
constexpr RuleHead eligible_carer_head = [] {
  RuleHead head = carer_support_head;
  head.id = "carer.support.eligible";
  return head;
}();
constexpr Clock eligible_carer_supported{
    .head = eligible_carer_head,
    .starts = {EventKind::eligibility_determined},
    .starts_if = condition<eligible_carer>,
    .length = "carer.support",
    .met_by = support_begins | planned | KindSet{EventKind::support_offered},
    .ends = {EventKind::support_declined}};

constexpr std::array clocks{
    &plan_after_assessment, &needs_met,     &assessed_needs_met, &planned_needs_met,
    &service_owed,          &gap_after_end, &service_missed,     &service_unavailable,
    &arranged_begins,       &plan_copy,     &carer_supported,    &eligible_carer_supported};

}  // namespace

RoomRules plan_rules() { return {clocks, {}}; }

}  // namespace candour::care
