#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.hpp"
#include "care/charging/rates.hpp"

namespace candour::care {
namespace {

constexpr std::array<std::string_view, 8> heading{"effective_from", "effective_to", "known_from",
                                                  "parameter",      "amount",       "unit",
                                                  "source",         "mark"};
enum Column : std::size_t { from, until, known_from, parameter, amount, unit, source, mark };

// The cells of one line; a cell in quotes may hold commas, and quotes written twice.
Result<std::vector<std::string>> cells_of(std::string_view line, int number) {
  std::vector<std::string> cells{""};
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      cells.back() += line[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  if (quoted)
    return refuse(RefusalCode::malformed, "A quotation mark of this line of rates is not closed.",
                  {}, number);
  if (cells.size() != heading.size())
    return refuse(
        RefusalCode::malformed,
        fmt::format("This line of rates has {} cells. It needs {}.", cells.size(), heading.size()),
        {}, number);
  return cells;
}

Refusal at_line(Refusal refusal, Column column, int line) {
  refusal.field = std::string{heading[column]};
  refusal.line = line;
  return refusal;
}

Result<std::optional<Day>> optional_day(const std::string& cell, Column column, int line) {
  if (cell.empty()) return std::optional<Day>{};
  const auto day = parse_day(cell);
  if (!day) return at_line(day.error(), column, line);
  return std::optional<Day>{*day};
}

std::optional<RateMark> mark_named(std::string_view letters) {
  for (const RateMark one :
       {RateMark::seen, RateMark::seen_twice, RateMark::derived, RateMark::unseen})
    if (letter_of(one) == letters) return one;
  return std::nullopt;
}

Result<void> needs(const std::vector<std::string>& cells, Column column, int line) {
  if (!cells[column].empty()) return {};
  return refuse(column == source ? RefusalCode::no_citation : RefusalCode::missing_field,
                fmt::format("This line of rates does not say its {}.", heading[column]),
                std::string{heading[column]}, line);
}

Result<Rate> rate_of(const std::vector<std::string>& cells, int line) {
  for (const Column column : {from, parameter, amount, unit, source, mark})
    if (const auto there = needs(cells, column, line); !there) return there.error();
  const auto first = optional_day(cells[from], from, line);
  if (!first) return first.error();
  const auto last = optional_day(cells[until], until, line);
  if (!last) return last.error();
  const auto known = optional_day(cells[known_from], known_from, line);
  if (!known) return known.error();
  const auto sum = parse_money(cells[amount]);
  if (!sum) return at_line(sum.error(), amount, line);
  const auto how_surely = mark_named(cells[mark]);
  if (!how_surely)
    return refuse(RefusalCode::unknown_field_value, "A mark is V, V2, D or G.", "mark", line);
  if (*last && **last < **first)
    return refuse(RefusalCode::date_out_of_range, "This rate ends before it begins.",
                  "effective_to", line);
  return Rate{.parameter = cells[parameter],
              .from = **first,
              .until = *last,
              .known_from = *known,
              .hundredths = sum->pence(),
              .unit = cells[unit],
              .source = cells[source],
              .mark = *how_surely,
              .line = line};
}

Result<void> check_overlaps(const std::vector<Rate>& all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Rate& before = all[i - 1];
    const Rate& rate = all[i];
    if (before.parameter != rate.parameter || before.known_from != rate.known_from) continue;
    if (!before.until || rate.from <= *before.until)
      return refuse(RefusalCode::overlap_in_dates,
                    fmt::format("“{}” has two amounts for {}.", rate.parameter, say(rate.from)),
                    "effective_from", rate.line);
  }
  return {};
}

}  // namespace

Result<ChargeRates> read_charge_rates(std::string_view text) {
  if (!is_utf8(text)) return refuse(RefusalCode::not_utf8, "The file of rates is not UTF-8 text.");
  ChargeRates rates;
  for (int line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty()) continue;
    const auto cells = cells_of(row, line);
    if (!cells) return cells.error();
    if (line == 1) {
      if (!std::equal(cells->begin(), cells->end(), heading.begin(), heading.end()))
        return refuse(RefusalCode::malformed, "The heading of the file of rates is not ours.", {},
                      line);
      continue;
    }
    auto rate = rate_of(*cells, line);
    if (!rate) return rate.error();
    rates.all.push_back(std::move(*rate));
  }
  std::vector<Rate> by_version = rates.all;
  const auto version_order = [](const Rate& a, const Rate& b) {
    return std::tie(a.parameter, a.known_from, a.from) <
           std::tie(b.parameter, b.known_from, b.from);
  };
  std::sort(by_version.begin(), by_version.end(), version_order);
  if (const auto checked = check_overlaps(by_version); !checked) return checked.error();
  std::sort(rates.all.begin(), rates.all.end(), [](const Rate& a, const Rate& b) {
    return std::tie(a.parameter, a.from, a.known_from) <
           std::tie(b.parameter, b.from, b.known_from);
  });
  return rates;
}

}  // namespace candour::care
