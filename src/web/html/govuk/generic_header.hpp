#pragma once
// Generic header: the bar with the product's name, free of government branding.

#include "web/html/html.hpp"

namespace candour::html {

struct GenericHeader {
  Content logo{};
  std::string href = "/";
  std::string container_classes = "govuk-width-container";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const GenericHeader& header);

}  // namespace candour::html
