#include "web/html/govuk/service_navigation.hpp"

namespace candour::html {
namespace {

void write_name(Out& out, const ServiceNavigation& navigation) {
  if (navigation.service_name.empty()) return;
  out << "<span class=\"govuk-service-navigation__service-name\">";
  if (navigation.service_href.empty()) {
    out << "<span class=\"govuk-service-navigation__text\">" << Text(navigation.service_name)
        << "</span>";
  } else {
    out << "<a" << Attr("href", Url(navigation.service_href))
        << " class=\"govuk-service-navigation__link\">" << Text(navigation.service_name) << "</a>";
  }
  out << "</span>\n";
}

// The strong element keeps the place visible to people who override colours.
void write_item_text(Out& out, const NavigationItem& item) {
  if (item.is_active || item.is_current) {
    out << "<strong class=\"govuk-service-navigation__active-fallback\">" << item.text
        << "</strong>";
  } else {
    out << item.text;
  }
}

void write_item(Out& out, const NavigationItem& item) {
  const bool is_here = item.is_active || item.is_current;
  const std::string_view current = !is_here ? "" : item.is_current ? "page" : "true";
  out << "<li"
      << Class{"govuk-service-navigation__item",
               is_here ? "govuk-service-navigation__item--active" : ""}
      << ">";
  if (!item.href.empty()) {
    out << "<a class=\"govuk-service-navigation__link\"" << Attr("href", Url(item.href))
        << AttrIf("aria-current", current) << item.attributes << ">";
    write_item_text(out, item);
    out << "</a>";
  } else if (!item.text.empty()) {
    out << "<span class=\"govuk-service-navigation__text\"" << AttrIf("aria-current", current)
        << ">";
    write_item_text(out, item);
    out << "</span>";
  }
  out << "</li>\n";
}

void write_menu_button(Out& out, const ServiceNavigation& navigation) {
  const bool has_own_label = navigation.menu_button_label != navigation.menu_button_text;
  out << "<button type=\"button\" class=\"govuk-service-navigation__toggle "
         "govuk-js-service-navigation-toggle\""
      << Attr("aria-controls", navigation.navigation_id)
      << AttrIf("aria-label", has_own_label ? navigation.menu_button_label : "")
      << " hidden aria-hidden=\"true\">" << Text(navigation.menu_button_text) << "</button>\n";
}

void write_navigation(Out& out, const ServiceNavigation& navigation) {
  const NavigationSlots& slots = navigation.slots;
  if (navigation.items.empty() && slots.navigation_start.empty() && slots.navigation_end.empty()) {
    return;
  }
  out << "<nav"
      << Attr("aria-label", navigation.navigation_label.empty() ? navigation.menu_button_text
                                                                : navigation.navigation_label)
      << Class{"govuk-service-navigation__wrapper", navigation.navigation_classes} << ">\n";
  if (navigation.collapse_on_mobile.value_or(navigation.items.size() > 1)) {
    write_menu_button(out, navigation);
  }
  out << "<ul class=\"govuk-service-navigation__list\"" << Attr("id", navigation.navigation_id)
      << ">" << slots.navigation_start;
  for (const NavigationItem& item : navigation.items) write_item(out, item);
  out << slots.navigation_end << "</ul></nav>\n";
}

}  // namespace

// With a name or a slot of its own the bar is a region; otherwise its <nav> is landmark enough.
Out& operator<<(Out& out, const ServiceNavigation& navigation) {
  const NavigationSlots& slots = navigation.slots;
  const bool is_region =
      !navigation.service_name.empty() || !slots.start.empty() || !slots.end.empty();
  if (is_region) {
    out << "<section" << Attr("aria-label", navigation.label);
  } else {
    out << "<div";
  }
  out << Class{"govuk-service-navigation", navigation.classes}
      << " data-module=\"govuk-service-navigation\"" << navigation.attributes << "><div"
      << Class{"govuk-width-container",
               slots.end_is_inline ? "govuk-service-navigation__inlining-container" : ""}
      << ">" << slots.start << "<div class=\"govuk-service-navigation__container\">";
  write_name(out, navigation);
  write_navigation(out, navigation);
  out << "</div>" << slots.end << "</div>";
  return is_region ? out << "</section>\n" : out << "</div>\n";
}

}  // namespace candour::html
