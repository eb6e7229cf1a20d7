// Advice, a period of reablement, a piece of equipment: what most who ask the council get.

#include "demo/lives.hpp"

namespace candour::demo {
namespace {

using rules::EventKind;
using std::chrono::days;

void advise(Life& life, Day contact) {
  const Day answered = office_day(contact + days{life.chance.between(0, 9)});
  life.allocate(contact);
  if (!life.happened(EventKind::contact_made, answered)) return;
  if (life.chance.in_thousand(300)) case_note(life, answered);
  // Somebody who wants advice alone says that they want no assessment.
  life.happened(EventKind::support_declined, answered);
  life.close(office_day(answered + days{life.chance.between(0, 6)}),
             care::ClosureReason::no_further_action);
}

void reable(Life& life, Day contact) {
  const auto& steps = life.numbers().steps;
  const Day seen = office_day(contact + life.draw(steps.urgent));
  wait_and_allocate(life, contact, seen);
  if (!life.happened(EventKind::assessment_completed, seen, {.outcome = "needs"})) return;
  const Day begun = office_day(seen + days{life.chance.between(0, 5)});
  life.happened(EventKind::plan_agreed, seen);
  if (!life.happened(EventKind::service_started, begun, {.item = "reablement"})) return;
  case_note(life, office_day(begun + days{10}));
  const Day ended = life.later(begun, steps.reablement);
  life.happened(EventKind::review_completed, ended, {.outcome = "changed"});
  life.happened(EventKind::service_ended, ended, {.reason = "need_changed", .item = "reablement"});
  life.close(office_day(ended + days{life.chance.between(0, 9)}),
             care::ClosureReason::support_ended);
}

void equip(Life& life, Day contact) {
  const auto& numbers = life.numbers();
  const bool late = life.late(numbers.late.assessment, contact);
  const Day seen =
      life.later(contact, late ? numbers.steps.assessment_late : numbers.steps.assessment);
  wait_and_allocate(life, contact, seen, true);
  if (life.chance.in_thousand(numbers.often.adjustment)) {
    const Day asked = office_day(contact + days{3});
    life.happened(EventKind::adjustment_requested, asked);
    if (asked + days{8} < seen)
      life.happened(EventKind::adjustment_made, office_day(asked + days{5}));
  }
  if (!life.happened(EventKind::assessment_completed, seen, {.outcome = "needs"})) return;
  case_note(life, seen);
  life.happened(EventKind::plan_agreed, office_day(seen + days{life.chance.between(0, 12)}));
  const Day given = life.later(seen, numbers.steps.equipment);
  if (!life.happened(EventKind::service_started, given, {.item = "equipment"})) return;
  life.close(office_day(given + days{life.chance.between(5, 30)}),
             care::ClosureReason::support_ended);
}

}  // namespace

TeamKind team_of(LifeKind kind, std::size_t area, int age_years) {
  switch (kind) {
    case LifeKind::reablement: return TeamKind::hospital;
    case LifeKind::equipment:
      return area == 0 && age_years % 3 == 0 ? TeamKind::adults_east
                                             : TeamKind::occupational_therapy;
    case LifeKind::learning:
      return age_years < 25 ? TeamKind::preparing_for_adulthood : TeamKind::learning_disability;
    case LifeKind::mental_health: return TeamKind::mental_health;
    case LifeKind::child:
      return age_years >= 16 ? TeamKind::preparing_for_adulthood : TeamKind::disabled_children;
    case LifeKind::carer: return TeamKind::carers;
    case LifeKind::advice:
    case LifeKind::older:
    case LifeKind::physical: break;
  }
  return static_cast<TeamKind>(area);
}

void live_shortly(Life& life, Day contact) {
  life.register_person(contact);
  life.open_case(contact, "adult", draw_about_them(life, life.words("person.adult")));
  const bool from_hospital = life.kind() == LifeKind::reablement;
  if (from_hospital)
    life.happened(EventKind::referral_received, contact);
  else
    life.happened(EventKind::contact_received, contact);
  switch (life.kind()) {
    case LifeKind::reablement: return reable(life, contact);
    case LifeKind::equipment: return equip(life, contact);
    default: return advise(life, contact);
  }
}

}  // namespace candour::demo
