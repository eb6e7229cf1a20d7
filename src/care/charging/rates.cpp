#include "care/charging/rates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace candour::care {
namespace {

UnknownRate unknown(std::string_view parameter, Day day, std::string why) {
  return {std::string{parameter}, day, std::move(why)};
}

struct Words {
  std::string_view parameter;
  std::string_view words;
};
constexpr std::array words{
    Words{"capital_limit_lower", "Lower capital limit"},
    Words{"capital_limit_upper", "Upper capital limit"},
    Words{"dpa_default_component", "Deferred payments: what may be added to the gilt rate"},
    Words{"dpa_disposable_income_allowance", "Deferred payments: income that a person may keep"},
    Words{"dpa_max_interest", "Deferred payments: highest rate of interest"},
    Words{"fnc_higher", "NHS-funded nursing care, higher rate"},
    Words{"fnc_standard", "NHS-funded nursing care, standard rate"},
    Words{"homecare_minimum_price_england", "Home care: Homecare Association minimum price"},
    Words{"mig_carer_premium", "Minimum Income Guarantee: carer premium"},
    Words{"mig_child", "Minimum Income Guarantee: each child"},
    Words{"mig_couple_pension_age_each", "Minimum Income Guarantee: one of a couple, pension age"},
    Words{"mig_couple_working_age_each", "Minimum Income Guarantee: one of a couple, working age"},
    Words{"mig_disability_premium_couple_each",
          "Minimum Income Guarantee: disability premium, one of a couple"},
    Words{"mig_disability_premium_single", "Minimum Income Guarantee: disability premium, single"},
    Words{"mig_enhanced_disability_premium_couple_each",
          "Minimum Income Guarantee: enhanced disability premium, one of a couple"},
    Words{"mig_enhanced_disability_premium_single",
          "Minimum Income Guarantee: enhanced disability premium, single"},
    Words{"mig_lone_parent", "Minimum Income Guarantee: lone parent"},
    Words{"mig_single_18_24", "Minimum Income Guarantee: single, 18 to 24"},
    Words{"mig_single_25_pa", "Minimum Income Guarantee: single, 25 to pension age"},
    Words{"mig_single_pension_age", "Minimum Income Guarantee: single, pension age"},
    Words{"minor_adaptation_free_limit", "Minor adaptations that are free"},
    Words{"pea", "Personal expenses allowance"},
    Words{"pension_credit_smg_couple", "Pension Credit standard minimum guarantee, couple"},
    Words{"pension_credit_smg_single", "Pension Credit standard minimum guarantee, single"},
    Words{"savings_credit_disregard_couple_max", "Savings credit disregard, couple"},
    Words{"savings_credit_disregard_single_max", "Savings credit disregard, single"},
    Words{"tariff_income_step_capital", "Tariff income: capital for each £1 a week"},
};

}  // namespace

std::string_view letter_of(RateMark mark) {
  constexpr std::array<std::string_view, 4> letters{"V", "V2", "D", "G"};
  return letters[static_cast<std::size_t>(mark)];
}

RateFound ChargeRates::on(std::string_view parameter, Day day, Day known_on) const {
  const Rate* best = nullptr;
  const Rate* later_known = nullptr;
  bool is_parameter = false;
  for (const Rate& rate : all) {
    if (rate.parameter != parameter) continue;
    is_parameter = true;
    if (!rate.covers(day)) continue;
    if (rate.known_from && *rate.known_from > known_on) {
      later_known = &rate;
    } else if (best == nullptr || rate.known_from > best->known_from) {
      best = &rate;
    }
  }
  if (best != nullptr) return best;
  if (later_known != nullptr)
    return unknown(parameter, day,
                   fmt::format("It became known on {}, after the day on which it is asked, {}.",
                               say(*later_known->known_from), say(known_on)));
  if (!is_parameter) return unknown(parameter, day, "The table of rates has no such rate.");
  return unknown(parameter, day, fmt::format("The table of rates has no amount for {}.", say(day)));
}

RateFound ChargeRates::on_any_day(std::string_view parameter) const {
  const Rate* found = nullptr;
  for (const Rate& rate : all) {
    if (rate.parameter != parameter) continue;
    if (found != nullptr && found->hundredths != rate.hundredths)
      return unknown(parameter, Day{}, "It changes from year to year, and no day is given.");
    found = &rate;
  }
  if (found == nullptr) return unknown(parameter, Day{}, "The table of rates has no such rate.");
  return found;
}

std::vector<std::string> ChargeRates::parameters() const {
  std::vector<std::string> names;
  for (const Rate& rate : all)
    if (names.empty() || names.back() != rate.parameter) names.push_back(rate.parameter);
  return names;
}

std::vector<RateGap> ChargeRates::gaps() const {
  std::vector<RateGap> found;
  const Rate* before = nullptr;
  for (const Rate& rate : all) {
    if (before != nullptr && before->parameter == rate.parameter && before->until &&
        *before->until + std::chrono::days{1} < rate.from)
      found.push_back({rate.parameter, *before->until + std::chrono::days{1},
                       rate.from - std::chrono::days{1}});
    before = &rate;
  }
  return found;
}

std::string words_of_rate(std::string_view parameter) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const Words& one) { return one.parameter == parameter; });
  return std::string{found == words.end() ? parameter : found->words};
}

std::string why_unconfirmed(const Rate& rate) {
  if (rate.is_confirmed()) return {};
  if (rate.source.find("PROJECTED") != std::string::npos)
    return "The amount is projected from the year before and was not seen in a circular.";
  return "The amount was worked out and was not itself seen in a source.";
}

}  // namespace candour::care
