#pragma once
// Skip link: lets a keyboard user jump over the header to the main content.

#include "web/html/html.hpp"

namespace candour::html {

struct SkipLink {
  Content text{};
  std::string href = "#content";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const SkipLink& link);

}  // namespace candour::html
