#pragma once
// The head of the wide drawing: years, months, folds and their lines.

#include "web/picture/wide_layout.hpp"

namespace candour::picture {

struct AxisWord {
  int x = 0;
  bool is_centred = false;
  int line = 0;  // 0 the upper, 1 the lower
  std::string words;
};

// Words of the axis; none overlaps another. “2016–2018” and “nothing recorded” over a fold, or
// “nothing falls due” over one that is still to come.
std::vector<AxisWord> axis_words(const TimeScale& scale, Day as_of);

// Lines of years and months, folds, and the words over them; behind everything else.
void write_axis(html::Out& out, const WideLayout& layout, Day as_of);

// The line of the day looked at, across all lanes, with its date on top.
void write_as_at(html::Out& out, const WideLayout& layout, Day as_of);

}  // namespace candour::picture
