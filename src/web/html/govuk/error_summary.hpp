#pragma once
// Error summary: every error of the page at its top, each leading to its field.

#include <optional>
#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct ErrorSummaryItem {
  Content text{};
  std::string href{};  // “#” and the field's id
  Attributes attributes{};
};

struct ErrorSummary {
  Content title = "There is a problem";
  Content description{};
  std::vector<ErrorSummaryItem> items{};
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const ErrorSummary& summary);

}  // namespace candour::html
