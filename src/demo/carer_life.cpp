// A carer: assessed for themselves, supported, looked at again.

#include "demo/lives.hpp"

namespace candour::demo {

using rules::EventKind;
using std::chrono::days;

void live_as_carer(Life& life, Day contact, const Identity& cared_for) {
  const auto ending = draw_ending(life, contact + days{20});
  if (ending) life.ends_by(ending->on);
  const auto& numbers = life.numbers();
  life.register_person(contact);
  care::PersonAdded about = draw_about_them(life, life.words("person.carer"));
  about.roles = {"carer"};
  life.open_case(contact, "adult", std::move(about));
  care::PersonAdded other;
  other.label = "B";
  other.words = "whom they care for";
  other.preferred_name = PersonalText{cared_for.preferred_name};
  other.person = cared_for.id;
  life.record(contact, other);
  life.happened(EventKind::carer_assessment_requested, contact);
  const bool late = life.late(numbers.late.carer_assessment, contact);
  const Day assessed = life.later(
      contact, late ? numbers.steps.carer_assessment_late : numbers.steps.carer_assessment);
  wait_and_allocate(life, contact, assessed);
  const bool needs = !life.chance.in_thousand(numbers.often.no_needs);
  const bool done = life.happened(EventKind::carer_assessment_completed, assessed,
                                  {.outcome = needs ? "needs" : "no_needs"});
  if (done && !needs)
    life.close(office_day(assessed + days{10}), care::ClosureReason::no_further_action);
  if (done && needs) {
    const Day offered = life.later(assessed, numbers.steps.plan);
    life.happened(EventKind::support_offered, offered);
    if (life.chance.in_thousand(numbers.often.direct_payment) &&
        life.happened(EventKind::plan_agreed, offered)) {
      life.happened(EventKind::dp_started, life.later(offered, numbers.steps.payment_started));
      for (Day last = offered; life.reached(last);) {
        const bool over = life.late(numbers.late.review, last + days{365});
        last = life.later(last, over ? numbers.steps.review_late : numbers.steps.review);
        life.happened(EventKind::review_completed, last, {.outcome = "unchanged"});
      }
    }
    side_events(life, assessed, true, false);
  }
  if (ending && (!done || needs)) close_so(life, *ending, EventKind::other);
  desk(life);
}

}  // namespace candour::demo
