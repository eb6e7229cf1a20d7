#include "web/picture/wide_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "web/picture/packing.hpp"
#include "web/picture/text_width.hpp"

namespace candour::picture {
namespace {

using rules::DutyState;
using std::chrono::days;

constexpr int axis_left = 160;
// Words may run on past the end of the axis, so that a group at its end has room for its count.
constexpr int axis_right = wide_width - 108;
constexpr int words_right = wide_width - 6;
constexpr int header_height = 66;
constexpr int lane_padding = 7;
constexpr int lane_least = 44;
constexpr int event_row_height = 23;
constexpr int clock_row_height = 33;
constexpr int bare_row_height = 16;
constexpr int more_row_height = 20;
constexpr std::size_t event_rows_most = 6;
constexpr std::size_t clock_rows_most = 12;
constexpr int label_width_most = 300;
constexpr int group_width_most = 92;
constexpr int mark_radius = 6;
constexpr int shape_radius = 9;
// A narrower band has its words behind it.
constexpr int band_with_words_least = 40;
constexpr int undated_rows_most = 4;

// A lane while it is filled.
struct Filling {
  std::vector<std::size_t> events;
  std::vector<std::size_t> clocks;
};
using Fillings = std::array<Filling, rules::matter_count>;

// The days of a mark and its words, set where they fit on the right, else on the left.
WideMark mark_of(const CasePicture& picture, std::size_t place, const TimeScale& scale) {
  const PictureEvent& event = picture.events[place];
  WideMark mark;
  mark.first = mark.last = place;
  mark.is_band = !event.on.exact();
  mark.from = scale.at(event.on.earliest);
  mark.to = mark.is_band ? std::max(scale.at(event.on.latest + days{1}), mark.from + 8) : mark.from;
  int width = text_width(event.label, event_font);
  if (width > label_width_most) {
    mark.words = shortened(event.label, event_font, label_width_most);
    width = label_width_most;
  }
  const bool holds_words = mark.is_band && mark.to - mark.from >= band_with_words_least;
  const int inset = holds_words ? 3 : mark.to - mark.from + (mark.is_band ? 3 : mark_radius + 4);
  const int around = mark.is_band ? 0 : mark_radius;
  mark.box.left = mark.from - around;
  mark.box.right = mark.to + around;
  mark.words_end = mark.from + inset + width > words_right && !mark.is_band;
  mark.words_at =
      mark.words_end ? mark.from - inset : std::min(mark.from + inset, words_right - width);
  const int begins = mark.words_end ? mark.words_at - width : mark.words_at;
  mark.box.left = std::min(mark.box.left, begins);
  mark.box.right = std::max(mark.box.right, begins + width);
  return mark;
}

// Joins an event to a mark that stands already; the words become a count, or one label with it.
void join(const CasePicture& picture, const WideMark& event, WideMark& mark, WideLayout& layout) {
  layout.next[mark.last] = event.first;
  mark.last = event.first;
  ++mark.count;
  mark.from = std::min(mark.from, event.from);
  mark.to = std::max(mark.to, event.to);
  mark.is_band = false;
  const std::string& label = picture.events[mark.first].label;
  mark.is_one_label = mark.is_one_label && picture.events[event.first].label == label;
  mark.words = fmt::format("{} ×{}", label, mark.count);
  if (!mark.is_one_label || text_width(mark.words, event_font, true) > group_width_most)
    mark.words = fmt::format("{} events", mark.count);
  mark.words_end = false;
  mark.words_at = mark.to + mark_radius + 4;
  mark.box.left = mark.from - mark_radius;
  mark.box.right =
      std::max(mark.to + mark_radius, mark.words_at + text_width(mark.words, event_font, true));
}

// Places the events of one lane from `top` on; returns where they end.
int place_events(const CasePicture& picture, const std::vector<std::size_t>& events, int top,
                 WideLayout& layout) {
  std::vector<WideMark> marks;
  marks.reserve(events.size());
  for (const std::size_t place : events) marks.push_back(mark_of(picture, place, layout.scale));
  std::stable_sort(marks.begin(), marks.end(),
                   [](const WideMark& a, const WideMark& b) { return a.box.left < b.box.left; });
  Rows rows(event_rows_most);
  std::array<std::size_t, event_rows_most> last_mark{};
  for (WideMark& mark : marks) {
    const Extent extent{mark.box.left, mark.box.right};
    std::size_t row = rows.fitting(extent);
    if (row == Rows::none) {
      row = rows.nearest(extent);
      WideMark& group = layout.marks[last_mark[row]];
      join(picture, mark, group, layout);
      rows.set_last(row, {group.box.left, group.box.right});
      continue;
    }
    mark.box.top = top + static_cast<int>(row) * event_row_height;
    mark.box.bottom = mark.box.top + event_row_height - 2;
    rows.set_last(row, extent);
    last_mark[row] = layout.marks.size();
    layout.marks.push_back(std::move(mark));
  }
  return top + static_cast<int>(rows.used()) * event_row_height;
}

bool is_open_or_breached(const PictureClock& clock) {
  return clock.state == DutyState::breached || clock.state == DutyState::due ||
         clock.state == DutyState::running;
}

// How many of the clocks of a lane have words: all, those that matter most, or none.
enum class Words { all, pressing, none };

WideBar bar_of(const CasePicture& picture, std::size_t place, const TimeScale& scale, Words words) {
  const PictureClock& clock = picture.clocks[place];
  WideBar bar;
  bar.clock = place;
  const Day ends = std::max(clock.shape_on, clock.due ? clock.due->latest : clock.shape_on);
  bar.box.left = std::min(scale.at(clock.start->earliest), scale.at(clock.shape_on) - shape_radius);
  bar.box.right = std::max(scale.at(ends), scale.at(clock.shape_on) + shape_radius);
  if (words == Words::none || (words == Words::pressing && !is_open_or_breached(clock))) return bar;
  bar.words = clock.label;
  const int room = words_right - axis_left;
  int width = text_width(clock.label, clock_font, clock.state == DutyState::breached);
  if (width > room) {
    bar.words = first_line(clock.label, clock_font, room, true).first;
    width = room;
  }
  bar.words_at = std::min(scale.at(clock.start->earliest), words_right - width);
  bar.box.left = std::min(bar.box.left, bar.words_at);
  bar.box.right = std::max(bar.box.right, bar.words_at + width);
  return bar;
}

struct PackedBars {
  std::vector<WideBar> bars;
  std::vector<int> rows;
  std::size_t row_count = 0;
};

PackedBars pack_bars(const CasePicture& picture, const std::vector<std::size_t>& clocks,
                     const TimeScale& scale, Words words) {
  PackedBars packed;
  packed.bars.reserve(clocks.size());
  for (const std::size_t place : clocks)
    packed.bars.push_back(bar_of(picture, place, scale, words));
  std::stable_sort(packed.bars.begin(), packed.bars.end(),
                   [](const WideBar& a, const WideBar& b) { return a.box.left < b.box.left; });
  std::vector<Extent> extents;
  extents.reserve(packed.bars.size());
  for (const WideBar& bar : packed.bars) extents.push_back({bar.box.left, bar.box.right});
  packed.rows = rows_of(extents);
  for (const int row : packed.rows)
    packed.row_count = std::max(packed.row_count, static_cast<std::size_t>(row) + 1);
  return packed;
}

// Adds the bars of `packed` that stand in the first `rows_free` rows; returns the rows used.
std::size_t add_bars(PackedBars& packed, int top, int row_height, std::size_t rows_free,
                     WideLane& lane, WideLayout& layout) {
  for (std::size_t i = 0; i < packed.bars.size(); ++i) {
    const auto row = static_cast<std::size_t>(packed.rows[i]);
    if (row >= rows_free) {
      ++lane.clocks_left_out;
      continue;
    }
    WideBar& bar = packed.bars[i];
    bar.box.top = top + static_cast<int>(row) * row_height;
    bar.box.bottom = bar.box.top + row_height - 1;
    bar.bar_top = bar.box.bottom - 12;
    layout.bars.push_back(bar);
  }
  return std::min(packed.row_count, rows_free);
}

// Places the clocks of one lane from `top` on; returns where they end. Words are dropped before
// bars, and what is met before what is missed.
int place_clocks(const CasePicture& picture, const std::vector<std::size_t>& clocks, int top,
                 WideLane& lane, WideLayout& layout) {
  for (const Words words : {Words::all, Words::pressing}) {
    PackedBars packed = pack_bars(picture, clocks, layout.scale, words);
    if (packed.row_count > clock_rows_most) continue;
    const std::size_t used = add_bars(packed, top, clock_row_height, clock_rows_most, lane, layout);
    return top + static_cast<int>(used) * clock_row_height;
  }
  std::size_t rows_free = 2 * clock_rows_most;
  int bottom = top;
  for (const bool pressing : {true, false}) {
    std::vector<std::size_t> chosen;
    for (const std::size_t place : clocks) {
      if (is_open_or_breached(picture.clocks[place]) == pressing) chosen.push_back(place);
    }
    PackedBars packed = pack_bars(picture, chosen, layout.scale, Words::none);
    const std::size_t used = add_bars(packed, bottom, bare_row_height, rows_free, lane, layout);
    rows_free -= used;
    bottom += static_cast<int>(used) * bare_row_height;
  }
  return bottom + (lane.clocks_left_out > 0 ? more_row_height : 0);
}

void place_undated(const CasePicture& picture, WideLayout& layout) {
  int left = axis_left;
  int row = 0;
  const auto place = [&](UndatedItem item, std::string_view label) {
    item.words = shortened(label, event_font, wide_width - axis_left - 80);
    const int width = 2 * shape_radius + 8 + text_width(item.words, event_font);
    if (left > axis_left && left + width > words_right) {
      left = axis_left;
      ++row;
    }
    if (row >= undated_rows_most) {
      ++layout.undated_left_out;
      return;
    }
    const int top = layout.undated_top + lane_padding + row * event_row_height;
    item.box = {left, top, left + width, top + event_row_height - 2};
    left += width + 2 * packing_gap;
    layout.undated.push_back(std::move(item));
  };
  for (std::size_t i = 0; i < picture.events.size(); ++i) {
    if (!picture.events[i].has_date) place({.event = i}, picture.events[i].label);
  }
  for (std::size_t i = 0; i < picture.clocks.size(); ++i) {
    if (is_without_place(picture.clocks[i])) place({.clock = i}, picture.clocks[i].label);
  }
  if (layout.undated.empty()) return;
  layout.height = layout.undated.back().box.bottom + lane_padding +
                  (layout.undated_left_out > 0 ? more_row_height : 0);
}

void place_lanes(const CasePicture& picture, const Fillings& fillings, WideLayout& layout) {
  int top = layout.header_bottom;
  for (std::size_t matter = 0; matter < rules::matter_count; ++matter) {
    const Filling& filling = fillings[matter];
    if (filling.events.empty() && filling.clocks.empty()) continue;
    WideLane lane{.matter = static_cast<rules::Matter>(matter), .top = top};
    int bottom = place_events(picture, filling.events, top + lane_padding, layout);
    bottom = place_clocks(picture, filling.clocks, bottom, lane, layout);
    lane.bottom = std::max(bottom + lane_padding, top + lane_least);
    top = lane.bottom;
    layout.lanes.push_back(lane);
  }
  layout.lanes_bottom = top;
}

}  // namespace

bool is_drawn(const PictureClock& clock) {
  return clock.start && (!clock.is_step || clock.state == DutyState::breached);
}

bool is_without_place(const PictureClock& clock) {
  return !clock.start && (!clock.is_step || clock.state != DutyState::met);
}

std::string shortened(std::string_view text, int font_size, int width) {
  if (text_width(text, font_size) <= width) return std::string{text};
  const auto [fits, rest] = first_line(text, font_size, width - text_width("…", font_size));
  return std::string{fits} + "…";
}

std::vector<Day> days_shown(const CasePicture& picture) {
  std::vector<Day> shown;
  shown.reserve(2 * picture.events.size() + 3 * picture.clocks.size() + 1);
  for (const PictureEvent& event : picture.events) {
    if (!event.has_date) continue;
    shown.push_back(event.on.earliest);
    shown.push_back(event.on.latest);
  }
  for (const PictureClock& clock : picture.clocks) {
    if (!is_drawn(clock)) continue;
    shown.push_back(clock.start->earliest);
    shown.push_back(clock.shape_on);
    // How much time was left over does not lengthen the picture.
    if (clock.due && clock.due->latest <= picture.as_of) shown.push_back(clock.due->latest);
  }
  if (!shown.empty()) shown.push_back(picture.as_of);
  return shown;
}

WideLayout lay_out_wide(const CasePicture& picture) {
  WideLayout layout;
  layout.next.assign(picture.events.size(), nowhere);
  const std::vector<Day> shown = days_shown(picture);
  layout.has_axis = !shown.empty();
  if (layout.has_axis) {
    layout.header_bottom = header_height;
    layout.scale = TimeScale(shown, axis_left, axis_right, fold_width);
    layout.as_at_x = layout.scale.at(picture.as_of);
    Fillings fillings;
    for (std::size_t i = 0; i < picture.events.size(); ++i) {
      const PictureEvent& event = picture.events[i];
      if (event.has_date) fillings[static_cast<std::size_t>(event.matter)].events.push_back(i);
    }
    for (std::size_t i = 0; i < picture.clocks.size(); ++i) {
      const PictureClock& clock = picture.clocks[i];
      if (is_drawn(clock)) fillings[static_cast<std::size_t>(clock.matter)].clocks.push_back(i);
    }
    place_lanes(picture, fillings, layout);
  }
  layout.undated_top = layout.lanes_bottom + (layout.has_axis ? 8 : 0);
  layout.height = layout.lanes_bottom;
  place_undated(picture, layout);
  return layout;
}

}  // namespace candour::picture
