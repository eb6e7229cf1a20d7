#include <algorithm>

#include "web/picture/drawing.hpp"
#include "web/picture/shapes.hpp"
#include "web/picture/tall_layout.hpp"

namespace candour::picture {
namespace {

using html::Literal;
using html::Out;
using html::Text;
using rules::DutyState;

constexpr int bar_width = 8;

void write_lines(Out& out, const TallRow& row, int x, Literal class_of_words) {
  for (const TallLine& line : row.lines) {
    out << "<text class=\"" << (line.is_small ? Literal("picture-tall-small") : class_of_words)
        << "\" x=\"" << x << "\" y=\"" << line.baseline << "\">" << Text(line.words) << "</text>";
  }
}

void write_edge(Out& out, const TallRow& row, rules::Matter matter, int x) {
  out << "<rect class=\"" << edge_class(matter) << "\" x=\"" << x << "\" y=\"" << row.top + 2
      << "\" width=\"4\" height=\"" << row.bottom - row.top - 4 << "\"/>";
}

void write_clock_row(Out& out, const CasePicture& picture, const TallRow& row, int words_left) {
  const PictureClock& clock = picture.clocks[row.place];
  out << "<a href=\"#" << Text(picture.targets.duty) << clock.number << "\"><title>";
  if (row.count > 1)
    out << Text(row.lines.front().words);
  else
    out << Text(clock.label) << ". " << Text(clock.sentence);
  out << "</title>";
  if (!row.is_of_all_matters) write_edge(out, row, clock.matter, words_left - 28);
  write_shape(out, clock, words_left - 12, row.anchor);
  write_lines(out, row, words_left,
              clock.state == DutyState::breached ? Literal("picture-tall-missed")
                                                 : Literal("picture-tall-clock"));
  out << "</a>\n";
}

void write_event_row(Out& out, const CasePicture& picture, const TallRow& row, int words_left) {
  const PictureEvent& event = picture.events[row.place];
  out << "<a href=\"#" << Text(picture.targets.event_row) << event.number << "\"><title>";
  if (row.count > 1)
    out << Text(row.lines.front().words);
  else
    out << Text(event.label) << ". " << Text(event.sentence);
  out << "</title>";
  if (!row.is_of_all_matters) write_edge(out, row, event.matter, words_left - 28);
  if (event.on.exact() || !event.has_date || row.count > 1)
    write_event_mark(out, words_left - 12, row.anchor);
  else
    out << "<rect class=\"picture-band\" fill=\"url(#picture-soft)\" x=\"" << words_left - 22
        << "\" y=\"" << row.anchor - 7 << "\" width=\"20\" height=\"14\"/>";
  write_lines(out, row, words_left, "picture-tall-event");
  out << "</a>\n";
}

void write_heading(Out& out, const TallRow& row, int words_left) {
  switch (row.kind) {
    case TallKind::as_at:
      out << "<path class=\"picture-as-at\" d=\"M0 " << row.anchor << "H" << tall_width
          << "\"/><rect class=\"picture-as-at-tag\" x=\"" << words_left - 8 << "\" y=\""
          << row.top + 3 << "\" width=\"" << tall_width - words_left + 8 << "\" height=\""
          << row.bottom - row.top - 6 << "\"/>";
      write_lines(out, row, words_left, "picture-as-at-word picture-as-at-word--tall");
      break;
    case TallKind::quiet_years:
      out << "<rect class=\"picture-fold\" y=\"" << row.top << "\" width=\"" << tall_width
          << "\" height=\"" << row.bottom - row.top << "\"/>";
      write_lines(out, row, words_left, "picture-tall-small");
      break;
    default:
      out << "<path class=\"picture-year\" d=\"M0 " << row.top + 2 << "H" << tall_width << "\"/>";
      write_lines(out, row, words_left, "picture-tall-year");
      break;
  }
  out << "\n";
}

void write_row(Out& out, const CasePicture& picture, const TallRow& row, int words_left) {
  switch (row.kind) {
    case TallKind::event:
    case TallKind::clock:
    case TallKind::group:
      row.is_clock ? write_clock_row(out, picture, row, words_left)
                   : write_event_row(out, picture, row, words_left);
      break;
    case TallKind::more: write_lines(out, row, words_left, "picture-tall-small"); break;
    default: write_heading(out, row, words_left); break;
  }
}

void write_piece(Out& out, Literal attributes, int x, int from, int to, int width = bar_width) {
  if (to <= from) return;
  out << "<rect" << attributes << " x=\"" << x - width / 2 << "\" y=\"" << from << "\" width=\""
      << width << "\" height=\"" << to - from << "\"/>";
}

void write_upright(Out& out, const PictureClock& clock, const TallLayout& layout,
                   const TallBar& bar) {
  const int used_to = std::min(
      clock.breach ? layout.places.first(clock.breach->from) : layout.places.last(clock.used_to),
      bar.to);
  const int sure_from =
      std::clamp(layout.places.first(clock.start->latest), bar.from, std::max(used_to, bar.from));
  write_piece(out, " class=\"picture-band\" fill=\"url(#picture-soft-start-tall)\"", bar.x,
              bar.from, sure_from);
  if (clock.state != DutyState::breached)
    write_piece(out, " class=\"picture-rest\"", bar.x, std::max(used_to, sure_from), bar.to);
  write_piece(out, " class=\"picture-used\"", bar.x, sure_from, used_to);
  for (const DayRange& span : clock.left_out)
    write_piece(out, " class=\"picture-left-out\" fill=\"url(#picture-hatched)\"", bar.x,
                layout.places.first(span.from), std::min(layout.places.last(span.to), bar.to));
  if (clock.breach) {
    const int late_from = std::min(layout.places.first(clock.breach->from), bar.to);
    if (clock.certain)
      write_piece(out, " class=\"picture-late\" fill=\"url(#picture-striped)\"", bar.x, late_from,
                  bar.to, 10);
    else
      write_piece(out, " class=\"picture-perhaps\" fill=\"url(#picture-dotted)\"", bar.x, late_from,
                  bar.to, 10);
  }
  write_shape(out, clock, bar.x, bar.to);
}

// A bar whose row says all is drawn only; one without a row is a link of its own.
void write_bar(Out& out, const CasePicture& picture, const TallLayout& layout, const TallBar& bar) {
  const PictureClock& clock = picture.clocks[bar.clock];
  if (bar.has_row) {
    out << "<g aria-hidden=\"true\">";
    write_upright(out, clock, layout, bar);
    out << "</g>\n";
    return;
  }
  out << "<a href=\"#" << Text(picture.targets.duty) << clock.number << "\"><title>"
      << Text(clock.label) << ". " << Text(clock.sentence) << "</title>";
  write_upright(out, clock, layout, bar);
  out << "</a>\n";
}

}  // namespace

void draw_tall(Out& out, const CasePicture& picture) {
  const TallLayout layout = lay_out_tall(picture);
  out << "<svg class=\"candour-picture__tall\" viewBox=\"0 0 " << tall_width << " " << layout.height
      << "\" role=\"group\"" << html::Attr("aria-label", drawing_label(picture))
      << " focusable=\"false\">\n";
  for (const TallRow& row : layout.rows) write_row(out, picture, row, layout.words_left);
  for (const TallBar& bar : layout.bars) write_bar(out, picture, layout, bar);
  for (const TallRow& row : layout.undated) write_row(out, picture, row, layout.words_left);
  out << "</svg>\n";
}

}  // namespace candour::picture
