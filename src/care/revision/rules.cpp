// What the law asks when a plan is to change: look again when circumstances change, and cut only
// by one of two lawful routes, with the person, in a new plan and explained first.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr KindSet plan_stands{EventKind::plan_agreed, EventKind::plan_signed_off};
constexpr Running changed{
    .words = "the council had accepted, since the plan, that circumstances had changed",
    .starts = {EventKind::circumstances_changed},
    .ends = plan_stands};
constexpr Running still_met{.words = "it was shown, since the plan, how each need is still met",
                            .starts = {EventKind::other_means_shown},
                            .ends = plan_stands};
constexpr ReasonIs person_asked{
    .words = "the person asked for less", .reason = Reason::person_asked, .missing = Truth::no};
constexpr auto lawful_route =
    any("one of the lawful routes led to it", changed, still_met, person_asked);

constexpr Check route{
    .head = {.id = "revision.route",
             .code = "reduction.without_reassessment",
             .title = "Two lawful routes to less care",
             .duty = "reduce care only where circumstances changed, or where each need is shown to "
                     "be still met",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s27(2)"), care_act("s27(4)"), care_guidance("para 13.4")},
             .from = make_day(2015, 4, 1),
             .note = "By section 27(4) circumstances changed; by section 27(2) and (3) the same "
                     "needs are met by other means, and stay owed. Needs met by choice under "
                     "sections 19 and 20(6) may be ended on either, with reasons: our reading."},
    .steps = {EventKind::reduction_decided},
    .requires_that = condition<lawful_route>};

constexpr Running reassessed{
    .words = "the council reassessed, or decided how far to, since the change",
    .starts = {EventKind::assessment_completed, EventKind::assessment_signed,
               EventKind::reassessment_decided},
    .ends = {EventKind::circumstances_changed}};

constexpr Check reassess{
    .head = {.id = "revision.reassessment",
             .code = "reduction.without_reassessment",
             .title = "Reassess as far as the change calls for",
             .duty = "reassess needs, means and eligibility, as far as it thinks appropriate, "
                     "before it reduces care for a change",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s27(4)")},
             .from = make_day(2015, 4, 1),
             .note = "How far is for the council; that it decided so is for the record."},
    .steps = {EventKind::reduction_decided},
    .applies_if = condition<changed>,
    .requires_that = condition<reassessed>};

constexpr Running person_took_part{.words = "the person took part in the review since the plan",
                                   .starts = {EventKind::review_person_involved},
                                   .ends = plan_stands | KindSet{EventKind::reduction_decided}};

constexpr Check person_involved{
    .head = {.id = "revision.involvement",
             .code = "plan.no_involvement",
             .title = "The person takes part before a cut",
             .duty = "involve the person before it decides whether or how to change their plan",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s27(2)"), care_act("s27(3)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::reduction_decided},
    .requires_that = condition<person_took_part>};

constexpr AboutIs about_a_carer{.words = "it is about a carer", .role = Role::carer};
constexpr AnotherIs has_a_carer{.words = "the adult has a carer", .role = Role::carer};
constexpr auto adult_with_a_carer = all("the plan of an adult who has a carer", has_a_carer,
                                        not_("it is not the carer’s own plan", about_a_carer));
constexpr Recorded carer_took_part{.words = "the carer took part in the review",
                                   .kinds = {EventKind::review_carer_involved},
                                   .whose = Whose::anyone};

constexpr Check carer_involved{
    .head =
        {.id = "revision.involvement.carer",
         .code = "plan.no_involvement",
         .title = "The carer takes part before a cut",
         .duty =
             "involve any carer of the adult before it decides whether or how to change the plan",
         .owed_to = "the carer",
         .kind = RuleKind::conduct,
         .scope = Scope::adult,
         .standing = Standing::statute,
         .mark = Mark::primary,
         .cites = {care_act("s27(2)")},
         .from = make_day(2015, 4, 1)},
    .steps = {EventKind::reduction_decided},
    .applies_if = condition<adult_with_a_carer>,
    .requires_that = condition<carer_took_part>};

constexpr Running agreement_since_change{.words = "the council sought agreement since the change",
                                         .starts = {EventKind::revision_agreement_sought},
                                         .ends = {EventKind::circumstances_changed}};

constexpr Check agreement{
    .head = {.id = "revision.agreement",
             .code = "plan.no_involvement",
             .title = "All reasonable steps to agree the change",
             .duty = "take all reasonable steps to agree how needs are met, before it changes that "
                     "because circumstances changed",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s27(5)"), case_law("R (OH) v Bexley")},
             .from = make_day(2015, 4, 1),
             .note = "Statute for a change of circumstances. On the other route it is fairness and "
                     "our own rule, and only shown."},
    .steps = {EventKind::reduction_decided},
    .applies_if = condition<changed>,
    .requires_that = condition<agreement_since_change>};

constexpr auto no_change =
    not_("no change of circumstances had been accepted since the plan", changed);
constexpr Running agreement_since_plan{.words = "the council sought agreement since the plan",
                                       .starts = {EventKind::revision_agreement_sought},
                                       .ends = plan_stands};

constexpr Check agreement_ours{
    .head = {.id = "revision.agreement.other_means",
             .code = "plan.no_involvement",
             .title = "Steps to agree other means",
             .duty =
                 "seek agreement on other means of meeting the same needs before it takes to them",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {benchmark("revision.agreement"), case_law("R (OH) v Bexley")},
             .from = make_day(2015, 4, 1),
             .note = "Fairness and Candour’s own line: sections 27(2) and (3) ask for involvement, "
                     "not for steps to agree.",
             .is_finding = false},
    .steps = {EventKind::reduction_decided},
    .applies_if = condition<no_change>,
    .requires_that = condition<agreement_since_plan>};

constexpr Running looked_lightly{
    .words = "the last look was a light-touch review",
    .starts = {EventKind::review_light_completed},
    .ends = {EventKind::review_completed, EventKind::assessment_completed,
             EventKind::assessment_signed}};
constexpr auto looked_fully =
    not_("the last look was not a light-touch review alone", looked_lightly);

constexpr Check light{
    .head = {.id = "revision.light_touch",
             .code = "reduction.without_reassessment",
             .title = "No cut on a light-touch review",
             .duty = "carry out a full review before it reduces care",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::ombudsman_practice,
             .mark = Mark::primary,
             .cites = {ombudsman_practice("cut at a review"), assessment_regulations("reg 3(1)")},
             .from = make_day(2015, 4, 1),
             .note = "A light-touch or telephone review is not proportionate to a decision that "
                     "reduces care."},
    .steps = {EventKind::reduction_decided},
    .requires_that = condition<looked_fully>};

constexpr ReasonIs policy{
    .words = "policy is the recorded reason", .reason = Reason::policy, .missing = Truth::no};
constexpr ReasonIs cost{
    .words = "cost is the recorded reason", .reason = Reason::cost, .missing = Truth::no};
constexpr auto about_the_person =
    not_("the reason is not the council’s own policy or cost", any("policy or cost", policy, cost));

constexpr Check reason{
    .head = {.id = "revision.reason",
             .code = "decision.cost_led",
             .title = "A new price list is no change of circumstances",
             .duty = "reduce care for a reason that lies with the person, not for a new tool, a "
                     "new policy or what it costs",
             .owed_to = "the person with the plan",
             .kind = RuleKind::content,
             .scope = Scope::adult,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_act("s27(4)"), care_guidance("para 13.4")},
             .from = make_day(2015, 4, 1),
             .note = "Section 27(4) speaks of circumstances that affect the plan; that a budget or "
                     "a new allocation tool is none is how the courts read it, and the guidance "
                     "says that a review is no device for cutting."},
    .steps = {EventKind::reduction_decided},
    .requires_that = condition<about_the_person>};

constexpr Recorded was_decided{.words = "the council had recorded its decision to reduce",
                               .kinds = {EventKind::reduction_decided}};
constexpr Running explained{
    .words = "the person had been sent the decision, explained need by need",
    .starts = {EventKind::reduction_explained},
    .ends = {EventKind::reduction_decided}};
constexpr auto heard_or_asked =
    any("the person had heard, or had asked for it", explained, person_asked);

constexpr Check hears_first{
    .head = {.id = "revision.explained",
             .code = "decision.no_reasons",
             .title = "The person hears first",
             .duty = "send the person the decision, explained need by need, before any care is cut "
                     "or stopped",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::ombudsman_practice,
             .mark = Mark::primary,
             .cites = {ombudsman_practice("cut at a review"), care_act("s25(1)")},
             .from = make_day(2015, 4, 1),
             .note = "The Act sets no length of notice. The revised plan must say which needs are "
                     "met and how (section 25(1))."},
    .steps = {EventKind::plan_reduced, EventKind::budget_reduced, EventKind::service_ended},
    .applies_if = condition<was_decided>,
    .requires_that = condition<heard_or_asked>};

constexpr Running new_plan{
    .words = "a new plan was signed off since the decision",
    .starts = {EventKind::plan_agreed, EventKind::plan_signed_off, EventKind::plan_changed},
    .ends = {EventKind::reduction_decided}};

constexpr Check new_plan_first{.head = {.id = "revision.new_plan",
                                        .code = "reduction.without_reassessment",
                                        .title = "The old plan stands until the new one",
                                        .duty = "keep to the plan until a new one is signed off",
                                        .owed_to = "the person with the plan",
                                        .kind = RuleKind::conduct,
                                        .scope = Scope::adult,
                                        .standing = Standing::statute,
                                        .mark = Mark::primary,
                                        .cites = {care_act("s27(4)"), care_act("s25(1)")},
                                        .from = make_day(2015, 4, 1),
                                        .note = "A move or another setting is no revision by "
                                                "itself. The Act sets no length of notice."},
                               .steps = {EventKind::plan_reduced, EventKind::budget_reduced},
                               .applies_if = condition<was_decided>,
                               .requires_that = condition<new_plan>};

constexpr auto request_unreasonable =
    not_("policy or cost is not the reason for refusing", any("policy or cost", policy, cost));

constexpr Check refused{
    .head =
        {.id = "revision.review_refused",
         .code = "review.not_done_on_change",
         .title = "Only an unreasonable request is refused",
         .duty =
             "review when reasonably asked, and refuse only a request that is itself unreasonable",
         .owed_to = "the person with the plan",
         .kind = RuleKind::content,
         .scope = Scope::adult,
         .standing = Standing::statute,
         .mark = Mark::primary,
         .cites = {care_act("s27(1)(b)")},
         .from = make_day(2015, 4, 1)},
    .steps = {EventKind::review_refused},
    .requires_that = condition<request_unreasonable>};

constexpr Clock refused_reasons{
    .head =
        {.id = "revision.review_refused.reasons",
         .code = "decision.no_reasons",
         .title = "Reasons for refusing a review",
         .duty = "give reasons in a form the person can use, and say how to complain, where it "
                 "refuses to review",
         .owed_to = "the person who asked",
         .scope = Scope::adult,
         .standing = Standing::benchmark,
         .mark = Mark::unconfirmed,
         .cites = {care_guidance("ch 13"), benchmark("decision.reasons")},
         .from = make_day(2015, 4, 1),
         .note =
             "The Act asks for no letter; the guidance is remembered, not read, and warns only.",
         .is_finding = false},
    .starts = {EventKind::review_refused},
    .length = "decision.reasons",
    .met_by = {EventKind::decision_reasons_given}};

constexpr Recorded plan_before{
    .words = "there is a plan",
    .kinds = {EventKind::plan_agreed, EventKind::plan_changed, EventKind::plan_signed_off}};

constexpr Clock change{
    .head = {.id = "revision.change",
             .code = "review.not_done_on_change",
             .title = "Act on a change that is accepted",
             .duty = "reassess as far as is appropriate and revise the plan, once it is satisfied "
                     "that circumstances changed",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s27(4)"), benchmark("review.requested")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time; twelve weeks are Candour’s line."},
    .starts = {EventKind::circumstances_changed},
    .starts_if = condition<plan_before>,
    .length = "review.requested",
    .met_by = {EventKind::review_completed, EventKind::assessment_completed,
               EventKind::assessment_signed, EventKind::reassessment_decided,
               EventKind::plan_changed, EventKind::plan_agreed, EventKind::plan_signed_off},
    .ends = {EventKind::support_declined}};

constexpr Clock carer_change{
    .head = {.id = "revision.carer_change",
             .code = "carer.not_assessed",
             .title = "A change for the carer",
             .duty = "assess the carer’s needs when the carer’s circumstances change",
             .owed_to = "the carer",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s10(1)"), benchmark("carer.assessment")},
             .from = make_day(2015, 4, 1),
             .note =
                 "The Act asks only that a carer may have needs; twelve weeks are Candour’s line."},
    .starts = {EventKind::circumstances_changed},
    .starts_if = condition<about_a_carer>,
    .length = "carer.assessment",
    .met_by = {EventKind::carer_assessment_completed, EventKind::assessment_completed,
               EventKind::assessment_signed},
    .ends = {EventKind::assessment_declined}};

constexpr std::array clocks{&refused_reasons, &change, &carer_change};
constexpr std::array checks{&route,       &reassess,       &person_involved, &carer_involved,
                            &agreement,   &agreement_ours, &light,           &reason,
                            &hears_first, &new_plan_first, &refused};

}  // namespace

RoomRules revision_rules() { return {clocks, checks}; }

}  // namespace candour::care
