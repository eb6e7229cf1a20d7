#pragma once
// Table: rows and columns that belong together.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct TableCell {
  Content text{};
  std::string format{};  // “numeric” sets figures under one another
  int colspan = 0;
  int rowspan = 0;
  std::string classes{};
  Attributes attributes{};
};

using TableRow = std::vector<TableCell>;

struct Table {
  Content caption{};
  std::string caption_classes{};  // govuk-table__caption--m, …
  std::vector<TableCell> head{};
  std::vector<TableRow> rows{};
  bool first_cell_is_header = false;
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Table& table);

}  // namespace candour::html
