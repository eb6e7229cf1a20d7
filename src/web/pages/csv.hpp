#pragma once
// Comma-separated values as spreadsheets read them: RFC 4180 with CR LF, UTF-8 with a byte order
// mark (without it Excel takes the bytes for Windows-1252), and no cell that a spreadsheet would
// run as a formula.

#include <string>
#include <string_view>
#include <vector>

namespace candour::web {

class CsvFile {
 public:
  CsvFile();
  void add_row(const std::vector<std::string_view>& cells);
  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// One cell, quoted where it must be. A cell that begins with = + - @, or with a tab or a line end
// that hides one of them, gets an apostrophe in front: it is shown, not computed.
std::string csv_cell(std::string_view text);

}  // namespace candour::web
