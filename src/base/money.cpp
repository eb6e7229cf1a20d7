#include "base/money.hpp"

#include <fmt/format.h>

#include <limits>
#include <optional>

#include "base/text.hpp"

namespace candour {
namespace {

// Wide enough for any product of two 64-bit numbers.
__extension__ using Wide = __int128;

constexpr std::string_view pound = "£";
constexpr std::string_view minus = "−";

bool starts_with(std::string_view& text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return false;
  text.remove_prefix(start.size());
  return true;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Pounds of at most 15 digits, with commas at every thousand or none at all.
std::optional<std::int64_t> read_pounds(std::string_view text) {
  const bool grouped = text.find(',') != std::string_view::npos;
  std::int64_t pounds = 0;
  int digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t from_end = text.size() - i;
    const bool comma_place = grouped && from_end % 4 == 0;
    if (comma_place ? text[i] != ',' || i == 0 : !is_digit(text[i])) return std::nullopt;
    if (comma_place) continue;
    if (++digits > 15) return std::nullopt;
    pounds = pounds * 10 + (text[i] - '0');
  }
  if (digits == 0) return std::nullopt;
  return pounds;
}

// "" or ".56".
std::optional<std::int64_t> read_pence(std::string_view text) {
  if (text.empty()) return 0;
  if (text.size() != 3 || !is_digit(text[1]) || !is_digit(text[2])) return std::nullopt;
  return (text[1] - '0') * 10 + (text[2] - '0');
}

std::uint64_t magnitude(std::int64_t pence) {
  const auto bits = static_cast<std::uint64_t>(pence);
  return pence < 0 ? 0 - bits : bits;
}

std::string with_commas(std::uint64_t number) {
  std::string text = fmt::format("{}", number);
  for (std::size_t from_end = 3; from_end < text.size(); from_end += 4)
    text.insert(text.size() - from_end, 1, ',');
  return text;
}

std::string say_pounds(std::int64_t pence, bool always_pence) {
  const std::uint64_t size = magnitude(pence);
  std::string text{pence < 0 ? minus : ""};
  text += fmt::format("{}{}", pound, with_commas(size / 100));
  if (always_pence || size % 100 != 0) text += fmt::format(".{:02}", size % 100);
  return text;
}

std::string decimal_pence(std::int64_t pence) {
  const std::uint64_t size = magnitude(pence);
  return fmt::format("{}{}.{:02}", pence < 0 ? "-" : "", size / 100, size % 100);
}

// floor(dividend ÷ divisor) for a divisor above zero.
Wide divide_down(Wide dividend, Wide divisor) {
  const Wide quotient = dividend / divisor;
  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

Wide divide(Wide dividend, Wide divisor, Rounding rounding) {
  const Wide lower = divide_down(dividend, divisor);
  const Wide over = dividend - lower * divisor;  // 0 <= over < divisor
  if (over == 0 || rounding == Rounding::down) return lower;
  if (rounding == Rounding::up) return lower + 1;
  if (over != divisor - over) return over < divisor - over ? lower : lower + 1;
  if (rounding == Rounding::half_even) return lower % 2 == 0 ? lower : lower + 1;
  return dividend < 0 ? lower : lower + 1;
}

}  // namespace

Result<std::int64_t> share_of(std::int64_t amount, std::int64_t numerator, std::int64_t denominator,
                              Rounding rounding) {
  CANDOUR_ASSERT(denominator > 0, "a share needs a denominator above zero");
  const Wide exact = divide(Wide{amount} * numerator, denominator, rounding);
  if (exact > std::numeric_limits<std::int64_t>::max() ||
      exact < std::numeric_limits<std::int64_t>::min())
    return refuse(RefusalCode::too_large, "This amount of money is too large to reckon with.");
  return static_cast<std::int64_t>(exact);
}

Result<Money> for_days(MoneyPerWeek rate, std::int64_t days, Rounding rounding) {
  const auto pence = share_of(rate.pence(), days, 7, rounding);
  if (!pence) return pence.error();
  return Money::of_pence(*pence);
}

Result<Money> parse_money(std::string_view text, Sign sign, std::string_view field) {
  const std::string where{field};
  std::string_view rest = trim(text);
  if (rest.empty()) return refuse(RefusalCode::text_empty, "Enter an amount, like £12.50.", where);
  const bool negative = starts_with(rest, "-") || starts_with(rest, minus);
  starts_with(rest, pound);
  const std::size_t point = std::min(rest.find('.'), rest.size());
  const auto pounds = read_pounds(rest.substr(0, point));
  const auto pence = read_pence(rest.substr(point));
  if (!pounds || !pence)
    return refuse(RefusalCode::malformed,
                  "This is not an amount of money. Write it like £1,234.56 or 75.", where);
  if (negative && sign == Sign::not_negative)
    return refuse(RefusalCode::malformed, "This amount must not be below zero.", where);
  const std::int64_t total = *pounds * 100 + *pence;
  if (total > most_pence)
    return refuse(RefusalCode::too_large,
                  fmt::format("This amount is over {}. Check the number of digits.",
                              say(Money::of_pence(most_pence))),
                  where);
  return Money::of_pence(negative ? -total : total);
}

std::string say(Money amount) { return say_pounds(amount.pence(), /*always_pence=*/false); }
std::string say(MoneyPerWeek amount) {
  return say_pounds(amount.pence(), /*always_pence=*/false) + " a week";
}
std::string say_with_pence(Money amount) {
  return say_pounds(amount.pence(), /*always_pence=*/true);
}
std::string decimal(Money amount) { return decimal_pence(amount.pence()); }
std::string decimal(MoneyPerWeek amount) { return decimal_pence(amount.pence()); }

}  // namespace candour
