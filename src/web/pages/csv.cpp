#include "web/pages/csv.hpp"

namespace candour::web {
namespace {

// Spreadsheets also take the full-width forms of these signs.
bool would_be_computed(std::string_view text) {
  constexpr std::string_view begins[] = {"=",  "+",  "-",  "@",  "\t", "\r",
                                         "\n", "＝", "＋", "－", "＠"};
  for (const std::string_view sign : begins)
    if (text.starts_with(sign)) return true;
  return false;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  // Spaces in front do not stop every spreadsheet.
  const auto first = text.find_first_not_of(' ');
  const bool is_risky = first != text.npos && would_be_computed(text.substr(first));
  std::string cell = is_risky ? "'" : "";
  cell += text;
  if (cell.find_first_of(",\"\r\n") == cell.npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

CsvFile::CsvFile() : bytes_{"\xEF\xBB\xBF"} {}

void CsvFile::add_row(const std::vector<std::string_view>& cells) {
  bool is_first = true;
  for (const std::string_view cell : cells) {
    if (!is_first) bytes_ += ',';
    is_first = false;
    bytes_ += csv_cell(cell);
  }
  bytes_ += "\r\n";
}

}  // namespace candour::web
