#pragma once
// Password input: with a button that shows what was typed.

#include "web/html/govuk/form_group.hpp"

namespace candour::html {

struct PasswordInput {
  std::string name{};
  std::string id{};  // default: the name
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  std::string value{};
  bool is_disabled = false;
  std::string described_by{};
  std::string autocomplete = "current-password";  // or new-password
  std::string show_text{};                        // default: Show
  std::string hide_text{};
  std::string show_label{};  // for a screen reader; default: Show password
  std::string hide_label{};
  std::string shown_announcement{};
  std::string hidden_announcement{};
  std::string button_classes{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const PasswordInput& input);

}  // namespace candour::html
