#pragma once
// For tests about budgets: a price book like the worked table of a budget, and lines to price.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "care/budget/statement.hpp"

namespace candour::care {

inline constexpr Day year_began = make_day(2025, 4, 1);

inline Price a_price(std::string id, std::string unit, std::int64_t pence) {
  Price price;
  price.what = "What “" + id + "” buys";
  price.id = std::move(id);
  price.unit = std::move(unit);
  price.each = Money::of_pence(pence);
  price.from = year_began;
  price.source = "Framework 2025";
  price.checked_on = year_began;
  return price;
}

inline Price added(std::string id, std::string unit, std::int64_t pence, AddedTo to) {
  Price price = a_price(std::move(id), std::move(unit), pence);
  price.added_to = to;
  return price;
}

inline DatedFigure a_figure(std::string id, std::int64_t amount, bool confirmed = true) {
  DatedFigure figure;
  figure.what = "The figure “" + id + "”";
  figure.id = std::move(id);
  figure.amount = amount;
  figure.from = year_began;
  figure.source = "A published table";
  figure.checked_on = year_began;
  figure.confirmed = confirmed;
  return figure;
}

// A quantity of an entry of the book, in hundredths.
inline LineContent a_line(std::string need, std::string what, MetBy met_by, std::string price,
                          std::int64_t hundredths) {
  LineContent content;
  content.need = std::move(need);
  content.what = PersonalText{std::move(what)};
  content.met_by = met_by;
  content.price = LinePrice{};
  content.price->price = std::move(price);
  content.price->quantity_hundredths = hundredths;
  return content;
}

// So many evenings of half an hour at which so many people come.
inline std::vector<WeeklyTime> evenings(int count, int people) {
  std::vector<WeeklyTime> times;
  for (int day = 1; day <= count; ++day)
    times.push_back(
        {.weekday = day, .minute_of_day = 20 * 60, .length_minutes = 30, .people = people});
  return times;
}

inline std::vector<LineToPrice> to_price(const std::vector<LineContent>& contents) {
  std::vector<LineToPrice> lines;
  for (std::size_t i = 0; i < contents.size(); ++i)
    lines.push_back({"l" + std::to_string(i + 1), &contents[i]});
  return lines;
}

inline MoneyPerWeek a_week(std::int64_t pence) { return MoneyPerWeek::of_pence(pence); }

}  // namespace candour::care
