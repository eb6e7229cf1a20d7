// What the law asks at first contact and throughout: a named worker, an answer, adjustments, and an
// advocate.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock named_worker{
    .head = {.id = "contact.allocation",
             .code = "allocation.delay",
             .title = "A named worker",
             .duty = "give the person a named worker without leaving them in a queue",
             .owed_to = "the person waiting",
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {benchmark("allocation.named_worker"), care_guidance("para 6.29"),
                       ombudsman_practice("waiting list")},
             .from = make_day(2015, 4, 1),
             .note = "No time stands in law. The Ombudsman treats months without a named worker as "
                     "a failure of service, a triaged and explained queue too."},
    .starts = {EventKind::allocation_waiting},
    .length = "allocation.named_worker",
    .met_by = KindSet{EventKind::allocation_made, EventKind::assessment_started,
                      EventKind::assessment_held} |
              assessment_done,
    .ends = {EventKind::assessment_declined, EventKind::support_declined},
    .doubts = {EventKind::assessment_cancelled}};

constexpr Chased pressed_twice{.words =
                                   "someone has pressed the council twice or more with no "
                                   "answer between",
                               .times = 2,
                               .answers = council_answers,
                               .cite = ombudsman_practice("chasers")};
constexpr auto answered_between =
    not_("the council has answered since it was last pressed", pressed_twice);

constexpr Check answer_when_pressed{
    .head = {.id = "contact.answer",
             .code = "communication.poor",
             .title = "An answer to those who press",
             .duty = "answer a person who presses it before they have to press again",
             .owed_to = "whoever is pressing",
             .kind = RuleKind::conduct,
             .standing = Standing::ombudsman_practice,
             .mark = Mark::secondary,
             .cites = {ombudsman_practice("chasers")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::chaser_received},
    .requires_that = condition<answered_between>,
    .warned_from = {EventKind::chaser_received},
    .once_a_person = true};

constexpr Clock adjustment_answered{
    .head = {.id = "contact.adjustment",
             .code = "adjustments.not_made",
             .title = "An answer to a request for a reasonable adjustment",
             .duty = "make the adjustment, or decide and say why not and what else it offers",
             .owed_to = "the disabled person",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {benchmark("adjustment.answer"), equality_act("s20"), equality_act("s29")},
             .from = make_day(2010, 10, 1),
             .note = "The duty is statute and looks ahead; no time stands in law."},
    .starts = {EventKind::adjustment_requested},
    .length = "adjustment.answer",
    .met_by = {EventKind::adjustment_made, EventKind::adjustment_refused}};

constexpr Recorded asked_for_adjustment{.words = "a reasonable adjustment had been asked for",
                                        .kinds = {EventKind::adjustment_requested}};
constexpr Recorded adjustment_settled{
    .words = "it had been made, or refused with an answer",
    .kinds = {EventKind::adjustment_made, EventKind::adjustment_refused}};

constexpr Check adjustment_before_step{
    .head = {.id = "contact.adjustment.before",
             .code = "adjustments.not_made",
             .title = "Adjustments before the step they are for",
             .duty = "settle a reasonable adjustment before it takes the step that it is for",
             .owed_to = "the disabled person",
             .kind = RuleKind::conduct,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {equality_act("s20"), equality_act("s29")},
             .from = make_day(2010, 10, 1)},
    .steps = {EventKind::assessment_held, EventKind::assessment_completed,
              EventKind::review_completed, EventKind::panel_decided},
    .applies_if = condition<asked_for_adjustment>,
    .requires_that = condition<adjustment_settled>,
    .warned_from = {EventKind::adjustment_requested},
    .once_a_person = true};

constexpr ReasonIs policy_refuses{
    .words = "policy is the recorded reason", .reason = Reason::policy, .missing = Truth::no};
constexpr ReasonIs cost_refuses{
    .words = "cost is the recorded reason", .reason = Reason::cost, .missing = Truth::no};
constexpr auto considered_for_them =
    not_("policy or cost is not the recorded reason",
         any("policy or cost is the recorded reason", policy_refuses, cost_refuses));
constexpr Check adjustment_considered{
    .head = {.id = "contact.adjustment.refused",
             .code = "adjustments.not_made",
             .title = "An adjustment considered for the person",
             .duty = "consider each adjustment for the person who asks, and not refuse it by rule",
             .owed_to = "the disabled person",
             .kind = RuleKind::content,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {equality_act("s20"), equality_act("s29")},
             .from = make_day(2010, 10, 1)},
    .steps = {EventKind::adjustment_refused},
    .requires_that = condition<considered_for_them>,
    .warned_from = {EventKind::adjustment_requested}};

constexpr Clock advocate_in_time{
    .head = {.id = "contact.advocate",
             .code = "advocacy.not_provided",
             .title = "An independent advocate",
             .duty = "arrange an independent advocate, or record who appropriate is there instead",
             .owed_to = "the person who would have substantial difficulty",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {benchmark("advocate.appoint"), care_act("s67(2)"), care_act("s67(4)")},
             .from = make_day(2015, 4, 1),
             .note = "The Act says before the step begins; it sets no number of days."},
    .starts = {EventKind::advocate_requested},
    .length = "advocate.appoint",
    .met_by = {EventKind::advocate_appointed}};

constexpr Recorded asked_for_advocate{.words = "an advocate had been asked for",
                                      .kinds = {EventKind::advocate_requested}};
constexpr Recorded advocate_there{.words = "one had been appointed",
                                  .kinds = {EventKind::advocate_appointed}};

constexpr Check advocate_before_step{
    .head = {.id = "contact.advocate.before",
             .code = "advocacy.not_provided",
             .title = "An advocate before the step",
             .duty = "have the advocate there before it assesses, plans or reviews",
             .owed_to = "the person who would have substantial difficulty",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s67(2)"), care_act("s67(3)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::assessment_completed, EventKind::plan_agreed, EventKind::review_completed,
              EventKind::plan_reduced},
    .applies_if = condition<asked_for_advocate>,
    .requires_that = condition<advocate_there>,
    .warned_from = {EventKind::advocate_requested},
    .once_a_person = true};

constexpr std::array clocks{&named_worker, &adjustment_answered, &advocate_in_time};
constexpr std::array checks{&answer_when_pressed, &adjustment_before_step, &adjustment_considered,
                            &advocate_before_step};

}  // namespace

RoomRules contact_rules() { return {clocks, checks}; }

}  // namespace candour::care
