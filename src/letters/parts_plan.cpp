// A plan as its person reads it: every need, what is done and by whom, what is not agreed.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "letters/content_blocks.hpp"
#include "letters/part_fillers.hpp"
#include "letters/said_to_person.hpp"

namespace candour::letters {
namespace {

using care::LineContent;
using care::LineOnTheTable;
using care::LineState;

bool plan_is_signed(const LetterSource& source) {
  return source.document != nullptr && source.document->latest_signed() != nullptr;
}

void fill_needs(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (source.eligibility == nullptr)
    return is_missing(part, "The determination that the plan rests on cannot be found.",
                      document_page(source));
  std::vector<std::string> items;
  for (const care::NeedDetermined& need : source.eligibility->what.needs) {
    std::string words = fmt::format("{} – {}", outcome_words(need.outcome),
                                    need.eligible ? "eligible" : "not eligible");
    if (!need.need.empty()) words += ". " + need.need.for_reader();
    items.push_back(std::move(words));
  }
  if (items.empty()) return is_missing(part, "No need is recorded.", document_page(source));
  part.blocks.push_back(list_of(std::move(items)));
}

constexpr std::array<std::string_view, 8> weekdays{"",         "Monday", "Tuesday",  "Wednesday",
                                                   "Thursday", "Friday", "Saturday", "Sunday"};

std::string clock_words(std::int64_t minute) {
  return fmt::format("{}:{:02}", minute / 60, minute % 60);
}

// "Monday and Tuesday 8:00 for 30 minutes": days with the same time stand together.
std::string times_words(const LineContent& content) {
  std::vector<std::string> all;
  std::vector<bool> said(content.times.size(), false);
  for (std::size_t i = 0; i < content.times.size(); ++i) {
    if (said[i]) continue;
    const care::WeeklyTime& time = content.times[i];
    std::vector<std::string> days;
    for (std::size_t j = i; j < content.times.size(); ++j) {
      care::WeeklyTime same = content.times[j];
      if (same.weekday < 1 || same.weekday > 7) continue;
      const auto weekday = static_cast<std::size_t>(same.weekday);
      same.weekday = time.weekday;
      if (said[j] || !(same == time)) continue;
      said[j] = true;
      days.emplace_back(weekdays[weekday]);
    }
    std::string words =
        fmt::format("{} at {} for {} minutes",
                    days.size() == 7 ? std::string{"every day"} : list_in_words(days),
                    clock_words(time.minute_of_day), time.length_minutes);
    if (time.window_minutes > 0)
      words += fmt::format(", {} minutes earlier or later", time.window_minutes);
    if (time.people > 1) words += fmt::format(", {} people", time.people);
    all.push_back(std::move(words));
  }
  if (!content.when_words.empty()) all.push_back(content.when_words.for_reader());
  std::string joined;
  for (const std::string& one : all) joined += (joined.empty() ? "" : "; ") + one;
  return joined;
}

std::string from_until(const LineContent& content) {
  std::string words;
  if (content.from) words = "from " + say(*content.from);
  if (content.until) words += (words.empty() ? "" : " ") + std::string{"to "} + say(*content.until);
  return words;
}

std::vector<std::string> row_of(const LineContent& content) {
  std::string who = std::string{said_to_person(content.met_by)};
  if (!content.who.empty()) who += ": " + content.who.for_reader();
  std::string when = times_words(content);
  if (const auto period = from_until(content); !period.empty())
    when += (when.empty() ? "" : "; ") + period;
  std::string need = content.need.empty() ? std::string{} : outcome_words(content.need);
  if (!content.outcome.empty()) need += (need.empty() ? "" : ": ") + content.outcome.for_reader();
  return {std::move(need), content.what.for_reader(), std::move(who), std::move(when)};
}

Block table_of_lines() {
  return {Block::Kind::table, {}, {}, {{"What it is for", "What", "Who", "When"}}};
}

void fill_met(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (!plan_is_signed(source))
    return is_missing(part, "The plan is not signed yet.", document_page(source));
  Block table = table_of_lines();
  if (source.plan != nullptr) {
    for (const LineOnTheTable& line : source.plan->lines)
      if (const LineContent* content = line.counts()) table.rows.push_back(row_of(*content));
  }
  if (table.rows.size() == 1)
    return is_missing(part, "The plan holds no line.", document_page(source));
  part.blocks.push_back(std::move(table));
}

// Which of the matters of s9(4), or s10(5) and (6), care could be relevant to: the well-being that
// is touched, and what the person wants.
void fill_matters(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  std::vector<std::string> items;
  if (source.assessment != nullptr) {
    for (const care::Finding& finding : source.assessment->findings) {
      std::vector<std::string> areas;
      for (const care::WellBeing area : finding.areas) areas.emplace_back(said_to_person(area));
      std::string words;
      if (!areas.empty()) words = fmt::format("It affects {}.", list_in_words(areas));
      if (!finding.hoped_for.empty())
        words +=
            fmt::format("{}You want: {}", words.empty() ? "" : " ", finding.hoped_for.for_reader());
      if (!words.empty())
        items.push_back(fmt::format("{}: {}", outcome_words(finding.outcome), words));
    }
  }
  if (items.empty())
    return is_missing(part,
                      "Neither the effect on well-being nor what the person wants is recorded.",
                      document_page(source));
  part.blocks.push_back(list_of(std::move(items)));
}

// The plan’s own advice is in the record: it is not typed again.
void fill_advice(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (!part.words.empty() || source.document == nullptr || source.form == nullptr) return;
  const care::SignedContent* last = source.document->latest_signed();
  if (last == nullptr) return;
  part.words = answers_citing(
      {*source.record, last->what.content, *source.form, source.reader, source.about, true},
      "25(1)(f)");
}

// ---- Not agreed ----

template <class Side>
void fill_side(const Filling& filling, Part& part, Side side, std::string_view none) {
  Block table = table_of_lines();
  if (filling.source.plan != nullptr) {
    for (const LineOnTheTable& line : filling.source.plan->lines)
      if (line.state != LineState::agreed && line.*side)
        table.rows.push_back(row_of((line.*side)->put.content));
  }
  if (table.rows.size() == 1)
    return is_missing(part, std::string{none}, document_page(filling.source));
  part.blocks.push_back(std::move(table));
}

void fill_offered(const Filling& filling, Part& part) {
  fill_side(filling, part, &LineOnTheTable::councils,
            "The record holds no line of ours that is not agreed.");
}

// What the person said of a line of ours that they did not agree to, in their words.
void add_persons_reasons(std::vector<std::string>& items, const LineOnTheTable& line) {
  if (!line.councils) return;
  for (const care::PlanLineAnswered& answer : line.answers) {
    if (answer.by_side != care::TableSide::person || answer.agreed || answer.why.empty()) continue;
    items.push_back(fmt::format("{}: you told us “{}”",
                                line.councils->put.content.what.for_reader(),
                                answer.why.for_reader()));
  }
}

void fill_asked(const Filling& filling, Part& part) {
  const auto& plan = filling.source.plan;
  fill_side(filling, part, &LineOnTheTable::persons, "No line that the person proposed is open.");
  if (plan == nullptr) return;
  std::vector<std::string> said;
  for (const LineOnTheTable& line : plan->lines)
    if (line.state != LineState::agreed) add_persons_reasons(said, line);
  if (!said.empty()) {
    part.blocks.push_back(list_of(std::move(said)));
    part.missing.clear();
  }
  if (!plan->answer) return;
  if (plan->answer->answer == care::PlanAnswer::agrees || plan->answer->why.empty()) return;
  part.blocks.push_back(
      paragraph(fmt::format("You told us: “{}”", plan->answer->why.for_reader())));
  part.missing.clear();
}

void add_reasons(std::vector<std::string>& items, const LineOnTheTable& line) {
  if (line.councils && !line.councils->put.reasons.empty())
    items.push_back(fmt::format("{}: {}", line.councils->put.content.what.for_reader(),
                                line.councils->put.reasons.for_reader()));
  for (const care::PlanLineAnswered& answer : line.answers) {
    if (answer.by_side != care::TableSide::council || answer.agreed || answer.why.empty()) continue;
    const std::string what =
        line.persons ? line.persons->put.content.what.for_reader() : std::string{"Your proposal"};
    items.push_back(fmt::format("{}: {}", what, answer.why.for_reader()));
  }
}

void fill_why(const Filling& filling, Part& part) {
  std::vector<std::string> items;
  if (filling.source.plan != nullptr) {
    for (const LineOnTheTable& line : filling.source.plan->lines)
      if (line.state != LineState::agreed) add_reasons(items, line);
  }
  if (items.empty())
    return is_missing(part, "Why the council does not agree is not recorded on any line.",
                      document_page(filling.source));
  part.blocks.push_back(list_of(std::move(items)));
}

// In a plan that is signed: what stays open.
void fill_open(const Filling& filling, Part& part) {
  std::vector<std::string> items;
  const auto* plan = filling.source.plan;
  if (plan != nullptr) {
    for (const LineOnTheTable& line : plan->lines) {
      if (line.state != LineState::not_agreed) continue;
      if (line.persons)
        items.push_back("You asked for: " + line.persons->put.content.what.for_reader());
      add_persons_reasons(items, line);
      add_reasons(items, line);
    }
    if (plan->answer && plan->answer->answer == care::PlanAnswer::does_not_agree)
      items.push_back(fmt::format("You told us: “{}”", plan->answer->why.for_reader()));
  }
  if (items.empty()) {
    part.applies = false;
    return;
  }
  part.blocks.push_back(list_of(std::move(items)));
}

constexpr std::array fillers{
    PartFiller{"L13 L14", "needs", fill_needs},     PartFiller{"L13 L14", "met", fill_met},
    PartFiller{"L13 L14", "matters", fill_matters}, PartFiller{"L13 L14", "advice", fill_advice},
    PartFiller{"L13 L14", "open", fill_open},       PartFiller{"L18", "offered", fill_offered},
    PartFiller{"L18", "asked", fill_asked},         PartFiller{"L18", "why", fill_why}};

}  // namespace

std::span<const PartFiller> plan_fillers() { return fillers; }

}  // namespace candour::letters
