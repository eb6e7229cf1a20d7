#pragma once
// Date input: a day that the person knows, typed in three boxes.

#include <optional>
#include <vector>

#include "web/html/govuk/fieldset.hpp"
#include "web/html/govuk/form_group.hpp"

namespace candour::html {

struct DateInputItem {
  std::string name{};   // default: day, month or year
  std::string label{};  // default: the name with a capital
  std::string value{};
  std::string id{};                 // default: the date's id, a hyphen and the name
  std::optional<bool> has_error{};  // default: all three, when there is an error message
  std::string input_mode = "numeric";
  std::string autocomplete{};
  std::string pattern{};
  bool is_shown = true;
  std::string classes{};
  Attributes attributes{};
};

struct DateInput {
  std::string id{};
  std::string name_prefix{};  // “began” gives the names began-day, began-month, began-year
  Fieldset fieldset{};
  Hint hint{};
  ErrorMessage error_message{};
  DateInputItem day{};
  DateInputItem month{};
  DateInputItem year{};
  std::vector<DateInputItem> items{};  // instead of day, month and year
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const DateInput& date);

}  // namespace candour::html
