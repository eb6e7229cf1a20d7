#pragma once
// Panel: the large confirmation at the end of a task, or an interruption that asks whether to go
// on.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct PanelAction {
  Content text{};
  std::string href{};  // without one, or with type button, it is a button
  std::string type{};
  std::string classes{};
  Attributes attributes{};
};

struct Panel {
  Content title{};
  Content text{};
  int heading_level = 1;
  bool is_interruption = false;
  std::vector<PanelAction> actions{};  // of an interruption
  std::string actions_classes{};
  Attributes actions_attributes{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Panel& panel);

}  // namespace candour::html
