#include "people/dispute.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace candour::people {
namespace {

// What the entries up to a day say, before the calendar is asked.
DisputeStanding fold(const Dispute& dispute, Day on) {
  DisputeStanding standing;
  for (const DisputeEntry& entry : dispute.entries) {
    if (entry.on > on) continue;
    switch (entry.step) {
      case DisputeStep::answered:
        // What the person has settled is not opened again by the council.
        if (standing.state == DisputeState::settled) break;
        standing = {DisputeState::answered, entry.on, std::nullopt, std::nullopt};
        break;
      case DisputeStep::reminded:
        // A second reminder, or one of nothing, changes nothing.
        if (standing.state != DisputeState::answered) break;
        standing.state = DisputeState::reminded;
        standing.reminded_on = entry.on;
        break;
      case DisputeStep::still_disagrees: standing = {}; break;
      case DisputeStep::settled: standing.state = DisputeState::settled; break;
    }
  }
  return standing;
}

}  // namespace

DisputeStanding standing_of(const Dispute& dispute, Day on, const WorkingCalendar& calendar) {
  if (on < dispute.made_on) return {DisputeState::not_yet_made, {}, {}, {}};
  DisputeStanding standing = fold(dispute, on);
  if (standing.answered_on)
    standing.answer_stands_to = calendar.add(*standing.answered_on, answer_stands_working_days, on);
  if (standing.state != DisputeState::reminded) return standing;
  if (!standing.answer_stands_to) {
    standing.state = DisputeState::cannot_be_computed;
    return standing;
  }
  const Day last = std::max(*standing.answer_stands_to, *standing.reminded_on);
  if (on > last) standing.state = DisputeState::closed_in_silence;
  return standing;
}

std::string_view name_of(DisputeState state) {
  switch (state) {
    case DisputeState::not_yet_made: return "not_yet_made";
    case DisputeState::awaiting_answer: return "awaiting_answer";
    case DisputeState::answered: return "answered";
    case DisputeState::reminded: return "reminded";
    case DisputeState::settled: return "settled";
    case DisputeState::closed_in_silence: return "closed_in_silence";
    case DisputeState::cannot_be_computed: return "cannot_be_computed";
  }
  CANDOUR_ASSERT(false, "a state of a dispute outside the closed list");
}

std::string_view words_of(DisputeState state) {
  switch (state) {
    case DisputeState::not_yet_made: return "Not disputed on this day.";
    case DisputeState::awaiting_answer: return "Disputed. The council has not answered yet.";
    case DisputeState::answered:
      return "Disputed. The council has answered in writing and waits for a reply.";
    case DisputeState::reminded:
      return "Disputed. The council has answered in writing and sent a reminder.";
    case DisputeState::settled: return "Disputed, and settled: the person said so.";
    case DisputeState::closed_in_silence:
      return "Disputed and answered. Closed without a reply, which does not mean that the person "
             "agrees.";
    case DisputeState::cannot_be_computed:
      return "Disputed and answered. The working days of this time are not recorded, so it stays "
             "open.";
  }
  CANDOUR_ASSERT(false, "a state of a dispute outside the closed list");
}

}  // namespace candour::people
