#pragma once
// Where everything stands in the wide drawing: time from left to right, a lane for each matter.
// Whole pixels of a drawing 1200 wide. Words never overlap: each thing has a box that holds it and
// its words (an upper estimate), and no two boxes of a lane meet.

#include <cstddef>
#include <string>
#include <vector>

#include "web/picture/case_picture.hpp"
#include "web/picture/time_scale.hpp"

namespace candour::picture {

struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

inline constexpr int wide_width = 1200;
inline constexpr int event_font = 14;
inline constexpr int clock_font = 13;
// A fold holds “2016–2018” and “nothing recorded” beneath.
inline constexpr int fold_width = 116;
inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// An event, or several of one lane that stand as one because their words would not fit.
struct WideMark {
  std::size_t first = nowhere;  // place in CasePicture::events; the others by WideLayout::next
  std::size_t last = nowhere;
  int count = 1;
  Box box{};
  int from = 0;  // what it covers in time; equal for one exact day
  int to = 0;
  bool is_band = false;      // one event with a vague date
  bool is_one_label = true;  // of several: all have the same label
  int words_at = 0;          // where the words begin, or end
  bool words_end = false;    // they end there
  std::string words{};       // empty: the event's own label
};

struct WideBar {
  std::size_t clock = nowhere;  // place in CasePicture::clocks
  Box box{};
  int bar_top = 0;
  int words_at = 0;
  std::string_view words{};  // empty: no room for them
};

struct WideLane {
  rules::Matter matter{};
  int top = 0;
  int bottom = 0;
  std::size_t clocks_left_out = 0;  // said in the lane, and listed in the table
};

// What has no place in time, one after another in a box of its own.
struct UndatedItem {
  std::size_t event = nowhere;  // one of the two
  std::size_t clock = nowhere;
  Box box{};
  std::string words{};
};

struct WideLayout {
  int height = 0;
  int header_bottom = 0;  // of the years and months
  int lanes_bottom = 0;
  bool has_axis = false;  // false: nothing has a place in time
  TimeScale scale{};
  int as_at_x = 0;
  std::vector<WideLane> lanes{};
  std::vector<WideMark> marks{};
  std::vector<WideBar> bars{};
  std::vector<UndatedItem> undated{};
  std::size_t undated_left_out = 0;
  int undated_top = 0;
  std::vector<std::size_t> next{};  // the next event of the same mark, or nowhere
};

// O(n log n) in events and clocks.
WideLayout lay_out_wide(const CasePicture& picture);

// The days on which something begins, ends, falls due or is looked at: what the axis must show.
std::vector<Day> days_shown(const CasePicture& picture);

// Whether the drawing has a bar for it: a step that was not broken has none.
bool is_drawn(const PictureClock& clock);

// Whether it stands in the box of what has no date.
bool is_without_place(const PictureClock& clock);

// `text`, or as much of it as fits and “…”.
std::string shortened(std::string_view text, int font_size, int width);

}  // namespace candour::picture
