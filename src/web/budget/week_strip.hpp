#pragma once
// A week in a small strip: seven days side by side, each time of the line a mark at its hour. A
// picture beside words that say the same, so it is hidden from whoever hears the page.

#include <span>

#include "care/plan/record.hpp"
#include "web/html/html.hpp"

namespace candour::web {

// Empty markup where there are no weekly times.
html::Raw week_strip(std::span<const care::WeeklyTime> times);

}  // namespace candour::web
