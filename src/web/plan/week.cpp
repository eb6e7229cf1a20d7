#include "web/plan/week.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/plan/words.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::MetBy;
using care::WeeklyTime;

constexpr int day_minutes = 24 * 60;

void add_bars(const WeekLine& line, const WeeklyTime& time, std::vector<WeekBar>& bars) {
  const int from = static_cast<int>(time.minute_of_day);
  const int to = from + static_cast<int>(time.length_minutes);
  for (int person = 0; person < time.people; ++person) {
    WeekBar bar{.number = line.number,
                .met_by = line.content->met_by,
                .weekday = static_cast<int>(time.weekday),
                .from_minute = from,
                .to_minute = std::min(to, day_minutes),
                .window_minutes = static_cast<int>(time.window_minutes),
                .person = person};
    bars.push_back(bar);
    if (to <= day_minutes) continue;
    bar.weekday = bar.weekday % 7 + 1;
    bar.from_minute = 0;
    bar.to_minute = to - day_minutes;
    bar.window_minutes = 0;
    bar.goes_on = true;
    bars.push_back(bar);
  }
}

// The first track of its day on which nothing stands at the same time.
void place_on_tracks(WeekLayout& layout) {
  layout.tracks.fill(1);
  for (std::size_t i = 0; i < layout.bars.size(); ++i) {
    WeekBar& bar = layout.bars[i];
    const auto is_taken = [&](int track) {
      return std::any_of(layout.bars.begin(), layout.bars.begin() + static_cast<std::ptrdiff_t>(i),
                         [&](const WeekBar& other) {
                           return other.weekday == bar.weekday && other.track == track &&
                                  other.from_minute < bar.to_minute &&
                                  bar.from_minute < other.to_minute;
                         });
    };
    while (is_taken(bar.track)) ++bar.track;
    int& tracks = layout.tracks[static_cast<std::size_t>(bar.weekday - 1)];
    tracks = std::max(tracks, bar.track + 1);
  }
}

struct DayRow {
  const WeekLine* line;
  const WeeklyTime* time;
};

std::vector<DayRow> rows_of_day(std::span<const WeekLine> lines, int weekday) {
  std::vector<DayRow> rows;
  for (const WeekLine& line : lines)
    for (const WeeklyTime& time : line.content->times)
      if (time.weekday == weekday) rows.push_back({&line, &time});
  std::stable_sort(rows.begin(), rows.end(), [](const DayRow& a, const DayRow& b) {
    return a.time->minute_of_day < b.time->minute_of_day;
  });
  return rows;
}

std::string time_words(const WeeklyTime& time) {
  std::string text = fmt::format("{}, for {}", care::say_minute_of_day(time.minute_of_day),
                                 care::say_minutes(time.length_minutes));
  if (time.window_minutes > 0)
    text += fmt::format(" (or up to {} earlier or later)", care::say_minutes(time.window_minutes));
  if (time.people > 1) text += fmt::format(", {} people", time.people);
  return text;
}

std::string sum_words(MetBy met_by) {
  switch (met_by) {
    case MetBy::council: return "arranged by the council";
    case MetBy::direct_payment: return "bought with a direct payment";
    case MetBy::person: return "that they do themselves";
    case MetBy::carer: return "by family or friends";
    case MetBy::community: return "in the community";
    case MetBy::health: return "given by the NHS";
    case MetBy::other_body: return "given by another body";
    case MetBy::equipment: return "with equipment";
    case MetBy::nobody_yet: return "that nobody gives yet";
  }
  return {};
}

}  // namespace

std::vector<WeekLine> week_lines(const care::PlanRecord& plan) {
  std::vector<WeekLine> lines;
  for (const care::LineOnTheTable& line : plan.lines)
    if (const care::LineContent* content = line.counts())
      lines.push_back({static_cast<int>(lines.size()) + 1, content});
  return lines;
}

WeekLayout lay_out_week(std::span<const WeekLine> lines) {
  WeekLayout layout;
  for (const WeekLine& line : lines)
    for (const WeeklyTime& time : line.content->times) add_bars(line, time, layout.bars);
  std::stable_sort(layout.bars.begin(), layout.bars.end(), [](const WeekBar& a, const WeekBar& b) {
    return std::pair{a.weekday, a.from_minute} < std::pair{b.weekday, b.from_minute};
  });
  for (const WeekBar& bar : layout.bars) {
    const int from = std::max(0, bar.from_minute - bar.window_minutes);
    const int to = std::min(day_minutes, bar.to_minute + bar.window_minutes);
    layout.from_hour = std::min(layout.from_hour, from / 60);
    layout.to_hour = std::max(layout.to_hour, (to + 59) / 60);
  }
  place_on_tracks(layout);
  return layout;
}

void write_week_table(Out& out, std::span<const WeekLine> lines) {
  Table table{.caption = {"The week in words"},
              .caption_classes = "govuk-table__caption--s",
              .head = {{.text = "Day"}, {.text = "When"}, {.text = "What"}, {.text = "Who"}},
              .classes = "candour-week-table"};
  for (int weekday = 1; weekday <= 7; ++weekday) {
    const auto rows = rows_of_day(lines, weekday);
    bool is_first = true;
    for (const DayRow& row : rows) {
      const care::LineContent& content = *row.line->content;
      const std::string who = content.who.empty() ? std::string{care::words_of(content.met_by)}
                                                  : content.who.for_reader();
      table.rows.push_back(
          {{.text = is_first ? std::string{care::weekday_name(weekday)} : std::string{}},
           {.text = time_words(*row.time)},
           {.text = fmt::format("{}. {}", row.line->number, content.what.for_reader())},
           {.text = who}});
      is_first = false;
    }
    if (rows.empty())
      table.rows.push_back({{.text = std::string{care::weekday_name(weekday)}},
                            {.text = "Nothing at a set time", .colspan = 3}});
  }
  out << table;
}

std::vector<std::string> week_sums(std::span<const WeekLine> lines) {
  std::vector<std::string> sums;
  constexpr std::array all{MetBy::council,    MetBy::direct_payment, MetBy::carer,
                           MetBy::person,     MetBy::community,      MetBy::health,
                           MetBy::other_body, MetBy::equipment,      MetBy::nobody_yet};
  for (const MetBy met_by : all) {
    std::int64_t minutes = 0;
    std::int64_t worked = 0;
    for (const WeekLine& line : lines) {
      if (line.content->met_by != met_by) continue;
      minutes += care::minutes_weekly(*line.content);
      worked += care::worker_minutes_weekly(*line.content);
    }
    if (minutes == 0) continue;
    std::string text = fmt::format("{} a week {}", care::say_minutes(minutes), sum_words(met_by));
    if (worked != minutes)
      text +=
          fmt::format(" ({} of work, since two or more come at once)", care::say_minutes(worked));
    sums.push_back(text + ".");
  }
  return sums;
}

}  // namespace candour::web
