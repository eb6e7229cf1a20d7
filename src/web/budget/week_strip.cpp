#include "web/budget/week_strip.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace candour::web {

using namespace html;

namespace {

// In the units of the drawing: a day is 28 wide, 24 hours are 36 high.
constexpr std::int64_t day_width = 28;
constexpr std::int64_t day_height = 36;
constexpr std::int64_t letter_height = 14;
constexpr std::array<std::string_view, 7> letters{"M", "T", "W", "T", "F", "S", "S"};

void draw_day(Out& out, std::int64_t place) {
  const std::int64_t x = place * day_width;
  out << "<rect class=\"candour-strip__day\" x=\"" << x + 1 << "\" y=\"" << letter_height
      << "\" width=\"" << day_width - 2 << "\" height=\"" << day_height << "\"/><text x=\""
      << x + day_width / 2 << "\" y=\"" << letter_height - 4 << "\" text-anchor=\"middle\">"
      << Text(letters[static_cast<std::size_t>(place)]) << "</text>";
}

void draw_time(Out& out, const care::WeeklyTime& time) {
  if (time.weekday < 1 || time.weekday > 7) return;
  const std::int64_t minute = std::clamp<std::int64_t>(time.minute_of_day, 0, 1439);
  const std::int64_t y = letter_height + minute * day_height / 1440;
  const std::int64_t until = std::min<std::int64_t>(1440, minute + time.length_minutes);
  const std::int64_t height =
      std::max<std::int64_t>(3, letter_height + until * day_height / 1440 - y);
  const std::int64_t x = (time.weekday - 1) * day_width + 4;
  const std::int64_t wide = day_width - 8;
  // Two people are two marks beside each other.
  const std::int64_t people = std::clamp<std::int64_t>(time.people, 1, 4);
  for (std::int64_t i = 0; i < people; ++i)
    out << "<rect class=\"candour-strip__time\" x=\"" << x + i * wide / people << "\" y=\"" << y
        << "\" width=\"" << wide / people - (people > 1 ? 1 : 0) << "\" height=\"" << height
        << "\"/>";
}

}  // namespace

Raw week_strip(std::span<const care::WeeklyTime> times) {
  if (times.empty()) return {};
  Out out;
  out << "<svg class=\"candour-strip\" viewBox=\"0 0 " << 7 * day_width << " "
      << letter_height + day_height + 1
      << "\" width=\"196\" height=\"51\" aria-hidden=\"true\" focusable=\"false\">";
  for (std::int64_t place = 0; place < 7; ++place) draw_day(out, place);
  for (const care::WeeklyTime& time : times) draw_time(out, time);
  out << "</svg>";
  return std::move(out).take();
}

}  // namespace candour::web
