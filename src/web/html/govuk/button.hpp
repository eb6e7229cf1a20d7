#pragma once
// Button: does something. With an address it is a link that looks like one.

#include <optional>

#include "web/html/html.hpp"

namespace candour::html {

struct Button {
  Content text{};
  std::string name{};
  std::string value{};
  std::string type = "submit";
  std::string href{};  // makes it a link; name, value, type and is_disabled then mean nothing
  bool is_disabled = false;
  bool is_start = false;                       // the arrow of a start page
  std::optional<bool> prevent_double_click{};  // ignores a second press within a second
  std::string id{};
  std::string classes{};  // govuk-button--secondary, govuk-button--warning, …
  Attributes attributes{};
};

Out& operator<<(Out& out, const Button& button);

}  // namespace candour::html
