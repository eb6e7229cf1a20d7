#pragma once
// Fieldset: several fields under one question.

#include "web/html/html.hpp"

namespace candour::html {

struct Legend {
  Content text{};
  bool is_page_heading = false;
  std::string classes{};  // govuk-fieldset__legend--l, …
};

struct Fieldset {
  Legend legend{};
  std::string described_by{};
  std::string role{};
  Raw content{};  // components that hold a fieldset fill it themselves
  std::string classes{};
  Attributes attributes{};

  // Whether a component that can do without a fieldset was given one.
  bool is_given() const {
    return !legend.text.empty() || !described_by.empty() || !classes.empty() || !attributes.empty();
  }
};

Out& operator<<(Out& out, const Fieldset& fieldset);

// For components that write the content themselves; the caller closes with "</fieldset>".
void open_fieldset(Out& out, const Fieldset& fieldset, std::string_view described_by,
                   std::string_view role);

}  // namespace candour::html
