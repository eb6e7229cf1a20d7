// What is left out for savings credit (SI 2014/2672 Sch 1 para 40): with an award and qualifying
// income up to the standard minimum guarantee, the award up to a maximum; above it, from 65 on, a
// flat sum, whether or not there is an award.

#include <fmt/format.h>

#include <algorithm>

#include "care/charging/working.hpp"

namespace candour::care {
namespace {

using detail::Working;
constexpr std::string_view para_40 = "SI 2014/2672 Sch 1 para 40";

bool is_savings_credit(const IncomeLine& line) {
  const std::string_view name = line.type.row().name;
  return name == "savings_credit" || name == "pension_credit_savings";
}

ExactWeekly whole_of(const IncomeLine& line) {
  if (!line.gross) return ExactWeekly::of(line.counted.value_or(MoneyPerWeek{}));
  return std::max(ExactWeekly{}, weekly_of(*line.gross) - weekly_of(line.tax))
      .shared_by(line.shared_by);
}

// Capital above £10,000 stands for £1 a week for each £500 or part of it (SI 2002/1792 reg 15(6)).
ExactWeekly deemed_from(Money capital) {
  const std::int64_t over = std::max<std::int64_t>(0, capital.pence() - 1'000'000);
  return ExactWeekly::of(MoneyPerWeek::of_pence((over + 49'999) / 50'000 * 100));
}

struct Facts {
  ExactWeekly award;
  ExactWeekly qualifying;
  bool partner = false;
};

Facts facts_of(const Working& working) {
  Facts facts;
  facts.partner = detail::has_partner(working.means);
  for (const IncomeLine& line : working.means.income) {
    if (is_savings_credit(line)) facts.award += whole_of(line);
    if (line.type.row().qualifying) facts.qualifying += whole_of(line);
  }
  if (working.charge.capital) facts.qualifying += deemed_from(*working.charge.capital);
  const auto& partner = working.means.person->partner_qualifying_income;
  if (facts.partner && partner) facts.qualifying += weekly_of(*partner);
  return facts;
}

void leave_out(Working& working, MoneyPerWeek sum, std::string why, std::string cite) {
  working.line("Savings credit disregard", sum, std::move(why), std::move(cite));
  if (working.left_out) *working.left_out += ExactWeekly::of(sum);
}

void not_known(Working& working) { working.left_out.reset(); }

// Sub-paragraphs (1), (3): the award, up to the maximum.
void for_award(Working& working, const Facts& facts, MoneyPerWeek maximum) {
  if (facts.award == ExactWeekly{}) return;
  const MoneyPerWeek smaller = std::min(facts.award.up(), maximum);
  leave_out(working, smaller,
            fmt::format("The award, up to {}: qualifying income is not above the standard minimum "
                        "guarantee.",
                        say(maximum)),
            std::string{para_40} + (facts.partner ? "(3)" : "(1)"));
}

// Sub-paragraphs (2), (4): the flat sum.
void flat_sum(Working& working, const Facts& facts, MoneyPerWeek maximum) {
  const ChargedPerson& person = *working.means.person;
  if (facts.partner && person.partner_has_savings_credit) return;
  if (!working.means.policy.savings_credit_flat_sum) {
    working.line("Savings credit disregard", std::nullopt,
                 "The council gives the flat sum only to people who get savings credit. Another "
                 "reading of the paragraph would give it.",
                 std::string{para_40});
    return;
  }
  leave_out(working, maximum,
            "A flat sum from 65 on: qualifying income is above the standard minimum guarantee.",
            std::string{para_40} + (facts.partner ? "(4)" : "(2)"));
}

}  // namespace

namespace detail {

void work_out_savings_credit(Working& working) {
  const Means& means = working.means;
  if (means.savings_credit_given || !means.person) return;
  if (!working.income) return;
  const Facts facts = facts_of(working);
  if (means.policy.savings_credit_ignored_at_home && is_as_at_home(means)) {
    if (facts.award != ExactWeekly{})
      leave_out(working, facts.award.up(), "The council ignores all of it at home.",
                "SI 2014/2672 reg 15(2)");
    return;
  }
  const auto age = age_on(*means.person, means.on);
  const bool is_65 = age.value_or(0) >= 65;
  if (!is_65 && facts.award == ExactWeekly{}) return;
  const auto guarantee =
      working.rate(facts.partner ? "pension_credit_smg_couple" : "pension_credit_smg_single");
  if (!guarantee) return not_known(working);
  const bool above = facts.qualifying > ExactWeekly::of(*guarantee);
  if (facts.partner && !above && !means.person->partner_qualifying_income) {
    working.not_known("partner.qualifying_income",
                      "The partner’s income decides whether a sum is left out for savings credit.");
    return not_known(working);
  }
  if (above ? !is_65 : facts.award == ExactWeekly{}) return;
  const auto maximum = working.rate(facts.partner ? "savings_credit_disregard_couple_max"
                                                  : "savings_credit_disregard_single_max");
  if (!maximum) return not_known(working);
  if (above)
    flat_sum(working, facts, *maximum);
  else
    for_award(working, facts, *maximum);
}

}  // namespace detail
}  // namespace candour::care
