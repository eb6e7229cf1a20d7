#pragma once
// A register as rows and columns: shown as a table whose headings sort, printed, or given as a
// file.

#include <string>
#include <string_view>
#include <vector>

#include "web/html/html.hpp"
#include "web/http/response.hpp"
#include "web/pages/list_query.hpp"

namespace candour::web {

struct RegisterColumn {
  std::string_view heading;
  std::string_view sort = {};  // what the address calls this order; empty: it does not sort
  bool is_numeric = false;
  bool is_most_first = false;     // its first order is backwards, as counts are read
  bool is_for_file_only = false;  // what a page shows in another column
};

struct RegisterCell {
  std::string words = {};  // as the file has it
  html::Raw shown = {};    // as the page has it; empty: the words
  RegisterCell(std::string text, html::Raw markup = {})
      : words{std::move(text)}, shown{std::move(markup)} {}
};

struct RegisterTable {
  std::string caption;
  std::vector<RegisterColumn> columns;
  std::vector<std::vector<RegisterCell>> rows;  // a cell for each column
  std::vector<std::string> groups = {};  // of each row, to stand above its group; or none at all
  std::string_view usual_sort = {};      // the order when none is asked for
};

// The table, within a part that scrolls where it is too wide. Headings that sort are links; the one
// that sorts now says which way.
void write_register_table(html::Out& out, const RegisterTable& table, const ListQuery& query);

// The pages of a list, or nothing where there is one.
void write_pages(html::Out& out, const ListQuery& query, const PagePart& part);

// The rows as a file, headings in words.
Response register_file(const RegisterTable& table, std::string_view file_name);

}  // namespace candour::web
