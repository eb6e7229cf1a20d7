#include "web/html/moj/side_navigation.hpp"

namespace candour::html {
namespace {

void write_items(Out& out, const std::vector<SideNavigationItem>& items) {
  out << "<ul class=\"moj-side-navigation__list\">\n";
  for (const SideNavigationItem& item : items) {
    out << "<li"
        << Class{"moj-side-navigation__item",
                 item.is_current ? "moj-side-navigation__item--active" : ""}
        << item.attributes << "><a" << Attr("href", Url(item.href))
        << AttrIf("aria-current", item.is_current ? "location" : "") << ">" << item.text
        << "</a></li>\n";
  }
  out << "</ul>\n";
}

}  // namespace

Out& operator<<(Out& out, const SideNavigation& navigation) {
  out << "<nav" << Class{"moj-side-navigation", navigation.classes}
      << AttrIf("aria-label", navigation.label) << navigation.attributes << ">\n";
  for (const SideNavigationSection& section : navigation.sections) {
    out << "<h" << section.heading_level
        << Class{"moj-side-navigation__title", section.heading_classes}
        << section.heading_attributes << ">" << section.heading << "</h" << section.heading_level
        << ">\n";
    write_items(out, section.items);
  }
  if (navigation.sections.empty()) write_items(out, navigation.items);
  return out << "</nav>\n";
}

}  // namespace candour::html
