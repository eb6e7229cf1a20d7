#include "law/periods.hpp"

namespace candour::law {

std::optional<PeriodFault> find_fault(const std::vector<Period>& periods) {
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const Period& period = periods[i];
    if (period.until && *period.until < period.from)
      return PeriodFault{i, RefusalCode::date_out_of_range, "The period ends before it begins."};
    if (i == 0) continue;
    const std::optional<Day>& before = periods[i - 1].until;
    if (!before || period.from <= *before) {
      return PeriodFault{i, RefusalCode::overlap_in_dates,
                         "This period begins before the one above it has ended. Give that one its "
                         "last day, the day before this begins."};
    }
    if (period.from > *before + std::chrono::days{1}) {
      return PeriodFault{i, RefusalCode::gap_in_dates,
                         "There are days without a value before this period. Say what holds for "
                         "them."};
    }
  }
  return std::nullopt;
}

bool overlap(const Period& a, const Period& b) {
  const bool a_first = !a.until || b.from <= *a.until;
  const bool b_first = !b.until || a.from <= *b.until;
  return a_first && b_first;
}

}  // namespace candour::law
