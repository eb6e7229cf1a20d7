// Cases that go on in time, deferred payments, places in care homes and things paid for once.

#include <fmt/format.h>

#include <algorithm>

#include "care/charging/deferred.hpp"
#include "care/charging/over_time.hpp"
#include "care/charging/placement.hpp"
#include "exchange/charge_answers.hpp"
#include "exchange/charge_means.hpp"

namespace candour::exchange {
namespace {

namespace json = boost::json;
using namespace care;

// So many weeks as are asked for; where nobody says, as many as the case lists, else four.
std::int64_t weeks_asked(ChargeFields& fields) {
  if (const auto given = fields.whole("weeks", 1, 1'040)) return *given;
  if (auto expected = fields.object("expected"))
    if (const auto* weeks = expected->raw("weeks"); weeks != nullptr && weeks->is_array())
      return static_cast<std::int64_t>(
          std::clamp<std::size_t>(weeks->get_array().size(), 1, 1'040));
  return 4;
}

ChargeAnswer notional_weeks(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeFields& fields = asked.fields;
  fields.pass_over({"person"});
  const NotionalStart start{
      .notional = fields.required_money("notional_capital"),
      .actual = fields.money("actual_capital").value_or(Money{}),
      .charge_without =
          MoneyPerWeek::of_pence(fields.required_money("charge_without_notional").pence()),
      .care_cost = MoneyPerWeek::of_pence(fields.required_money("care_cost_weekly").pence()),
      .on = days.on,
      .known_on = days.known_on};
  NotionalWeeks worked = diminishing_capital(start, weeks_asked(fields), asked.rates);
  ChargeAnswer answer;
  json::array weeks;
  for (const NotionalWeek& week : worked.weeks)
    weeks.push_back({{"week", week.week},
                     {"notional_capital_start", decimal(week.at_start)},
                     {"weekly_charge", sum_of(week.charge)}});
  answer.sums["weeks"] = std::move(weeks);
  answer.unknown = std::move(worked.unknown);
  answer.lines.push_back({"Capital given up", std::nullopt,
                          "It falls each week by what is paid because of it.",
                          "SI 2014/2672 reg 23"});
  return answer;
}

// The means of somebody who moves into a care home, all but the home.
Means means_at_move(const ChargeAsked& asked, Day moved_in) {
  ChargeFields& fields = asked.fields;
  Means means;
  means.on = moved_in;
  means.known_on = fields.day("known_on").value_or(asked.known_on);
  fields.pass_over({"assessment_date"});
  pass_over_background(fields);
  means.setting = CareSetting::care_home_permanent;
  read_person(fields, means, asked.not_read);
  read_income(fields, means, asked.not_read);
  means.personal_expenses = fields.weekly("pea");
  means.care_cost = fields.weekly("care_cost_weekly");
  CapitalLine savings;
  savings.what = "Savings";
  savings.value = fields.money("savings").value_or(Money{});
  means.capital = {std::move(savings)};
  return means;
}

template <class List>
void append(List& to, const List& from) {
  to.insert(to.end(), from.begin(), from.end());
}

ChargeAnswer home_periods(const ChargeAsked& asked) {
  ChargeFields& fields = asked.fields;
  const auto moved_in = fields.day("moved_in");
  if (!moved_in) fields.refuse_at("moved_in", RefusalCode::missing_field, "“moved_in” is missing.");
  CapitalLine home;
  home.what = "The former home";
  home.value = fields.required_money("former_home_value");
  home.costs_to_sell = fields.flag("sale_costs").value_or(true);
  home.secured = fields.money("secured").value_or(Money{});
  home.share_of = fields.whole("share_of", 1, 20).value_or(1);
  const Means means = means_at_move(asked, moved_in.value_or(Day{}));
  ChargeAnswer answer;
  json::array periods;
  for (const ChargePeriod& period : twelve_weeks(means, home, means.on, asked.rates)) {
    json::object one{{"from", iso(period.from)}};
    if (period.until) one["to"] = iso(*period.until);
    one["weekly_charge"] = sum_of(period.charge.weekly);
    periods.push_back(std::move(one));
    append(answer.lines, period.charge.lines);
    append(answer.unknown, period.charge.unknown);
    append(answer.unconfirmed, period.charge.unconfirmed);
  }
  answer.sums["periods"] = std::move(periods);
  return answer;
}

}  // namespace

ChargeAnswer timeline_answer(const ChargeAsked& asked) {
  return asked.fields.has("moved_in") || asked.fields.has("former_home_value")
             ? home_periods(asked)
             : notional_weeks(asked);
}

ChargeAnswer deferral_weekly(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeFields& fields = asked.fields;
  fields.pass_over({"person"});
  const auto income = MoneyPerWeek::of_pence(fields.required_money("income_weekly").pence());
  const auto cost = MoneyPerWeek::of_pence(fields.required_money("care_cost_weekly").pence());
  Deferral deferral = weekly_deferral(income, fields.weekly("disposable_income_allowance"), cost,
                                      days.on, days.known_on, asked.rates);
  ChargeAnswer answer;
  answer.sums["contribution_from_income"] = sum_of(deferral.contribution);
  answer.sums["deferred_weekly"] = sum_of(deferral.deferred);
  answer.lines = std::move(deferral.lines);
  answer.unknown = std::move(deferral.unknown);
  return answer;
}

ChargeAnswer deferral_limit(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeFields& fields = asked.fields;
  Deferral deferral = equity_limit(fields.required_money("property_value"),
                                   fields.money("prior_charges").value_or(Money{}), days.on,
                                   days.known_on, asked.rates);
  ChargeAnswer answer;
  answer.sums["equity_limit"] = sum_of(deferral.equity_limit);
  const auto each_week = fields.weekly("deferred_weekly");
  const Money so_far = fields.money("deferred_so_far").value_or(Money{});
  if (each_week && deferral.equity_limit) {
    const auto weeks = weeks_until_limit(*deferral.equity_limit, so_far, *each_week);
    answer.sums["weeks"] = weeks ? json::value(*weeks) : json::value(nullptr);
  }
  answer.lines = std::move(deferral.lines);
  answer.unknown = std::move(deferral.unknown);
  return answer;
}

ChargeAnswer place_answer(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  days_of(asked.fields, asked.known_on);
  std::vector<PlaceOffered> places;
  std::string chosen = asked.fields.text("chosen");
  for (ChargeFields& option : asked.fields.objects("options")) {
    PlaceOffered place;
    place.name = option.text("home");
    place.weekly = MoneyPerWeek::of_pence(option.required_money("weekly").pence());
    place.available = option.flag("available").value_or(false);
    place.suitable = option.flag("suitable").value_or(true);
    if (option.flag("chosen").value_or(false)) chosen = place.name;
    option.pass_over({"notes"});
    option.refuse_unknown(asked.not_read);
    places.push_back(std::move(place));
  }
  const PlaceBudget budget = place_budget(places, chosen);
  ChargeAnswer answer;
  answer.sums["personal_budget_weekly"] = sum_of(budget.personal_budget);
  answer.sums["top_up_weekly"] = sum_of(budget.top_up);
  if (!budget.personal_budget)
    answer.unknown.push_back(
        {"options", Day{}, "No suitable place is available, so no budget can be set from one."});
  answer.lines.push_back({"Personal budget", budget.personal_budget,
                          "What the cheapest suitable place that is available costs",
                          "SI 2014/2670; care and support statutory guidance annex A"});
  return answer;
}

ChargeAnswer one_off_answer(const ChargeAsked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeAnswer answer;
  json::array free;
  json::array charged;
  for (ChargeFields& given : asked.fields.objects("items")) {
    OneOff item;
    item.what = given.text("what");
    item.cost = given.required_money("cost");
    const std::string kind = given.text("kind") + given.text("type");
    if (kind == "aid" || kind == "equipment") item.kind = OneOffKind::aid;
    given.pass_over({"notes"});
    given.refuse_unknown(asked.not_read);
    const auto is = is_free(item, days.on, days.known_on, asked.rates, answer.unknown);
    if (is) (*is ? free : charged).push_back(json::value(item.what));
    answer.lines.push_back({item.what, std::nullopt,
                            !is   ? "not known"
                            : *is ? fmt::format("{}: free", say(item.cost))
                                  : fmt::format("{}: may be charged for", say(item.cost)),
                            "SI 2014/2672 reg 3(2)(a), (3)"});
  }
  answer.sums["free"] = std::move(free);
  answer.sums["may_charge"] = std::move(charged);
  return answer;
}

}  // namespace candour::exchange
