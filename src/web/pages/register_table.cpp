#include "web/pages/register_table.hpp"

#include "base/assert.hpp"
#include "web/html/govuk/pagination.hpp"
#include "web/pages/csv.hpp"

namespace candour::web {
namespace {

using namespace html;

void write_heading(Out& out, const RegisterColumn& column, const RegisterTable& table,
                   const ListQuery& query) {
  const std::string_view sorted = query.sort().empty() ? table.usual_sort : query.sort();
  const bool is_sorted = !column.sort.empty() && column.sort == sorted;
  const std::string_view way = !is_sorted ? "" : query.is_backwards() ? "descending" : "ascending";
  out << "<th scope=\"col\""
      << Class{"govuk-table__header", column.is_numeric ? "govuk-table__header--numeric" : ""}
      << AttrIf("aria-sort", way) << ">";
  if (column.sort.empty()) {
    out << Text(column.heading) << "</th>";
    return;
  }
  // The column that sorts leads to the other way round.
  const bool goes_back = is_sorted ? !query.is_backwards() : column.is_most_first;
  const std::string order = (goes_back ? "-" : "") + std::string{column.sort};
  out << "<a class=\"govuk-link govuk-link--no-visited-state candour-sort\""
      << Attr("href", Url(query.with("sort", order))) << ">" << Text(column.heading);
  if (is_sorted)
    out << "<span aria-hidden=\"true\" class=\"candour-sort__way\">"
        << (query.is_backwards() ? Raw(" ▼") : Raw(" ▲")) << "</span>";
  out << "</a></th>";
}

void write_cell(Out& out, const RegisterCell& cell, const RegisterColumn& column, bool is_first) {
  if (is_first) {
    out << "<th scope=\"row\" class=\"govuk-table__header\">";
  } else {
    out << "<td"
        << Class{"govuk-table__cell", column.is_numeric ? "govuk-table__cell--numeric" : ""} << ">";
  }
  if (cell.shown.empty()) {
    out << Text(cell.words);
  } else {
    out << cell.shown;
  }
  is_first ? out << "</th>" : out << "</td>";
}

void write_row(Out& out, const RegisterTable& table, const std::vector<RegisterCell>& row) {
  CANDOUR_ASSERT(row.size() == table.columns.size(), "a row of a register has a cell a column");
  out << "<tr class=\"govuk-table__row\">";
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!table.columns[i].is_for_file_only) write_cell(out, row[i], table.columns[i], i == 0);
  out << "</tr>";
}

// Where a group begins, its name, in a body of its own.
void write_group(Out& out, const RegisterTable& table, std::size_t place) {
  if (table.groups.empty()) return;
  if (place > 0 && table.groups[place] == table.groups[place - 1]) return;
  std::size_t shown = 0;
  for (const RegisterColumn& column : table.columns) shown += column.is_for_file_only ? 0 : 1;
  if (place > 0) out << "</tbody><tbody class=\"govuk-table__body\">";
  out << "<tr class=\"govuk-table__row candour-register__group\"><th scope=\"rowgroup\" colspan=\""
      << shown << "\" class=\"govuk-table__header\">" << Text(table.groups[place]) << "</th></tr>";
}

// 1 … 4 5 6 … 40
bool stands_in_pagination(std::size_t page, const PagePart& part) {
  return page == 1 || page == part.pages || (page + 1 >= part.page && page <= part.page + 1);
}

}  // namespace

void write_register_table(Out& out, const RegisterTable& table, const ListQuery& query) {
  out << "<div class=\"candour-scroll\"><table class=\"govuk-table candour-register\">"
         "<caption class=\"govuk-visually-hidden\">"
      << Text(table.caption)
      << "</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">";
  for (const RegisterColumn& column : table.columns)
    if (!column.is_for_file_only) write_heading(out, column, table, query);
  out << "</tr></thead><tbody class=\"govuk-table__body\">";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    write_group(out, table, i);
    write_row(out, table, table.rows[i]);
  }
  out << "</tbody></table></div>";
}

void write_pages(Out& out, const ListQuery& query, const PagePart& part) {
  if (part.pages < 2) return;
  Pagination pages{.landmark_label = "Pages of this list"};
  if (part.page > 1) pages.previous.href = query.with_page(part.page - 1);
  if (part.page < part.pages) pages.next.href = query.with_page(part.page + 1);
  bool left_out = false;
  for (std::size_t page = 1; page <= part.pages; ++page) {
    if (!stands_in_pagination(page, part)) {
      if (!left_out) pages.items.push_back({.is_ellipsis = true});
      left_out = true;
      continue;
    }
    left_out = false;
    pages.items.push_back({.number = std::to_string(page),
                           .href = query.with_page(page),
                           .is_current = page == part.page});
  }
  out << pages;
}

Response register_file(const RegisterTable& table, std::string_view file_name) {
  CsvFile file;
  std::vector<std::string_view> cells;
  for (const RegisterColumn& column : table.columns) cells.push_back(column.heading);
  file.add_row(cells);
  for (const auto& row : table.rows) {
    cells.clear();
    for (const RegisterCell& cell : row) cells.push_back(cell.words);
    file.add_row(cells);
  }
  return download(std::move(file).take(), "text/csv; charset=utf-8; header=present", file_name);
}

}  // namespace candour::web
