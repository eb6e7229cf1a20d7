// What the law asks of direct payments: an answer, the payment, reviews, and no stop without a
// lawful step before it.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr RuleHead answer_head{
    .id = "dp.answer",
    .code = "dp.delay",
    .title = "A direct payment asked for",
    .duty = "decide on a direct payment that is asked for, and pay it where the conditions are met",
    .owed_to = "the person who asked",
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {care_act("s31(7)"), children_act("s17A"), benchmark("dp.answer"),
              ombudsman_practice("direct payment")},
    .from = make_day(2015, 4, 1),
    .note =
        "The guidance says as quickly as is reasonably practicable; six months was called "
        "fault."};
constexpr KindSet paid{EventKind::dp_started};
constexpr Clock asked{.head = answer_head,
                      .starts = {EventKind::dp_requested},
                      .length = "dp.answer",
                      .met_by = paid | KindSet{EventKind::dp_refused, EventKind::dp_agreed,
                                               EventKind::support_refused, EventKind::decision_made,
                                               EventKind::panel_decided},
                      .ends = {EventKind::support_declined}};

constexpr RuleHead payment_head = [] {
  RuleHead head = answer_head;
  head.id = "dp.payment";
  head.title = "A direct payment agreed";
  head.duty = "begin to pay a direct payment that it has agreed";
  head.cites = {care_act("s31(7)"), benchmark("dp.payment"), ombudsman_practice("direct payment")};
  return head;
}();
constexpr Clock agreed{.head = payment_head,
                       .starts = {EventKind::dp_agreed},
                       .length = "dp.payment",
                       .met_by = paid,
                       .ends = {EventKind::support_declined, EventKind::dp_ended}};

constexpr RuleHead review_head{
    .id = "dp.review.first",
    .code = "dp.monitoring",
    .title = "First review of a direct payment",
    .duty = "review the direct payment at least once in its first six months",
    .owed_to = "the person with the direct payment",
    .scope = Scope::adult,
    .standing = Standing::regulation,
    .mark = Mark::primary,
    .cites = {direct_payment_regulations("reg 7(1)")},
    .from = make_day(2015, 4, 1)};
constexpr KindSet reviewed{EventKind::review_completed, EventKind::dp_reviewed};
constexpr ItemIs of_top_up{.words = "it was a review of a top-up alone", .item = "top_up"};
constexpr auto of_the_payment = not_("it was not a review of something else", of_top_up);
constexpr Clock first_review{.head = review_head,
                             .starts = {EventKind::dp_started},
                             .length = "dp.review.first",
                             .met_by = reviewed,
                             .met_if = condition<of_the_payment>,
                             .ends = {EventKind::dp_ended},
                             .doubts = {EventKind::dp_records_requested},
                             .continuing = true};

constexpr RuleHead next_review_head = [] {
  RuleHead head = review_head;
  head.id = "dp.review.next";
  head.title = "Yearly review of a direct payment";
  head.duty = "review the direct payment again within 12 months of the last review";
  return head;
}();
constexpr Running payment_runs{.words = "a direct payment is being made",
                               .starts = {EventKind::dp_started},
                               .ends = {EventKind::dp_ended}};
constexpr Clock next_review{.head = next_review_head,
                            .starts = reviewed,
                            .starts_if = condition<payment_runs>,
                            .length = "dp.review.next",
                            .met_by = reviewed,
                            .met_if = condition<of_the_payment>,
                            .ends = {EventKind::dp_ended},
                            .doubts = {EventKind::dp_records_requested},
                            .continuing = true};

// The assessment that led to the payment is no review of it: a look must have come since it began.
constexpr Running looked_at_first{
    .words = "a review or an assessment had looked at it since it began",
    .starts = {EventKind::review_completed, EventKind::dp_reviewed,
               EventKind::assessment_completed},
    .ends = {EventKind::dp_started}};
constexpr ReasonIs person_asked{
    .words = "the person asked for it", .reason = Reason::person_asked, .missing = Truth::no};
constexpr Recorded records_asked{.words = "records of how it is used had been asked for",
                                 .kinds = {EventKind::dp_records_requested}};
constexpr Recorded moved{.words = "the person had moved to a placement",
                         .kinds = {EventKind::placement_started}};
constexpr auto lawful_end =
    any("a lawful step came before it", looked_at_first, records_asked, moved, person_asked);
constexpr RuleHead stopped_head{
    .id = "dp.stopped",
    .code = "dp.withheld",
    .title = "No direct payment stopped without a review",
    .duty = "review a direct payment, with the person, before it stops it",
    .owed_to = "the person with the direct payment",
    .kind = RuleKind::conduct,
    .scope = Scope::adult,
    .standing = Standing::regulation,
    .mark = Mark::primary,
    .cites = {direct_payment_regulations("reg 7(1)"), direct_payment_regulations("reg 7(2)"),
              care_act("s33(4)")},
    .from = make_day(2015, 4, 1)};
constexpr Check not_stopped_unreviewed{
    .head = stopped_head, .steps = {EventKind::dp_ended}, .requires_that = condition<lawful_end>};

constexpr auto lawful_suspension =
    any("a lawful step came before it", looked_at_first, records_asked, person_asked);
constexpr RuleHead suspended_head = [] {
  RuleHead head = stopped_head;
  head.id = "dp.suspended";
  head.title = "No direct payment suspended out of the blue";
  head.duty = "ask for records, or review, before it suspends a direct payment";
  return head;
}();
constexpr Check not_suspended_unasked{.head = suspended_head,
                                      .steps = {EventKind::dp_suspended},
                                      .requires_that = condition<lawful_suspension>};

constexpr ReasonIs policy{
    .words = "policy is the recorded reason", .reason = Reason::policy, .missing = Truth::no};
constexpr ReasonIs cost{
    .words = "cost is the recorded reason", .reason = Reason::cost, .missing = Truth::no};
constexpr auto a_condition_fails =
    not_("no ground is recorded that the Act does not know", any("policy or cost", policy, cost));
constexpr RuleHead refused_head{
    .id = "dp.refused",
    .code = "dp.withheld",
    .title = "A direct payment refused on the Act’s conditions alone",
    .duty = "refuse a direct payment only where one of the four conditions is not met",
    .owed_to = "the person who asked",
    .kind = RuleKind::content,
    .scope = Scope::adult,
    .standing = Standing::statute,
    .mark = Mark::primary,
    .cites = {care_act("s31(7)"), care_act("s31(4)")},
    .from = make_day(2015, 4, 1)};
constexpr Check refused_on_conditions{.head = refused_head,
                                      .steps = {EventKind::dp_refused},
                                      .requires_that = condition<a_condition_fails>};

constexpr Recorded payment_runs_before{.words = "the budget is taken as a direct payment",
                                       .kinds = {EventKind::dp_started, EventKind::dp_agreed}};
constexpr Clock enough{
    .head = {.id = "budget.sufficient",
             .code = "budget.insufficient",
             .title = "A budget that buys the care",
             .duty = "look again at a budget that cannot buy the care it is for",
             .owed_to = "the person",
             .scope = Scope::adult,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 11.24"), benchmark("budget.sufficient")},
             .from = make_day(2015, 4, 1),
             .note = "The guidance asks that the budget is sufficient; the four weeks are "
                     "Candour’s own."},
    .starts = {EventKind::service_unavailable},
    .starts_if = condition<payment_runs_before>,
    .length = "budget.sufficient",
    .met_by = {EventKind::budget_set, EventKind::plan_changed, EventKind::service_started,
               EventKind::service_arranged}};

constexpr std::array clocks{&asked, &agreed, &first_review, &next_review, &enough};
constexpr std::array checks{&not_stopped_unreviewed, &not_suspended_unasked,
                            &refused_on_conditions};

}  // namespace

RoomRules budget_rules() { return {clocks, checks}; }

}  // namespace candour::care
