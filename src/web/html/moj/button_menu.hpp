#pragma once
// Button menu: several things that can be done; script folds them into one button.

#include <vector>

#include "web/html/govuk/button.hpp"

namespace candour::html {

struct ButtonMenu {
  std::vector<Button> items{};
  std::string button_text{};  // what the folded button says
  std::string button_classes{};
  std::string align{};  // “right”: opens towards the left
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const ButtonMenu& menu);

}  // namespace candour::html
