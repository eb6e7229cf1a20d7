#pragma once
// Checkboxes: any of several.

#include <vector>

#include "web/html/govuk/choices.hpp"
#include "web/html/govuk/fieldset.hpp"
#include "web/html/govuk/form_group.hpp"

namespace candour::html {

struct Checkboxes {
  std::string name{};
  std::string id_prefix{};  // default: the name
  Fieldset fieldset{};
  Hint hint{};
  ErrorMessage error_message{};
  std::vector<Choice> items{};
  std::vector<std::string> values{};  // checks the choices with these values
  std::string described_by{};         // used when there is no fieldset
  FormGroup form_group{};
  std::string classes{};  // govuk-checkboxes--small
  Attributes attributes{};
};

Out& operator<<(Out& out, const Checkboxes& checkboxes);

}  // namespace candour::html
