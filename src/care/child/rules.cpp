// What the law asks for a child in need: an assessment in 45 working days, the services that it
// finds necessary, and reviews of the plan.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr AboutIs about_a_carer{.words = "it is about a parent or other carer",
                                .role = Role::carer};
constexpr auto about_the_child = not_("it is not about a parent or other carer", about_a_carer);

constexpr RuleHead assessment_head{
    .id = "child.assessment",
    .code = "assessment.delay",
    .title = "A child’s assessment within 45 working days",
    .duty = "finish the assessment of the child within 45 working days",
    .owed_to = "the child and the family",
    .scope = Scope::children,
    .standing = Standing::statutory_guidance,
    .mark = Mark::secondary,
    .cites = {working_together("assessment timescale"), children_act("s17(1)")},
    .from = make_day(2013, 4, 15)};
constexpr Clock assessed{.head = assessment_head,
                         .starts = {EventKind::referral_received, EventKind::assessment_requested,
                                    EventKind::assessment_started, EventKind::assessment_held},
                         .starts_if = condition<about_the_child>,
                         .length = "assessment.child",
                         .met_by = assessment_done,
                         .ends = {EventKind::assessment_declined},
                         .doubts = {EventKind::assessment_cancelled}};

constexpr Recorded assessed_before{.words = "the child has been assessed",
                                   .kinds = assessment_done};
constexpr auto first_request =
    all("support is asked for and no assessment is recorded yet",
        not_("the child has not been assessed yet", assessed_before), about_the_child);
constexpr RuleHead support_request_head = [] {
  RuleHead head = assessment_head;
  head.id = "child.assessment.support";
  head.code = "assessment.not_done";
  head.title = "A child’s assessment when support is asked for";
  head.note =
      "A disabled child is a child in need by definition: asking for support is asking to "
      "be assessed.";
  return head;
}();
constexpr Clock support_asked{.head = support_request_head,
                              .starts = {EventKind::support_requested},
                              .starts_if = condition<first_request>,
                              .length = "assessment.child",
                              .met_by = assessment_done,
                              .ends = {EventKind::assessment_declined, EventKind::support_declined},
                              .doubts = {EventKind::assessment_cancelled}};

constexpr Clock parent_carer{
    .head = {.id = "child.parent_carer",
             .code = "assessment.delay",
             .title = "Assessment of a parent carer",
             .duty = "assess a parent carer who asks or appears to need support",
             .owed_to = "the parent carer",
             .scope = Scope::children,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {children_act("s17ZD"), benchmark("carer.assessment")},
             .from = make_day(2015, 4, 1)},
    .starts = {EventKind::assessment_requested, EventKind::carer_assessment_requested},
    .starts_if = condition<about_a_carer>,
    .length = "carer.assessment",
    .met_by = {EventKind::assessment_completed, EventKind::carer_assessment_completed},
    .ends = {EventKind::assessment_declined}};

constexpr Recorded declined{.words = "the family had said that they do not want one",
                            .kinds = {EventKind::assessment_declined}};
constexpr Check not_refused{
    .head = {.id = "child.assessment.refused",
             .code = "assessment.not_done",
             .title = "No refusal to assess a disabled child",
             .duty = "assess a child who may be in need",
             .owed_to = "the child",
             .kind = RuleKind::conduct,
             .scope = Scope::children,
             .standing = Standing::statute,
             .mark = Mark::secondary,
             .cites = {children_act("s17(1)"), working_together("assessment timescale")},
             .from = make_day(2013, 4, 15)},
    .steps = {EventKind::assessment_refused},
    .requires_that = condition<declined>,
    .warned_from = {EventKind::assessment_requested, EventKind::referral_received,
                    EventKind::support_requested}};

constexpr OutcomeIs found_needs{
    .words = "the assessment found needs", .outcome = Outcome::needs, .missing = Truth::no};
constexpr Running supported{.words = "support is already running for the child",
                            .starts = support_begins,
                            .ends = support_ends};
constexpr auto needs_unsupported = all("needs were found, and nothing meets them yet", found_needs,
                                       not_("no support is running for the child yet", supported));
constexpr Clock services{
    .head = {.id = "child.services",
             .code = "needs.not_met",
             .title = "Services for a child whose needs were found",
             .duty = "give the services that the assessment found necessary",
             .owed_to = "the child",
             .scope = Scope::children,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {children_act("s17(1)"), disabled_persons_act("s2(4)"),
                       benchmark("child.services")},
             .from = make_day(2013, 4, 15),
             .note = "The duty is statute and has no grace; 12 weeks are Candour’s line. An offer "
                     "counts only when what, when, by whom and how is recorded and the family was "
                     "told in writing."},
    .starts = {EventKind::assessment_completed},
    .starts_if = condition<needs_unsupported>,
    .length = "child.services",
    .met_by = support_given,
    .ends = {EventKind::support_declined}};

constexpr Recorded needs_recorded{.words = "an assessment had found needs",
                                  .kinds = {EventKind::assessment_completed},
                                  .outcome = Outcome::needs};
constexpr Recorded eligibility_recorded{.words = "the needs had been decided to be eligible",
                                        .kinds = {EventKind::eligibility_determined},
                                        .outcome = Outcome::eligible};
constexpr ReasonIs need_changed{
    .words = "the need had changed", .reason = Reason::need_changed, .missing = Truth::no};
constexpr ReasonIs person_asked{
    .words = "the person asked for it", .reason = Reason::person_asked, .missing = Truth::no};
constexpr auto child_ground =
    any("there is a ground to refuse", not_("no assessment had found needs", needs_recorded),
        need_changed, person_asked);
constexpr Check refused_after_needs{
    .head = {.id = "child.refusal",
             .code = "support.refused_wrongly",
             .title = "No refusal once needs are found",
             .duty = "give support once it has found the need, whether or not it expects it to be "
                     "taken up",
             .owed_to = "the child",
             .kind = RuleKind::conduct,
             .scope = Scope::children,
             .standing = Standing::statute,
             .mark = Mark::secondary,
             .cites = {children_act("s17(1)"), disabled_persons_act("s2(4)")},
             .from = make_day(2013, 4, 15)},
    .steps = {EventKind::support_refused},
    .requires_that = condition<child_ground>,
    .warned_from = {EventKind::assessment_completed}};

constexpr auto adult_ground =
    any("there is a ground to refuse",
        not_("no need had been decided to be eligible", eligibility_recorded), need_changed,
        person_asked);
constexpr Check adult_refused_after_eligible{
    .head = {.id = "decision.refusal",
             .code = "support.refused_wrongly",
             .title = "No refusal of an eligible need",
             .duty = "meet a need that it has decided to be eligible",
             .owed_to = "the adult",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s18(1)"), care_act("s20(1)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::support_refused},
    .requires_that = condition<adult_ground>,
    .warned_from = {EventKind::eligibility_determined}};

constexpr Clock plan_made{
    .head = {.id = "child.plan",
             .code = "cin_plan.missing",
             .title = "A child in need plan",
             .duty = "make a plan for a child whose assessment found needs",
             .owed_to = "the child",
             .scope = Scope::children,
             .standing = Standing::statutory_guidance,
             .mark = Mark::unconfirmed,
             .cites = {working_together("child in need plan"), benchmark("cin.plan")},
             .from = make_day(2013, 4, 15),
             .note = "Whether the child was found to be in need is not recorded, so it is never "
                     "certain."},
    .starts = {EventKind::assessment_completed},
    .starts_if = condition<found_needs>,
    .length = "cin.plan",
    .met_by = support_begins | KindSet{EventKind::cin_plan_started, EventKind::plan_agreed},
    .ends = {EventKind::support_declined, EventKind::support_refused},
    .never_certain_because = "whether the child was found to be in need is not recorded"};

constexpr RuleHead review_head{
    .id = "child.review.first",
    .code = "cin_review.overdue",
    .title = "First review of a child in need plan",
    .duty = "review a child in need plan within three months of its start",
    .owed_to = "the child",
    .scope = Scope::children,
    .standing = Standing::guidance,
    .mark = Mark::secondary,
    .cites = {working_together("child in need review")},
    .from = make_day(2013, 4, 15),
    .note =
        "Disputed: the Ombudsman applies it as Working Together; no statutory interval was "
        "found."};
constexpr Clock first_review{.head = review_head,
                             .starts = {EventKind::cin_plan_started},
                             .length = "cin.review.first",
                             .met_by = {EventKind::cin_plan_reviewed},
                             .ends = {EventKind::cin_plan_ended}};
constexpr RuleHead next_review_head = [] {
  RuleHead head = review_head;
  head.id = "child.review.next";
  head.title = "Later reviews of a child in need plan";
  head.duty = "review a child in need plan at least every six months";
  return head;
}();
constexpr Clock next_review{.head = next_review_head,
                            .starts = {EventKind::cin_plan_reviewed},
                            .length = "cin.review.next",
                            .met_by = {EventKind::cin_plan_reviewed},
                            .ends = {EventKind::cin_plan_ended}};

constexpr Recorded looked_at_first{
    .words = "a review or an assessment had looked at it, or records had been asked for",
    .kinds = {EventKind::review_completed, EventKind::assessment_completed,
              EventKind::cin_plan_reviewed, EventKind::dp_records_requested}};
constexpr auto lawful_stop = any("a fair step came before it", looked_at_first, person_asked);
constexpr Check payment_not_stopped{
    .head = {.id = "child.dp.stopped",
             .code = "dp.withheld",
             .title = "No direct payment for a child stopped out of the blue",
             .duty = "look again at the child’s needs, or ask for records, before it stops or "
                     "suspends a direct payment",
             .owed_to = "the family",
             .kind = RuleKind::conduct,
             .scope = Scope::children,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {children_act("s17A"), benchmark("dp.answer")},
             .from = make_day(2013, 4, 15),
             .note = "The regulations for children set no review before a stop; this is fairness, "
                     "and Candour’s own line."},
    .steps = {EventKind::dp_ended, EventKind::dp_suspended},
    .requires_that = condition<lawful_stop>,
    .once_a_person = true};

constexpr Clock referral_decided{
    .head = {.id = "child.referral",
             .code = "decision.delay",
             .title = "A decision on a referral within one working day",
             .duty = "decide within one working day what a referral needs, and acknowledge it",
             .owed_to = "the child, and whoever made the referral",
             .scope = Scope::children,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {working_together("decision on a referral")},
             .from = make_day(2013, 4, 15),
             .note = "That a decision is not listed proves nothing; one recorded as late does."},
    .starts = {EventKind::referral_received},
    .length = "referral.child.decision",
    .met_by = {EventKind::referral_decided},
    .absence_proves_nothing = true};

constexpr AboutIs about_a_child{.words = "it is about a child", .role = Role::child};
constexpr Clock young_carer{
    .head = {.id = "child.young_carer",
             .code = "carer.not_assessed",
             .title = "Assessment of a young carer",
             .duty = "assess a young carer who asks, whose parent asks, or who appears to need "
                     "support",
             .owed_to = "the young carer",
             .scope = Scope::children,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {children_act("s17ZA"), young_carer_regulations("reg 2"),
                       benchmark("carer.assessment")},
             .from = make_day(2015, 4, 1),
             .note = "The duty is statute and has no time; 12 weeks are Candour’s line."},
    .starts = {EventKind::carer_assessment_requested},
    .starts_if = condition<about_a_child>,
    .length = "carer.assessment",
    .met_by = {EventKind::carer_assessment_completed, EventKind::assessment_completed},
    .ends = {EventKind::assessment_declined}};

constexpr Clock protection_conference{
    .head = {.id = "child.protection.conference",
             .code = "safeguarding.delay",
             .title = "A child protection conference within 15 working days",
             .duty = "hold a child protection conference within 15 working days of the strategy "
                     "discussion, or record that none is needed",
             .owed_to = "the child and the family",
             .scope = Scope::children,
             .standing = Standing::statutory_guidance,
             .mark = Mark::unconfirmed,
             .cites = {working_together("initial conference"), children_act("s47")},
             .from = make_day(2013, 4, 15),
             .note = "The guidance is still to be read: this warns."},
    .starts = {EventKind::protection_strategy_discussion},
    .length = "child.protection_conference",
    .met_by = {EventKind::protection_conference},
    .ends = {EventKind::protection_no_conference}};

constexpr RuleHead protection_review_head{
    .id = "child.protection.review.first",
    .code = "review.overdue",
    .title = "First child protection review",
    .duty = "review a child protection plan within three months of the conference",
    .owed_to = "the child and the family",
    .scope = Scope::children,
    .standing = Standing::statutory_guidance,
    .mark = Mark::unconfirmed,
    .cites = {working_together("review conference"), children_act("s47")},
    .from = make_day(2013, 4, 15),
    .note = "The guidance is still to be read: this warns."};
constexpr Clock first_protection_review{.head = protection_review_head,
                                        .starts = {EventKind::protection_conference},
                                        .length = "child.protection_review.first",
                                        .met_by = {EventKind::protection_review},
                                        .ends = {EventKind::protection_ended}};
constexpr RuleHead next_protection_review_head = [] {
  RuleHead head = protection_review_head;
  head.id = "child.protection.review.next";
  head.title = "Child protection reviews after the first";
  head.duty = "review a child protection plan again within six months of the last review";
  return head;
}();
constexpr Clock next_protection_review{.head = next_protection_review_head,
                                       .starts = {EventKind::protection_review},
                                       .length = "child.protection_review.next",
                                       .met_by = {EventKind::protection_review},
                                       .ends = {EventKind::protection_ended}};

constexpr std::array clocks{&assessed,
                            &support_asked,
                            &parent_carer,
                            &services,
                            &plan_made,
                            &first_review,
                            &next_review,
                            &referral_decided,
                            &young_carer,
                            &protection_conference,
                            &first_protection_review,
                            &next_protection_review};
constexpr std::array checks{&not_refused, &refused_after_needs, &adult_refused_after_eligible,
                            &payment_not_stopped};

}  // namespace

RoomRules child_rules() { return {clocks, checks}; }

}  // namespace candour::care
