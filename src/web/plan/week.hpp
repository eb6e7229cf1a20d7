#pragma once
// The picture of a week: what happens on which day and at what time, as a drawing that needs no
// script and a table that says the same in words. Two people who come together are drawn as two;
// the ends of a bar are soft where it may begin earlier or later; numbers, patterns and words carry
// the meaning, never colour alone.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "care/plan/record.hpp"
#include "web/html/html.hpp"

namespace candour::web {

// A line of the plan as the picture numbers it, from 1.
struct WeekLine {
  int number = 1;
  const care::LineContent* content = nullptr;
};

// One stretch of one day. What runs over midnight goes on the next day as a bar of its own.
struct WeekBar {
  int number = 1;
  care::MetBy met_by = care::MetBy::council;
  int weekday = 1;
  int from_minute = 0;
  int to_minute = 0;
  int window_minutes = 0;
  int track = 0;         // beside others of the same time: 0, 1, …
  bool goes_on = false;  // from the day before
  int person = 0;        // of several who come at once: 0, 1, …
};

struct WeekLayout {
  std::vector<WeekBar> bars;    // by weekday and time
  std::array<int, 7> tracks{};  // how many stand beside each other, at least 1 each day
  int from_hour = 7;
  int to_hour = 21;
};
WeekLayout lay_out_week(std::span<const WeekLine> lines);

// The drawing for a wide page (days as rows) and for a phone (days as columns); a style sheet shows
// one of them. Nothing where no line has a time. One picture a page.
void write_week_drawing(html::Out& out, std::span<const WeekLine> lines);
// The same in words: a table of the days, and how many hours each way of meeting needs gives.
void write_week_table(html::Out& out, std::span<const WeekLine> lines);
// "10 hours 30 minutes a week by care workers": the sums, in sentences.
std::vector<std::string> week_sums(std::span<const WeekLine> lines);

// The lines of a plan that count, numbered in its order.
std::vector<WeekLine> week_lines(const care::PlanRecord& plan);

}  // namespace candour::web
