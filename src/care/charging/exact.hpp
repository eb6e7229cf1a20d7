#pragma once
// A weekly sum that is exact below the penny, so that it is rounded once, at the result (SI
// 2014/2672 reg 11), and not at every step. Counted in parts of a penny that weeks, quarters,
// calendar months, years and shares of two to six people divide without a rest.

#include <compare>
#include <cstdint>

#include "base/money.hpp"

namespace candour::care {

// The largest sum that a financial assessment takes, either way: a hundred million pounds.
inline constexpr std::int64_t most_means_pence = 10'000'000'000;

class ExactWeekly {
 public:
  // 52 x 600: divisible by 52, 12, 4, 5, 6 and 100.
  static constexpr std::int64_t parts_of_a_penny = 31'200;

  constexpr ExactWeekly() = default;
  static constexpr ExactWeekly of(MoneyPerWeek sum) {
    return ExactWeekly{sum.pence() * parts_of_a_penny};
  }
  // `pence` paid so many times in a year of 52 weeks.
  static constexpr ExactWeekly times_a_year(std::int64_t pence, std::int64_t times) {
    return ExactWeekly{pence * (parts_of_a_penny / 52) * times};
  }

  // An equal share for each of `people`, a rest of less than a part dropped.
  constexpr ExactWeekly shared_by(std::int64_t people) const {
    return ExactWeekly{parts_ / people};
  }
  // So many hundredths of one per cent of it.
  constexpr ExactWeekly part(std::int64_t basis_points) const {
    const std::int64_t whole = parts_ / 10'000;
    return ExactWeekly{whole * basis_points + (parts_ % 10'000) * basis_points / 10'000};
  }

  // To the penny below, and to the penny above.
  constexpr MoneyPerWeek down() const { return MoneyPerWeek::of_pence(floor_pence()); }
  constexpr MoneyPerWeek up() const {
    const bool whole = floor_pence() * parts_of_a_penny == parts_;
    return MoneyPerWeek::of_pence(floor_pence() + (whole ? 0 : 1));
  }

  friend constexpr auto operator<=>(const ExactWeekly&, const ExactWeekly&) = default;
  friend constexpr ExactWeekly operator+(ExactWeekly a, ExactWeekly b) {
    return ExactWeekly{a.parts_ + b.parts_};
  }
  friend constexpr ExactWeekly operator-(ExactWeekly a, ExactWeekly b) {
    return ExactWeekly{a.parts_ - b.parts_};
  }
  constexpr ExactWeekly& operator+=(ExactWeekly other) { return *this = *this + other; }

 private:
  explicit constexpr ExactWeekly(std::int64_t parts) : parts_{parts} {}
  constexpr std::int64_t floor_pence() const {
    const std::int64_t quotient = parts_ / parts_of_a_penny;
    return parts_ % parts_of_a_penny < 0 ? quotient - 1 : quotient;
  }

  std::int64_t parts_ = 0;
};

}  // namespace candour::care
