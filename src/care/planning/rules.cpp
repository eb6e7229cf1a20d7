// What the law asks of a plan before it is signed off, of what is given to the person afterwards,
// of a plan that is disputed, and of a panel that looks at it.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Running person_took_part{
    .words = "the person took part, since a plan was last signed off",
    .starts = {EventKind::plan_person_involved, EventKind::review_person_involved},
    .ends = {EventKind::plan_signed_off}};

constexpr Check person_involved{
    .head = {.id = "planning.involvement",
             .code = "plan.no_involvement",
             .title = "The person takes part in the plan",
             .duty = "involve in preparing a plan the person whose plan it is",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s25(3)"), care_act("s25(4)"), care_act("s27(2)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<person_took_part>};

constexpr AboutIs about_a_carer{.words = "it is about a carer", .role = Role::carer};
constexpr AnotherIs has_a_carer{.words = "the adult has a carer", .role = Role::carer};
constexpr auto adult_with_a_carer = all("the plan of an adult who has a carer", has_a_carer,
                                        not_("it is not the carer’s own plan", about_a_carer));

constexpr Recorded carer_took_part{.words = "the carer took part in planning",
                                   .kinds = {EventKind::plan_carer_involved},
                                   .whose = Whose::anyone};

constexpr Check carer_involved{
    .head = {.id = "planning.involvement.carer",
             .code = "plan.no_involvement",
             .title = "The carer takes part in the plan",
             .duty = "involve in preparing the plan of an adult any carer that the adult has",
             .owed_to = "the carer",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s25(3)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::plan_signed_off},
    .applies_if = condition<adult_with_a_carer>,
    .requires_that = condition<carer_took_part>};

constexpr Recorded agreement_sought{
    .words = "the council sought agreement on how to meet the needs",
    .kinds = {EventKind::plan_agreement_sought}};

constexpr Check agreement{
    .head = {.id = "planning.agreement",
             .code = "plan.no_involvement",
             .title = "All reasonable steps to agree",
             .duty =
                 "take all reasonable steps to agree with the person how the needs are to be met",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s25(5)"), case_law("R (OH) v Bexley")},
             .from = make_day(2015, 4, 1),
             .note = "Owed to the adult, or to the carer whose plan it is. The record shows each "
                     "offer, each answer and what was left open; it does not show agreement."},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<agreement_sought>};

constexpr Recorded eligibility_decided{.words = "it was decided which needs are eligible",
                                       .kinds = {EventKind::eligibility_determined}};

constexpr Check determination{
    .head = {.id = "planning.determination",
             .code = "plan.not_specific",
             .title = "A plan that can say which needs are eligible",
             .duty =
                 "decide which needs are eligible before it signs off a plan, which must say so",
             .owed_to = "the person with the plan",
             .kind = RuleKind::content,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s25(1)"), care_act("s13(1)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<eligibility_decided>};

constexpr Recorded budget_stated{.words = "the personal budget was set",
                                 .kinds = {EventKind::budget_set}};

constexpr Check budget{
    .head = {.id = "planning.budget",
             .code = "budget.opaque",
             .title = "The plan holds the budget",
             .duty =
                 "state the personal budget in the plan: the cost, the person’s part and its own",
             .owed_to = "the person with the plan",
             .kind = RuleKind::content,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s26(1)"), care_act("s25(1)"),
                       case_law("CP v North East Lincolnshire")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<budget_stated>};

constexpr Recorded sums_shown{.words = "the person was shown how the budget was worked out",
                              .kinds = {EventKind::budget_explained}};

constexpr Check budget_explained{
    .head =
        {.id = "planning.budget.explained",
         .code = "budget.opaque",
         .title = "How the budget was worked out",
         .duty = "show the person how the budget was worked out, need by need",
         .owed_to = "the person with the plan",
         .kind = RuleKind::content,
         .scope = Scope::adult,
         .standing = Standing::statutory_guidance,
         .mark = Mark::secondary,
         .cites = {care_guidance("para 11.24"), care_guidance("para 11.3"),
                   case_law("CP v North East Lincolnshire")},
         .from = make_day(2015, 4, 1),
         .note =
             "The Act asks for totals; how they are made up comes from the guidance and the case."},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<sums_shown>};

constexpr Recorded indicative_told{.words = "an indicative amount was given",
                                   .kinds = {EventKind::budget_indicative}};

constexpr Check budget_first{
    .head = {.id = "planning.budget.indicative",
             .code = "budget.opaque",
             .title = "An indicative budget first",
             .duty = "tell the person an indicative amount before planning, and that it may change",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 11.7")},
             .from = make_day(2015, 4, 1),
             .note = "Not in the Act: the guidance asks for it."},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<indicative_told>};

constexpr Recorded dp_explained{
    .words = "the person was told which needs a direct payment may meet, or had asked for one",
    .kinds = {EventKind::dp_option_told, EventKind::dp_requested, EventKind::dp_agreed}};

constexpr Check dp_told{
    .head = {.id = "planning.direct_payment",
             .code = "plan.not_specific",
             .title = "Told of direct payments",
             .duty = "tell the person which of the needs may be met by direct payments",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s24(1)")},
             .from = make_day(2015, 4, 1),
             .note = "A person who asked for a direct payment knew of it."},
    .steps = {EventKind::plan_signed_off},
    .requires_that = condition<dp_explained>};

constexpr Clock copy_signed{
    .head = {.id = "planning.copy",
             .code = "plan.no_copy",
             .title = "A copy of the plan that was signed off",
             .duty = "give the person a copy of their plan",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s25(9)"), care_act("s25(10)"), benchmark("assessment.copy")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time. That each revised plan is given too is our reading."},
    .starts = {EventKind::plan_signed_off},
    .length = "assessment.copy",
    .met_by = {EventKind::plan_copy_sent}};

constexpr Clock copy_asked{
    .head = {.id = "planning.copy.asked",
             .code = "plan.no_copy",
             .title = "A copy of the plan that was asked for",
             .duty = "give a copy of the plan to whoever the person asks it to be given to",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s25(9)"), care_act("s25(10)"), benchmark("assessment.copy")},
             .from = make_day(2015, 4, 1),
             .note = "A carer gets the adult’s plan only if the adult asks, and the adult the "
                     "carer’s only if the carer asks."},
    .starts = {EventKind::plan_copy_requested},
    .length = "assessment.copy",
    .met_by = {EventKind::plan_copy_sent},
    .match = Match::anyone};

constexpr Clock dispute{
    .head = {.id = "planning.dispute",
             .code = "decision.no_reasons",
             .title = "An answer when the plan is not agreed",
             .duty = "explain in writing, try to settle, and tell the person how to complain, "
                     "where a plan is not agreed",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 10.86"), benchmark("plan.dispute")},
             .from = make_day(2015, 4, 1),
             .note = "The guidance sets no day; 20 working days are Candour’s line."},
    .starts = {EventKind::plan_disputed},
    .length = "plan.dispute",
    .met_by = {EventKind::plan_dispute_answered, EventKind::plan_agreed,
               EventKind::complaint_response, EventKind::complaint_final_response}};

constexpr Recorded everyone_agreed{.words = "everyone concerned agreed to combine",
                                   .kinds = {EventKind::combining_agreed},
                                   .whose = Whose::anyone};

constexpr Check combined{
    .head = {.id = "planning.combined",
             .code = "plan.no_involvement",
             .title = "Plans combined by agreement",
             .duty = "combine two plans only where each person whose plan it is agrees",
             .owed_to = "the people with the plans",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s25(11)")},
             .from = make_day(2015, 4, 1),
             .note = "For a child who cannot agree, the council must be satisfied that it is in "
                     "the child’s best interests."},
    .steps = {EventKind::plans_combined},
    .requires_that = condition<everyone_agreed>};

constexpr Clock panel_reasons{
    .head =
        {.id = "panel.reasons",
         .code = "decision.no_reasons",
         .title = "A panel’s outcome, with written reasons",
         .duty = "give written reasons for a panel’s outcome that answer the assessor’s evidence",
         .owed_to = "the person with the plan",
         .scope = Scope::adult,
         .standing = Standing::benchmark,
         .mark = Mark::secondary,
         .cites = {care_act("s24(2)"), case_law("R (OH) v Bexley"), benchmark("decision.reasons")},
         .from = make_day(2015, 4, 1),
         .note =
             "Statute where the outcome is that a need is not met; for other outcomes fairness, as "
             "the courts say. That no letter is listed proves nothing; one recorded as late does."},
    .starts = {EventKind::panel_decided},
    .length = "decision.reasons",
    .met_by = {EventKind::decision_reasons_given},
    .absence_proves_nothing = true};

constexpr Clock return_reasons{
    .head = {.id = "panel.returned.reasons",
             .code = "decision.no_reasons",
             .title = "Sent back by a panel, with written reasons",
             .duty = "give written reasons, line by line, for what its panel sends back",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 10.85 planning decisions"),
                       benchmark("decision.reasons")},
             .from = make_day(2015, 4, 1),
             .note = "A panel does not amend a plan: it may ask for a line to be thought over "
                     "again, and says why."},
    .starts = {EventKind::panel_returned},
    .length = "decision.reasons",
    .met_by = {EventKind::decision_reasons_given}};

constexpr Recorded returned_before{.words = "the panel had sent it back before",
                                   .kinds = {EventKind::panel_returned}};
constexpr Running return_approved{.words = "the head of service gave a reason since",
                                  .starts = {EventKind::panel_return_approved},
                                  .ends = {EventKind::panel_returned}};

constexpr Check second_return{
    .head = {.id = "panel.second_return",
             .code = "decision.delay",
             .title = "Sent back a second time",
             .duty = "have the head of service’s reason before its panel sends a plan back again",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {benchmark("panel.second_return"), care_guidance("para 10.85 delay")},
             .from = make_day(2015, 4, 1),
             .note = "The guidance asks that a panel cause no undue delay; that a second return "
                     "needs a reason from above is Candour’s own line."},
    .steps = {EventKind::panel_returned},
    .applies_if = condition<returned_before>,
    .requires_that = condition<return_approved>};

constexpr Clock panel_told{
    .head = {.id = "panel.person_told",
             .code = "plan.no_involvement",
             .title = "Told of the panel",
             .duty = "tell the person when a panel looks at their plan, who sits and what it reads",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {benchmark("panel.told"), care_act("s25(3)")},
             .from = make_day(2015, 4, 1),
             .note = "No law gives a right to attend; planning is with the person. Two weeks are "
                     "Candour’s line. That it is not listed proves nothing.",
             .is_finding = false},
    .starts = {EventKind::panel_submitted},
    .length = "panel.told",
    .met_by = {EventKind::panel_person_told},
    .absence_proves_nothing = true};

constexpr Running change_proposed{
    .words = "another placement was proposed",
    .starts = {EventKind::placement_change_proposed},
    .ends = {EventKind::placement_changed, EventKind::placement_ended}};
constexpr Running assessed_since{
    .words = "the council assessed the person after it was proposed",
    .starts = {EventKind::assessment_completed, EventKind::assessment_signed},
    .ends = {EventKind::placement_change_proposed}};

constexpr Check own_assessment{
    .head =
        {.id = "panel.assessment_first",
         .code = "reduction.without_reassessment",
         .title = "The council’s own assessment before another placement",
         .duty =
             "assess the person itself before it moves them to another placement that it proposed",
         .owed_to = "the person placed",
         .kind = RuleKind::conduct,
         .scope = Scope::adult,
         .standing = Standing::case_law,
         .mark = Mark::secondary,
         .cites = {case_law("R (JF) v Merton"), care_act("s9(4)")},
         .from = make_day(2015, 4, 1),
         .note = "A provider’s own look before admission is no assessment by the council."},
    .steps = {EventKind::placement_changed, EventKind::placement_ended},
    .applies_if = condition<change_proposed>,
    .requires_that = condition<assessed_since>};

constexpr std::array clocks{&copy_signed,   &copy_asked,     &dispute,
                            &panel_reasons, &return_reasons, &panel_told};
constexpr std::array checks{&person_involved, &carer_involved,   &agreement,     &determination,
                            &budget,          &budget_explained, &budget_first,  &dp_told,
                            &combined,        &second_return,    &own_assessment};

}  // namespace

RoomRules planning_rules() { return {clocks, checks}; }

}  // namespace candour::care
