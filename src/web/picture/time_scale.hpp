#pragma once
// From days to places along an axis: even while something happens, and folded over the years in
// which nothing does.

#include <span>
#include <vector>

#include "base/day.hpp"

namespace candour::picture {

class TimeScale {
 public:
  // A stretch of whole days with one measure; a folded one is a run of quiet calendar years.
  struct Stretch {
    Day first{};
    Day after{};  // the day after its last
    int from = 0;
    int to = 0;
    bool folded = false;
  };

  TimeScale() = default;
  // An axis from `from` to `to` for `days`, of which there is at least one: from the first of the
  // first month to the end of the last, and never less than three months. Years that hold none of
  // the days are folded to `fold_width` where that is narrower.
  TimeScale(std::span<const Day> days, int from, int to, int fold_width);

  // The place of a day; days outside the axis stand at its ends. Never falls as days go on.
  int at(Day day) const;
  const std::vector<Stretch>& stretches() const { return stretches_; }
  Day first() const { return stretches_.front().first; }
  Day after() const { return stretches_.back().after; }
  // Pixels for thirty days where nothing is folded.
  int month_width() const { return month_width_; }

 private:
  std::vector<Stretch> stretches_;
  int month_width_ = 0;
};

int year_of(Day day);

}  // namespace candour::picture
