#pragma once
// Rows for things that must not overlap. Both ways of packing take them sorted by where they begin.

#include <cstddef>
#include <span>
#include <vector>

namespace candour::picture {

// What a thing covers along the axis, its words included.
struct Extent {
  int from = 0;
  int to = 0;
};

// Free pixels between two things of one row.
inline constexpr int packing_gap = 10;

// The row of each extent, as few rows as can be (interval partitioning). O(n log n).
std::vector<int> rows_of(std::span<const Extent> sorted);

// The last thing of each of a few rows, for packing that joins what finds no row.
class Rows {
 public:
  explicit Rows(std::size_t most) : most_(most) {}

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  // The first row in which `extent` fits, or none.
  std::size_t fitting(Extent extent) const;
  // The row whose last thing grows least when `extent` joins it.
  std::size_t nearest(Extent extent) const;
  // Puts a thing at the end of a row, or changes what the last one covers.
  void set_last(std::size_t row, Extent extent);
  std::size_t used() const { return last_.size(); }

 private:
  std::size_t most_;
  std::vector<Extent> last_;
};

}  // namespace candour::picture
