#include <fmt/format.h>

#include <algorithm>

#include "care/plan/words.hpp"
#include "web/html/components.hpp"
#include "web/plan/week.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::MetBy;

// Where the days and hours stand. Days are rows on a wide page and columns on a phone: `along` is
// the direction of time, `across` that of the days.
struct Geometry {
  bool is_wide = true;
  int along_start = 110;  // room for the names of the days, or the hours
  int across_start = 28;
  int hour = 60;   // pixels of an hour
  int track = 26;  // pixels of one track
  int gap = 6;     // between days
};
constexpr Geometry wide{true, 100, 28, 60, 26, 8};
constexpr Geometry tall{false, 34, 48, 34, 38, 4};

Literal pattern_of(MetBy met_by) {
  switch (met_by) {
    case MetBy::council: return " class=\"week-bar week-bar--council\"";
    case MetBy::direct_payment: return " class=\"week-bar\" fill=\"url(#week-stripes)\"";
    case MetBy::carer: return " class=\"week-bar\" fill=\"url(#week-dots)\"";
    case MetBy::person: return " class=\"week-bar week-bar--person\"";
    case MetBy::nobody_yet: return " class=\"week-bar week-bar--nobody\"";
    default: return " class=\"week-bar\" fill=\"url(#week-lines)\"";
  }
}

void write_definitions(Out& out) {
  out << "<svg class=\"week-definitions\" width=\"0\" height=\"0\" aria-hidden=\"true\" "
         "focusable=\"false\"><defs>"
         "<pattern id=\"week-stripes\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><rect class=\"week-ground\" width=\"8\" height=\"8\"/>"
         "<rect class=\"week-ink\" width=\"2\" height=\"8\"/></pattern>"
         "<pattern id=\"week-dots\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">"
         "<rect class=\"week-ground\" width=\"7\" height=\"7\"/>"
         "<circle class=\"week-ink\" cx=\"3\" cy=\"3\" r=\"1.3\"/></pattern>"
         "<pattern id=\"week-lines\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
         "<rect class=\"week-ground\" width=\"6\" height=\"6\"/>"
         "<rect class=\"week-ink\" width=\"6\" height=\"1.2\"/></pattern></defs></svg>\n";
}

struct Box {
  int along = 0;
  int across = 0;
  int length = 0;
  int breadth = 0;
};

// A rectangle in the directions of the drawing.
void write_rect(Out& out, const Geometry& g, Literal attributes, const Box& box) {
  const int x = g.is_wide ? box.along : box.across;
  const int y = g.is_wide ? box.across : box.along;
  const int width = g.is_wide ? box.length : box.breadth;
  const int height = g.is_wide ? box.breadth : box.length;
  out << "<rect" << attributes << " x=\"" << x << "\" y=\"" << y << "\" width=\"" << width
      << "\" height=\"" << height << "\"/>";
}

class WeekDrawing {
 public:
  WeekDrawing(const Geometry& geometry, const WeekLayout& layout, std::span<const WeekLine> lines)
      : g_{geometry}, layout_{layout}, lines_{lines} {
    int across = g_.across_start;
    for (std::size_t day = 0; day < 7; ++day) {
      day_starts_[day] = across;
      across += layout_.tracks[day] * g_.track + g_.gap;
    }
    across_end_ = across;
    along_end_ = g_.along_start + (layout_.to_hour - layout_.from_hour) * g_.hour;
  }

  void write(Out& out, std::string_view label) const {
    const int width = g_.is_wide ? along_end_ + 12 : across_end_;
    const int height = g_.is_wide ? across_end_ : along_end_ + 12;
    out << "<svg class=\"" << (g_.is_wide ? "candour-week__wide"_html : "candour-week__tall"_html)
        << "\" viewBox=\"0 0 " << width << " " << height << "\" role=\"img\""
        << Attr("aria-label", label) << ">";
    write_days(out);
    write_hours(out);
    for (const WeekBar& bar : layout_.bars) write_window(out, bar);  // below every bar
    for (const WeekBar& bar : layout_.bars) write_bar(out, bar);
    out << "</svg>\n";
  }

 private:
  int at(int minute) const {
    return g_.along_start + (minute - layout_.from_hour * 60) * g_.hour / 60;
  }

  int across_of(const WeekBar& bar) const {
    return day_starts_[static_cast<std::size_t>(bar.weekday - 1)] + bar.track * g_.track + 2;
  }

  void write_days(Out& out) const {
    for (std::size_t day = 0; day < 7; ++day) {
      const int breadth = layout_.tracks[day] * g_.track;
      write_rect(out, g_, " class=\"week-day\"",
                 {g_.along_start, day_starts_[day], along_end_ - g_.along_start, breadth});
      const std::string_view name = care::weekday_name(static_cast<std::int64_t>(day) + 1);
      if (g_.is_wide)
        out << "<text class=\"week-day-word\" x=\"0\" y=\"" << day_starts_[day] + breadth / 2 + 5
            << "\">" << Text(name) << "</text>";
      else
        out << "<text class=\"week-day-word\" text-anchor=\"middle\" x=\""
            << day_starts_[day] + breadth / 2 << "\" y=\"16\">" << Text(name.substr(0, 3))
            << "</text>";
    }
  }

  void write_hours(Out& out) const {
    for (int hour = layout_.from_hour; hour <= layout_.to_hour; ++hour) {
      const int along = at(hour * 60);
      write_rect(out, g_, " class=\"week-hour\"",
                 {along, g_.across_start, 1, across_end_ - g_.across_start - g_.gap});
      if ((hour - layout_.from_hour) % (g_.is_wide ? 1 : 2) != 0) continue;
      const std::string words = care::say_minute_of_day(hour % 24 * 60);
      const std::string label = words == "midday" ? "12pm" : words == "midnight" ? "12am" : words;
      if (g_.is_wide)
        out << "<text class=\"week-hour-word\" text-anchor=\"middle\" x=\"" << along
            << "\" y=\"18\">" << Text(label) << "</text>";
      else
        out << "<text class=\"week-hour-word\" text-anchor=\"end\" x=\"" << g_.across_start - 5
            << "\" y=\"" << along + 4 << "\">" << Text(label) << "</text>";
    }
  }

  // Soft before and behind: it may begin so much earlier or later.
  void write_window(Out& out, const WeekBar& bar) const {
    if (bar.window_minutes == 0) return;
    const int across = across_of(bar);
    const int breadth = g_.track - 4;
    const int first = std::max(layout_.from_hour * 60, bar.from_minute - bar.window_minutes);
    const int last = std::min(layout_.to_hour * 60, bar.to_minute + bar.window_minutes);
    const int inset = breadth / 4;
    write_rect(out, g_, " class=\"week-window\"",
               {at(first), across + inset, at(bar.from_minute) - at(first), breadth - 2 * inset});
    write_rect(
        out, g_, " class=\"week-window\"",
        {at(bar.to_minute), across + inset, at(last) - at(bar.to_minute), breadth - 2 * inset});
  }

  void write_bar(Out& out, const WeekBar& bar) const {
    const int across = across_of(bar);
    const int breadth = g_.track - 4;
    const int from = at(bar.from_minute);
    const int length = std::max(at(bar.to_minute) - from, 12);
    out << "<g><title>" << Text(title_of(bar)) << "</title>";
    write_rect(out, g_, pattern_of(bar.met_by), {from, across, length, breadth});
    const int along_middle = from + length / 2;
    const int across_middle = across + breadth / 2;
    out << "<text class=\""
        << (bar.met_by == MetBy::council ? "week-number week-number--light"_html
                                         : "week-number"_html)
        << "\" text-anchor=\"middle\" x=\"" << (g_.is_wide ? along_middle : across_middle)
        << "\" y=\"" << (g_.is_wide ? across_middle : along_middle) + 5 << "\">" << bar.number
        << "</text></g>\n";
  }

  std::string title_of(const WeekBar& bar) const {
    const auto line = std::find_if(lines_.begin(), lines_.end(),
                                   [&](const WeekLine& one) { return one.number == bar.number; });
    std::string text =
        fmt::format("{}. {}, {} from {}", bar.number, line->content->what.for_reader(),
                    care::weekday_name(bar.weekday), care::say_minute_of_day(bar.from_minute));
    if (bar.goes_on) text += ", going on from the day before";
    if (bar.person > 0) text += fmt::format(", person {}", bar.person + 1);
    return text;
  }

  const Geometry& g_;
  const WeekLayout& layout_;
  std::span<const WeekLine> lines_;
  std::array<int, 7> day_starts_{};
  int across_end_ = 0;
  int along_end_ = 0;
};

// What the numbers and patterns mean: only those that occur.
void write_key(Out& out, std::span<const WeekLine> lines) {
  out << "<ol class=\"candour-week__key\">";
  for (const WeekLine& line : lines) {
    if (line.content->times.empty()) continue;
    out << "<li value=\"" << line.number
        << "\"><svg class=\"week-key\" viewBox=\"0 0 26 16\" width=\"26\" height=\"16\" "
           "aria-hidden=\"true\" focusable=\"false\"><rect"
        << pattern_of(line.content->met_by)
        << " x=\"1\" y=\"1\" width=\"24\" height=\"14\"/></svg> "
        << Text(line.content->what.for_reader()) << " <span class=\"week-quiet\">"
        << Text(care::words_of(line.content->met_by)) << "</span></li>";
  }
  out << "</ol><p class=\"govuk-body-s\">A thin end shows how much earlier or later something may "
         "begin. Two bars with one number are two people who come together.</p>";
}

}  // namespace

void write_week_drawing(Out& out, std::span<const WeekLine> lines) {
  const WeekLayout layout = lay_out_week(lines);
  if (layout.bars.empty()) return;
  const std::string label = "The week as a picture. The table below says the same in words.";
  out << "<div class=\"candour-week\">";
  write_definitions(out);
  WeekDrawing{wide, layout, lines}.write(out, label);
  WeekDrawing{tall, layout, lines}.write(out, label);
  write_key(out, lines);
  out << "</div>";
}

}  // namespace candour::web
