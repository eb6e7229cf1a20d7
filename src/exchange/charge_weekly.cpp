// Cases that come to one sum: the weekly charge in its forms, tariff income, a period, a couple.

#include <fmt/format.h>

#include <algorithm>

#include "care/charging/placement.hpp"
#include "exchange/charge_answers.hpp"
#include "exchange/charge_means.hpp"

namespace candour::exchange {
namespace {

namespace json = boost::json;
using namespace care;

ChargeAnswer from_charge(Charge charge) {
  ChargeAnswer answer;
  answer.sums["tariff_income"] = sum_of(charge.tariff_income);
  answer.sums["disposable"] = sum_of(charge.disposable);
  answer.sums["max_contribution"] = sum_of(charge.most);
  answer.sums["weekly_charge"] = sum_of(charge.weekly);
  answer.sums["full_cost"] = charge.is_full_cost();
  answer.lines = std::move(charge.lines);
  answer.unknown = std::move(charge.unknown);
  answer.unconfirmed = std::move(charge.unconfirmed);
  return answer;
}

// Services of which some are free: what the rest costs is the most that may be charged.
MoneyPerWeek chargeable_cost(const ChargeAsked& asked, ChargeAnswer& answer) {
  MoneyPerWeek cost;
  for (ChargeFields& line : asked.fields.objects("lines")) {
    const MoneyPerWeek sum = MoneyPerWeek::of_pence(line.required_money("weekly").pence());
    const bool chargeable = line.flag("chargeable").value_or(true);
    const std::string what = line.text("service");
    line.pass_over({"notes"});
    line.refuse_unknown(asked.not_read);
    answer.lines.push_back({what, sum, chargeable ? "may be charged for" : "free",
                            chargeable ? "Care Act 2014 s14(1)" : "Care Act 2014 s14(6)"});
    if (chargeable) cost += sum;
  }
  return cost;
}

}  // namespace

ChargeAnswer weekly_charge(const ChargeAsked& asked) {
  const Means means = means_of(asked.fields, asked.known_on, asked.not_read);
  return from_charge(work_out(means, asked.rates));
}

// The charge before any cost is known: the most that the person can pay.
ChargeAnswer weekly_charge_simple(const ChargeAsked& asked) {
  const Means means = means_of(asked.fields, asked.known_on, asked.not_read);
  Charge charge = work_out(means, asked.rates);
  if (!means.care_cost && !charge.weekly) charge.weekly = charge.most;
  if (charge.weekly)
    std::erase_if(charge.unknown, [](const UnknownRate& one) {
      return one.parameter == "care_cost_weekly" || one.parameter == "capital";
    });
  return from_charge(std::move(charge));
}

ChargeAnswer weekly_charge_split(const ChargeAsked& asked) {
  ChargeAnswer services;
  const MoneyPerWeek cost = chargeable_cost(asked, services);
  const auto contribution = asked.fields.weekly("assessed_weekly_contribution");
  if (!contribution) {
    Means means = means_of(asked.fields, asked.known_on, asked.not_read);
    means.care_cost = cost;
    ChargeAnswer answer = from_charge(work_out(means, asked.rates));
    answer.lines.insert(answer.lines.begin(), services.lines.begin(), services.lines.end());
    return answer;
  }
  pass_over_background(asked.fields);
  days_of(asked.fields, asked.known_on);
  const MoneyPerWeek charge = std::min(*contribution, cost);
  services.sums["max_contribution"] = decimal(*contribution);
  services.sums["weekly_charge"] = decimal(charge);
  services.lines.push_back({"What the person pays", charge,
                            "The lower of the contribution and what may be charged for",
                            "Care Act 2014 s14(4)"});
  return services;
}

ChargeAnswer tariff_answer(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  TariffIncome tariff =
      tariff_income(asked.fields.required_money("capital_assessable"), days.on, days.known_on,
                    asked.rates, asked.fields.money("upper_limit"));
  ChargeAnswer answer;
  answer.sums["tariff_income"] = sum_of(tariff.weekly);
  answer.sums["full_cost"] = tariff.above_limit;
  answer.lines = {std::move(tariff.line)};
  answer.unknown = std::move(tariff.unknown);
  return answer;
}

ChargeAnswer period_answer(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  days_of(asked.fields, asked.known_on);
  const auto contribution =
      MoneyPerWeek::of_pence(asked.fields.required_money("assessed_weekly_contribution").pence());
  const auto weeks = asked.fields.whole("weeks", 0, 520);
  if (!weeks) asked.fields.refuse_at("weeks", RefusalCode::missing_field, "“weeks” is missing.");
  const Money cost = asked.fields.required_money("actual_cost_of_period");
  const auto charge = period_charge(contribution, weeks.value_or(0), cost);
  ChargeAnswer answer;
  answer.sums["period_charge"] = charge ? json::value(decimal(*charge)) : json::value(nullptr);
  answer.lines.push_back({"The charge of the period", std::nullopt,
                          fmt::format("{} weeks of {}, never more than the {} that the care cost",
                                      weeks.value_or(0), say(contribution), say(cost)),
                          "Care Act 2014 s14(4)"});
  return answer;
}

ChargeAnswer couple_answer(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeFields& fields = asked.fields;
  const auto guarantee = MoneyPerWeek::of_pence(fields.required_money("person_mig").pence());
  const auto income = MoneyPerWeek::of_pence(fields.required_money("partner_income").pence());
  const auto housing = fields.weekly("partner_half_housing").value_or(MoneyPerWeek{});
  auto level = fields.weekly("couple_benefit_level");
  ChargeAnswer answer;
  if (!level) {
    const RateFound found =
        days.on ? asked.rates.on("pension_credit_smg_couple", *days.on, days.known_on)
                : asked.rates.on_any_day("pension_credit_smg_couple");
    if (const auto* missing = std::get_if<UnknownRate>(&found))
      answer.unknown.push_back(*missing);
    else
      level = MoneyPerWeek::of_pence(std::get<const Rate*>(found)->hundredths);
  }
  const CoupleCheck check =
      couple_check(guarantee, income, housing, level.value_or(MoneyPerWeek{}));
  answer.sums["joint_resources"] = decimal(check.joint_resources);
  answer.sums["mig_increase"] =
      level ? json::value(decimal(check.guarantee_increase)) : json::value(nullptr);
  answer.lines.push_back(
      {"What the couple have together", std::nullopt,
       fmt::format("{} and {}, less {}", say(guarantee), say(income), say(housing)),
       "The council’s own test"});
  return answer;
}

}  // namespace candour::exchange
