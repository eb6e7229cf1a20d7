#include "web/picture/shapes.hpp"

#include <algorithm>

#include "web/picture/wide_layout.hpp"

namespace candour::picture {
namespace {

using html::Literal;
using html::Out;
using html::operator""_html;  // NOLINT(misc-unused-using-decls): clang 14 overlooks literals
using rules::DutyState;

// Nothing: fell away, which is not drawn.
Literal shape_of(DutyState state, bool certain) {
  switch (state) {
    case DutyState::running: return "#picture-running";
    case DutyState::due: return "#picture-due";
    case DutyState::met: return "#picture-met";
    case DutyState::breached: return certain ? "#picture-breached"_html : "#picture-possibly"_html;
    case DutyState::cannot_be_computed:
    case DutyState::fell_away: break;
  }
  return "#picture-unknown";
}

void write_key_shape(Out& out, Literal shape, Literal words) {
  out << "<li><svg viewBox=\"-11 -11 22 22\" width=\"22\" height=\"22\" aria-hidden=\"true\" "
         "focusable=\"false\"><use href=\""
      << shape << "\"/></svg> " << words << "</li>";
}

void write_key_bar(Out& out, Literal fill, Literal words) {
  out << "<li><svg viewBox=\"0 0 36 14\" width=\"36\" height=\"14\" aria-hidden=\"true\" "
         "focusable=\"false\"><rect"
      << fill << " x=\"1\" y=\"2\" width=\"34\" height=\"10\"/></svg> " << words << "</li>";
}

bool any_clock(const CasePicture& picture, auto holds) {
  return std::any_of(picture.clocks.begin(), picture.clocks.end(), holds);
}

void write_key_bars(Out& out, const CasePicture& picture) {
  const auto is_used = [](const PictureClock& c) {
    return !c.is_step && c.start && c.used_to > c.start->earliest;
  };
  const auto is_left = [](const PictureClock& c) {
    return !c.is_step && !c.breach && c.due && c.due->latest > c.used_to;
  };
  if (any_clock(picture, is_used)) write_key_bar(out, " class=\"picture-used\"", "time used");
  if (any_clock(picture, is_left)) write_key_bar(out, " class=\"picture-rest\"", "time left");
  if (any_clock(picture, [](const PictureClock& c) { return !c.left_out.empty(); }))
    write_key_bar(out, " class=\"picture-left-out\" fill=\"url(#picture-hatched)\"",
                  "time that does not count");
  if (any_clock(picture, [](const PictureClock& c) { return c.breach && c.certain; }))
    write_key_bar(out, " class=\"picture-late\" fill=\"url(#picture-striped)\"", "late");
  if (any_clock(picture, [](const PictureClock& c) { return c.breach && !c.certain; }))
    write_key_bar(out, " class=\"picture-perhaps\" fill=\"url(#picture-dotted)\"", "possibly late");
}

}  // namespace

void write_definitions(Out& out) {
  out << "<svg class=\"picture-definitions\" width=\"0\" height=\"0\" aria-hidden=\"true\" "
         "focusable=\"false\"><defs>"
         // A vague date: faded at both ends, because neither end is known.
         "<linearGradient id=\"picture-soft\">"
         "<stop class=\"picture-soft-end\" offset=\"0\"/>"
         "<stop class=\"picture-soft-middle\" offset=\"0.3\"/>"
         "<stop class=\"picture-soft-middle\" offset=\"0.7\"/>"
         "<stop class=\"picture-soft-end\" offset=\"1\"/></linearGradient>"
         "<linearGradient id=\"picture-soft-start\">"
         "<stop class=\"picture-soft-end\" offset=\"0\"/>"
         "<stop class=\"picture-used-start\" offset=\"1\"/></linearGradient>"
         "<linearGradient id=\"picture-soft-start-tall\" x2=\"0\" y2=\"1\">"
         "<stop class=\"picture-soft-end\" offset=\"0\"/>"
         "<stop class=\"picture-used-start\" offset=\"1\"/></linearGradient>"
         "<pattern id=\"picture-striped\" width=\"6\" height=\"6\" "
         "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
         "<rect class=\"picture-stripe-ground\" width=\"6\" height=\"6\"/>"
         "<rect class=\"picture-stripe\" width=\"2\" height=\"6\"/></pattern>"
         "<pattern id=\"picture-dotted\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
         "<rect class=\"picture-dot-ground\" width=\"6\" height=\"6\"/>"
         "<circle class=\"picture-dot\" cx=\"3\" cy=\"3\" r=\"1.3\"/></pattern>"
         "<pattern id=\"picture-hatched\" width=\"5\" height=\"5\" "
         "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">"
         "<rect class=\"picture-hatch-ground\" width=\"5\" height=\"5\"/>"
         "<rect class=\"picture-hatch\" width=\"1.2\" height=\"5\"/></pattern>"
         "<g id=\"picture-event\"><path class=\"picture-diamond\" d=\"M0-6 6 0 0 6-6 0Z\"/></g>"
         "<g id=\"picture-due\"><circle class=\"picture-ring\" r=\"6.5\"/></g>"
         "<g id=\"picture-running\"><circle class=\"picture-ring\" r=\"6.5\"/>"
         "<path class=\"picture-disc\" d=\"M0 0V-6.5A6.5 6.5 0 0 1 0 6.5Z\"/></g>"
         "<g id=\"picture-met\"><circle class=\"picture-disc\" r=\"7.5\"/></g>"
         "<g id=\"picture-breached\"><path class=\"picture-triangle\" d=\"M0-9 9 7H-9Z\"/></g>"
         "<g id=\"picture-possibly\">"
         "<path class=\"picture-triangle picture-triangle--possibly\" d=\"M0-9 9 7H-9Z\"/></g>"
         "<g id=\"picture-unknown\"><circle class=\"picture-blank\" r=\"8\"/>"
         "<path class=\"picture-question\" d=\"M-3.4-3.6A3.5 3.5 0 1 1 0 .6V2.4\"/>"
         "<circle class=\"picture-question-dot\" cy=\"5.8\" r=\"1.4\"/></g>"
         "</defs></svg>\n";
}

void write_shape(Out& out, const PictureClock& clock, int x, int y) {
  out << "<use href=\"" << shape_of(clock.state, clock.certain) << "\" x=\"" << x << "\" y=\"" << y
      << "\"/>";
}

void write_event_mark(Out& out, int x, int y) {
  out << "<use href=\"#picture-event\" x=\"" << x << "\" y=\"" << y << "\"/>";
}

void write_key(Out& out, const CasePicture& picture) {
  out << "<ul class=\"candour-picture__key\" aria-label=\"What the marks mean\">";
  const auto any_event = [&](auto holds) {
    return std::any_of(picture.events.begin(), picture.events.end(), holds);
  };
  if (any_event([](const PictureEvent& e) { return e.on.exact() || !e.has_date; }))
    write_key_shape(out, "#picture-event", "something happened");
  if (any_event([](const PictureEvent& e) { return e.has_date && !e.on.exact(); }))
    write_key_bar(out, " class=\"picture-band\" fill=\"url(#picture-soft)\"",
                  "something happened, the day not known");
  write_key_bars(out, picture);
  const auto any_state = [&](DutyState state) {
    return any_clock(picture, [state](const PictureClock& c) {
      return c.state == state && (is_drawn(c) || is_without_place(c));
    });
  };
  const auto is_possible = [](const PictureClock& c) {
    return c.state == DutyState::breached && !c.certain;
  };
  if (any_state(DutyState::due)) write_key_shape(out, "#picture-due", "due");
  if (any_state(DutyState::running)) write_key_shape(out, "#picture-running", "running");
  if (any_state(DutyState::met)) write_key_shape(out, "#picture-met", "met");
  if (any_clock(picture,
                [](const PictureClock& c) { return c.state == DutyState::breached && c.certain; }))
    write_key_shape(out, "#picture-breached", "breached");
  if (any_clock(picture, is_possible))
    write_key_shape(out, "#picture-possibly", "possibly breached");
  if (any_state(DutyState::cannot_be_computed))
    write_key_shape(out, "#picture-unknown", "cannot be computed");
  out << "</ul>\n";
}

Literal edge_class(rules::Matter matter) {
  switch (matter) {
    case rules::Matter::contact: return "picture-edge--contact";
    case rules::Matter::assessment: return "picture-edge--assessment";
    case rules::Matter::decision: return "picture-edge--decision";
    case rules::Matter::plan: return "picture-edge--plan";
    case rules::Matter::money: return "picture-edge--money";
    case rules::Matter::review: return "picture-edge--review";
    case rules::Matter::safety: return "picture-edge--safety";
    case rules::Matter::complaint: return "picture-edge--complaint";
    case rules::Matter::other: break;
  }
  return "picture-edge--other";
}

}  // namespace candour::picture
