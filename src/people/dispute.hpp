#pragma once
// Somebody disagrees with a statement. A dispute closes when they say so, or after a written answer
// and 20 working days with a reminder. Silence is not satisfaction: what closed in silence says so.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/identifier.hpp"
#include "base/text.hpp"
#include "base/working_calendar.hpp"

namespace candour::people {

struct DisputeTag {
  static constexpr IdentifierForm form{.words = "dispute reference"};
};
using DisputeId = Identifier<DisputeTag>;

// How long a written answer stands before the dispute closes without a word from the person: a line
// of Candour's own, no law sets one.
inline constexpr int answer_stands_working_days = 20;

enum class DisputeStep : std::uint8_t {
  answered,         // in writing
  reminded,         // that the answer waits for theirs
  still_disagrees,  // the person, after an answer or after the dispute had closed
  settled,          // the person says so
};
BOOST_DESCRIBE_ENUM(DisputeStep, answered, reminded, still_disagrees, settled)

struct DisputeEntry {
  DisputeStep step = DisputeStep::answered;
  Day on{};
  ActorId by;
  PersonalText text;

  friend bool operator==(const DisputeEntry&, const DisputeEntry&) = default;
};
BOOST_DESCRIBE_STRUCT(DisputeEntry, (), (step, on, by, text))

struct Dispute {
  DisputeId id;
  ActorId by;
  Day made_on{};
  PersonalText text;                  // what is wrong, in their words
  std::vector<DisputeEntry> entries;  // in the order in which they were recorded

  friend bool operator==(const Dispute&, const Dispute&) = default;
};
BOOST_DESCRIBE_STRUCT(Dispute, (), (id, by, made_on, text, entries))

enum class DisputeState : std::uint8_t {
  not_yet_made,        // as at a day before it was made
  awaiting_answer,     // the council’s turn
  answered,            // the person’s turn; a reminder is still to be sent
  reminded,            // the person’s turn, and they were reminded
  settled,             // closed: the person says so
  closed_in_silence,   // closed: answered, reminded, and no word in 20 working days
  cannot_be_computed,  // the calendar does not reach to the end of the 20 working days
};
BOOST_DESCRIBE_ENUM(DisputeState, not_yet_made, awaiting_answer, answered, reminded, settled,
                    closed_in_silence, cannot_be_computed)
std::string_view name_of(DisputeState state);
// A sentence for both readers.
std::string_view words_of(DisputeState state);

struct DisputeStanding {
  DisputeState state = DisputeState::awaiting_answer;
  std::optional<Day> answered_on;  // the answer that stands
  std::optional<Day> reminded_on;  // the first reminder after it
  // The last day of the 20 working days; nothing while there is no answer, or no calendar.
  std::optional<Day> answer_stands_to;

  friend bool operator==(const DisputeStanding&, const DisputeStanding&) = default;
};

// How the dispute stands at the end of a day; what was entered for later days does not count. It is
// closed from the day after the 20th working day, or after the reminder if that came later. Another
// answer starts the 20 working days again.
DisputeStanding standing_of(const Dispute& dispute, Day on, const WorkingCalendar& calendar);

constexpr bool is_closed(DisputeState state) {
  return state == DisputeState::settled || state == DisputeState::closed_in_silence;
}

}  // namespace candour::people
