#pragma once
// Tag: the status of a thing, in a word or two. The word carries the meaning, never the colour.

#include "web/html/html.hpp"

namespace candour::html {

struct Tag {
  Content text{};
  std::string classes{};  // govuk-tag--green, …
  Attributes attributes{};
};

Out& operator<<(Out& out, const Tag& tag);

}  // namespace candour::html
