#include "care/casefile/birthdays.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace candour::care {
namespace {

struct ComingOfAge {
  rules::EventKind kind;
  int age_years;
};
constexpr std::array coming_of_age{ComingOfAge{rules::EventKind::person_turned_16, 16},
                                   ComingOfAge{rules::EventKind::person_turned_17, 17},
                                   ComingOfAge{rules::EventKind::person_turned_18, 18}};
constexpr int of_age_years = 18;

bool is_birthday(rules::EventKind kind) {
  return std::any_of(coming_of_age.begin(), coming_of_age.end(),
                     [&](const ComingOfAge& step) { return step.kind == kind; });
}

std::optional<Day> first_dated(const std::vector<rules::Happening>& happenings) {
  std::optional<Day> first;
  for (const rules::Happening& happening : happenings) {
    if (happening.on.precision == Precision::undated) continue;
    if (!first || happening.on.earliest < *first) first = happening.on.earliest;
  }
  return first;
}

}  // namespace

Day birthday(Day born, int age_years) {
  const std::chrono::year_month_day date{born};
  const std::chrono::year year = date.year() + std::chrono::years{age_years};
  const std::chrono::year_month_day same{year, date.month(), date.day()};
  if (same.ok()) return Day{same};
  return Day{std::chrono::year_month_day{year, std::chrono::March, std::chrono::day{1}}};
}

void add_birthdays(const std::vector<PersonFacts>& people,
                   std::vector<rules::Happening>& happenings) {
  // A birthday that was listed is passed over: it follows from the day of birth, or is not known.
  std::erase_if(happenings, [](const rules::Happening& one) { return is_birthday(one.kind); });
  const bool any_born =
      std::any_of(people.begin(), people.end(), [](const auto& one) { return one.born; });
  if (!any_born) return;
  const auto began = first_dated(happenings);
  for (std::size_t p = 0; p < people.size(); ++p) {
    const PersonFacts& person = people[p];
    if (!person.born) continue;
    const bool was_a_child =
        person.child || (began && *began < birthday(*person.born, of_age_years));
    if (!was_a_child) continue;
    for (const ComingOfAge& step : coming_of_age) {
      rules::Happening happening;
      happening.kind = step.kind;
      happening.on = exactly(birthday(*person.born, step.age_years));
      happening.about = static_cast<rules::PersonIndex>(p);
      happening.in_order = false;
      happening.source = rules::no_source;
      happenings.push_back(std::move(happening));
    }
  }
}

}  // namespace candour::care
