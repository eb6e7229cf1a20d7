#include <algorithm>

#include "web/picture/axis.hpp"
#include "web/picture/clock_words.hpp"
#include "web/picture/drawing.hpp"
#include "web/picture/shapes.hpp"
#include "web/picture/text_width.hpp"
#include "web/picture/wide_layout.hpp"

namespace candour::picture {
namespace {

using html::Out;
using html::Text;
using rules::DutyState;

constexpr int lane_font = 14;
constexpr int bar_height = 8;
constexpr int names_listed_most = 20;

void write_lane(Out& out, const WideLane& lane, bool is_shaded) {
  const int height = lane.bottom - lane.top;
  if (is_shaded)
    out << "<rect class=\"picture-lane\" y=\"" << lane.top << "\" width=\"" << wide_width
        << "\" height=\"" << height << "\"/>";
  out << "<rect class=\"" << edge_class(lane.matter) << "\" y=\"" << lane.top + 1
      << "\" width=\"6\" height=\"" << height - 2 << "\"/>";
  std::string_view words = words_of(lane.matter);
  for (int y = lane.top + 21; !words.empty(); y += 18) {
    const auto [line, rest] = first_line(words, lane_font, 138, true);
    out << "<text class=\"picture-lane-word\" x=\"14\" y=\"" << y << "\">" << Text(line)
        << "</text>";
    words = rest;
  }
}

void write_more(Out& out, const WideLane& lane) {
  if (lane.clocks_left_out == 0) return;
  out << "<text class=\"picture-quiet\" x=\"14\" y=\"" << lane.bottom - 9 << "\">and "
      << lane.clocks_left_out << " more in the table</text>";
}

// What a group holds, one a line.
void write_names(Out& out, const CasePicture& picture, const WideLayout& layout,
                 const WideMark& mark) {
  out << mark.count << " events:";
  int listed = 0;
  for (std::size_t i = mark.first; i != nowhere; i = layout.next[i]) {
    if (++listed > names_listed_most) {
      out << "\nand " << mark.count - names_listed_most << " more";
      return;
    }
    out << "\n" << Text(picture.events[i].label) << ", " << Text(inside(picture.events[i].when));
  }
}

void write_group(Out& out, const CasePicture& picture, const WideLayout& layout,
                 const WideMark& mark, int y) {
  if (mark.to > mark.from)
    out << "<path class=\"picture-span\" d=\"M" << mark.from << " " << y << "H" << mark.to
        << "\"/>";
  int drawn_at = mark.from - 100;
  std::vector<int> places;
  for (std::size_t i = mark.first; i != nowhere; i = layout.next[i])
    places.push_back(layout.scale.at(picture.events[i].on.earliest));
  std::sort(places.begin(), places.end());
  for (const int x : places) {
    if (x < drawn_at + 4) continue;  // one upon another would be a blot
    write_event_mark(out, drawn_at = x, y);
  }
}

void write_mark(Out& out, const CasePicture& picture, const WideLayout& layout,
                const WideMark& mark) {
  const PictureEvent& event = picture.events[mark.first];
  const int y = (mark.box.top + mark.box.bottom) / 2;
  out << "<a href=\"#" << Text(picture.targets.event_row) << event.number << "\"><title>";
  if (mark.count > 1)
    write_names(out, picture, layout, mark);
  else
    out << Text(event.label) << ". " << Text(event.sentence);
  out << "</title>";
  if (mark.count > 1)
    write_group(out, picture, layout, mark, y);
  else if (mark.is_band)
    out << "<rect class=\"picture-band\" fill=\"url(#picture-soft)\" x=\"" << mark.from << "\" y=\""
        << y - 9 << "\" width=\"" << mark.to - mark.from << "\" height=\"18\"/>";
  else
    write_event_mark(out, mark.from, y);
  mark.count > 1 ? out << "<text class=\"picture-count\"" : out << "<text";
  if (mark.words_end) out << " text-anchor=\"end\"";
  out << " x=\"" << mark.words_at << "\" y=\"" << y + 5 << "\">"
      << Text(mark.words.empty() ? event.label : mark.words) << "</text></a>\n";
}

struct Piece {
  html::Literal attributes;
  int from;
  int to;
};

void write_piece(Out& out, const Piece& piece, int top, int height) {
  if (piece.to <= piece.from) return;
  out << "<rect" << piece.attributes << " x=\"" << piece.from << "\" y=\"" << top << "\" width=\""
      << piece.to - piece.from << "\" height=\"" << height << "\"/>";
}

void write_pieces(Out& out, const PictureClock& clock, const TimeScale& scale, int top) {
  const int from = scale.at(clock.start->earliest);
  const int used_to = scale.at(clock.breach ? clock.breach->from : clock.used_to);
  const auto piece = [&](html::Literal attributes, int begins, int ends, int height = bar_height) {
    write_piece(out, {attributes, begins, ends}, top - (height - bar_height) / 2, height);
  };
  // The start's own doubt is soft: the bar is solid from the last day on which it can have begun.
  const int sure_from = clock.is_step ? from : std::min(scale.at(clock.start->latest), used_to);
  piece(" class=\"picture-band\" fill=\"url(#picture-soft-start)\"", from, sure_from);
  if (clock.due && clock.state != DutyState::breached)
    piece(" class=\"picture-rest\"", std::max(used_to, sure_from), scale.at(clock.due->latest));
  if (!clock.is_step) piece(" class=\"picture-used\"", sure_from, used_to);
  for (const DayRange& span : clock.left_out)
    piece(" class=\"picture-left-out\" fill=\"url(#picture-hatched)\"", scale.at(span.from),
          scale.at(span.to));
  if (!clock.breach) return;
  const int late_from = scale.at(clock.breach->from);
  const int late_to = scale.at(clock.breach->to);
  if (clock.certain)
    piece(" class=\"picture-late\" fill=\"url(#picture-striped)\"", late_from, late_to, 10);
  else
    piece(" class=\"picture-perhaps\" fill=\"url(#picture-dotted)\"", late_from, late_to, 10);
}

void write_bar(Out& out, const CasePicture& picture, const WideLayout& layout, const WideBar& bar) {
  const PictureClock& clock = picture.clocks[bar.clock];
  out << "<a href=\"#" << Text(picture.targets.duty) << clock.number << "\"><title>"
      << Text(clock.label) << ". " << Text(clock.sentence) << "</title>";
  write_pieces(out, clock, layout.scale, bar.bar_top);
  write_shape(out, clock, layout.scale.at(clock.shape_on), bar.bar_top + bar_height / 2);
  if (!bar.words.empty()) {
    clock.state == DutyState::breached ? out << "<text class=\"picture-missed\""
                                       : out << "<text class=\"picture-clock\"";
    out << " x=\"" << bar.words_at << "\" y=\"" << bar.bar_top - 6 << "\">" << Text(bar.words)
        << "</text>";
  }
  out << "</a>\n";
}

void write_undated(Out& out, const CasePicture& picture, const WideLayout& layout) {
  if (layout.undated.empty()) return;
  out << "<rect class=\"picture-undated\" x=\"1\" y=\"" << layout.undated_top << "\" width=\""
      << wide_width - 2 << "\" height=\"" << layout.height - layout.undated_top - 1
      << "\"/><text class=\"picture-lane-word\" x=\"14\" y=\"" << layout.undated_top + 23
      << "\">Without a date</text>";
  for (const UndatedItem& item : layout.undated) {
    const int y = (item.box.top + item.box.bottom) / 2;
    if (item.event != nowhere) {
      const PictureEvent& event = picture.events[item.event];
      out << "<a href=\"#" << Text(picture.targets.event_row) << event.number << "\"><title>"
          << Text(event.label) << ". " << Text(event.sentence) << "</title>";
      write_event_mark(out, item.box.left + 9, y);
    } else {
      const PictureClock& clock = picture.clocks[item.clock];
      out << "<a href=\"#" << Text(picture.targets.duty) << clock.number << "\"><title>"
          << Text(clock.label) << ". " << Text(clock.sentence) << "</title>";
      write_shape(out, clock, item.box.left + 9, y);
    }
    out << "<text x=\"" << item.box.left + 22 << "\" y=\"" << y + 5 << "\">" << Text(item.words)
        << "</text></a>";
  }
  if (layout.undated_left_out > 0)
    out << "<text class=\"picture-quiet\" x=\"160\" y=\"" << layout.height - 9 << "\">and "
        << layout.undated_left_out << " more in the tables</text>";
  out << "\n";
}

}  // namespace

void draw_wide(Out& out, const CasePicture& picture) {
  const WideLayout layout = lay_out_wide(picture);
  out << "<svg class=\"candour-picture__wide\" viewBox=\"0 0 " << wide_width << " " << layout.height
      << "\" role=\"group\"" << html::Attr("aria-label", drawing_label(picture))
      << " focusable=\"false\">\n";
  for (std::size_t i = 0; i < layout.lanes.size(); ++i)
    write_lane(out, layout.lanes[i], i % 2 == 0);
  if (layout.has_axis) {
    write_axis(out, layout, picture.as_of);
    write_as_at(out, layout, picture.as_of);
  }
  for (const WideLane& lane : layout.lanes) write_more(out, lane);
  for (const WideMark& mark : layout.marks) write_mark(out, picture, layout, mark);
  for (const WideBar& bar : layout.bars) write_bar(out, picture, layout, bar);
  write_undated(out, picture, layout);
  out << "</svg>\n";
}

}  // namespace candour::picture
