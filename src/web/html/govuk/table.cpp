#include "web/html/govuk/table.hpp"

namespace candour::html {
namespace {

enum class CellKind { column_header, row_header, plain };

void write_span_and_text(Out& out, const TableCell& cell) {
  if (cell.colspan > 0) out << " colspan=\"" << cell.colspan << "\"";
  if (cell.rowspan > 0) out << " rowspan=\"" << cell.rowspan << "\"";
  out << cell.attributes << ">" << cell.text;
}

void write_cell(Out& out, const TableCell& cell, CellKind kind) {
  if (kind == CellKind::row_header) {
    out << "<th scope=\"row\"" << Class{"govuk-table__header", cell.classes};
    write_span_and_text(out, cell);
    out << "</th>";
    return;
  }
  const bool is_header = kind == CellKind::column_header;
  if (is_header) {
    out << "<th scope=\"col\" class=\"govuk-table__header";
    if (!cell.format.empty()) out << " govuk-table__header--" << Text(cell.format);
  } else {
    out << "<td class=\"govuk-table__cell";
    if (!cell.format.empty()) out << " govuk-table__cell--" << Text(cell.format);
  }
  if (!cell.classes.empty()) out << " " << Text(cell.classes);
  out << "\"";
  write_span_and_text(out, cell);
  is_header ? out << "</th>" : out << "</td>";
}

}  // namespace

Out& operator<<(Out& out, const Table& table) {
  out << "<table" << Class{"govuk-table", table.classes} << table.attributes << ">\n";
  if (!table.caption.empty()) {
    out << "<caption" << Class{"govuk-table__caption", table.caption_classes} << ">"
        << table.caption << "</caption>\n";
  }
  if (!table.head.empty()) {
    out << "<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">";
    for (const TableCell& cell : table.head) write_cell(out, cell, CellKind::column_header);
    out << "</tr></thead>\n";
  }
  out << "<tbody class=\"govuk-table__body\">\n";
  for (const TableRow& row : table.rows) {
    out << "<tr class=\"govuk-table__row\">";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool is_header = i == 0 && table.first_cell_is_header;
      write_cell(out, row[i], is_header ? CellKind::row_header : CellKind::plain);
    }
    out << "</tr>\n";
  }
  return out << "</tbody></table>\n";
}

}  // namespace candour::html
