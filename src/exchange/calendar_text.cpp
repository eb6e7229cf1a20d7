#include "exchange/calendar_text.hpp"

#include <fmt/format.h>

namespace candour::exchange {
namespace {

constexpr std::size_t line_octets_max = 75;
constexpr std::string_view line_end = "\r\n";

bool continues_a_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// "20260302"
std::string date_of(Day day) {
  const std::chrono::year_month_day parts{day};
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

// "20260302T090500Z"
std::string time_of(Moment moment) {
  const Day day = std::chrono::floor<std::chrono::days>(moment);
  const auto seconds = std::chrono::floor<std::chrono::seconds>(moment - day).count();
  return fmt::format("{}T{:02}{:02}{:02}Z", date_of(day), seconds / 3600, seconds / 60 % 60,
                     seconds % 60);
}

std::string_view status_of(EntryStatus status, CalendarAs as) {
  switch (status) {
    case EntryStatus::needs_action: return as == CalendarAs::to_dos ? "NEEDS-ACTION" : "CONFIRMED";
    case EntryStatus::completed: return as == CalendarAs::to_dos ? "COMPLETED" : "CONFIRMED";
    case EntryStatus::cancelled: return "CANCELLED";
  }
  return "CANCELLED";
}

void add(std::string& out, std::string_view name, std::string_view value) {
  out += fold_line(fmt::format("{}:{}", name, value));
}

void add_entry(std::string& out, const CalendarEntry& entry, CalendarAs as) {
  const bool is_event = as == CalendarAs::events;
  if (is_event && !entry.due) return;
  const std::string_view component = is_event ? "VEVENT" : "VTODO";
  add(out, "BEGIN", component);
  add(out, "UID", escape_text(entry.uid));
  add(out, "DTSTAMP", time_of(entry.stamp));
  add(out, "SEQUENCE", fmt::format("{}", entry.sequence));
  add(out, "SUMMARY", escape_text(entry.summary));
  if (!entry.description.empty()) add(out, "DESCRIPTION", escape_text(entry.description));
  if (is_event) {
    add(out, "DTSTART;VALUE=DATE", date_of(*entry.due));
    add(out, "DTEND;VALUE=DATE", date_of(*entry.due + std::chrono::days{1}));
    add(out, "TRANSP", "TRANSPARENT");  // a day that is owed makes nobody busy
  } else {
    if (entry.due) add(out, "DUE;VALUE=DATE", date_of(*entry.due));
    if (entry.completed) add(out, "COMPLETED", time_of(*entry.completed));
  }
  add(out, "STATUS", status_of(entry.status, as));
  add(out, "END", component);
}

}  // namespace

std::string escape_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (text[i]) {
      case '\\': out += "\\\\"; break;
      case ';': out += "\\;"; break;
      case ',': out += "\\,"; break;
      case '\n': out += "\\n"; break;
      case '\r':
        // CR LF is one line end.
        if (i + 1 == text.size() || text[i + 1] != '\n') out += "\\n";
        break;
      default: out += text[i];
    }
  }
  return out;
}

std::string fold_line(std::string_view line) {
  std::string out;
  std::size_t room = line_octets_max;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && continues_a_character(line[cut])) --cut;
    out.append(line.substr(0, cut)).append(line_end).append(" ");
    line.remove_prefix(cut);
    room = line_octets_max - 1;  // the space that begins a folded line counts
  }
  return out.append(line).append(line_end);
}

std::string write_calendar(const Calendar& calendar, CalendarAs as) {
  std::string out;
  add(out, "BEGIN", "VCALENDAR");
  add(out, "VERSION", "2.0");
  add(out, "PRODID", "-//Candour//Social care duties//EN");
  add(out, "CALSCALE", "GREGORIAN");
  add(out, "X-WR-CALNAME", escape_text(calendar.name));
  for (const CalendarEntry& entry : calendar.entries) add_entry(out, entry, as);
  add(out, "END", "VCALENDAR");
  return out;
}

}  // namespace candour::exchange
