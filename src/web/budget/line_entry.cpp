#include "web/budget/line_entry.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "web/budget/quantity.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {
namespace {

using care::LineContent;
using care::LinePrice;
using care::MetBy;
using care::WeeklyTime;

constexpr std::string_view own_quote = "own";

Result<std::int64_t> read_minutes(const Typed& typed, const std::string& field,
                                  std::int64_t where_empty, std::int64_t most) {
  const std::string text{trim(typed.text(field))};
  if (text.empty()) return where_empty;
  if (text.size() > 4 || text.find_first_not_of("0123456789") != text.npos ||
      std::stoll(text) > most)
    return refuse(RefusalCode::malformed, fmt::format("Enter a whole number, at most {}.", most),
                  field);
  return std::stoll(text);
}

Result<MetBy> read_met_by(const std::string& text) {
  for (int i = 0; i <= static_cast<int>(MetBy::nobody_yet); ++i) {
    const auto one = static_cast<MetBy>(i);
    if (text == fmt::format("{}", i)) return one;
  }
  return refuse(RefusalCode::unknown_field_value, "Choose who does it or pays for it.", "met_by");
}

Result<std::vector<WeeklyTime>> read_times(const Typed& typed,
                                           const std::vector<WeeklyTime>& before) {
  const auto days = typed.fields.all("days");
  if (days.empty()) return alike_times(before) ? std::vector<WeeklyTime>{} : before;
  const auto start = read_clock_time(typed.text("start"), "start");
  if (!start) return start.error();
  const auto length = read_minutes(typed, "length", 30, 1'440);
  if (!length) return length.error();
  const auto window = read_minutes(typed, "window", 0, 720);
  if (!window) return window.error();
  const auto people = read_minutes(typed, "people", 1, 4);
  if (!people) return people.error();
  std::vector<WeeklyTime> times;
  for (const std::string& day : days) {
    if (day.size() != 1 || day[0] < '1' || day[0] > '7')
      return refuse(RefusalCode::unknown_field_value, "Choose days of the week.", "days");
    times.push_back({.weekday = day[0] - '0',
                     .minute_of_day = *start,
                     .length_minutes = *length,
                     .window_minutes = *window,
                     .people = *people});
  }
  return times;
}

Result<std::optional<Money>> read_sum(const Typed& typed, const std::string& field) {
  const std::string text = typed.text(field);
  if (trim(text).empty()) return std::optional<Money>{};
  const auto sum = parse_money(text, Sign::not_negative, field);
  if (!sum) return sum.error();
  return std::optional{*sum};
}

// From the book, an own figure, or nothing yet.
Result<std::optional<LinePrice>> read_price(const Typed& typed, const care::PriceBook& prices) {
  const std::string chosen = typed.text("price");
  const auto once = read_sum(typed, "once");
  if (!once) return once.error();
  LinePrice price;
  price.once = *once;
  const auto weeks = read_minutes(typed, "weeks", 52, 52);
  if (!weeks) return weeks.error();
  if (*weeks < 1)
    return refuse(RefusalCode::malformed, "Enter how many weeks of a year, 1 to 52.", "weeks");
  price.weeks_a_year = *weeks;
  auto source = typed_words(typed, "source", 400);
  if (!source) return source.error();
  if (!source->empty()) price.source = std::move(*source);
  if (chosen.empty() && !price.once) return std::optional<LinePrice>{};
  if (chosen.empty()) return std::optional{price};
  if (chosen == own_quote) {
    const auto weekly = read_sum(typed, "own_weekly");
    if (!weekly) return weekly.error();
    if (*weekly) price.own_weekly = MoneyPerWeek::of_pence((*weekly)->pence());
    return std::optional{price};
  }
  if (std::none_of(prices.all().begin(), prices.all().end(),
                   [&](const care::Price& one) { return one.id == chosen; }))
    return refuse(RefusalCode::unknown_field_value,
                  "Choose a price of the book, or enter your own.", "price");
  price.price = chosen;
  const auto quantity = read_quantity(typed.text("quantity"), "quantity");
  if (!quantity) return quantity.error();
  price.quantity_hundredths = *quantity;
  return std::optional{price};
}

Result<void> read_words(const Typed& typed, LineContent& content) {
  const std::array<std::pair<const char*, PersonalText*>, 4> boxes{
      {{"what", &content.what},
       {"who", &content.who},
       {"outcome", &content.outcome},
       {"when_words", &content.when_words}}};
  for (const auto& [field, words] : boxes) {
    auto read = typed_words(typed, field, 1'000);
    if (!read) return read.error();
    *words = std::move(*read);
  }
  return {};
}

void add_price(Typed& typed, const LinePrice& price) {
  const bool from_book = !price.price.empty();
  typed.fields.add("price", from_book          ? price.price
                            : price.own_weekly ? std::string{own_quote}
                                               : std::string{});
  typed.fields.add("quantity", quantity_text(price.quantity_hundredths));
  typed.fields.add("weeks", fmt::format("{}", price.weeks_a_year));
  if (price.own_weekly) typed.fields.add("own_weekly", decimal(*price.own_weekly));
  if (price.once) typed.fields.add("once", decimal(*price.once));
  if (price.source) typed.fields.add("source", price.source->for_reader());
}

}  // namespace

std::optional<AlikeTimes> alike_times(const std::vector<WeeklyTime>& times) {
  AlikeTimes alike;
  if (times.empty()) return alike;
  alike.each = times.front();
  for (const WeeklyTime& time : times) {
    WeeklyTime same_day = time;
    same_day.weekday = alike.each.weekday;
    if (same_day != alike.each) return std::nullopt;
    alike.weekdays.push_back(time.weekday);
  }
  return alike;
}

Typed typed_from(const LineContent& content) {
  Typed typed;
  typed.fields.add("need", content.need);
  typed.fields.add("what", content.what.for_reader());
  typed.fields.add("who", content.who.for_reader());
  typed.fields.add("outcome", content.outcome.for_reader());
  typed.fields.add("when_words", content.when_words.for_reader());
  typed.fields.add("met_by", fmt::format("{}", static_cast<int>(content.met_by)));
  if (const auto alike = alike_times(content.times); alike && !alike->weekdays.empty()) {
    for (const std::int64_t day : alike->weekdays) typed.fields.add("days", fmt::format("{}", day));
    typed.fields.add("start", fmt::format("{}:{:02}", alike->each.minute_of_day / 60,
                                          alike->each.minute_of_day % 60));
    typed.fields.add("length", fmt::format("{}", alike->each.length_minutes));
    typed.fields.add("window", fmt::format("{}", alike->each.window_minutes));
    typed.fields.add("people", fmt::format("{}", alike->each.people));
  }
  add_day(typed, "from", content.from);
  add_day(typed, "until", content.until);
  if (content.price) add_price(typed, *content.price);
  return typed;
}

Result<std::int64_t> read_clock_time(std::string_view text, const std::string& field) {
  const std::string typed{trim(text)};
  const auto colon = typed.find_first_of(":.");
  const auto number = [](const std::string& part) -> std::int64_t {
    const bool good =
        !part.empty() && part.size() <= 2 && part.find_first_not_of("0123456789") == part.npos;
    return good ? std::stoll(part) : -1;
  };
  const std::int64_t hour = number(typed.substr(0, std::min(colon, typed.size())));
  const std::int64_t minute = colon == typed.npos ? 0 : number(typed.substr(colon + 1));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return refuse(RefusalCode::malformed, "Enter a time of day, like 9:30 or 21:00.", field);
  return hour * 60 + minute;
}

Result<LineContent> content_from(const Typed& typed, const LineContent& before,
                                 const care::PriceBook& prices) {
  LineContent content;
  content.need = typed.text("need");
  if (auto read = read_words(typed, content); !read) return read.error();
  const auto met_by = read_met_by(typed.text("met_by"));
  if (!met_by) return met_by.error();
  content.met_by = *met_by;
  auto times = read_times(typed, before.times);
  if (!times) return times.error();
  content.times = std::move(*times);
  const auto from = typed_day(typed, "from");
  if (!from) return from.error();
  const auto until = typed_day(typed, "until");
  if (!until) return until.error();
  content.from = *from;
  content.until = *until;
  auto price = read_price(typed, prices);
  if (!price) return price.error();
  content.price = std::move(*price);
  return content;
}

}  // namespace candour::web
