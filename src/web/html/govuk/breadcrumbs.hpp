#pragma once
// Breadcrumbs: where this page lies. An item without an address is the page itself.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct Breadcrumb {
  Content text{};
  std::string href{};
  Attributes attributes{};
};

struct Breadcrumbs {
  std::vector<Breadcrumb> items{};
  bool collapse_on_mobile = false;  // shows only the first and the last on a narrow screen
  std::string label = "Breadcrumb";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Breadcrumbs& breadcrumbs);

}  // namespace candour::html
