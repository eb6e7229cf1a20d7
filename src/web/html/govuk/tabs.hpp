#pragma once
// Tabs: parts of one thing, one at a time; without script, one under another.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct TabItem {
  std::string label{};
  Content panel{};       // plain text becomes a paragraph
  std::string id{};      // default: the prefix, a hyphen and the number
  bool is_shown = true;  // false leaves it out, and the others keep their ids
  Attributes attributes{};
  Attributes panel_attributes{};
};

struct Tabs {
  std::vector<TabItem> items{};
  std::string id_prefix{};
  std::string title = "Contents";
  std::string id{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Tabs& tabs);

}  // namespace candour::html
