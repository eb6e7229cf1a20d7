#pragma once
// iCalendar (RFC 5545) as text: things to do by a day, written so that any calendar program reads
// them. Knows nothing of cases.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/moment.hpp"

namespace candour::exchange {

enum class EntryStatus : std::uint8_t { needs_action, completed, cancelled };

// Something to do by a day.
struct CalendarEntry {
  std::string uid;  // the same in every issue of the calendar (3.8.4.7)
  std::string summary;
  std::string description;    // empty: none
  std::optional<Day> due;     // nothing: no day is set
  Moment stamp{};             // when what it says was last revised (3.8.7.2)
  std::int64_t sequence = 0;  // raised whenever that was revised (3.8.7.4)
  EntryStatus status = EntryStatus::needs_action;
  std::optional<Moment> completed;
};

// As a list of things to do (VTODO with DUE), or as whole days in a calendar (VEVENT), which
// programs without a list of things to do can show; there an entry without a day is left out.
enum class CalendarAs : std::uint8_t { to_dos, events };

struct Calendar {
  std::string name;
  std::vector<CalendarEntry> entries;
};

// The whole file, its lines ended by CR LF and folded.
std::string write_calendar(const Calendar& calendar, CalendarAs as);

// TEXT with its backslash, semicolon, comma and line ends escaped (3.3.11).
std::string escape_text(std::string_view text);
// One content line with its end, folded so that no line has more than 75 octets without its end,
// and never inside a character (3.1).
std::string fold_line(std::string_view line);

}  // namespace candour::exchange
