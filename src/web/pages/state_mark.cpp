#include "web/pages/state_mark.hpp"

namespace candour::web {
namespace {

using namespace html;
using rules::DutyState;

Literal shape_of(DutyState state) {
  switch (state) {
    case DutyState::due: return "<circle cx=\"8\" cy=\"8\" r=\"6\" class=\"candour-state__ring\"/>";
    case DutyState::running:
      return "<circle cx=\"8\" cy=\"8\" r=\"6\" class=\"candour-state__ring\"/>"
             "<path d=\"M8 8V2a6 6 0 0 1 0 12z\" class=\"candour-state__fill\"/>";
    case DutyState::met: return "<circle cx=\"8\" cy=\"8\" r=\"7\" class=\"candour-state__fill\"/>";
    case DutyState::breached: return "<path d=\"M8 1l7.5 14H.5z\" class=\"candour-state__fill\"/>";
    case DutyState::cannot_be_computed:
      return "<text x=\"8\" y=\"13\" text-anchor=\"middle\" class=\"candour-state__text\">?</text>";
    case DutyState::fell_away: break;
  }
  return "<path d=\"M2 8h12\" class=\"candour-state__ring\"/>";
}

Literal class_of(const rules::Duty& duty) {
  switch (duty.state) {
    case DutyState::breached:
      if (duty.certain && duty.rule->is_finding) return "candour-state candour-state--breached";
      return "candour-state candour-state--possibly";
    case DutyState::due: return "candour-state candour-state--due";
    case DutyState::met: return "candour-state candour-state--met";
    default: return "candour-state";
  }
}

}  // namespace

std::string state_words(const rules::Duty& duty) {
  switch (duty.state) {
    case DutyState::breached:
      if (!duty.rule->is_finding) return "Not as expected";
      return duty.certain ? "Breached" : "Possibly breached";
    case DutyState::due: return "Due";
    case DutyState::running: return "Running";
    case DutyState::met: return "Met";
    case DutyState::cannot_be_computed: return "Cannot be computed";
    case DutyState::fell_away: break;
  }
  return "Fell away";
}

Raw state_mark(const rules::Duty& duty) {
  return markup("<strong class=\""_html, class_of(duty),
                "\"><svg class=\"candour-state__shape\" viewBox=\"0 0 16 16\" width=\"16\" "
                "height=\"16\" aria-hidden=\"true\" focusable=\"false\">"_html,
                shape_of(duty.state), "</svg> "_html, Text(state_words(duty)), "</strong>"_html);
}

}  // namespace candour::web
