#pragma once
// Select: one of a list that is too long for radios.

#include <optional>
#include <vector>

#include "web/html/govuk/form_group.hpp"

namespace candour::html {

struct SelectItem {
  std::string text{};
  std::optional<std::string> value{};  // default: the text
  std::optional<bool> is_selected{};   // default: whether its value is the select's value
  bool is_disabled = false;
  Attributes attributes{};
};

struct Select {
  std::string name{};
  std::string id{};  // default: the name
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  std::vector<SelectItem> items{};
  std::string value{};  // selects the item with this value; empty selects none
  bool is_disabled = false;
  std::string described_by{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Select& select);

}  // namespace candour::html
