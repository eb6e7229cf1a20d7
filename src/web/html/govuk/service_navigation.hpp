#pragma once
// Service navigation: the service's name and the ways into its parts.

#include <optional>
#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct NavigationItem {
  Content text{};
  std::string href{};
  bool is_current = false;  // this very page
  bool is_active = false;   // a page of this part
  Attributes attributes{};
};

// Markup of our own at four places of the bar.
struct NavigationSlots {
  Raw start{};
  Raw end{};
  bool end_is_inline = false;  // keeps `end` on the same line as the navigation
  Raw navigation_start{};      // <li> elements before the items
  Raw navigation_end{};        // <li> elements after the items
};

struct ServiceNavigation {
  std::string service_name{};
  std::string service_href{};
  std::vector<NavigationItem> items{};
  std::optional<bool> collapse_on_mobile{};  // default: when there is more than one item
  std::string label = "Service information";
  std::string menu_button_text = "Menu";
  std::string menu_button_label{};  // for a screen reader, when it should differ
  std::string navigation_label{};   // default: the menu button's text
  std::string navigation_id = "navigation";
  std::string navigation_classes{};
  NavigationSlots slots{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const ServiceNavigation& navigation);

}  // namespace candour::html
