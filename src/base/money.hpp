#pragma once
// Money in whole pence. An amount paid once and an amount for each week are different types, so
// that one is never added to the other. No floating point anywhere.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.hpp"
#include "base/refusal.hpp"

namespace candour {

// How a share of a penny is settled; whoever divides says which, with the clause that says so.
enum class Rounding : std::uint8_t {
  down,       // to the lower penny, also below zero
  up,         // to the higher penny, also below zero
  half_up,    // to the nearest penny, half a penny away from zero
  half_even,  // to the nearest penny, half a penny to the even one
};

// The largest amount that is read from outside, either side of zero: a trillion pounds.
inline constexpr std::int64_t most_pence = 100'000'000'000'000;

struct Once {};
struct EachWeek {};

// `Unit` is Once or EachWeek. Adding and subtracting assert that the result fits: amounts from
// outside are bounded by most_pence, and some ninety thousand of the largest fit.
template <class Unit>
class Amount {
 public:
  constexpr Amount() = default;  // nothing to pay: zero pounds
  static constexpr Amount of_pence(std::int64_t pence) { return Amount{pence}; }

  constexpr std::int64_t pence() const { return pence_; }
  constexpr bool negative() const { return pence_ < 0; }

  friend constexpr auto operator<=>(const Amount&, const Amount&) = default;
  friend constexpr Amount operator+(Amount a, Amount b) {
    std::int64_t sum = 0;
    CANDOUR_ASSERT(!__builtin_add_overflow(a.pence_, b.pence_, &sum), "a sum of money overflowed");
    return Amount{sum};
  }
  friend constexpr Amount operator-(Amount a, Amount b) {
    std::int64_t difference = 0;
    CANDOUR_ASSERT(!__builtin_sub_overflow(a.pence_, b.pence_, &difference),
                   "a difference of money overflowed");
    return Amount{difference};
  }
  constexpr Amount& operator+=(Amount other) { return *this = *this + other; }
  constexpr Amount& operator-=(Amount other) { return *this = *this - other; }

 private:
  explicit constexpr Amount(std::int64_t pence) : pence_{pence} {}
  std::int64_t pence_ = 0;
};

using Money = Amount<Once>;
using MoneyPerWeek = Amount<EachWeek>;

// `amount` × numerator ÷ denominator, rounded once, at the end. Refuses with too_large where the
// result does not fit in 64 bits; the denominator is above zero.
Result<std::int64_t> share_of(std::int64_t amount, std::int64_t numerator, std::int64_t denominator,
                              Rounding rounding);

template <class Unit>
Result<Amount<Unit>> share_of(Amount<Unit> amount, std::int64_t numerator, std::int64_t denominator,
                              Rounding rounding) {
  const auto pence = share_of(amount.pence(), numerator, denominator, rounding);
  if (!pence) return pence.error();
  return Amount<Unit>::of_pence(*pence);
}

// `count` times the amount. Refuses with too_large where the product does not fit.
template <class Unit>
Result<Amount<Unit>> times(Amount<Unit> amount, std::int64_t count) {
  return share_of(amount, count, 1, Rounding::down);
}

// What so many days cost at a rate for each week, a day being a seventh of it.
Result<Money> for_days(MoneyPerWeek rate, std::int64_t days, Rounding rounding);

enum class Sign : std::uint8_t { not_negative, any };

// Reads "£1,234.56", "1234.56", "1,234" or "-£5.00": pounds with or without commas in their places,
// and either no pence or two digits of them. Refuses with text_empty, malformed or too_large.
Result<Money> parse_money(std::string_view text, Sign sign = Sign::not_negative,
                          std::string_view field = {});

// "£1,234.56", "£75", "−£5": without pence where there are none.
std::string say(Money amount);
// "£1,234.56 a week"
std::string say(MoneyPerWeek amount);
// "£75.00": always with pence, for columns.
std::string say_with_pence(Money amount);
// "75.00", "-5.00": for files and programs.
std::string decimal(Money amount);
std::string decimal(MoneyPerWeek amount);

}  // namespace candour
