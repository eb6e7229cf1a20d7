// What the law asks between councils, and between a council and the NHS: reasons for a refusal to
// cooperate, notice, consent to nursing, and no gap when a person moves.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock cooperation{
    .head = {.id = "bodies.cooperation",
             .code = "decision.no_reasons",
             .title = "Written reasons for refusing to cooperate",
             .duty = "give written reasons to whoever asked for cooperation, where it refuses",
             .owed_to = "the body that asked",
             .scope = Scope::either,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s7(3)"), benchmark("decision.reasons")},
             .from = make_day(2015, 4, 1),
             .note =
                 "It binds both ways: whoever refuses gives the reasons. The Act gives no time."},
    .starts = {EventKind::cooperation_refused},
    .length = "decision.reasons",
    .met_by = {EventKind::decision_reasons_given}};

constexpr Running lives_elsewhere{
    .words = "the council decided to meet the needs of somebody who lives in another area",
    .starts = {EventKind::meeting_elsewhere_decided},
    .ends = support_ends};
constexpr Recorded other_council_knows{.words = "the other council was told",
                                       .kinds = {EventKind::other_council_told}};

constexpr Check elsewhere{.head = {.id = "bodies.elsewhere",
                                   .code = "communication.poor",
                                   .title = "Notice to the council where the person lives",
                                   .duty = "tell the council of the area where the person lives "
                                           "that it intends to meet the needs",
                                   .owed_to = "the other council",
                                   .kind = RuleKind::conduct,
                                   .scope = Scope::adult,
                                   .standing = Standing::statute,
                                   .mark = Mark::primary,
                                   .cites = {care_act("s19(2)")},
                                   .from = make_day(2015, 4, 1)},
                          .steps = support_begins,
                          .applies_if = condition<lives_elsewhere>,
                          .requires_that = condition<other_council_knows>};

constexpr Recorded nhs_consents{.words = "the NHS body had consented",
                                .kinds = {EventKind::nursing_consented}};
constexpr Recorded was_urgent{.words = "the case was urgent", .kinds = {EventKind::needs_urgent}};
constexpr auto nursing_allowed = any("the home may be arranged", nhs_consents, was_urgent);
constexpr auto without_consent = not_("the NHS body has not consented yet", nhs_consents);

constexpr Check nursing{
    .head = {.id = "bodies.nursing",
             .code = "decision.delay",
             .title = "Consent before a home with nursing",
             .duty = "have the NHS body’s consent before it arranges a home with nursing, unless "
                     "the case is urgent and the arrangement temporary",
             .owed_to = "the person",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s22")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::nursing_arranged},
    .requires_that = condition<nursing_allowed>};

constexpr Clock nursing_consent{
    .head = {.id = "bodies.nursing.consent",
             .code = "decision.delay",
             .title = "Consent sought after an urgent arrangement",
             .duty = "seek the NHS body’s consent as soon as it can after an urgent arrangement "
                     "with nursing",
             .owed_to = "the person",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s22"), benchmark("nursing.consent")},
             .from = make_day(2015, 4, 1),
             .note = "The Act says as soon as is feasible; two weeks are Candour’s line."},
    .starts = {EventKind::nursing_arranged},
    .starts_if = condition<without_consent>,
    .length = "nursing.consent",
    .met_by = {EventKind::nursing_consented, EventKind::nursing_consent_sought}};

constexpr Clock move_information{
    .head = {.id = "move.information",
             .code = "communication.poor",
             .title = "Information for a person who means to move here",
             .duty = "give information to a person who means to move here, and to their carer",
             .owed_to = "the person who is moving",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s37(4)"), benchmark("move.notice")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time; two weeks are Candour’s line."},
    .starts = {EventKind::move_in_notified},
    .length = "move.notice",
    .met_by = {EventKind::move_information_given}};

constexpr Clock move_told{
    .head = {.id = "move.first_council_told",
             .code = "communication.poor",
             .title = "The council of the old area is told",
             .duty = "tell the council of the old area that it is satisfied that the move is meant",
             .owed_to = "the council of the old area",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s37(4)"), benchmark("move.notice")},
             .from = make_day(2015, 4, 1),
             .note = "The Act gives no time; two weeks are Candour’s line."},
    .starts = {EventKind::move_in_notified},
    .length = "move.notice",
    .met_by = {EventKind::other_council_told}};

constexpr Clock move_assessed{
    .head =
        {.id = "move.assessed",
         .code = "assessment.delay",
         .title = "Assessment of a person who means to move here",
         .duty =
             "assess a person who means to move here, with regard to the plan of the other council",
         .owed_to = "the person who is moving",
         .scope = Scope::adult,
         .standing = Standing::benchmark,
         .mark = Mark::primary,
         .cites = {care_act("s37(6)"), benchmark("assessment.adult")},
         .from = make_day(2015, 4, 1),
         .note = "The Act gives no day for the assessment; until it is done, section 38 keeps the "
                 "care going from the day of the move."},
    .starts = {EventKind::move_in_notified},
    .length = "assessment.adult",
    .met_by = assessment_done,
    .ends = {EventKind::assessment_declined}};

constexpr Recorded moving_here{.words = "the council had heard that the person means to move here",
                               .kinds = {EventKind::move_in_notified}};

constexpr Clock move_day{.head = {.id = "move.day",
                                  .code = "needs.not_met",
                                  .title = "No gap on the day of the move",
                                  .duty = "meet, from the day of the intended move, the needs that "
                                          "the other council was meeting",
                                  .owed_to = "the person who moves",
                                  .scope = Scope::adult,
                                  .standing = Standing::statute,
                                  .mark = Mark::primary,
                                  .cites = {care_act("s38(1)(a)"), care_act("s38(2)")},
                                  .from = make_day(2015, 4, 1),
                                  .note = "It holds until the council has assessed and taken the "
                                          "other steps: not only until it has assessed."},
                         .starts = {EventKind::move_day},
                         .starts_if = condition<moving_here>,
                         .met_by = support_begins,
                         .ends = {EventKind::support_declined},
                         .met_early = true};

constexpr Running moving_without_plan{
    .words = "the person is moving here and has no plan of this council yet",
    .starts = {EventKind::move_in_notified},
    .ends = {EventKind::plan_signed_off, EventKind::plan_agreed}};
constexpr Recorded agreement_sought{
    .words = "the council sought agreement with the person",
    .kinds = {EventKind::move_agreement_sought, EventKind::plan_agreement_sought}};

constexpr Check move_agreement{
    .head =
        {.id = "move.agreement",
         .code = "plan.no_involvement",
         .title = "Agree how needs are met on a move",
         .duty =
             "take all reasonable steps to agree how it meets the needs from the day of the move",
         .owed_to = "the person who moves",
         .kind = RuleKind::conduct,
         .scope = Scope::adult,
         .standing = Standing::statute,
         .mark = Mark::primary,
         .cites = {care_act("s38(5)")},
         .from = make_day(2015, 4, 1)},
    .steps = support_begins,
    .applies_if = condition<moving_without_plan>,
    .requires_that = condition<agreement_sought>};

constexpr Clock move_explained{
    .head =
        {.id = "move.explained",
         .code = "decision.no_reasons",
         .title = "A difference after the move, explained in writing",
         .duty = "explain in writing why the needs that it finds, or what they cost, differ from "
                 "the other council’s",
         .owed_to = "the person who moved, or the carer",
         .scope = Scope::adult,
         .standing = Standing::benchmark,
         .mark = Mark::primary,
         .cites = {care_act("s37(11)"), care_act("s37(12)"), care_act("s37(13)"),
                   benchmark("decision.reasons")},
         .from = make_day(2015, 4, 1),
         .note =
             "The Act gives no time. Anyone else gets the explanation only if the person asks."},
    .starts = {EventKind::move_difference_found},
    .length = "decision.reasons",
    .met_by = {EventKind::move_explained}};

constexpr Clock move_plan{.head = {.id = "move.plan_sent",
                                   .code = "communication.poor",
                                   .title = "The plan goes with the person",
                                   .duty = "send its plan, and the plan of a carer who goes on "
                                           "caring, to the council of the new area",
                                   .owed_to = "the council of the new area",
                                   .scope = Scope::adult,
                                   .standing = Standing::benchmark,
                                   .mark = Mark::primary,
                                   .cites = {care_act("s37(5)(a)"), benchmark("move.notice")},
                                   .from = make_day(2015, 4, 1),
                                   .note = "The Act gives no time; two weeks are Candour’s line."},
                          .starts = {EventKind::move_out_notified},
                          .length = "move.notice",
                          .met_by = {EventKind::move_plan_sent}};

constexpr std::array clocks{&cooperation,   &nursing_consent, &move_information, &move_told,
                            &move_assessed, &move_day,        &move_explained,   &move_plan};
constexpr std::array checks{&elsewhere, &nursing, &move_agreement};

}  // namespace

RoomRules bodies_rules() { return {clocks, checks}; }

}  // namespace candour::care
