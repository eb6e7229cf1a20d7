#include "web/html/govuk/accordion.hpp"

#include "web/html/govuk/messages.hpp"

namespace candour::html {
namespace {

void write_item(Out& out, const Accordion& accordion, std::size_t index) {
  const AccordionItem& item = accordion.items[index];
  const Text id(accordion.id);
  const std::size_t number = index + 1;
  out << "<div"
      << Class{"govuk-accordion__section",
               item.is_expanded ? "govuk-accordion__section--expanded" : ""}
      << "><div class=\"govuk-accordion__section-header\"><h" << accordion.heading_level
      << " class=\"govuk-accordion__section-heading\">"
         "<span class=\"govuk-accordion__section-button\" id=\""
      << id << "-heading-" << number << "\">" << item.heading << "</span></h"
      << accordion.heading_level << ">";
  if (!item.summary.empty()) {
    out << "<div class=\"govuk-accordion__section-summary govuk-body\" id=\"" << id << "-summary-"
        << number << "\">" << item.summary << "</div>";
  }
  out << "</div><div id=\"" << id << "-content-" << number
      << "\" class=\"govuk-accordion__section-content\">";
  if (item.text.is_markup()) {
    out << item.text;
  } else if (!item.text.empty()) {
    out << "<p class=\"govuk-body\">" << item.text << "</p>";
  }
  out << "</div></div>\n";
}

}  // namespace

Out& operator<<(Out& out, const Accordion& accordion) {
  Attributes attributes = accordion.attributes;
  add_message(attributes, "hide-all-sections", accordion.hide_all_text);
  add_message(attributes, "hide-section", accordion.hide_text);
  add_message(attributes, "hide-section-aria-label", accordion.hide_label);
  add_message(attributes, "show-all-sections", accordion.show_all_text);
  add_message(attributes, "show-section", accordion.show_text);
  add_message(attributes, "show-section-aria-label", accordion.show_label);
  if (accordion.remember_expanded) {
    attributes.add("data-remember-expanded", *accordion.remember_expanded ? "true" : "false");
  }
  out << "<div" << Class{"govuk-accordion", accordion.classes} << " data-module=\"govuk-accordion\""
      << Attr("id", accordion.id) << attributes << ">\n";
  for (std::size_t i = 0; i < accordion.items.size(); ++i) {
    if (accordion.items[i].is_shown) write_item(out, accordion, i);
  }
  return out << "</div>\n";
}

}  // namespace candour::html
