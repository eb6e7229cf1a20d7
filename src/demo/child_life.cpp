// A disabled child: assessed, a child in need plan, reviews, and at sixteen what comes next.

#include "demo/lives.hpp"

namespace candour::demo {
namespace {

using rules::EventKind;
using std::chrono::days;

constexpr int preparing_from_months = 16 * 12;

void begin(Life& life, Day referral) {
  life.register_person(referral);
  care::PersonAdded about = draw_about_them(life, life.words("person.child"));
  about.roles = {"child"};
  life.open_case(referral, "children", std::move(about));
  care::PersonAdded parent;
  parent.label = relative;
  const bool mother = life.chance.in_thousand(850);
  parent.words = mother ? "mother" : "father";
  parent.roles = {"carer"};
  life.has_relative(mother ? "mother" : "father");
  life.record(referral, parent);
  life.happened(EventKind::referral_received, referral);
}

void reviews(Life& life, Day planned) {
  const auto& numbers = life.numbers();
  Day last = life.later(planned, numbers.steps.first_child_review);
  life.happened(EventKind::cin_plan_reviewed, last, {.outcome = "unchanged"});
  while (life.reached(last)) {
    const bool late = life.late(numbers.late.child_review, last);
    last = life.later(last, late ? numbers.steps.child_review_late : numbers.steps.child_review);
    const bool changed = life.chance.in_thousand(numbers.often.review_changes_plan);
    life.happened(EventKind::cin_plan_reviewed, last,
                  {.outcome = changed ? "changed" : "unchanged"});
  }
}

void parent_in_their_own_right(Life& life, Day referral) {
  if (!life.chance.in_thousand(350)) return;
  const auto& numbers = life.numbers();
  const Day asked = office_day(referral + days{life.chance.between(20, 400)});
  if (!life.happened(EventKind::carer_assessment_requested, asked, {.about = relative})) return;
  const bool late = life.late(numbers.late.carer_assessment, asked);
  life.happened(EventKind::carer_assessment_completed,
                life.later(asked, late ? numbers.steps.carer_assessment_late
                                       : numbers.steps.carer_assessment),
                {.about = relative, .outcome = "needs"});
}

void prepare_for_adulthood(Life& life, Day planned) {
  const Day sixteen = office_day(add_months(life.who().born, preparing_from_months));
  if (sixteen < planned + days{60} || !life.reached(sixteen)) return;
  const auto& numbers = life.numbers();
  if (!life.chance.in_thousand(numbers.often.transition)) return;
  const Day asked = life.later(sixteen, numbers.steps.assessment_late);
  if (!life.happened(EventKind::assessment_requested, asked, {.item = "transition"})) return;
  const bool late = life.late(numbers.late.child_assessment, asked);
  life.happened(EventKind::assessment_completed,
                life.later(asked, late ? numbers.steps.child_assessment_late
                                       : numbers.steps.child_assessment),
                {.outcome = "needs", .item = "transition"});
}

void support(Life& life, Day assessed) {
  const auto& numbers = life.numbers();
  const Day planned = life.later(assessed, numbers.steps.child_plan);
  if (!life.happened(EventKind::cin_plan_started, planned)) return;
  const bool payment = life.chance.in_thousand(numbers.often.direct_payment);
  if (payment) {
    life.happened(EventKind::dp_requested, planned);
    const Day agreed = life.later(planned, numbers.steps.payment_agreed);
    life.happened(EventKind::dp_agreed, agreed);
    life.happened(EventKind::dp_started, life.later(agreed, numbers.steps.payment_started));
  } else {
    life.happened(EventKind::service_started, life.later(planned, numbers.steps.service),
                  {.item = "short_break"});
  }
  reviews(life, planned);
  prepare_for_adulthood(life, planned);
}

}  // namespace

void live_as_child(Life& life, Day referral) {
  const auto ending = draw_ending(life, referral + days{20});
  if (ending) life.ends_by(ending->on);
  const auto& numbers = life.numbers();
  begin(life, referral);
  const bool late = life.late(numbers.late.child_assessment, referral);
  const Day assessed = life.later(
      referral, late ? numbers.steps.child_assessment_late : numbers.steps.child_assessment);
  wait_and_allocate(life, referral, assessed);
  const bool needs = !life.chance.in_thousand(numbers.often.no_needs);
  const bool done = life.happened(EventKind::assessment_completed, assessed,
                                  {.outcome = needs ? "needs" : "no_needs"});
  if (done && needs) {
    support(life, assessed);
    parent_in_their_own_right(life, referral);
    side_events(life, assessed, false, true);
  } else if (done) {
    life.close(office_day(assessed + days{14}), care::ClosureReason::no_further_action);
  }
  if (ending && (!done || needs)) close_so(life, *ending, EventKind::cin_plan_ended);
  desk(life);
}

}  // namespace candour::demo
