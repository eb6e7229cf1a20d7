#pragma once
// The file of law/calendars: bank holidays as dated data.

#include "base/working_calendar.hpp"
#include "law/toml_file.hpp"

namespace candour::law {

// Reads the calendar. Beside what every law file is refused for: a holiday outside the calendar's
// range (date_out_of_range), out of order or twice (overlap_in_dates), or fixed in public after it
// took place (date_out_of_range).
Result<WorkingCalendar> read_calendar(const TomlFile& file);

}  // namespace candour::law
