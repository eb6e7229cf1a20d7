#include "web/html/govuk/tabs.hpp"

namespace candour::html {
namespace {

std::string panel_id(const Tabs& tabs, std::size_t index) {
  const TabItem& item = tabs.items[index];
  return item.id.empty() ? tabs.id_prefix + "-" + std::to_string(index + 1) : item.id;
}

void write_tab(Out& out, const Tabs& tabs, std::size_t index) {
  const TabItem& item = tabs.items[index];
  const std::string href = "#" + panel_id(tabs, index);
  out << "<li"
      << Class{"govuk-tabs__list-item", index == 0 ? "govuk-tabs__list-item--selected" : ""}
      << "><a class=\"govuk-tabs__tab\"" << Attr("href", Url(href)) << item.attributes << ">"
      << Text(item.label) << "</a></li>\n";
}

void write_panel(Out& out, const Tabs& tabs, std::size_t index) {
  const TabItem& item = tabs.items[index];
  const std::string id = panel_id(tabs, index);
  out << "<div" << Class{"govuk-tabs__panel", index > 0 ? "govuk-tabs__panel--hidden" : ""}
      << Attr("id", id) << item.panel_attributes << ">";
  if (item.panel.is_markup()) {
    out << item.panel;
  } else if (!item.panel.empty()) {
    out << "<p class=\"govuk-body\">" << item.panel << "</p>";
  }
  out << "</div>\n";
}

}  // namespace

Out& operator<<(Out& out, const Tabs& tabs) {
  out << "<div" << AttrIf("id", tabs.id) << Class{"govuk-tabs", tabs.classes} << tabs.attributes
      << " data-module=\"govuk-tabs\"><h2 class=\"govuk-tabs__title\">" << Text(tabs.title)
      << "</h2>\n";
  if (!tabs.items.empty()) {
    out << "<ul class=\"govuk-tabs__list\">\n";
    for (std::size_t i = 0; i < tabs.items.size(); ++i) {
      if (tabs.items[i].is_shown) write_tab(out, tabs, i);
    }
    out << "</ul>\n";
    for (std::size_t i = 0; i < tabs.items.size(); ++i) {
      if (tabs.items[i].is_shown) write_panel(out, tabs, i);
    }
  }
  return out << "</div>\n";
}

}  // namespace candour::html
