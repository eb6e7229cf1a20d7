#pragma once
// Back link: the way back from one page of a sequence.

#include "web/html/html.hpp"

namespace candour::html {

struct BackLink {
  Content text = "Back";
  std::string href = "#";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const BackLink& link);

}  // namespace candour::html
