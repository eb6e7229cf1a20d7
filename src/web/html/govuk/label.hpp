#pragma once
// Label: the question of one field.

#include "web/html/html.hpp"

namespace candour::html {

struct Label {
  Content text{};
  std::string for_id{};  // the field's id; components that hold a label set it themselves
  bool is_page_heading = false;
  std::string classes{};  // govuk-label--l, …
  Attributes attributes{};
};

// Nothing is written for a label without text.
Out& operator<<(Out& out, const Label& label);
void write_label(Out& out, const Label& label, std::string_view for_id);

}  // namespace candour::html
