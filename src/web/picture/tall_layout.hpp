#pragma once
// Where everything stands in the tall drawing, for phones: time from top to bottom, one row after
// another with its words, and the clocks as upright bars on the left. Whole pixels of a drawing
// 345 wide. Rows follow one another, so their words never overlap.

#include <cstdint>
#include <string>
#include <vector>

#include "web/picture/case_picture.hpp"

namespace candour::picture {

inline constexpr int tall_width = 345;
inline constexpr int tall_font = 16;
inline constexpr int tall_small_font = 14;

enum class TallKind : std::uint8_t { event, clock, group, year, quiet_years, as_at, more };

struct TallLine {
  std::string words;
  int baseline = 0;
  bool is_small = false;
};

struct TallRow {
  TallKind kind = TallKind::event;
  Day day{};
  std::size_t place = 0;           // among the picture's events or clocks; of a group its first
  bool is_clock = false;           // of a group too
  bool is_of_all_matters = false;  // a group that no one lane holds
  std::size_t count = 1;
  int top = 0;
  int bottom = 0;
  int anchor = 0;  // where the day stands
  std::vector<TallLine> lines{};
};

struct TallBar {
  std::size_t clock = 0;
  int x = 0;
  int from = 0;
  int to = 0;            // where its shape stands
  bool has_row = false;  // a row of its own says it, so the bar needs no words
};

// From days to places down the drawing, by the rows: a day stands where its rows stand.
class DayPlaces {
 public:
  DayPlaces() = default;
  explicit DayPlaces(const std::vector<TallRow>& rows);
  int first(Day day) const;  // the first row of a day, or between its neighbours
  int last(Day day) const;   // the last
 private:
  struct Knot {
    Day day;
    int first;
    int last;
  };
  int between(Day day, bool last_of_day) const;
  std::vector<Knot> knots_;
};

struct TallLayout {
  int height = 0;
  int words_left = 0;  // where words begin; marks and the lane's edge stand before it
  std::vector<TallRow> rows{};
  std::vector<TallRow> undated{};  // a heading, then what has no place in time
  std::vector<TallBar> bars{};
  DayPlaces places{};
};

// O(n log n). Groups by month, then by year, where there would be more than a hundred rows.
TallLayout lay_out_tall(const CasePicture& picture);

}  // namespace candour::picture
