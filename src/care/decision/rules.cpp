// What the law asks of a decision: that it is made without undue delay, for reasons that are given,
// and that cost is not the reason for leaving a need.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock panel_answers{
    .head = {.id = "decision.panel",
             .code = "decision.delay",
             .title = "A panel’s decision without undue delay",
             .duty = "decide what is put to its panel without undue delay",
             .owed_to = "the person",
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 10.85"), benchmark("decision.panel")},
             .from = make_day(2015, 4, 1),
             .note = "The guidance sets no number of days; four weeks are Candour’s line. A panel "
                     "that puts its decision off has not decided."},
    .starts = {EventKind::panel_submitted},
    .length = "decision.panel",
    .met_by = {EventKind::panel_decided, EventKind::decision_made, EventKind::plan_agreed,
               EventKind::budget_set, EventKind::plan_changed}};

constexpr Recorded assessed{
    .words = "the person has been assessed",
    .kinds = {EventKind::assessment_completed, EventKind::eligibility_determined}};
constexpr Clock support_answered{
    .head = {.id = "decision.support",
             .code = "decision.delay",
             .title = "An answer to a request for support",
             .duty = "decide on support that someone already assessed asks for",
             .owed_to = "the person who asked",
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {benchmark("support.decision"), care_act("s24(1)"), care_act("s24(2)")},
             .from = make_day(2015, 4, 1)},
    .starts = {EventKind::support_requested},
    .starts_if = condition<assessed>,
    .length = "support.decision",
    .met_by =
        support_begins |
        KindSet{EventKind::support_offered, EventKind::support_refused, EventKind::decision_made,
                EventKind::panel_decided, EventKind::plan_agreed, EventKind::plan_changed,
                EventKind::review_completed, EventKind::service_arranged,
                EventKind::assessment_completed, EventKind::dp_agreed, EventKind::dp_refused},
    .ends = {EventKind::support_declined}};

constexpr Clock reasons_given{
    .head = {.id = "decision.reasons",
             .code = "decision.no_reasons",
             .title = "Reasons for a decision",
             .duty = "give its reasons when it is asked for them",
             .owed_to = "the person who asked",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s13(2)"), care_act("s24(2)"), benchmark("decision.reasons")},
             .from = make_day(2015, 4, 1),
             .note = "Reasons that came late are late; this finding says that there are none."},
    .starts = {EventKind::decision_reasons_requested},
    .length = "decision.reasons",
    .met_by = complaint_answers | KindSet{EventKind::decision_reasons_given,
                                          EventKind::decision_made, EventKind::panel_decided},
    .doubts = {EventKind::contact_made},
    .match = Match::anyone,
    .cured_when_met = true};

constexpr ReasonIs cost_is_the_reason{
    .words = "cost is the recorded reason", .reason = Reason::cost, .missing = Truth::no};
constexpr auto another_reason = not_("cost is not the recorded reason", cost_is_the_reason);
constexpr Check not_for_cost{
    .head = {.id = "decision.cost",
             .code = "decision.cost_led",
             .title = "Money decides how, never whether",
             .duty = "weigh money only between ways that meet the need, never to leave a need",
             .owed_to = "the person",
             .kind = RuleKind::content,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 10.27"), care_act("s18(1)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::plan_reduced, EventKind::budget_reduced, EventKind::support_refused,
              EventKind::service_ended, EventKind::dp_ended, EventKind::dp_refused,
              EventKind::panel_decided, EventKind::decision_made, EventKind::placement_changed,
              EventKind::placement_ended, EventKind::assessment_refused},
    .requires_that = condition<another_reason>,
    .warned_from = {EventKind::panel_submitted}};

constexpr std::array clocks{&panel_answers, &support_answered, &reasons_given};
constexpr std::array checks{&not_for_cost};

}  // namespace

RoomRules decision_rules() { return {clocks, checks}; }

}  // namespace candour::care
