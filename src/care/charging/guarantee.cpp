// The floor: the Minimum Income Guarantee from its parts (reg 7), or in a care home the personal
// expenses allowance (reg 6).

#include <fmt/format.h>

#include "care/charging/working.hpp"

namespace candour::care {
namespace {

using detail::Working;

// The parts of the guarantee, as parameters of the rates; nothing where something is not known.
using Parts = std::vector<std::string>;

std::optional<std::string> base_of_single(Working& working, const ChargedPerson& person) {
  const auto pension_age = has_reached_pension_age(person, working.means.on);
  if (!pension_age) {
    working.not_known("pension_age",
                      "The age in years does not say whether the person has reached pension age. "
                      "The day of birth would.");
    return std::nullopt;
  }
  if (*pension_age) return "mig_single_pension_age";
  const auto age = age_on(person, working.means.on);
  if (!age) {
    working.not_known("person.age", "The person’s age is not known.");
    return std::nullopt;
  }
  if (*age < 18) {
    working.not_known("person.age", "The guarantee is set for people of 18 and over.");
    return std::nullopt;
  }
  return *age < 25 ? "mig_single_18_24" : "mig_single_25_pa";
}

std::optional<std::string> base_of(Working& working, const ChargedPerson& person) {
  if (person.household == Household::lone_parent) return "mig_lone_parent";
  if (person.household == Household::single) return base_of_single(working, person);
  if (person.partner_is_pension_age) return "mig_couple_pension_age_each";
  const auto pension_age = has_reached_pension_age(person, working.means.on);
  if (!pension_age) {
    working.not_known("pension_age", "Whether the person has reached pension age is not known.");
    return std::nullopt;
  }
  return *pension_age ? "mig_couple_pension_age_each" : "mig_couple_working_age_each";
}

bool any_sign(const Means& means, PremiumSign sign) {
  for (const IncomeLine& line : means.income)
    if (line.type.row().sign == sign) return true;
  return false;
}

// Premiums of the guarantee: paid, or that would be paid on income support (reg 7(5) to (7)).
void add_premiums(const Means& means, const ChargedPerson& person, const std::string& base,
                  Parts& parts) {
  const bool of_couple = base.starts_with("mig_couple");
  // Only a single person or one of a couple takes the disability premiums (reg 7(5), (6), (10)),
  // and nobody of pension age, whose amount is higher already.
  const bool may_have = base.find("pension_age") == base.npos && base != "mig_lone_parent";
  const bool enhanced =
      person.enhanced_disability_premium.value_or(any_sign(means, PremiumSign::enhanced));
  const bool disability =
      person.disability_premium.value_or(enhanced || any_sign(means, PremiumSign::disability));
  const std::string end = of_couple ? "couple_each" : "single";
  if (may_have && disability) parts.push_back("mig_disability_premium_" + end);
  if (may_have && enhanced) parts.push_back("mig_enhanced_disability_premium_" + end);
  if (person.carer_premium.value_or(any_sign(means, PremiumSign::carer)))
    parts.emplace_back("mig_carer_premium");
}

std::optional<Parts> parts_of(Working& working) {
  const Means& means = working.means;
  if (!means.guarantee_parts.empty()) return means.guarantee_parts;
  if (!means.person) {
    working.not_known("guarantee",
                      "Neither the guarantee nor the person’s age and household is "
                      "given.");
    return std::nullopt;
  }
  const auto base = base_of(working, *means.person);
  if (!base) return std::nullopt;
  Parts parts{*base};
  for (std::int64_t i = 0; i < means.person->children; ++i) parts.emplace_back("mig_child");
  add_premiums(means, *means.person, *base, parts);
  return parts;
}

std::optional<MoneyPerWeek> from_parts(Working& working) {
  const auto parts = parts_of(working);
  if (!parts) return std::nullopt;
  std::optional<MoneyPerWeek> sum = MoneyPerWeek{};
  for (const std::string& part : *parts) {
    const auto amount = working.rate(part);
    working.line(words_of_rate(part), amount, amount ? "" : "This amount is not known.",
                 "SI 2014/2672 reg 7");
    if (!amount)
      sum.reset();
    else if (sum)
      *sum += *amount;
  }
  const MoneyPerWeek council = working.means.policy.more_guarantee;
  if (sum && council != MoneyPerWeek{}) {
    working.line("The council adds to the guarantee", council, "By its own policy.",
                 "Care Act 2014 s14(7): a floor, not a ceiling");
    *sum += council;
  }
  return sum;
}

void guarantee(Working& working) {
  const Means& means = working.means;
  Charge& charge = working.charge;
  charge.floor = means.guarantee ? means.guarantee : from_parts(working);
  const MoneyPerWeek provided = means.support_that_is_not_care;
  if (charge.floor && provided != MoneyPerWeek{}) {
    working.line("Less what the council spends on support that is not care",
                 MoneyPerWeek{} - provided, "Such as meals, shopping or transport.",
                 "SI 2014/2672 reg 7(8), (9)");
    charge.floor = std::max(MoneyPerWeek{}, *charge.floor - provided);
  }
  working.line("Minimum Income Guarantee: what must be left to live on", charge.floor,
               means.guarantee ? "As given."
               : charge.floor  ? "All its parts together."
                               : "It is not known.",
               "Care Act 2014 s14(7); SI 2014/2672 reg 7");
}

void personal_expenses(Working& working) {
  const Means& means = working.means;
  Charge& charge = working.charge;
  charge.floor = means.personal_expenses ? means.personal_expenses : working.rate("pea");
  working.line("Personal expenses allowance: what must be left to spend", charge.floor,
               means.personal_expenses ? "As given." : "", "SI 2014/2672 reg 6");
  const MoneyPerWeek more = means.policy.more_personal_expenses;
  if (more == MoneyPerWeek{}) return;
  working.line("The council allows more for personal expenses", more, "By its own decision.",
               "Care and support statutory guidance annex C");
  if (working.left_out) *working.left_out += ExactWeekly::of(more);
}

}  // namespace

std::optional<std::int64_t> age_on(const ChargedPerson& person, Day on) {
  if (!person.born) return person.age;
  if (*person.born > on) return std::nullopt;
  std::int64_t years = 0;
  while (add_months(*person.born, static_cast<int>(years + 1) * 12) <= on) ++years;
  return years;
}

namespace detail {

void work_out_floor(Working& working) {
  if (!working.means.has_floor) {
    working.charge.floor = MoneyPerWeek{};
    working.line("What must be left to live on", std::nullopt,
                 "It is among the sums that are given as left out.", "Care Act 2014 s14(7)");
    return;
  }
  if (is_as_at_home(working.means))
    guarantee(working);
  else
    personal_expenses(working);
}

}  // namespace detail
}  // namespace candour::care
