#pragma once
// Details: what only some people need, folded away.

#include "web/html/html.hpp"

namespace candour::html {

struct Details {
  Content summary{};
  Content text{};
  bool is_open = false;
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Details& details);

}  // namespace candour::html
