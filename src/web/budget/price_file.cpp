#include "web/budget/price_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "law/fields.hpp"
#include "law/periods.hpp"
#include "law/toml_file.hpp"

namespace candour::web {
namespace {

using care::AddedTo;
using care::DatedFigure;
using care::Price;
using law::Fields;

constexpr std::array<std::string_view, 10> units{"visit", "hour", "session", "night", "week",
                                                 "meal",  "mile", "journey", "year",  "once"};
constexpr std::array<std::string_view, 4> figure_units{"pounds_an_hour", "pounds_a_year", "percent",
                                                       "weeks"};

template <std::size_t size>
std::string one_of(Fields& fields, std::string_view key,
                   const std::array<std::string_view, size>& words) {
  std::string word = fields.text(key, 40);
  if (std::find(words.begin(), words.end(), word) == words.end())
    fields.refuse_at(key, RefusalCode::unknown_field_value,
                     fmt::format("“{}” is not one of: {}.", word, fmt::join(words, ", ")));
  return word;
}

// "12.71": pounds, a percentage or weeks, always in hundredths.
std::int64_t hundredths(Fields& fields, std::string_view key) {
  const std::string text = fields.text(key, 40);
  const auto amount = parse_money(text);
  if (amount) return amount->pence();
  fields.refuse_at(key, amount.error().code, amount.error().message);
  return 0;
}

// What every period has, of a price and of a figure.
template <class Dated>
void read_period(Fields& fields, Dated& dated) {
  dated.from = fields.day("from");
  dated.until = fields.optional_day("until");
  dated.source = fields.cite("source");
  dated.checked_on = fields.day("checked_on");
}

// The periods of one table, each a copy of `whole` with its own days; `read` takes what is special.
template <class Dated, class Read>
Result<void> read_periods(const law::TomlFile& file, Fields& table, const Dated& whole,
                          std::vector<Dated>& all, Read read) {
  std::vector<law::Period> periods;
  const auto tables = table.tables("period");
  if (auto wrong = table.wrong()) return *wrong;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Fields fields{*tables[i], file.name, fmt::format("{}.period[{}]", table.path(), i)};
    Dated dated = whole;
    read_period(fields, dated);
    read(fields, dated);
    periods.push_back({dated.from, dated.until});
    if (const auto fault = law::find_fault(periods))
      fields.refuse_at("from", fault->code, fault->sentence);
    if (auto wrong = fields.wrong()) return *wrong;
    all.push_back(std::move(dated));
  }
  return {};
}

template <class Dated>
void refuse_a_second(Fields& fields, const std::vector<Dated>& all, const std::string& id) {
  if (std::any_of(all.begin(), all.end(), [&](const Dated& one) { return one.id == id; }))
    fields.refuse_at("id", RefusalCode::duplicate_key,
                     "This id stands above already. Add a period to it, or choose another.");
}

AddedTo added_to(Fields& fields) {
  const std::string word = fields.optional_text("added_to", 40);
  if (word.empty()) return AddedTo::nothing;
  if (word == "direct_payment") return AddedTo::direct_payment;
  if (word == "employer") return AddedTo::employer;
  fields.refuse_at("added_to", RefusalCode::unknown_field_value,
                   "Write direct_payment or employer, or leave it out.");
  return AddedTo::nothing;
}

Price read_price(Fields& fields, bool has_minutes, const std::vector<Price>& all) {
  Price price;
  price.id = fields.id();
  price.what = fields.text("what", 160);
  price.unit = one_of(fields, "unit", units);
  if (has_minutes) price.minutes = fields.whole("minutes");
  price.compared_with = fields.optional_text("compared_with", 80);
  price.free_under = fields.optional_text("free_under", 120);
  price.outside_budget = !fields.optional_text("outside_under", 120).empty();
  price.added_to = added_to(fields);
  const std::string kind = fields.optional_text("kind", 40);
  price.wage = kind == "wage";
  if (!kind.empty() && !price.wage)
    fields.refuse_at("kind", RefusalCode::unknown_field_value, "Write wage, or leave it out.");
  price.for_direct_payment = price.wage || price.added_to != AddedTo::nothing;
  if (!price.compared_with.empty() && price.minutes == 0)
    fields.refuse_at("minutes", RefusalCode::missing_field,
                     "Say how many minutes one unit is: it is compared with a figure for an hour.");
  refuse_a_second(fields, all, price.id);
  return price;
}

Result<std::vector<Price>> read_all_prices(const law::TomlFile& file, Fields& whole) {
  std::vector<Price> all;
  const auto tables = whole.tables("price");
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Fields fields{*tables[i], file.name, fmt::format("price[{}]", i)};
    const Price price = read_price(fields, tables[i]->contains("minutes"), all);
    const auto read = read_periods(file, fields, price, all, [](Fields& period, Price& dated) {
      dated.each = Money::of_pence(hundredths(period, "each"));
    });
    if (!read) return read.error();
  }
  return all;
}

void read_amount(Fields& period, DatedFigure& dated) {
  dated.amount = hundredths(period, "amount");
  // Weeks are counted in tenths: 5.6 of them are paid holiday.
  if (dated.unit == "weeks") dated.amount /= 10;
  const std::string mark = period.text("mark", 4);
  dated.confirmed = mark == "V";
  if (mark != "V" && mark != "G")
    period.refuse_at("mark", RefusalCode::unknown_field_value,
                     "Write V where it was read in its source, G where nobody confirmed it.");
}

Result<std::vector<DatedFigure>> read_all_figures(const law::TomlFile& file, Fields& whole) {
  std::vector<DatedFigure> all;
  if (!file.table.contains("figure")) return all;
  const auto tables = whole.tables("figure");
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Fields fields{*tables[i], file.name, fmt::format("figure[{}]", i)};
    DatedFigure figure;
    figure.id = fields.id();
    figure.what = fields.text("what", 160);
    figure.unit = one_of(fields, "unit", figure_units);
    refuse_a_second(fields, all, figure.id);
    const auto read = read_periods(file, fields, figure, all, read_amount);
    if (!read) return read.error();
  }
  return all;
}

Result<care::PriceBook> read_book(const law::TomlFile& file) {
  Fields whole{file.table, file.name, ""};
  auto prices = read_all_prices(file, whole);
  if (!prices) return prices.error();
  auto figures = read_all_figures(file, whole);
  if (!figures) return figures.error();
  if (auto wrong = whole.wrong()) return *wrong;
  for (const Price& price : *prices) {
    if (price.compared_with.empty()) continue;
    if (std::none_of(figures->begin(), figures->end(),
                     [&](const DatedFigure& figure) { return figure.id == price.compared_with; }))
      return refuse(RefusalCode::unknown_field_value,
                    fmt::format("{}: the price {} is compared with {}, which is no figure of it.",
                                file.name, price.id, price.compared_with),
                    price.id);
  }
  return care::PriceBook{std::move(*prices), std::move(*figures)};
}

}  // namespace

Result<care::PriceBook> load_prices(const std::filesystem::path& path) {
  const auto file = law::read_toml_file(path, path.filename().string());
  if (!file) return file.error();
  return read_book(*file);
}

Result<care::PriceBook> read_prices(std::string_view text, std::string_view name) {
  const auto file = law::parse_toml(text, std::string{name});
  if (!file) return file.error();
  return read_book(*file);
}

}  // namespace candour::web
