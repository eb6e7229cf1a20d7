#pragma once
// Badge: a short mark beside a name.

#include "web/html/html.hpp"

namespace candour::html {

struct Badge {
  Content text{};
  std::string classes{};  // moj-badge--red, …
  Attributes attributes{};
};

Out& operator<<(Out& out, const Badge& badge);

}  // namespace candour::html
