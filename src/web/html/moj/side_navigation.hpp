#pragma once
// Side navigation: the parts of a large subject, in sections when it has them.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct SideNavigationItem {
  Content text{};
  std::string href{};
  bool is_current = false;
  Attributes attributes{};
};

struct SideNavigationSection {
  Content heading{};
  int heading_level = 4;
  std::string heading_classes{};
  Attributes heading_attributes{};
  std::vector<SideNavigationItem> items{};
};

struct SideNavigation {
  std::vector<SideNavigationItem> items{};  // used when there are no sections
  std::vector<SideNavigationSection> sections{};
  std::string label{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const SideNavigation& navigation);

}  // namespace candour::html
