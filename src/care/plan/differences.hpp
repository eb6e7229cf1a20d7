#pragma once
// What differs between a plan as it was said, shown or agreed before, and as it is now: line by
// line, each with both dates. Nothing is smoothed over: who reads the plan reads what changed.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "care/plan/record.hpp"

namespace candour::care {

enum class LineChange : std::uint8_t { added, changed, taken_out };
std::string_view words_of(LineChange change);

// One part of a line that reads otherwise; empty where it said nothing.
struct ChangedPart {
  std::string_view part;  // "When"
  PersonalText before;
  PersonalText now;
};

struct LineDifference {
  PlanLineId line;
  std::string need;   // outcome code; empty: not yet documented
  PersonalText what;  // as it is now, else as it was
  LineChange change = LineChange::changed;
  std::optional<Day> before_on;
  std::optional<Day> now_on;
  std::vector<ChangedPart> parts;   // where it was changed
  PersonalText reasons;             // that whoever changed it gave; empty: none are recorded
  std::int64_t minutes_before = 0;  // a week
  std::int64_t minutes_now = 0;
};

// From one state of a plan, as of a day, to another. Lines that read the same are left out. The
// lines of an earlier plan have the names of those that were brought forward from it.
std::vector<LineDifference> differences(const PlanRecord& before, std::optional<Day> before_on,
                                        const PlanRecord& now);

// The plan as the person was last shown it; nothing where it never was. Refuses as decode() does.
Result<std::optional<PlanRecord>> plan_as_shown(std::span<const journal::StoredEvent> events);

// Lines that were agreed and read otherwise now, from the day of the agreement.
std::vector<LineDifference> changed_since_agreed(const PlanRecord& plan);

}  // namespace candour::care
