#pragma once
// Days, and text that may be absent, as the rows of registers hold them.

#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "journal/connection.hpp"

namespace candour::registers {

// The day in a column; nothing for null.
std::optional<Day> day_at(const journal::Row& row, int column);

// "2026-11-24"; empty for nothing. For or_nothing, which the text must outlive.
std::string day_text(std::optional<Day> day);

// The text as a value, null where it is empty.
journal::Value or_nothing(std::string_view text);

}  // namespace candour::registers
