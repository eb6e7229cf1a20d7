// Pension credit age is a woman’s state pension age, for everybody (State Pension Credit Act 2002
// s1(6)). By day of birth it is known to the month; by age in years alone there are times in which
// it is not known, and then the answer is nothing.

#include "care/charging/calculator.hpp"

namespace candour::care {
namespace {

// The last birthday on or before a day, as whole months lived.
bool has_lived(Day born, Day on, int years, int months) {
  return add_months(born, years * 12 + months) <= on;
}

// From 66 to 67: born 6 April 1960 to 5 March 1961, one month more for each month (Pensions Act
// 2014 s26). From 65 to 66 the days are fixed by month of birth: 6 December 1953 to 5 October 1954
// (Pensions Act 2011 s1).
std::optional<bool> by_birth(Day born, Day on) {
  if (born < make_day(1950, 4, 6)) return has_lived(born, on, 60, 0);
  if (born < make_day(1953, 12, 6)) {
    // Women’s age rose from 60 to 65 in steps: certain below 60 and from 65 on.
    if (has_lived(born, on, 65, 0)) return true;
    if (!has_lived(born, on, 60, 0)) return false;
    return std::nullopt;
  }
  if (born < make_day(1954, 10, 6)) {
    if (has_lived(born, on, 66, 0)) return true;
    if (!has_lived(born, on, 65, 0)) return false;
    return std::nullopt;
  }
  if (born < make_day(1960, 4, 6)) return has_lived(born, on, 66, 0);
  if (born >= make_day(1961, 3, 6)) return has_lived(born, on, 67, 0);
  int months = 1;
  for (Day next = make_day(1960, 5, 6); next <= born; next = add_months(next, 1)) ++months;
  return has_lived(born, on, 66, months);
}

// Between `surely_not` and `surely` the age in years does not say.
struct Years {
  Day from;  // of the day that is asked about
  std::int64_t surely_not;
  std::int64_t surely;
};
constexpr Years years[] = {
    {make_day(2028, 3, 6), 66, 67},  // 67; at 66 nobody has
    {make_day(2026, 5, 6), 65, 67},  // rising from 66 to 67
    {make_day(2020, 10, 6), 65, 66},
    {make_day(2018, 12, 6), 64, 66},  // rising from 65 to 66
    {first_day, 59, 65},              // women’s rising from 60 to 65
};

std::optional<bool> by_years(std::int64_t age, Day on) {
  for (const Years& row : years) {
    if (on < row.from) continue;
    if (age >= row.surely) return true;
    if (age <= row.surely_not) return false;
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<bool> has_reached_pension_age(const ChargedPerson& person, Day on) {
  if (person.is_pension_age) return person.is_pension_age;
  if (person.born) return by_birth(*person.born, on);
  if (person.age) return by_years(*person.age, on);
  return std::nullopt;
}

}  // namespace candour::care
