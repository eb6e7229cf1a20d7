#pragma once
// How one trigger of a clock is decided: its start, its due days, what met it, what remains open.
// Used by decide.cpp alone.

#include <span>
#include <vector>

#include "rules/decide.hpp"

namespace candour::rules {

class ClockDecision {
 public:
  ClockDecision(const BoundClock& bound, const LawLibrary& library, const History& seen, Day as_of)
      : bound_(bound), clock_(*bound.clock), library_(library), seen_(seen), as_of_(as_of) {}

  // The duty that the happening at `trigger` sets off; nothing where the rule does not apply.
  // With a local standard its length takes the place of the law's.
  std::optional<Duty> decide(std::size_t trigger, const LocalStandard* local) const;

  // The happening that certainly answers the trigger, or no_happening.
  std::size_t closing_of(std::size_t trigger) const;

 private:
  struct Length {
    Unit unit;
    std::int64_t amount;
  };
  struct Closing {
    std::size_t certain = no_happening;
    std::optional<Day>
        possible_from;  // the earliest day on which something doubtful may have met it
    Doubt doubts = Doubt::none;
  };

  bool own_date() const { return clock_.length.empty(); }
  bool answers(std::size_t candidate, std::size_t trigger) const;
  Truth follows(std::size_t candidate, std::size_t trigger) const;
  Closing find_closing(std::size_t trigger) const;
  static void add_possible(const Happening& candidate, Doubt why, Closing& closing);
  void add_certain(std::size_t candidate, Closing& closing) const;
  bool settle_start(Duty& duty) const;
  bool settle_due(Duty& duty, const LocalStandard* local) const;
  void leave_out_spans(Duty& duty) const;
  void settle_warning(Duty& duty, const LocalStandard* local) const;
  void settle_state(Duty& duty, const Closing& closing) const;
  void add_doubts(Duty& duty, const Closing& closing) const;
  std::optional<Length> length_on(const Value* value, const LocalStandard* local, Day day) const;
  std::optional<VagueDate> due_by(const Value* value, const LocalStandard* local,
                                  const VagueDate& start, Day known_on, Doubt& doubts) const;
  std::optional<VagueDate> last_due(const LocalStandard* local, const VagueDate& start,
                                    Day known_on, Doubt& doubts) const;

  const BoundClock& bound_;
  const Clock& clock_;
  const LawLibrary& library_;
  const History& seen_;
  Day as_of_;
};

}  // namespace candour::rules
