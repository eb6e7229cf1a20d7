#include "registers/row_days.hpp"

namespace candour::registers {

std::optional<Day> day_at(const journal::Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto day = parse_day(row.text(column));
  return day ? std::optional<Day>{*day} : std::nullopt;
}

std::string day_text(std::optional<Day> day) { return day ? iso(*day) : std::string{}; }

journal::Value or_nothing(std::string_view text) {
  if (text.empty()) return nullptr;
  return text;
}

}  // namespace candour::registers
