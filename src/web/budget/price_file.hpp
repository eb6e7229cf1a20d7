#pragma once
// A council’s price book as a file: councils/…/prices.toml, which its own staff keep. Read whole or
// not at all: a council must not reckon with half of its prices.

#include <filesystem>
#include <string_view>

#include "care/budget/record.hpp"

namespace candour::web {

// Reads and checks a price book. Refuses what every file of ours is refused for (a key that is
// unknown, missing or of another type; a day that there is none of), and besides with no_citation
// (a price without a source), gap_in_dates and overlap_in_dates (periods of one price),
// duplicate_key (an id twice), unknown_field_value (a unit, kind or mark outside its list; a
// compared_with that names no figure), date_out_of_range (until before from) and malformed (an
// amount), each with the file, the line and the field.
Result<care::PriceBook> load_prices(const std::filesystem::path& path);
// The same for text already in memory.
Result<care::PriceBook> read_prices(std::string_view text, std::string_view name);

}  // namespace candour::web
