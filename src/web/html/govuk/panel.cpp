#include "web/html/govuk/panel.hpp"

#include "web/html/govuk/button.hpp"

namespace candour::html {
namespace {

void write_action(Out& out, const PanelAction& action) {
  if (!action.href.empty() && action.type != "button") {
    out << "<a class=\"govuk-link govuk-link--inverse";
    if (!action.classes.empty()) out << " " << Text(action.classes);
    out << "\"" << Attr("href", Url(action.href)) << action.attributes << ">" << action.text
        << "</a>\n";
    return;
  }
  out << Button{.text = action.text,
                .type = action.type.empty() ? "button" : action.type,
                .href = action.href,
                .classes = action.classes.empty() ? "govuk-button--inverse"
                                                  : "govuk-button--inverse " + action.classes,
                .attributes = action.attributes};
}

void write_actions(Out& out, const Panel& panel) {
  if (panel.actions.empty() && panel.actions_classes.empty() && panel.actions_attributes.empty()) {
    return;
  }
  out << "<div" << Class{"govuk-panel__actions", panel.actions_classes} << panel.actions_attributes
      << ">";
  if (!panel.actions.empty()) {
    out << "<div class=\"govuk-button-group\">\n";
    for (const PanelAction& action : panel.actions) write_action(out, action);
    out << "</div>";
  }
  out << "</div>";
}

}  // namespace

Out& operator<<(Out& out, const Panel& panel) {
  const std::string_view kind =
      panel.is_interruption ? "govuk-panel--interruption" : "govuk-panel--confirmation";
  out << "<div class=\"govuk-panel " << Text(kind);
  if (!panel.classes.empty()) out << " " << Text(panel.classes);
  out << "\"" << panel.attributes << "><h" << panel.heading_level
      << " class=\"govuk-panel__title\">" << panel.title << "</h" << panel.heading_level << ">";
  if (!panel.text.empty()) out << "<div class=\"govuk-panel__body\">" << panel.text << "</div>";
  if (panel.is_interruption) write_actions(out, panel);
  return out << "</div>\n";
}

}  // namespace candour::html
