#pragma once
// The rule that dated versions follow one another without overlap or gap.

#include <optional>
#include <vector>

#include "base/day.hpp"
#include "base/refusal.hpp"

namespace candour::law {

// A span of days; `until` is the last one, absent while it continues.
struct Period {
  Day from{};
  std::optional<Day> until;
};

// What is wrong with one of several periods.
struct PeriodFault {
  std::size_t at = 0;  // which period
  RefusalCode code{};
  const char* sentence = "";
};

// The first fault: an end before its beginning (date_out_of_range), a period that begins before the
// one above it has ended (overlap_in_dates) or leaves days uncovered after it (gap_in_dates).
std::optional<PeriodFault> find_fault(const std::vector<Period>& periods);

// Whether two periods share a day.
bool overlap(const Period& a, const Period& b);

}  // namespace candour::law
