#pragma once
// Warning text: a consequence that must be known before going on.

#include "web/html/html.hpp"

namespace candour::html {

struct WarningText {
  Content text{};
  std::string icon_text = "Warning";  // what a screen reader says for the exclamation mark
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const WarningText& warning);

}  // namespace candour::html
