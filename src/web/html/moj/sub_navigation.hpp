#pragma once
// Sub navigation: the parts of one record.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct SubNavigationItem {
  Content text{};
  std::string href{};
  bool is_current = false;
  std::string classes{};
  Attributes attributes{};
};

struct SubNavigation {
  std::vector<SubNavigationItem> items{};
  std::string label = "Secondary navigation region";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const SubNavigation& navigation);

}  // namespace candour::html
