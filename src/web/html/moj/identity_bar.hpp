#pragma once
// Identity bar: whose record this is, and what can be done with it.

#include <vector>

#include "web/html/html.hpp"
#include "web/html/moj/button_menu.hpp"

namespace candour::html {

struct IdentityBar {
  Content title{};
  std::vector<ButtonMenu> menus{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const IdentityBar& bar);

}  // namespace candour::html
