#pragma once
// Replaying a timeline: into an empty journal in memory by the same way as a council's history,
// then the law in force on each date, as at one day.

#include <string>
#include <string_view>
#include <vector>

#include "care/casefile/record.hpp"
#include "rules/decide.hpp"

namespace candour::timeline {

// A case looked at as at a day.
struct Replayed {
  care::CaseRecord record;
  rules::History seen;
  Day as_of{};
  std::vector<rules::Duty> duties;
};

// The duties of a case as at a day.
Replayed look_at(care::CaseRecord record, Day as_of, const rules::RuleBook& book);

// The day is `as_of`, else the file's own, else the day of the decision, else the last dated event;
// never today. Refuses what read_file and import_file refuse, and missing_field where no day can be
// found.
Result<Replayed> replay(std::string_view bytes, std::optional<Day> as_of,
                        const rules::RuleBook& book);

}  // namespace candour::timeline
