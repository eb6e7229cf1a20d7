// An adult with a care and support plan, over years.

#include <algorithm>

#include "demo/lives.hpp"

namespace candour::demo {
namespace {

using rules::EventKind;
using std::chrono::days;

void begin(Life& life, Day contact) {
  life.register_person(contact);
  life.open_case(contact, "adult", draw_about_them(life, life.words("person.adult")));
  const auto& route = life.numbers().course.route.draw(life.chance);
  if (route == "hospital") {
    life.happened(EventKind::hospital_admission, office_day(contact));
    life.happened(EventKind::referral_received, contact);
  } else if (route == "professional") {
    life.happened(EventKind::referral_received, contact);
  } else {
    life.happened(EventKind::contact_received, contact);
  }
}

void prepare_to_be_heard(Life& life, Day contact, Day assessed) {
  const auto& often = life.numbers().often;
  const auto gap = static_cast<int>((assessed - contact).count());
  if (gap < 12) return;
  const Day asked = office_day(contact + days{gap / 4});
  const Day there = office_day(contact + days{gap / 2});
  if (there >= assessed || (there - asked).count() > 26) return;
  if (life.chance.in_thousand(often.advocate) &&
      life.happened(EventKind::advocate_requested, asked))
    life.happened(EventKind::advocate_appointed, there);
  if (life.chance.in_thousand(often.adjustment) &&
      life.happened(EventKind::adjustment_requested, asked))
    life.happened(EventKind::adjustment_made, there);
  if (life.chance.in_thousand(often.capacity)) life.happened(EventKind::mca_assessed, there);
}

// When they were assessed and found eligible; nothing where it went no further.
std::optional<Day> assess(Life& life, Day contact) {
  const auto& numbers = life.numbers();
  const auto& steps = numbers.steps;
  const bool urgent = life.chance.in_thousand(60);
  const bool late = !urgent && life.late(numbers.late.assessment, contact);
  const Day assessed = life.later(contact, urgent ? steps.urgent
                                           : late ? steps.assessment_late
                                                  : steps.assessment);
  // Where the team has a therapist of its own, who has lost a strength goes to them.
  const auto& workers = life.team().workers;
  const bool has_therapist = std::any_of(
      workers.begin(), workers.end(), [](const Worker& one) { return one.occupational_therapist; });
  wait_and_allocate(life, contact, assessed, has_therapist && life.kind() == LifeKind::physical);
  prepare_to_be_heard(life, contact, assessed);
  if (life.chance.in_thousand(numbers.often.declines)) {
    life.happened(EventKind::assessment_declined, assessed);
    life.close(office_day(assessed + days{7}), care::ClosureReason::person_asked);
    return std::nullopt;
  }
  const bool needs = !life.chance.in_thousand(numbers.often.no_needs);
  if (!life.happened(EventKind::assessment_completed, assessed,
                     {.outcome = needs ? "needs" : "no_needs"}))
    return std::nullopt;
  if (life.chance.in_thousand(numbers.often.copy_sent))
    life.happened(EventKind::assessment_copy_sent,
                  office_day(assessed + days{life.chance.between(1, 20)}));
  const Day decided = life.later(assessed, steps.eligibility);
  const bool eligible = needs && !life.chance.in_thousand(numbers.often.not_eligible);
  if (!life.happened(EventKind::eligibility_determined, decided,
                     {.outcome = eligible ? "eligible" : "not_eligible"}))
    return std::nullopt;
  if (eligible) return decided;
  life.happened(EventKind::decision_made, decided);
  life.close(office_day(decided + days{life.chance.between(3, 20)}),
             care::ClosureReason::no_further_action);
  return std::nullopt;
}

struct Support {
  Day planned{};
  Day begun{};
  EventKind ends = EventKind::service_ended;
  bool payment = false;
};

void charge(Life& life, Day begun) {
  const auto& numbers = life.numbers();
  if (!life.chance.in_thousand(numbers.often.charged)) return;
  const bool late = life.late(numbers.late.financial, begun);
  const Day asked = office_day(begun + days{life.chance.between(0, 6)});
  if (!life.happened(EventKind::finance_assessment_requested, asked)) return;
  const Day known =
      life.later(asked, late ? numbers.steps.financial_late : numbers.steps.financial);
  if (!life.happened(EventKind::finance_assessment_completed, known)) return;
  const Day told = office_day(known + days{3});
  if (!life.happened(EventKind::charge_notified, told)) return;
  if (!life.chance.in_thousand(numbers.often.disputes_charge)) return;
  const Day disputed = office_day(told + days{life.chance.between(10, 60)});
  if (life.happened(EventKind::finance_disputed, disputed))
    life.happened(EventKind::charge_changed, life.later(disputed, numbers.steps.assessment));
}

std::optional<Support> begin_payment(Life& life, Day planned, Support support) {
  const auto& steps = life.numbers().steps;
  if (!life.happened(EventKind::dp_requested, planned)) return std::nullopt;
  const Day agreed = life.later(planned, steps.payment_agreed);
  if (!life.happened(EventKind::dp_agreed, agreed)) return std::nullopt;
  support.begun = life.later(agreed, steps.payment_started);
  support.ends = EventKind::dp_ended;
  support.payment = true;
  if (!life.happened(EventKind::dp_started, support.begun)) return std::nullopt;
  return support;
}

std::optional<Support> plan(Life& life, Day eligible) {
  const auto& numbers = life.numbers();
  Support support;
  support.planned = life.later(eligible, numbers.steps.plan);
  if (life.chance.in_thousand(numbers.often.panel)) {
    const Day put = office_day(eligible + days{2});
    const Day decided = life.later(put, numbers.steps.panel);
    life.happened(EventKind::panel_submitted, put);
    life.happened(EventKind::panel_decided, decided);
    support.planned = std::max(support.planned, decided);
  }
  if (!life.happened(EventKind::plan_agreed, support.planned)) return std::nullopt;
  life.happened(EventKind::budget_set, support.planned);
  if (life.chance.in_thousand(numbers.often.plan_copy))
    life.happened(EventKind::plan_copy_sent,
                  office_day(support.planned + days{life.chance.between(1, 18)}));
  if (life.chance.in_thousand(numbers.often.direct_payment))
    return begin_payment(life, support.planned, support);
  const bool late = life.late(numbers.late.service, support.planned);
  support.begun =
      life.later(support.planned, late ? numbers.steps.service_late : numbers.steps.service);
  const bool placed =
      life.kind() == LifeKind::older && life.chance.in_thousand(numbers.often.placement);
  if (placed) support.ends = EventKind::placement_ended;
  const bool begun = placed ? life.happened(EventKind::placement_started, support.begun)
                            : life.happened(EventKind::service_started, support.begun,
                                            {.item = numbers.course.need.draw(life.chance)});
  charge(life, support.begun);
  if (!begun) return std::nullopt;
  return support;
}

void review(Life& life, Day on, std::string_view item) {
  const bool changed = life.chance.in_thousand(life.numbers().often.review_changes_plan);
  if (!life.happened(EventKind::review_completed, on,
                     {.outcome = changed ? "changed" : "unchanged", .item = item}))
    return;
  if (changed)
    life.happened(EventKind::plan_changed, office_day(on + days{life.chance.between(0, 14)}));
}

void reviews(Life& life, const Support& support) {
  const auto& numbers = life.numbers();
  Day last = support.planned;
  if (life.chance.in_thousand(numbers.often.light_review)) {
    last = life.later(support.begun, numbers.steps.light_review);
    life.happened(EventKind::review_completed, last, {.outcome = "unchanged"});
  }
  if (support.payment && last == support.planned) {
    const bool late = life.late(numbers.late.payment_review, last);
    last = late ? life.later(support.begun, numbers.steps.payment_review_late)
                : office_day(support.begun + days{life.chance.between(60, 170)});
    review(life, last, "direct_payment");
    if (support.planned + days{200} > last) last = support.planned;
  }
  while (life.reached(last)) {
    const bool late = life.late(numbers.late.review, last + days{365});
    const Day on = life.later(last, late ? numbers.steps.review_late : numbers.steps.review);
    review(life, on, {});
    last = on;
  }
}

}  // namespace

void live_with_a_plan(Life& life, Day contact) {
  const auto ending = draw_ending(life, contact + days{20});
  if (ending) life.ends_by(ending->on);
  begin(life, contact);
  Support support;
  support.ends = EventKind::other;
  if (const auto eligible = assess(life, contact)) {
    if (const auto begun = plan(life, *eligible)) {
      support = *begun;
      reviews(life, support);
      side_events(life, support.begun, true, true);
    }
  }
  if (ending) close_so(life, *ending, support.ends);
  desk(life);
}

}  // namespace candour::demo
