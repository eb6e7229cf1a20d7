#include "web/picture/packing.hpp"

#include <algorithm>
#include <functional>
#include <queue>

#include "base/assert.hpp"

namespace candour::picture {

std::vector<int> rows_of(std::span<const Extent> sorted) {
  struct Row {
    int ends;
    int number;
    bool operator>(const Row& other) const {
      return ends != other.ends ? ends > other.ends : number > other.number;
    }
  };
  std::priority_queue<Row, std::vector<Row>, std::greater<>> rows;
  std::vector<int> of;
  of.reserve(sorted.size());
  for (const Extent& extent : sorted) {
    int number = static_cast<int>(rows.size());
    if (!rows.empty() && rows.top().ends + packing_gap <= extent.from) {
      number = rows.top().number;
      rows.pop();
    }
    rows.push({extent.to, number});
    of.push_back(number);
  }
  return of;
}

std::size_t Rows::fitting(Extent extent) const {
  for (std::size_t row = 0; row < last_.size(); ++row) {
    if (last_[row].to + packing_gap <= extent.from) return row;
  }
  return last_.size() < most_ ? last_.size() : none;
}

std::size_t Rows::nearest(Extent extent) const {
  CANDOUR_ASSERT(!last_.empty(), "a row is asked for joining only when all are used");
  const auto grown = [extent](const Extent& last) {
    return std::max(last.to, extent.to) - last.from;
  };
  const auto nearest =
      std::min_element(last_.begin(), last_.end(),
                       [&](const Extent& a, const Extent& b) { return grown(a) < grown(b); });
  return static_cast<std::size_t>(nearest - last_.begin());
}

void Rows::set_last(std::size_t row, Extent extent) {
  if (row == last_.size())
    last_.push_back(extent);
  else
    last_[row] = extent;
}

}  // namespace candour::picture
