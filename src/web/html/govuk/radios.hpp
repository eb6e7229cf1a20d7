#pragma once
// Radios: one of a few.

#include <vector>

#include "web/html/govuk/choices.hpp"
#include "web/html/govuk/fieldset.hpp"
#include "web/html/govuk/form_group.hpp"

namespace candour::html {

struct Radios {
  std::string name{};
  std::string id_prefix{};  // default: the name
  Fieldset fieldset{};
  Hint hint{};
  ErrorMessage error_message{};
  std::vector<Choice> items{};
  std::string value{};  // checks the choice with this value; empty checks none
  FormGroup form_group{};
  std::string classes{};  // govuk-radios--inline, govuk-radios--small
  Attributes attributes{};
};

Out& operator<<(Out& out, const Radios& radios);

}  // namespace candour::html
