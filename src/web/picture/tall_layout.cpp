#include "web/picture/tall_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/assert.hpp"
#include "web/picture/clock_words.hpp"
#include "web/picture/packing.hpp"
#include "web/picture/text_width.hpp"
#include "web/picture/time_scale.hpp"
#include "web/picture/wide_layout.hpp"

namespace candour::picture {
namespace {

using rules::DutyState;

constexpr std::size_t rows_most = 100;
constexpr std::size_t quiet_clocks_with_rows_most = 30;
constexpr std::size_t tracks_most = 5;
constexpr int track_width = 15;
constexpr int line_height = 20;
constexpr int small_line_height = 18;
constexpr int row_padding = 5;
constexpr int mark_room = 30;
constexpr std::size_t undated_most = 20;

bool is_pressing(const PictureClock& clock) {
  return clock.state == DutyState::breached || clock.state == DutyState::due ||
         clock.state == DutyState::running;
}

// Something with a row of its own, or in a group.
struct Item {
  Day day{};
  bool is_clock = false;
  std::size_t place = 0;
  rules::Matter matter{};
  DutyState state{};       // of a clock
  bool is_certain = true;  // of a breach
};

// A clock stands where it was missed, met, or will fall due.
Day day_of(const PictureClock& clock) {
  if (clock.breach) return clock.breach->from;
  return clock.shape_on;
}

std::vector<Item> items_of(const CasePicture& picture) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < picture.events.size(); ++i) {
    const PictureEvent& event = picture.events[i];
    if (event.has_date) items.push_back({event.on.earliest, false, i, event.matter});
  }
  const bool has_quiet = picture.clocks.size() <= quiet_clocks_with_rows_most;
  for (std::size_t i = 0; i < picture.clocks.size(); ++i) {
    const PictureClock& clock = picture.clocks[i];
    if (!is_drawn(clock) || (!has_quiet && !is_pressing(clock))) continue;
    items.push_back({day_of(clock), true, i, clock.matter, clock.state, clock.certain});
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.day < b.day; });
  return items;
}

// How items are gathered into rows, finest first.
enum class Grouping { none, month, year, year_of_all_matters };

using GroupKey = std::tuple<int, bool, DutyState, bool, rules::Matter>;
GroupKey key_of(const Item& item, Grouping grouping) {
  const std::chrono::year_month_day ymd{item.day};
  int period = static_cast<int>(ymd.year());
  if (grouping == Grouping::month)
    period = period * 12 + static_cast<int>(static_cast<unsigned>(ymd.month()));
  const bool is_whole = grouping == Grouping::year_of_all_matters;
  return {period, item.is_clock, item.state, item.is_certain,
          is_whole ? rules::Matter::other : item.matter};
}

std::vector<TallRow> rows_by(std::vector<Item> items, Grouping grouping) {
  std::vector<TallRow> rows;
  if (grouping != Grouping::none) {
    std::stable_sort(items.begin(), items.end(), [grouping](const Item& a, const Item& b) {
      return key_of(a, grouping) < key_of(b, grouping);
    });
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    const bool joins = i > 0 && grouping != Grouping::none &&
                       key_of(item, grouping) == key_of(items[i - 1], grouping);
    if (joins) {
      ++rows.back().count;
      rows.back().kind = TallKind::group;
      continue;
    }
    rows.push_back({.kind = item.is_clock ? TallKind::clock : TallKind::event,
                    .day = item.day,
                    .place = item.place,
                    .is_clock = item.is_clock});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TallRow& a, const TallRow& b) { return a.day < b.day; });
  return rows;
}

Grouping grouping_of(const std::vector<Item>& items, std::vector<TallRow>& rows) {
  for (const Grouping grouping : {Grouping::none, Grouping::month, Grouping::year}) {
    rows = rows_by(items, grouping);
    if (rows.size() <= rows_most) return grouping;
  }
  rows = rows_by(items, Grouping::year_of_all_matters);
  return Grouping::year_of_all_matters;
}

std::string period_words(Day day, Grouping grouping) {
  if (grouping == Grouping::month) {
    const std::chrono::year_month_day ymd{day};
    const Day first{ymd.year() / ymd.month() / 1};
    const VagueDate month{first, add_months(first, 1) - std::chrono::days{1}, Precision::month};
    return at_beginning(say(month));
  }
  return fmt::format("In {}", year_of(day));
}

std::string when_and_matter(std::string_view when, rules::Matter matter) {
  std::string text{when};
  if (!text.empty()) text += " · ";
  return text.append(words_of(matter));
}

class RowWriter {
 public:
  RowWriter(const CasePicture& picture, Grouping grouping, int words_left)
      : picture_(picture), grouping_(grouping), room_(tall_width - words_left - 2) {}

  void set_words(TallRow& row) const {
    switch (row.kind) {
      case TallKind::event: {
        const PictureEvent& event = picture_.events[row.place];
        add(row, event.label, false);
        add(row, when_and_matter(event.has_date ? event.when : "", event.matter), true);
        break;
      }
      case TallKind::clock: {
        const PictureClock& clock = picture_.clocks[row.place];
        add(row, clock.label, false);
        const std::string when =
            clock.due_words.empty() ? clock.from_words : "Due " + inside(clock.due_words);
        add(row, when_and_matter(clock.start ? when : "", clock.matter), true);
        break;
      }
      case TallKind::group: set_group_words(row); break;
      case TallKind::year:
      case TallKind::quiet_years:
      case TallKind::more:
      case TallKind::as_at: break;
    }
  }

 private:
  void set_group_words(TallRow& row) const {
    const bool is_clock = row.is_clock;
    const rules::Matter matter =
        is_clock ? picture_.clocks[row.place].matter : picture_.events[row.place].matter;
    const std::string_view thing =
        is_clock ? state_words(picture_.clocks[row.place]) : std::string_view{"events"};
    row.is_of_all_matters = grouping_ == Grouping::year_of_all_matters;
    add(row, fmt::format("{} {}", row.count, thing), false);
    std::string where = period_words(row.day, grouping_);
    if (!row.is_of_all_matters) where.append(" · ").append(words_of(matter));
    add(row, where, true);
  }

  // Adds `text` in as many lines as it needs.
  void add(TallRow& row, std::string_view text, bool is_small) const {
    const bool is_bold = !is_small && row.is_clock;
    while (!text.empty()) {
      const auto [line, rest] =
          first_line(text, is_small ? tall_small_font : tall_font, room_, is_bold);
      row.lines.push_back({std::string{line}, 0, is_small});
      text = rest;
    }
  }

  const CasePicture& picture_;
  Grouping grouping_;
  int room_;
};

// A heading for each year that has rows, with the quiet years before it, and the line of the day.
std::vector<TallRow> with_headings(std::vector<TallRow> rows, const CasePicture& picture) {
  std::vector<int> active;
  for (const Day day : days_shown(picture)) active.push_back(year_of(day));
  std::sort(active.begin(), active.end());
  std::vector<TallRow> all;
  all.reserve(rows.size() + 8);
  bool has_as_at = false;
  int year = 0;
  const auto add_as_at = [&] {
    has_as_at = true;
    all.push_back({.kind = TallKind::as_at, .day = picture.as_of});
    all.back().lines.push_back({"As at " + say(picture.as_of), 0, false});
  };
  for (TallRow& row : rows) {
    if (!has_as_at && row.day > picture.as_of) add_as_at();
    const int now = year_of(row.day);
    if (now != year) {
      const auto next = std::upper_bound(active.begin(), active.end(), year);
      const int quiet_to = (next == active.end() ? now : std::min(now, *next)) - 1;
      if (year != 0 && quiet_to > year) {
        all.push_back({.kind = TallKind::quiet_years, .day = make_day(year + 1, 1, 1)});
        const std::string years = year + 1 == quiet_to ? fmt::format("{}", quiet_to)
                                                       : fmt::format("{}–{}", year + 1, quiet_to);
        const bool is_to_come = all.back().day > picture.as_of;
        all.back().lines.push_back(
            {years + (is_to_come ? ": nothing falls due" : ": nothing recorded"), 0, true});
      }
      all.push_back({.kind = TallKind::year, .day = make_day(now, 1, 1)});
      all.back().lines.push_back({fmt::format("{}", now), 0, false});
      year = now;
    }
    all.push_back(std::move(row));
  }
  if (!has_as_at) add_as_at();
  return all;
}

// Places rows one under another from `y` on; returns where they end.
int place_rows(std::vector<TallRow>& rows, int y) {
  for (TallRow& row : rows) {
    row.top = y;
    const bool is_heading = row.kind == TallKind::year || row.kind == TallKind::as_at;
    y += is_heading ? row_padding + 3 : row_padding;
    row.anchor = y + line_height / 2;
    for (TallLine& line : row.lines) {
      y += line.is_small ? small_line_height : line_height;
      line.baseline = y - 5;
    }
    y += is_heading ? row_padding + 3 : row_padding;
    row.bottom = y;
  }
  return y;
}

std::vector<TallRow> undated_rows(const CasePicture& picture, const RowWriter& writer) {
  std::vector<TallRow> rows;
  for (std::size_t i = 0; i < picture.events.size(); ++i) {
    if (!picture.events[i].has_date) rows.push_back({.kind = TallKind::event, .place = i});
  }
  for (std::size_t i = 0; i < picture.clocks.size(); ++i) {
    if (is_without_place(picture.clocks[i]))
      rows.push_back({.kind = TallKind::clock, .place = i, .is_clock = true});
  }
  if (rows.empty()) return rows;
  const std::size_t left_out = rows.size() > undated_most ? rows.size() - undated_most : 0;
  rows.resize(rows.size() - left_out);
  for (TallRow& row : rows) writer.set_words(row);
  rows.insert(rows.begin(), TallRow{.kind = TallKind::year});
  rows.front().lines.push_back({"Without a date", 0, false});
  if (left_out > 0) {
    rows.push_back({.kind = TallKind::more});
    rows.back().lines.push_back({fmt::format("and {} more in the tables", left_out), 0, true});
  }
  return rows;
}

struct UprightBar {
  std::size_t clock;
  Extent extent;
};

// Upright bars in as few tracks as hold them; where there are too many, what is missed or open.
void place_bars(const CasePicture& picture, TallLayout& layout, int words_left) {
  for (const bool only_pressing : {false, true}) {
    std::vector<UprightBar> upright;
    for (std::size_t i = 0; i < picture.clocks.size(); ++i) {
      const PictureClock& clock = picture.clocks[i];
      if (!is_drawn(clock) || clock.is_step || (only_pressing && !is_pressing(clock))) continue;
      const int from = layout.places.first(clock.start->earliest);
      const int to = std::max(layout.places.last(clock.shape_on), from + 12);
      upright.push_back({i, {from, to + packing_gap}});
    }
    std::stable_sort(upright.begin(), upright.end(), [](const UprightBar& a, const UprightBar& b) {
      return a.extent.from < b.extent.from;
    });
    std::vector<Extent> extents;
    extents.reserve(upright.size());
    for (const UprightBar& bar : upright) extents.push_back(bar.extent);
    const std::vector<int> tracks = rows_of(extents);
    const bool fit = std::all_of(tracks.begin(), tracks.end(), [](int track) {
      return static_cast<std::size_t>(track) < tracks_most;
    });
    if (!fit && !only_pressing) continue;
    for (std::size_t i = 0; i < upright.size(); ++i) {
      if (static_cast<std::size_t>(tracks[i]) >= tracks_most) continue;
      layout.bars.push_back({upright[i].clock,
                             words_left - mark_room - 12 - tracks[i] * track_width,
                             upright[i].extent.from, upright[i].extent.to - packing_gap});
    }
    return;
  }
}

void say_which_have_rows(const CasePicture& picture, TallLayout& layout) {
  std::vector<bool> has_row(picture.clocks.size());
  for (const TallRow& row : layout.rows) {
    if (row.kind == TallKind::clock) has_row[row.place] = true;
  }
  for (TallBar& bar : layout.bars) bar.has_row = has_row[bar.clock];
}

}  // namespace

DayPlaces::DayPlaces(const std::vector<TallRow>& rows) {
  for (const TallRow& row : rows) {
    if (row.kind == TallKind::year || row.kind == TallKind::quiet_years) continue;
    if (!knots_.empty() && knots_.back().day == row.day)
      knots_.back().last = row.anchor;
    else
      knots_.push_back({row.day, row.anchor, row.anchor});
  }
}

int DayPlaces::between(Day day, bool last_of_day) const {
  CANDOUR_ASSERT(!knots_.empty(), "a drawing has at least the line of its day");
  const auto next = std::lower_bound(knots_.begin(), knots_.end(), day,
                                     [](const Knot& knot, Day d) { return knot.day < d; });
  if (next == knots_.end()) return knots_.back().last + 8;
  if (next->day == day) return last_of_day ? next->last : next->first;
  if (next == knots_.begin()) return next->first - 8;
  const Knot& before = *(next - 1);
  return before.last + static_cast<int>((day - before.day).count() * (next->first - before.last) /
                                        (next->day - before.day).count());
}

int DayPlaces::first(Day day) const { return between(day, false); }
int DayPlaces::last(Day day) const { return between(day, true); }

TallLayout lay_out_tall(const CasePicture& picture) {
  TallLayout layout;
  const std::vector<Item> items = items_of(picture);
  std::vector<TallRow> rows;
  const Grouping grouping = grouping_of(items, rows);
  const auto bars =
      std::count_if(picture.clocks.begin(), picture.clocks.end(),
                    [](const auto& clock) { return is_drawn(clock) && !clock.is_step; });
  const auto tracks = std::min(static_cast<int>(bars), static_cast<int>(tracks_most));
  layout.words_left = mark_room + (tracks > 0 ? tracks * track_width + 4 : 0);
  const RowWriter writer(picture, grouping, layout.words_left);
  for (TallRow& row : rows) writer.set_words(row);
  int bottom = 4;
  if (!rows.empty()) {
    layout.rows = with_headings(std::move(rows), picture);
    bottom = place_rows(layout.rows, bottom);
    layout.places = DayPlaces(layout.rows);
    place_bars(picture, layout, layout.words_left);
  }
  say_which_have_rows(picture, layout);
  layout.undated = undated_rows(picture, writer);
  bottom = place_rows(layout.undated, bottom + 8);
  layout.height = bottom + 6;
  return layout;
}

}  // namespace candour::picture
