#pragma once
// What the law asks of one case as at one day: the answer of a rule. Holds places and days, no
// text; explain.hpp turns it into sentences.

#include <optional>
#include <vector>

#include "base/working_calendar.hpp"
#include "rules/rule.hpp"

namespace candour::rules {

// The five states that every screen shows, and a duty that fell away.
enum class DutyState : std::uint8_t { running, due, met, breached, cannot_be_computed, fell_away };
std::string_view words_of(DutyState state);

// Why a breach is not certain, or why nothing can be computed. Several may hold.
enum class Doubt : std::uint16_t {
  none = 0,
  vague_dates = 1 << 0,           // breached under some readings of the dates only
  claimed = 1 << 1,               // rests on what one side said
  condition_unknown = 1 << 2,     // a condition of the rule is not recorded
  letter_unanswered = 1 << 3,     // the council wrote and had no answer
  cancelled = 1 << 4,             // cancelled, and the record does not say by whom
  order_unknown = 1 << 5,         // something undated may have met it in time
  start_not_recorded = 1 << 6,    // cannot be computed: no date for the start
  no_law_recorded = 1 << 7,       // cannot be computed: the law did not run on that day
  no_calendar_recorded = 1 << 8,  // cannot be computed: outside the calendar
  left_open = 1 << 9,             // the rule itself leaves something open
  work_recorded = 1 << 11,        // the record shows work towards it meanwhile
  not_listed = 1 << 10,           // cannot be computed: what is not listed proves nothing here
};
constexpr Doubt operator|(Doubt a, Doubt b) {
  return static_cast<Doubt>(static_cast<std::uint16_t>(a) | static_cast<std::uint16_t>(b));
}
constexpr bool has(Doubt set, Doubt one) {
  return (static_cast<std::uint16_t>(set) & static_cast<std::uint16_t>(one)) != 0;
}

inline constexpr std::size_t no_happening = static_cast<std::size_t>(-1);

struct Duty {
  const RuleHead* rule = nullptr;
  const Clock* clock = nullptr;  // one of the two
  const Check* check = nullptr;
  Standing standing = Standing::benchmark;  // the rule's own, or local_policy
  DutyState state = DutyState::running;
  bool certain = true;  // of a breach: under every reading
  Doubt doubts = Doubt::none;
  PersonIndex about = nobody;
  std::size_t trigger = no_happening;  // places in History::happenings()
  std::size_t closing = no_happening;
  // The days on which it may fall due; for a clock with an outer limit, `due` is that limit and
  // `first_due` the ordinary one.
  std::optional<VagueDate> start;
  std::optional<VagueDate> due;
  std::optional<VagueDate> first_due;
  // What `due` was before a holiday was proclaimed that moved it.
  std::optional<Day> due_before_proclamation;
  std::optional<Day> warned;
  std::optional<Day> raised;  // the first day on which the breach was there to see
  int days_left_out = 0;      // of spans that do not count
  // By which its working days are counted, where a council’s own standard has its own.
  const WorkingCalendar* own_calendar = nullptr;

  bool is_finding() const { return state == DutyState::breached && rule->is_finding; }
};

}  // namespace candour::rules
