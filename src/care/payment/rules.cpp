// What the law asks of a direct payment beyond its yearly reviews, and of a home that the person
// prefers: reasons, involvement, steps to agree, no gap when it stops, and a top-up only by
// agreement.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr Clock concern{
    .head = {.id = "dp.review.concern",
             .code = "dp.monitoring",
             .title = "A review when something seems wrong",
             .duty = "review the direct payment when a condition seems broken, capacity seems "
                     "changed or misuse is reported",
             .owed_to = "the person with the direct payment",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {direct_payment_regulations("reg 7(1)(b)"),
                       direct_payment_regulations("reg 7(1)(c)"),
                       direct_payment_regulations("reg 7(1)(d)"), benchmark("dp.review.concern")},
             .from = make_day(2015, 4, 1),
             .note =
                 "The regulation gives no time; four weeks are Candour’s line. A stranger’s report "
                 "sets it off only where somebody else receives the payment (section 32)."},
    .starts = {EventKind::dp_concern_recorded},
    .length = "dp.review.concern",
    .met_by = {EventKind::dp_reviewed, EventKind::review_completed},
    .ends = {EventKind::dp_ended}};

constexpr Running took_part{
    .words = "the people concerned took part since the last review of the payment",
    .starts = {EventKind::dp_person_involved},
    .ends = {EventKind::dp_reviewed}};

constexpr Check involved{
    .head = {.id = "dp.review.involvement",
             .code = "dp.monitoring",
             .title = "Who takes part in the review of a payment",
             .duty = "involve in the review of a direct payment the adult, any carer, whoever "
                     "receives it and whoever is paid to manage it",
             .owed_to = "the person with the direct payment",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {direct_payment_regulations("reg 7(2)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::dp_reviewed},
    .requires_that = condition<took_part>};

constexpr Running agreement_sought{
    .words = "the council sought agreement since the last review of the payment",
    .starts = {EventKind::dp_agreement_sought},
    .ends = {EventKind::dp_reviewed}};

constexpr Check agreement{
    .head = {.id = "dp.review.agreement",
             .code = "dp.monitoring",
             .title = "All reasonable steps to agree the outcome",
             .duty = "take all reasonable steps to agree the outcome of the review with the adult",
             .owed_to = "the person with the direct payment",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {direct_payment_regulations("reg 7(3)")},
             .from = make_day(2015, 4, 1),
             .note = "Where the adult cannot agree, with whoever may decide for them, or somebody "
                     "interested in their welfare."},
    .steps = {EventKind::dp_reviewed},
    .requires_that = condition<agreement_sought>};

constexpr Running reviewed_since{
    .words = "the payment was reviewed since it began and since the last concern",
    .starts = {EventKind::dp_reviewed, EventKind::review_completed},
    .ends = {EventKind::dp_started, EventKind::dp_concern_recorded}};
constexpr ReasonIs person_asked{
    .words = "the person asked for it", .reason = Reason::person_asked, .missing = Truth::no};
constexpr auto may_stop =
    any("a review or the person’s wish led to it", reviewed_since, person_asked);

constexpr Check stop{
    .head = {.id = "dp.stop.review",
             .code = "dp.withheld",
             .title = "A review before a payment is stopped",
             .duty = "review a direct payment, on the concern itself, before it decides to stop it",
             .owed_to = "the person with the direct payment",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {care_act("s33(4)"), care_act("s33(5)"),
                       direct_payment_regulations("reg 7(1)")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::dp_stop_decided},
    .requires_that = condition<may_stop>};

constexpr Recorded council_stopped_it{.words = "the council had decided to stop it",
                                      .kinds = {EventKind::dp_stop_decided}};

constexpr Clock replaced{
    .head = {.id = "dp.stop.replacement",
             .code = "needs.not_met",
             .title = "Another way from the day a payment stops",
             .duty = "meet the needs another way from the day on which the payment stops",
             .owed_to = "the person",
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s18(1)"), care_act("s33(4)")},
             .from = make_day(2015, 4, 1),
             .note =
                 "The needs stay owed; that the other way begins the same day follows from it."},
    .starts = {EventKind::dp_ended},
    .starts_if = condition<council_stopped_it>,
    .met_by = support_begins | KindSet{EventKind::service_gap_end},
    .ends = {EventKind::support_declined},
    .met_early = true};

constexpr Clock refusal_reasons{
    .head = {.id = "dp.refused.reasons",
             .code = "decision.no_reasons",
             .title = "Written reasons for refusing a direct payment",
             .duty = "say in writing which condition is not met, why, what would change it and how "
                     "to appeal",
             .owed_to = "the person who asked",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::secondary,
             .cites = {care_guidance("ch 12"), benchmark("decision.reasons")},
             .from = make_day(2015, 4, 1),
             .note = "The guidance sets no day. That no letter is listed proves nothing; one "
                     "recorded as late does."},
    .starts = {EventKind::dp_refused},
    .length = "decision.reasons",
    .met_by = {EventKind::decision_reasons_given},
    .absence_proves_nothing = true};

constexpr Recorded found_necessary{.words = "paying the relative was found necessary",
                                   .kinds = {EventKind::dp_relative_necessary}};

constexpr Check relative{
    .head = {.id = "dp.relative",
             .code = "dp.monitoring",
             .title = "A close relative is paid only where it is necessary",
             .duty = "find it necessary before a close relative is paid from a direct payment",
             .owed_to = "the person with the direct payment",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {direct_payment_regulations("reg 3(1)"),
                       direct_payment_regulations("reg 3(2)")},
             .from = make_day(2015, 4, 1),
             .note = "Spouse or partner wherever they live; parents, children, brothers and "
                     "sisters, aunts and uncles, grandparents and their partners in the same "
                     "household. Others are not on the list."},
    .steps = {EventKind::dp_relative_paid},
    .requires_that = condition<found_necessary>};

constexpr Recorded consulted{.words = "those close to the person were consulted",
                             .kinds = {EventKind::dp_consulted}};

constexpr Check authorised{
    .head = {.id = "dp.authorised",
             .code = "dp.monitoring",
             .title = "Consult before somebody else receives the payment",
             .duty = "consult those close to the adult, and weigh the adult’s wishes, before it "
                     "pays somebody else for them",
             .owed_to = "the adult",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::regulation,
             .mark = Mark::primary,
             .cites = {direct_payment_regulations("reg 5"), care_act("s32")},
             .from = make_day(2015, 4, 1),
             .note = "So far as is practicable and appropriate. A stranger, or whoever acts for a "
                     "body, needs an enhanced criminal record certificate too: the record of the "
                     "person authorised holds it."},
    .steps = {EventKind::dp_authorised_agreed},
    .requires_that = condition<consulted>};

constexpr Clock choice{
    .head = {.id = "accommodation.choice_refused",
             .code = "decision.no_reasons",
             .title = "Written reasons for refusing a preferred home",
             .duty = "give the adult written reasons for not arranging the home that they prefer",
             .owed_to = "the adult",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {accommodation_regulations("reg 9"), benchmark("decision.reasons")},
             .from = make_day(2015, 4, 1),
             .note = "The regulation gives no time."},
    .starts = {EventKind::accommodation_choice_refused},
    .length = "decision.reasons",
    .met_by = {EventKind::decision_reasons_given}};

constexpr Recorded in_writing{.words = "a written top-up agreement had been made",
                              .kinds = {EventKind::top_up_agreed},
                              .whose = Whose::anyone};

constexpr Check top_up{
    .head =
        {.id = "accommodation.top_up.agreement",
         .code = "charge.top_up",
         .title = "A top-up only by written agreement",
         .duty = "have a written agreement before a top-up is paid",
         .owed_to = "whoever pays the top-up",
         .kind = RuleKind::conduct,
         .scope = Scope::adult,
         .standing = Standing::regulation,
         .mark = Mark::primary,
         .cites = {accommodation_regulations("reg 5(1)"), accommodation_regulations("reg 5(3)")},
         .from = make_day(2015, 4, 1),
         .note =
             "The agreement states the extra cost, the budget’s part, how often and to whom it is "
             "paid, when it is looked at again, and what follows when it stops or prices rise."},
    .steps = {EventKind::top_up_started},
    .requires_that = condition<in_writing>};

constexpr Recorded payer_checked{
    .words = "it was checked that the payer can and will pay for the whole time",
    .kinds = {EventKind::top_up_means_checked},
    .whose = Whose::anyone};

constexpr Check top_up_payer{
    .head =
        {.id = "accommodation.top_up.payer",
         .code = "charge.top_up",
         .title = "A top-up that the payer can keep up",
         .duty =
             "be satisfied that the payer is able and willing to pay for the whole expected time",
         .owed_to = "whoever pays the top-up",
         .kind = RuleKind::conduct,
         .scope = Scope::adult,
         .standing = Standing::regulation,
         .mark = Mark::primary,
         .cites = {accommodation_regulations("reg 5(1)")},
         .from = make_day(2015, 4, 1)},
    .steps = {EventKind::top_up_agreed},
    .requires_that = condition<payer_checked>};

constexpr std::array clocks{&concern, &replaced, &refusal_reasons, &choice};
constexpr std::array checks{&involved,   &agreement, &stop,        &relative,
                            &authorised, &top_up,    &top_up_payer};

}  // namespace

RoomRules payment_rules() { return {clocks, checks}; }

}  // namespace candour::care
