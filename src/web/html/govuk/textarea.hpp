#pragma once
// Textarea: several lines of text.

#include <optional>

#include "web/html/govuk/form_group.hpp"

namespace candour::html {

struct Textarea {
  std::string name{};
  std::string id{};  // default: the name
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  std::string value{};
  int rows = 5;
  std::optional<bool> spellcheck{};
  std::string autocomplete{};
  bool is_disabled = false;
  std::string described_by{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Textarea& textarea);

}  // namespace candour::html
