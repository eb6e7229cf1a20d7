#pragma once
// One file of law/values: rates, limits and the lengths of clocks, each dated and cited.

#include <string>
#include <vector>

#include "law/toml_file.hpp"
#include "rules/law_library.hpp"

namespace candour::law {

// A value and where it stands, so that a fault found later can still name file and line.
struct PlacedValue {
  rules::Value value;
  std::string file;
  int line = 0;
  std::vector<int> cite_lines;  // one for each period
};

// Reads the values of a file. Beside what every law file is refused for: periods that overlap
// (overlap_in_dates) or leave a gap (gap_in_dates), a clock of no length that is not a warning, a
// `checked_to` without `checked_by`, and an id twice in the file (duplicate_key).
Result<std::vector<PlacedValue>> read_values(const TomlFile& file);

}  // namespace candour::law
