#pragma once
// Phase banner: that a service is still being worked on.

#include "web/html/govuk/tag.hpp"
#include "web/html/html.hpp"

namespace candour::html {

struct PhaseBanner {
  Tag tag{};
  Content text{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const PhaseBanner& banner);

}  // namespace candour::html
