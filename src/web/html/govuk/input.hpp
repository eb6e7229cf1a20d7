#pragma once
// Text input: one line of text.

#include <optional>

#include "web/html/govuk/form_group.hpp"

namespace candour::html {

// What stands before or after the text, such as £ or “hours a week”.
struct Affix {
  Content text{};
  std::string classes{};
  Attributes attributes{};
};

struct Input {
  std::string name{};
  std::string id{};  // default: the name
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  std::string value{};
  std::string type = "text";
  std::string input_mode{};
  std::string autocomplete{};
  std::string autocapitalize{};
  std::string pattern{};
  std::optional<bool> spellcheck{};
  bool is_disabled = false;
  std::string described_by{};
  Affix prefix{};
  Affix suffix{};
  std::string wrapper_classes{};
  Attributes wrapper_attributes{};
  FormGroup form_group{};
  std::string classes{};  // govuk-input--width-10, …
  Attributes attributes{};
};

Out& operator<<(Out& out, const Input& input);

}  // namespace candour::html
