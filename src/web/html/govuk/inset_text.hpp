#pragma once
// Inset text: a block that stands apart from the text around it.

#include "web/html/html.hpp"

namespace candour::html {

struct InsetText {
  Content text{};
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const InsetText& inset);

}  // namespace candour::html
