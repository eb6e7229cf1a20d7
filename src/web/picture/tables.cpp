#include "web/picture/case_picture.hpp"
#include "web/picture/clock_words.hpp"
#include "web/picture/drawing.hpp"
#include "web/picture/shapes.hpp"

namespace candour::picture {
namespace {

using html::Literal;
using html::Out;
using html::Text;
using rules::DutyState;

void write_cell(Out& out, std::string_view words) {
  out << "<td class=\"govuk-table__cell\">" << Text(words) << "</td>";
}

void write_head(Out& out, Literal caption, std::initializer_list<Literal> columns) {
  out << "<div class=\"candour-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" << caption
      << "\"><table class=\"govuk-table candour-picture__table\">"
         "<caption class=\"govuk-table__caption govuk-table__caption--m\">"
      << caption << "</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">";
  for (const Literal& column : columns)
    out << "<th scope=\"col\" class=\"govuk-table__header\">" << column << "</th>";
  out << "</tr></thead><tbody class=\"govuk-table__body\">\n";
}

void write_foot(Out& out) { out << "</tbody></table></div>\n"; }

void write_event(Out& out, const CasePicture& picture, const PictureEvent& event) {
  out << "<tr class=\"govuk-table__row\" id=\"" << Text(picture.targets.event_row) << event.number
      << "\">";
  write_cell(out, event.has_date ? std::string_view{event.when} : "Without a date");
  out << "<td class=\"govuk-table__cell\">" << Text(event.what);
  if (event.claimed) out << ", as one side says";
  out << "</td>";
  write_cell(out, event.about.empty() ? "Not recorded" : std::string_view{event.about});
  write_cell(out, words_of(event.matter));
  out << "</tr>\n";
}

// “Not late” only where that is known.
std::string_view late_words(const PictureClock& clock) {
  if (!clock.late_words.empty()) return clock.late_words;
  if (clock.state == DutyState::cannot_be_computed) return "Not known";
  if (clock.state == DutyState::breached)
    return clock.is_step ? "A step, not a time" : "Not certain that it is";
  return "Not late";
}

void write_clock(Out& out, const CasePicture& picture, const PictureClock& clock) {
  out << "<tr class=\"govuk-table__row\" id=\"" << Text(picture.targets.duty_row) << clock.number
      << "\"><th scope=\"row\" class=\"govuk-table__header\">" << Text(clock.title) << "</th>";
  write_cell(out, clock.about.empty() ? "Not recorded" : std::string_view{clock.about});
  write_cell(out, clock.from_words);
  write_cell(out, !clock.due_words.empty() ? std::string_view{clock.due_words}
                  : clock.is_step          ? "At the step itself"
                                           : "Not known");
  out << "<td class=\"govuk-table__cell candour-picture__state\"><svg viewBox=\"-11 -11 22 22\" "
         "width=\"22\" height=\"22\" aria-hidden=\"true\" focusable=\"false\">";
  write_shape(out, clock, 0, 0);
  out << "</svg> " << Text(state_words(clock)) << "</td>";
  write_cell(out, late_words(clock));
  out << "</tr>\n";
}

}  // namespace

std::string drawing_label(const CasePicture& picture) {
  return "The case over time. " + picture.summary + " The tables below say the same in words.";
}

void render_drawing(Out& out, const CasePicture& picture) {
  if (picture.events.empty() && picture.clocks.empty()) {
    out << "<p class=\"govuk-body\">" << Text(picture.summary) << "</p>\n";
    return;
  }
  write_definitions(out);
  out << "<figure class=\"candour-picture\"><figcaption class=\"govuk-body\">"
      << Text(picture.summary) << "</figcaption>\n";
  draw_wide(out, picture);
  draw_tall(out, picture);
  write_key(out, picture);
  out << "</figure>\n";
}

void render_tables(Out& out, const CasePicture& picture) {
  if (!picture.events.empty()) {
    write_head(out, "What happened", {"When", "What", "About", "Matter"});
    for (const bool has_date : {true, false}) {
      for (const PictureEvent& event : picture.events) {
        if (event.has_date == has_date) write_event(out, picture, event);
      }
    }
    write_foot(out);
  }
  if (!picture.clocks.empty()) {
    write_head(out, "What was owed", {"Duty", "About", "From", "Due", "State", "How late"});
    for (const PictureClock& clock : picture.clocks) write_clock(out, picture, clock);
    write_foot(out);
  }
}

}  // namespace candour::picture
