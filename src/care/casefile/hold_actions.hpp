#pragma once
// Holds: telling the person. As in work_actions.hpp.

#include "care/casefile/hold_events.hpp"
#include "care/casefile/work_actions.hpp"

namespace candour::care {

struct TellOfHold {
  std::optional<Day> told_on{};
  std::optional<HowTold> how{};
};
// Refuses with already_done (nothing is held, or they were told), missing_field (told, how),
// date_out_of_range (told: later than today).
Result<Events> tell_of_hold(const CaseRecord& record, const Doer& by, const TellOfHold& input);

// A hold, and in the same command that the person was told of it, where they were. Refuses as both
// do; that nobody told them yet is recorded as owed, and refuses nothing.
Result<Events> start_hold_and_tell(const CaseRecord& record, const Doer& by, const StartHold& hold,
                                   const TellOfHold& told);

// The day on which the person was told of the hold that lasts: as recorded, or by the delay letter
// (L02) that went to whoever the case is about since it began.
std::optional<Day> told_of_hold_on(const CaseRecord& record);
// The hold that lasts and of which the person was not told, or null.
const Hold* hold_to_tell(const CaseRecord& record);

}  // namespace candour::care
