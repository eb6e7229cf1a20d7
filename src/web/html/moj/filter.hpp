#pragma once
// Filter: what narrows a list. It goes inside a form with method="get"; each chosen filter is a
// link to the same list without it.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct ChosenFilter {
  Content text{};
  std::string href_without{};
};

struct ChosenFilters {
  Content heading{};  // of the category
  std::vector<ChosenFilter> items{};
};

struct Filter {
  Content heading = "Filter";
  std::vector<ChosenFilters> chosen{};  // empty: nothing is chosen yet
  Content chosen_heading = "Selected filters";
  Content clear_text = "Clear filters";
  std::string clear_href{};
  Content submit_text = "Apply filters";
  Attributes submit_attributes{};
  Raw options{};  // the fields
  Attributes attributes{};
};

Out& operator<<(Out& out, const Filter& filter);

}  // namespace candour::html
