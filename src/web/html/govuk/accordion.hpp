#pragma once
// Accordion: sections that script folds away; without script all are open.

#include <optional>
#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct AccordionItem {
  Content heading{};
  Content summary{};
  Content text{};  // plain text becomes a paragraph
  bool is_expanded = false;
  bool is_shown = true;  // false leaves it out, and the others keep their ids
};

struct Accordion {
  std::string id{};  // one for each accordion of a page: what is open is remembered under it
  std::vector<AccordionItem> items{};
  int heading_level = 2;
  std::optional<bool> remember_expanded{};
  std::string hide_all_text{};
  std::string hide_text{};
  std::string hide_label{};
  std::string show_all_text{};
  std::string show_text{};
  std::string show_label{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Accordion& accordion);

}  // namespace candour::html
