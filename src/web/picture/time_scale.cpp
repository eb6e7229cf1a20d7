#include "web/picture/time_scale.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace candour::picture {
namespace {

using namespace std::chrono;

constexpr int shortest_axis = 90;  // days

Day first_of_month(Day day) {
  const year_month_day ymd{day};
  return Day{ymd.year() / ymd.month() / 1};
}

long length(Day from, Day after) { return (after - from).count(); }

// The active and the quiet stretches between two days; a quiet one is whole calendar years. Both
// ends lie in active years, since the axis reaches at most to the end of a month with something.
std::vector<TimeScale::Stretch> stretches_of(Day first, Day after,
                                             const std::vector<bool>& is_active) {
  std::vector<TimeScale::Stretch> stretches;
  const int first_year = year_of(first);
  for (std::size_t i = 0; i < is_active.size(); ++i) {
    const int year = first_year + static_cast<int>(i);
    const Day begins = std::max(first, make_day(year, 1, 1));
    const Day ends = std::min(after, make_day(year + 1, 1, 1));
    const bool folded = !is_active[i];
    if (!stretches.empty() && stretches.back().folded == folded)
      stretches.back().after = ends;
    else
      stretches.push_back({begins, ends, 0, 0, folded});
  }
  return stretches;
}

// Folds only what is the narrower for it, and joins what is not folded to its neighbours.
void unfold_short(std::vector<TimeScale::Stretch>& stretches, double pixels_a_day, int fold_width) {
  std::vector<TimeScale::Stretch> joined;
  for (TimeScale::Stretch stretch : stretches) {
    const auto natural = static_cast<double>(length(stretch.first, stretch.after)) * pixels_a_day;
    if (stretch.folded && natural <= fold_width) stretch.folded = false;
    if (!joined.empty() && !joined.back().folded && !stretch.folded)
      joined.back().after = stretch.after;
    else
      joined.push_back(stretch);
  }
  stretches = std::move(joined);
}

}  // namespace

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }

TimeScale::TimeScale(std::span<const Day> days_shown, int from, int to, int fold_width) {
  CANDOUR_ASSERT(!days_shown.empty(), "an axis has at least one day");
  const auto [lowest, highest] = std::minmax_element(days_shown.begin(), days_shown.end());
  Day first = first_of_month(*lowest);
  Day after = add_months(first_of_month(*highest), 1);
  if (length(first, after) < shortest_axis) {
    first = add_months(first, -1);
    after = add_months(after, 1);
  }
  const int first_year = year_of(first);
  std::vector<bool> is_active(static_cast<std::size_t>(year_of(after - days{1}) - first_year + 1));
  for (const Day day : days_shown)
    is_active[static_cast<std::size_t>(year_of(day) - first_year)] = true;
  is_active.front() = is_active.back() = true;
  stretches_ = stretches_of(first, after, is_active);
  unfold_short(stretches_,
               static_cast<double>(to - from) / static_cast<double>(length(first, after)),
               fold_width);

  long shown = 0;
  int folds = 0;
  for (const Stretch& stretch : stretches_)
    stretch.folded ? void(++folds) : void(shown += length(stretch.first, stretch.after));
  const double pixels_a_day =
      static_cast<double>(to - from - folds * fold_width) / static_cast<double>(shown);
  double place = from;
  for (Stretch& stretch : stretches_) {
    stretch.from = static_cast<int>(place);
    place += stretch.folded
                 ? fold_width
                 : static_cast<double>(length(stretch.first, stretch.after)) * pixels_a_day;
    stretch.to = static_cast<int>(place);
  }
  stretches_.back().to = to;
  month_width_ = static_cast<int>(pixels_a_day * 30);
}

int TimeScale::at(Day day) const {
  const auto next = std::upper_bound(stretches_.begin(), stretches_.end(), day,
                                     [](Day d, const Stretch& s) { return d < s.first; });
  const Stretch& stretch = next == stretches_.begin() ? *next : *(next - 1);
  const Day inside = std::clamp(day, stretch.first, stretch.after);
  return stretch.from +
         static_cast<int>(length(stretch.first, inside) * (stretch.to - stretch.from) /
                          length(stretch.first, stretch.after));
}

}  // namespace candour::picture
