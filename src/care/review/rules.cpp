// What the law asks once a plan runs: a review each year, when it is asked for and when things
// change, and no cut without one.

#include "care/rules.hpp"

#include "care/kinds.hpp"
#include "care/law_cited.hpp"

namespace candour::care {
namespace {

using namespace rules;

constexpr KindSet looked_again{EventKind::review_completed, EventKind::assessment_completed};
constexpr ItemIs top_up{.words = "it was a review of a top-up alone", .item = "top_up"};
constexpr ItemIs payment{.words = "it was a review of the direct payment alone",
                         .item = "direct_payment"};
constexpr auto of_the_plan =
    not_("it was not a review of something else", any("of something else", top_up, payment));
constexpr Recorded plan_before{
    .words = "a care and support plan has been agreed",
    .kinds = {EventKind::plan_agreed, EventKind::plan_signed_off, EventKind::plan_changed}};
constexpr auto planned_review = all("a review of a plan", plan_before, of_the_plan);

constexpr RuleHead yearly_head{
    .id = "review.planned",
    .code = "review.overdue",
    .title = "Yearly review of the plan",
    .duty = "review the care and support plan no later than every 12 months",
    .owed_to = "the person with the plan",
    .scope = Scope::adult,
    .standing = Standing::statutory_guidance,
    .mark = Mark::secondary,
    .cites = {care_act("s27(1)"), care_guidance("para 13.32")},
    .from = make_day(2015, 4, 1),
    .note =
        "The Act says keep under review and sets no interval; the 12 months are the guidance’s."};
constexpr Clock yearly{
    .head = yearly_head,
    .starts = {EventKind::plan_agreed, EventKind::plan_signed_off, EventKind::plan_changed},
    .length = "review.planned",
    .met_by = looked_again | KindSet{EventKind::plan_changed},
    .met_if = condition<of_the_plan>,
    .ends = {EventKind::placement_ended}};
constexpr RuleHead yearly_again_head = [] {
  RuleHead head = yearly_head;
  head.id = "review.planned.next";
  head.title = "The next yearly review of the plan";
  return head;
}();
constexpr Clock yearly_again{
    .head = yearly_again_head,
    .starts = {EventKind::review_completed},
    .starts_if = condition<planned_review>,
    .length = "review.planned",
    .met_by = looked_again | KindSet{EventKind::plan_changed, EventKind::plan_agreed},
    .met_if = condition<of_the_plan>,
    .ends = {EventKind::placement_ended}};

constexpr Clock light{
    .head = {.id = "review.light",
             .code = "review.overdue",
             .title = "A first light-touch review",
             .duty = "look at a new plan six to eight weeks after it is signed",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::statutory_guidance,
             .mark = Mark::secondary,
             .cites = {care_guidance("para 13.32")},
             .from = make_day(2015, 4, 1),
             .note = "An expectation of the guidance: shown as a duty, and no finding when missed.",
             .is_finding = false},
    .starts = {EventKind::plan_agreed, EventKind::plan_signed_off},
    .length = "review.light",
    .met_by = looked_again | KindSet{EventKind::review_light_completed}};

constexpr Clock on_its_date{.head = {.id = "review.promised",
                                     .code = "review.overdue",
                                     .title = "A review by the day set",
                                     .duty = "review by the day that it set",
                                     .owed_to = "the person with the plan",
                                     .standing = Standing::statutory_guidance,
                                     .mark = Mark::secondary,
                                     .cites = {care_act("s27(1)"), care_guidance("para 13.32")},
                                     .from = make_day(2015, 4, 1)},
                            .starts = {EventKind::review_due},
                            .met_by = looked_again | KindSet{EventKind::cin_plan_reviewed},
                            .match = Match::same_item,
                            .met_early = true};

constexpr Clock on_request{
    .head = {.id = "review.requested",
             .code = "review.not_done_on_change",
             .title = "A review that is asked for",
             .duty = "review when the person, or anyone on their behalf, reasonably asks",
             .owed_to = "the person with the plan",
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s27(1)"), benchmark("review.requested")},
             .from = make_day(2015, 4, 1),
             .note = "The Act says must, and gives no time."},
    .starts = {EventKind::review_requested},
    .length = "review.requested",
    .met_by = looked_again | KindSet{EventKind::cin_plan_reviewed}};

constexpr Running supported{.words = "care or support is running for the person",
                            .starts = support_begins,
                            .ends = support_ends};
constexpr Clock on_change{
    .head = {.id = "review.change",
             .code = "review.not_done_on_change",
             .title = "A review when things change",
             .duty = "look again when it hears that the circumstances have changed",
             .owed_to = "the person with the plan",
             .scope = Scope::adult,
             .standing = Standing::benchmark,
             .mark = Mark::primary,
             .cites = {care_act("s27(4)"), benchmark("review.requested")},
             .from = make_day(2015, 4, 1),
             .note = "The Act says must where the council is satisfied of a change, and gives no "
                     "time."},
    .starts = {EventKind::contact_received, EventKind::referral_received},
    .starts_if = condition<supported>,
    .length = "review.requested",
    .met_by = looked_again | KindSet{EventKind::plan_changed},
    .never_certain_because = "whether what the council heard was a change is not recorded"};

// The assessment behind the plan is no reassessment: a look must have come since the plan.
constexpr Running reviewed_before{
    .words = "a review or a reassessment came before it, since the plan was agreed",
    .starts = {EventKind::review_completed, EventKind::assessment_completed},
    .ends = {EventKind::plan_agreed}};
constexpr ReasonIs person_asked{
    .words = "the person asked for less", .reason = Reason::person_asked, .missing = Truth::no};
constexpr auto lawful_route = any("a lawful route led to it", reviewed_before, person_asked);
constexpr Check no_cut_without_review{
    .head = {.id = "review.reduction",
             .code = "reduction.without_reassessment",
             .title = "No cut without a review or reassessment",
             .duty = "review, or reassess, with the person, before it reduces their care",
             .owed_to = "the person with the plan",
             .kind = RuleKind::conduct,
             .scope = Scope::adult,
             .standing = Standing::statute,
             .mark = Mark::primary,
             .cites = {care_act("s27(2)"), care_act("s27(4)"), care_act("s27(5)"),
                       care_guidance("para 13.4")},
             .from = make_day(2015, 4, 1)},
    .steps = {EventKind::plan_reduced, EventKind::budget_reduced},
    .requires_that = condition<lawful_route>,
    .warned_from = {EventKind::panel_submitted}};

constexpr RuleHead child_cut_head = [] {
  RuleHead head = no_cut_without_review.head;
  head.id = "child.reduction";
  head.scope = Scope::children;
  head.standing = Standing::statute;
  head.mark = Mark::secondary;
  head.duty = "look again at the child’s needs before it reduces what it gives";
  head.owed_to = "the child";
  head.cites = {children_act("s17(1)"), disabled_persons_act("s2(4)")};
  return head;
}();
constexpr Running child_reviewed_before{
    .words = "a review or a reassessment came before it, since the plan was agreed",
    .starts = {EventKind::review_completed, EventKind::assessment_completed,
               EventKind::cin_plan_reviewed},
    .ends = {EventKind::plan_agreed}};
constexpr auto child_route = any("a lawful route led to it", child_reviewed_before, person_asked);
constexpr Check no_child_cut_without_review{
    .head = child_cut_head,
    .steps = {EventKind::plan_reduced, EventKind::budget_reduced},
    .requires_that = condition<child_route>,
    .warned_from = {EventKind::panel_submitted}};

constexpr std::array clocks{&yearly, &yearly_again, &light, &on_its_date, &on_request, &on_change};
constexpr std::array checks{&no_cut_without_review, &no_child_cut_without_review};

}  // namespace

RoomRules review_rules() { return {clocks, checks}; }

}  // namespace candour::care
