#include "care/plan/differences.hpp"

#include <fmt/format.h>

#include "base/assert.hpp"
#include "care/plan/words.hpp"

namespace candour::care {
namespace {

PersonalText day_words(const std::optional<Day>& day) {
  return PersonalText{day ? say(*day) : std::string{}};
}

// A quantity is in hundredths of the price’s own unit.
PersonalText price_words(const std::optional<LinePrice>& price) {
  if (!price) return {};
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
  if (!price->price.empty())
    add(fmt::format("{} × {}.{:02} a week", price->price, price->quantity_hundredths / 100,
                    price->quantity_hundredths % 100));
  if (price->own_weekly) add(say(*price->own_weekly));
  if (price->once) add(say(*price->once) + " once");
  return PersonalText{std::move(text)};
}

std::vector<ChangedPart> changed_parts(const LineContent& before, const LineContent& now) {
  std::vector<ChangedPart> parts;
  const auto compare = [&](std::string_view part, PersonalText was, PersonalText is) {
    if (was != is) parts.push_back({part, std::move(was), std::move(is)});
  };
  compare("Need", PersonalText{need_words(before.need)}, PersonalText{need_words(now.need)});
  compare("What it is for", before.outcome, now.outcome);
  compare("What", before.what, now.what);
  compare("Who", before.who, now.who);
  compare("How it is met", PersonalText{std::string{words_of(before.met_by)}},
          PersonalText{std::string{words_of(now.met_by)}});
  compare("When", PersonalText{when_of(before)}, PersonalText{when_of(now)});
  compare("From", day_words(before.from), day_words(now.from));
  compare("Until", day_words(before.until), day_words(now.until));
  compare("Price", price_words(before.price), price_words(now.price));
  return parts;
}

// The version that counts, with its day and reasons; null where none does.
const PutByASide* counted_put(const LineOnTheTable& line) {
  const LineContent* counts = line.counts();
  if (counts == nullptr) return nullptr;
  return line.councils && &line.councils->put.content == counts ? &*line.councils : &*line.persons;
}

LineDifference difference_of(const LineOnTheTable& line, const LineContent& content) {
  LineDifference difference;
  difference.line = line.id;
  difference.need = content.need;
  difference.what = content.what;
  return difference;
}

LineDifference taken_out(const LineOnTheTable& line, const LineContent& was,
                         std::optional<Day> before_on, const LineOnTheTable* now) {
  LineDifference difference = difference_of(line, was);
  difference.change = LineChange::taken_out;
  difference.before_on = before_on;
  difference.minutes_before = minutes_weekly(was);
  if (now != nullptr && !now->taken_back.empty()) difference.reasons = now->taken_back.back().why;
  return difference;
}

LineDifference changed(const LineOnTheTable& line, const LineContent& was,
                       std::optional<Day> before_on, const PutByASide& is) {
  LineDifference difference = difference_of(line, is.put.content);
  difference.before_on = before_on;
  difference.now_on = is.on;
  difference.parts = changed_parts(was, is.put.content);
  difference.reasons = is.put.reasons;
  difference.minutes_before = minutes_weekly(was);
  difference.minutes_now = minutes_weekly(is.put.content);
  return difference;
}

LineDifference added(const LineOnTheTable& line, std::optional<Day> before_on,
                     const PutByASide& is) {
  LineDifference difference = difference_of(line, is.put.content);
  difference.change = LineChange::added;
  difference.before_on = before_on;
  difference.now_on = is.on;
  difference.reasons = is.put.reasons;
  difference.minutes_now = minutes_weekly(is.put.content);
  return difference;
}

}  // namespace

std::string_view words_of(LineChange change) {
  switch (change) {
    case LineChange::added: return "Added";
    case LineChange::changed: return "Changed";
    case LineChange::taken_out: return "Taken out";
  }
  CANDOUR_ASSERT(false, "a change of a line without words");
}

std::vector<LineDifference> differences(const PlanRecord& before, std::optional<Day> before_on,
                                        const PlanRecord& now) {
  std::vector<LineDifference> all;
  for (const LineOnTheTable& line : now.lines) {
    const PutByASide* is = counted_put(line);
    if (is == nullptr) continue;
    const LineOnTheTable* stood = before.line(line.id.text());
    const LineContent* was = stood == nullptr ? nullptr : stood->counts();
    if (was == nullptr)
      all.push_back(added(line, before_on, *is));
    else if (!(*was == is->put.content))
      all.push_back(changed(line, *was, before_on, *is));
  }
  for (const LineOnTheTable& line : before.lines) {
    const LineContent* was = line.counts();
    const LineOnTheTable* is = now.line(line.id.text());
    if (was != nullptr && (is == nullptr || is->counts() == nullptr))
      all.push_back(taken_out(line, *was, before_on, is));
  }
  return all;
}

Result<std::optional<PlanRecord>> plan_as_shown(std::span<const journal::StoredEvent> events) {
  std::size_t until = 0;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (events[i].kind == journal::KindOf<PlanShown>::name) until = i + 1;
  if (until == 0) return std::optional<PlanRecord>{};
  auto plan = fold_plan(events.first(until));
  if (!plan) return plan.error();
  return std::optional{std::move(*plan)};
}

std::vector<LineDifference> changed_since_agreed(const PlanRecord& plan) {
  std::vector<LineDifference> all;
  for (const LineOnTheTable& line : plan.lines) {
    if (line.agreements.empty()) continue;
    const LineAgreement& agreed = line.agreements.back();
    const PutByASide* is = counted_put(line);
    if (is == nullptr)
      all.push_back(taken_out(line, agreed.content, agreed.on, &line));
    else if (!(is->put.content == agreed.content))
      all.push_back(changed(line, agreed.content, agreed.on, *is));
  }
  return all;
}

}  // namespace candour::care
