#include <fmt/format.h>

#include <algorithm>

#include "care/budget/statement.hpp"

namespace candour::care {
namespace {

constexpr std::int64_t weeks_in_a_year = 52;

// How much is bought each week: the amount is `hundredths` ÷ 100, taken `share` ÷ `of` times, since
// two people who come are bought twice.
struct Quantity {
  std::int64_t hundredths = 0;
  std::int64_t share = 1;
  std::int64_t of = 1;
};

std::int64_t minutes_of(std::span<const WeeklyTime> times, bool of_each_person) {
  std::int64_t minutes = 0;
  for (const WeeklyTime& time : times)
    minutes += time.length_minutes * (of_each_person ? time.people : 1);
  return minutes;
}

std::int64_t people_of(std::span<const WeeklyTime> times) {
  std::int64_t people = 0;
  for (const WeeklyTime& time : times) people += time.people;
  return people;
}

Quantity quantity_of(const LineContent& content, const std::string& unit) {
  const bool by_the_hour = unit == "hour";
  const auto& times = content.times;
  Quantity quantity;
  quantity.hundredths = content.price->quantity_hundredths;
  if (unit == "once" || unit == "year") {
    if (quantity.hundredths == 0) quantity.hundredths = 100;
    return quantity;
  }
  if (times.empty()) return quantity;
  const auto count = static_cast<std::int64_t>(times.size());
  quantity.share = by_the_hour ? minutes_of(times, true) : people_of(times);
  quantity.of = by_the_hour ? minutes_of(times, false) : count;
  if (quantity.hundredths != 0) return quantity;
  // Nothing was said beside the times: they are what is bought, a half minute rounded up.
  quantity.hundredths = by_the_hour ? (quantity.of * 100 + 30) / 60 : count * 100;
  return quantity;
}

std::string number_words(std::int64_t hundredths) {
  if (hundredths % 100 == 0) return fmt::format("{}", hundredths / 100);
  return hundredths % 10 == 0 ? fmt::format("{}.{}", hundredths / 100, hundredths / 10 % 10)
                              : fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string amount_words(const Quantity& quantity, const std::string& unit, std::int64_t weeks) {
  const std::string number = number_words(quantity.hundredths);
  if (unit == "once") return quantity.hundredths == 100 ? "once" : number + ", once";
  if (unit == "year") return "each year, spread over 52 weeks";
  std::string words =
      fmt::format("{} {}{} a week", number, unit, quantity.hundredths == 100 ? "" : "s");
  if (quantity.share == 2 * quantity.of)
    words += ", two people each time";
  else if (quantity.share != quantity.of)
    words += ", two people at some times";
  if (weeks != weeks_in_a_year) words += fmt::format(", {} weeks a year", weeks);
  return words;
}

void put_missing(PricedLine& priced, std::string why) { priced.line.missing = std::move(why); }

void warn_of_price(PricedLine& priced, const Price& price, const PriceBook& prices, Day day) {
  if (add_months(price.from, 12) < day)
    priced.warnings.push_back(
        {PriceFlag::older_than_a_year,
         fmt::format("This price is from {}, more than 12 months ago. Check that somebody still "
                     "works for it.",
                     say(price.from))});
  const DatedFigure* least =
      price.compared_with.empty() ? nullptr : prices.figure_on(price.compared_with, day);
  if (least == nullptr || price.minutes == 0) return;
  const auto an_hour = share_of(price.each, 60, price.minutes, Rounding::half_up);
  if (!an_hour || an_hour->pence() >= least->amount) return;
  priced.warnings.push_back(
      {PriceFlag::below_direct_cost,
       fmt::format("This comes to {} an hour. {} is {} ({}). A provider may not be able to do it.",
                   say(*an_hour), least->what, say(Money::of_pence(least->amount)),
                   least->source)});
}

void warn_of_change(PricedLine& priced, const Price& then, const Price& now) {
  priced.each_now = now.each;
  priced.warnings.push_back(
      {PriceFlag::price_changed,
       fmt::format(
           "The price changed since this line was put: {} from {}, {} from {}. The sum here "
           "is still at the first, until somebody takes the second.",
           say(then.each), say(then.from), say(now.each), say(now.from))});
}

void price_from_book(PricedLine& priced, const LineContent& content, const Price& price) {
  const LinePrice& asked = *content.price;
  const Quantity quantity = quantity_of(content, price.unit);
  priced.line.each = price.each;
  priced.line.source = fmt::format("{}, from {}", price.source, say(price.from));
  if (quantity.hundredths <= 0 || quantity.share <= 0) {
    put_missing(priced, "It is not said how much of it there is in a week.");
    return;
  }
  priced.line.how_much = amount_words(quantity, price.unit, asked.weeks_a_year);
  const bool once = price.unit == "once";
  const std::int64_t weeks = once ? weeks_in_a_year : price.unit == "year" ? 1 : asked.weeks_a_year;
  const auto pence = share_of(price.each.pence(), quantity.hundredths * quantity.share * weeks,
                              100 * quantity.of * weeks_in_a_year, Rounding::half_up);
  if (!pence) {
    put_missing(priced, pence.error().message);
    return;
  }
  if (once)
    priced.line.once = Money::of_pence(*pence);
  else
    priced.line.weekly = MoneyPerWeek::of_pence(*pence);
}

void price_from_own_figure(PricedLine& priced, const LinePrice& asked) {
  priced.line.weekly = asked.own_weekly;
  priced.line.source = asked.source && !asked.source->empty() ? asked.source->for_reader() : "";
  priced.line.how_much = asked.own_weekly ? "as quoted" : "once, as quoted";
  if (!asked.own_weekly && !asked.once) {
    put_missing(priced, "No price has been put to this line yet.");
    return;
  }
  priced.warnings.push_back(
      {PriceFlag::own_figure, priced.line.source.empty()
                                  ? "This figure is not from the price book, and nobody has said "
                                    "where it is from."
                                  : "This figure is not from the price book."});
}

bool costs_the_council(MetBy met_by) {
  return met_by == MetBy::council || met_by == MetBy::direct_payment ||
         met_by == MetBy::equipment || met_by == MetBy::nobody_yet;
}

std::string missing_in_book(const PriceBook& prices, const std::string& id, Day day) {
  if (const Price* ended = prices.ended_before(id, day))
    return fmt::format("The price of “{}” ended on {}, and there is no newer one.", ended->what,
                       say(*ended->until));
  return fmt::format("The price book has no price “{}” for {}.", id, say(day));
}

}  // namespace

bool PricedLine::warns(PriceFlag flag) const {
  return std::any_of(warnings.begin(), warnings.end(),
                     [&](const PriceWarning& one) { return one.flag == flag; });
}

PricedLine price_line(const LineToPrice& line, const PriceBook& prices, Day day) {
  const LineContent& content = *line.content;
  PricedLine priced;
  priced.line.line = line.id;
  priced.line.need = content.need;
  priced.line.what = content.what.for_reader();
  priced.line.direct_payment = content.met_by == MetBy::direct_payment;
  if (!costs_the_council(content.met_by)) {
    priced.line.chargeable = false;
    return priced;
  }
  if (!content.price) {
    put_missing(priced, "No price has been put to this line yet.");
    return priced;
  }
  if (content.price->price.empty()) {
    price_from_own_figure(priced, *content.price);
  } else if (const Price* now = prices.on(content.price->price, day)) {
    const Price* then = line.put_on ? prices.on(content.price->price, *line.put_on) : nullptr;
    const Price* price = then != nullptr && then->each != now->each ? then : now;
    price_from_book(priced, content, *price);
    warn_of_price(priced, *price, prices, day);
    if (price != now) warn_of_change(priced, *price, *now);
    priced.line.chargeable = price->free_under.empty();
    priced.wage = price->wage && priced.line.direct_payment;
    priced.outside_budget = price->outside_budget;
  } else {
    put_missing(priced, missing_in_book(prices, content.price->price, day));
  }
  if (content.price->once) priced.line.once = content.price->once;
  return priced;
}

}  // namespace candour::care
