// What the law asks before money is asked for: a financial assessment in time, and notice of the
// charge before the bill.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr RuleHead assessment_head{
    .id = "charging.assessment",
    .code = "finance.delay",
    .title = "A financial assessment in reasonable time",
    .duty = "assess what the person can pay",
    .owed_to = "the person to be charged",
    .scope = Scope::adult,
    .standing = Standing::benchmark,
    .mark = Mark::primary,
    .cites = {care_act("s17(1)"), benchmark("finance.assessment"),
              ombudsman_practice("financial assessment, first bill")},
    .from = make_day(2015, 4, 1),
    .note =
        "The Act sets no time. Six months was called fault; a visit in the month after care "
        "began was let pass."};
constexpr Clock asked{.head = assessment_head,
                      .starts = {EventKind::finance_assessment_requested},
                      .length = "finance.assessment",
                      .met_by = {EventKind::finance_assessment_completed}};

constexpr Recorded money_asked_for{
    .words = "the record shows that this service is charged for",
    .kinds = {EventKind::invoice_sent, EventKind::charge_notified, EventKind::charge_changed},
    .when = When::after};
constexpr RuleHead after_start_head = [] {
  RuleHead head = assessment_head;
  head.id = "charging.assessment.start";
  head.title = "A financial assessment when a charged service starts";
  return head;
}();
constexpr Clock after_start{.head = after_start_head,
                            .starts = {EventKind::service_started, EventKind::placement_started},
                            .starts_if = condition<money_asked_for>,
                            .length = "finance.assessment",
                            .met_by = {EventKind::finance_assessment_completed}};

constexpr Clock dispute_answered{
    .head = {.id = "charging.disputed",
             .code = "charge.wrong",
             .title = "An answer to a disputed financial assessment",
             .duty = "look again at a financial assessment that the person disputes, and answer",
             .owed_to = "the person charged",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {benchmark("finance.assessment"), care_act("s17(6)")},
             .from = make_day(2015, 4, 1)},
    .starts = {EventKind::finance_disputed},
    .length = "finance.assessment",
    .met_by = complaint_answers | KindSet{EventKind::finance_assessment_completed,
                                          EventKind::charge_changed, EventKind::decision_made},
    .never_certain_because = "an unanswered dispute does not show that the charge is wrong"};

constexpr Recorded service_listed{
    .words = "a service or placement that may be charged for is recorded",
    .kinds = {EventKind::service_started, EventKind::service_in_place, EventKind::placement_started,
              EventKind::service_arranged},
    .whose = Whose::anyone};
constexpr Recorded told{
    .words = "the person had been told of the charge, or given their financial assessment",
    .kinds = {EventKind::charge_notified, EventKind::finance_assessment_completed,
              EventKind::charge_changed},
    .whose = Whose::anyone};
constexpr Check told_before_bill{
    .head = {.id = "charging.notice.bill",
             .code = "charge.not_informed",
             .title = "Notice of the charge before the bill",
             .duty = "tell the person what they will pay before it sends a bill",
             .owed_to = "the person charged",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s17(6)"), ombudsman_practice("financial assessment, first bill")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::invoice_sent},
    .applies_if = condition<service_listed>,
    .requires_that = condition<told>,
    .warned_from = {EventKind::service_started, EventKind::placement_started},
    .once_a_person = true};

constexpr Clock told_in_time{
    .head = {.id = "charging.notice",
             .code = "charge.not_informed",
             .title = "Notice of the charge when a service starts",
             .duty = "tell the person about charges when a service starts",
             .owed_to = "the person charged",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {benchmark("charge.notice"),
                       ombudsman_practice("financial assessment, first bill")},
             .from = make_day(2015, 4, 1),
             .note = "That a notice is not listed proves nothing; one recorded as late does."},
    .starts = {EventKind::service_started, EventKind::placement_started},
    .length = "charge.notice",
    .met_by = {EventKind::charge_notified, EventKind::finance_assessment_completed},
    .absence_proves_nothing = true};

constexpr Clock error_put_right{
    .head = {.id = "charging.error",
             .code = "charge.wrong",
             .title = "A wrong payment put right",
             .duty = "put right at once a payment or charge that is recorded as wrong",
             .owed_to = "the person charged",
             .scope = Scope::adult,
             .standing = Standing::ombudsman_practice,
             .mark = Mark::secondary,
             .cites = {ombudsman_practice("financial assessment, first bill"),
                       remedies_guidance("agreed actions")},
             .from = make_day(2015, 4, 1),
             .note = "The error itself is what the record says; the day after it stands for at "
                     "once."},
    .starts = {EventKind::payment_error},
    .met_by = {EventKind::charge_changed, EventKind::remedy_completed}};

constexpr ItemIs top_up{.words = "it is about a top-up", .item = "top_up"};
constexpr Clock top_up_reviewed{
    .head = {.id = "charging.top_up",
             .code = "charge.top_up",
             .title = "Yearly review of a top-up agreement",
             .duty = "review a top-up agreement at least once a year",
             .owed_to = "whoever pays the top-up",
             .scope = Scope::adult,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("annex A"), ombudsman_practice("top-up")},
             .from = make_day(2015, 4, 1)},
    .starts = {EventKind::charge_notified, EventKind::placement_started, EventKind::charge_changed,
               EventKind::decision_made, EventKind::review_completed},
    .starts_if = condition<top_up>,
    .length = "topup.review",
    .met_by = {EventKind::review_completed, EventKind::charge_changed},
    .met_if = condition<top_up>,
    .ends = {EventKind::placement_ended}};

constexpr std::array clocks{&asked,        &after_start,     &dispute_answered,
                            &told_in_time, &error_put_right, &top_up_reviewed};
constexpr std::array checks{&told_before_bill};

}  // namespace

RoomRules charging_rules() { return {clocks, checks}; }

}  // namespace candour::care
