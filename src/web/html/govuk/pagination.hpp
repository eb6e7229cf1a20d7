#pragma once
// Pagination: the pages of a long list, or the one before and the one after.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct PaginationLink {
  std::string href{};        // empty: there is no such page
  Content text{};            // default: Previous or Next page
  std::string label_text{};  // what that page holds, shown when there are no numbered pages
  Attributes attributes{};
};

struct PaginationItem {
  std::string number{};
  std::string href{};
  bool is_current = false;
  bool is_ellipsis = false;  // pages left out
  std::string label{};       // default: Page and the number
  Attributes attributes{};
};

struct Pagination {
  PaginationLink previous{};
  PaginationLink next{};
  std::vector<PaginationItem> items{};
  std::string landmark_label = "Pagination";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Pagination& pagination);

}  // namespace candour::html
