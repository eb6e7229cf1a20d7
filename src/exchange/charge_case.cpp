#include "exchange/charge_case.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/charging/deferred.hpp"
#include "care/charging/over_time.hpp"
#include "care/charging/placement.hpp"
#include "exchange/charge_means.hpp"
#include "journal/strict_json.hpp"

namespace candour::exchange {
namespace {

namespace json = boost::json;
using namespace care;

// What every kind is answered with besides the sums of its own.
struct Answer {
  json::object sums;
  std::vector<ChargeLine> lines;
  std::vector<UnknownRate> unknown;
  std::vector<UnknownRate> unconfirmed;
};

struct Asked {
  ChargeFields& fields;
  const ChargeRates& rates;
  Day known_on{};
  std::vector<std::string>& not_read;
};

template <class Unit>
json::value sum_of(const std::optional<Amount<Unit>>& amount) {
  return amount ? json::value(decimal(*amount)) : json::value(nullptr);
}

json::array rates_of(const std::vector<UnknownRate>& rates) {
  json::array list;
  for (const UnknownRate& rate : rates)
    list.push_back(
        {{"parameter", rate.parameter},
         {"date", rate.date == Day{} ? json::value(nullptr) : json::value(iso(rate.date))},
         {"why", rate.why}});
  return list;
}

json::array lines_of(const std::vector<ChargeLine>& lines) {
  json::array list;
  for (const ChargeLine& line : lines)
    list.push_back({{"what", line.what},
                    {"weekly", sum_of(line.weekly)},
                    {"working", line.working},
                    {"cite", line.cite}});
  return list;
}

Answer from_charge(Charge charge) {
  Answer answer;
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

Answer weekly_charge(const Asked& asked) {
  const Means means = means_of(asked.fields, asked.known_on, asked.not_read);
  return from_charge(work_out(means, asked.rates));
}

// The charge before any cost is known: the most that the person can pay.
Answer weekly_charge_simple(const Asked& asked) {
  const Means means = means_of(asked.fields, asked.known_on, asked.not_read);
  Charge charge = work_out(means, asked.rates);
  if (!means.care_cost && !charge.weekly) charge.weekly = charge.most;
  if (charge.weekly)
    std::erase_if(charge.unknown, [](const UnknownRate& one) {
      return one.parameter == "care_cost_weekly" || one.parameter == "capital";
    });
  return from_charge(std::move(charge));
}

// Services of which some are free: what the rest costs is the most that may be charged.
MoneyPerWeek chargeable_cost(const Asked& asked, Answer& answer) {
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

Answer weekly_charge_split(const Asked& asked) {
  Answer services;
  const MoneyPerWeek cost = chargeable_cost(asked, services);
  const auto contribution = asked.fields.weekly("assessed_weekly_contribution");
  if (!contribution) {
    Means means = means_of(asked.fields, asked.known_on, asked.not_read);
    means.care_cost = cost;
    Answer answer = from_charge(work_out(means, asked.rates));
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

Answer tariff_answer(const Asked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  TariffIncome tariff =
      tariff_income(asked.fields.required_money("capital_assessable"), days.on, days.known_on,
                    asked.rates, asked.fields.money("upper_limit"));
  Answer answer;
  answer.sums["tariff_income"] = sum_of(tariff.weekly);
  answer.sums["full_cost"] = tariff.above_limit;
  answer.lines = {std::move(tariff.line)};
  answer.unknown = std::move(tariff.unknown);
  return answer;
}

Answer period_answer(const Asked& asked) {
  pass_over_background(asked.fields);
  days_of(asked.fields, asked.known_on);
  const auto contribution =
      MoneyPerWeek::of_pence(asked.fields.required_money("assessed_weekly_contribution").pence());
  const auto weeks = asked.fields.whole("weeks", 0, 520);
  if (!weeks) asked.fields.refuse_at("weeks", RefusalCode::missing_field, "“weeks” is missing.");
  const Money cost = asked.fields.required_money("actual_cost_of_period");
  const auto charge = period_charge(contribution, weeks.value_or(0), cost);
  Answer answer;
  answer.sums["period_charge"] = charge ? json::value(decimal(*charge)) : json::value(nullptr);
  answer.lines.push_back({"The charge of the period", std::nullopt,
                          fmt::format("{} weeks of {}, never more than the {} that the care cost",
                                      weeks.value_or(0), say(contribution), say(cost)),
                          "Care Act 2014 s14(4)"});
  return answer;
}

Answer couple_answer(const Asked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeFields& fields = asked.fields;
  const auto guarantee = MoneyPerWeek::of_pence(fields.required_money("person_mig").pence());
  const auto income = MoneyPerWeek::of_pence(fields.required_money("partner_income").pence());
  const auto housing = fields.weekly("partner_half_housing").value_or(MoneyPerWeek{});
  auto level = fields.weekly("couple_benefit_level");
  Answer answer;
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

// So many weeks as are asked for; where nobody says, as many as the case lists, else four.
std::int64_t weeks_asked(ChargeFields& fields) {
  if (const auto given = fields.whole("weeks", 1, 1'040)) return *given;
  if (auto expected = fields.object("expected"))
    if (const auto* weeks = expected->raw("weeks"); weeks != nullptr && weeks->is_array())
      return static_cast<std::int64_t>(
          std::clamp<std::size_t>(weeks->get_array().size(), 1, 1'040));
  return 4;
}

Answer notional_weeks(const Asked& asked) {
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
  Answer answer;
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
Means means_at_move(const Asked& asked, Day moved_in) {
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

Answer home_periods(const Asked& asked) {
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
  Answer answer;
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

Answer timeline(const Asked& asked) {
  return asked.fields.has("moved_in") || asked.fields.has("former_home_value")
             ? home_periods(asked)
             : notional_weeks(asked);
}

Answer deferral_weekly(const Asked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeFields& fields = asked.fields;
  fields.pass_over({"person"});
  const auto income = MoneyPerWeek::of_pence(fields.required_money("income_weekly").pence());
  const auto cost = MoneyPerWeek::of_pence(fields.required_money("care_cost_weekly").pence());
  Deferral deferral = weekly_deferral(income, fields.weekly("disposable_income_allowance"), cost,
                                      days.on, days.known_on, asked.rates);
  Answer answer;
  answer.sums["contribution_from_income"] = sum_of(deferral.contribution);
  answer.sums["deferred_weekly"] = sum_of(deferral.deferred);
  answer.lines = std::move(deferral.lines);
  answer.unknown = std::move(deferral.unknown);
  return answer;
}

Answer deferral_limit(const Asked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  ChargeFields& fields = asked.fields;
  Deferral deferral = equity_limit(fields.required_money("property_value"),
                                   fields.money("prior_charges").value_or(Money{}), days.on,
                                   days.known_on, asked.rates);
  Answer answer;
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

Answer place_answer(const Asked& asked) {
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
  Answer answer;
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

Answer one_off_answer(const Asked& asked) {
  pass_over_background(asked.fields);
  const CaseDays days = days_of(asked.fields, asked.known_on);
  Answer answer;
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

struct Kind {
  std::string_view name;
  Answer (*answer)(const Asked& asked);
};
constexpr Kind kinds[] = {{"weekly_charge", weekly_charge},
                          {"weekly_charge_simple", weekly_charge_simple},
                          {"weekly_charge_split", weekly_charge_split},
                          {"tariff_income", tariff_answer},
                          {"period_charge", period_answer},
                          {"couple_affordability", couple_answer},
                          {"timeline", timeline},
                          {"dpa_weekly", deferral_weekly},
                          {"dpa_equity_limit", deferral_limit},
                          {"personal_budget", place_answer},
                          {"one_off", one_off_answer}};

std::string refused(const json::value& id, const Refusal& refusal) {
  return json::serialize(json::object{
      {"id", id},
      {"error",
       {{"code", name_of(refusal.code)},
        {"line", refusal.line > 0 ? json::value(refusal.line) : json::value(nullptr)},
        {"field", refusal.field.empty() ? json::value(nullptr) : json::value(refusal.field)},
        {"message", refusal.message}}}});
}

std::string written(const json::value& id, const Kind& kind, const Answer& answer,
                    const std::vector<std::string>& not_read) {
  json::object out{{"id", id}, {"kind", kind.name}};
  for (const auto& member : answer.sums) out[member.key()] = member.value();
  if (!answer.unknown.empty()) out["unknown"] = rates_of(answer.unknown);
  if (!answer.unconfirmed.empty()) out["unconfirmed"] = rates_of(answer.unconfirmed);
  out["provisional"] = !answer.unconfirmed.empty();
  if (!not_read.empty()) out["not_read"] = json::value_from(not_read);
  out["lines"] = lines_of(answer.lines);
  return json::serialize(out);
}

// One case answered, or refused; says which.
bool answer_one(const json::value& given, const ChargeRates& rates, Day known_on,
                std::vector<std::string>& into) {
  if (!given.is_object()) {
    into.push_back(
        refused(nullptr, refuse(RefusalCode::wrong_type, "A case must be an object in braces.")));
    return false;
  }
  std::optional<Refusal> wrong;
  std::vector<std::string> not_read;
  ChargeFields fields{given.get_object(), "", wrong};
  const std::string id = fields.text("id");
  const json::value shown = id.empty() ? json::value(nullptr) : json::value(id);
  const std::string name = fields.text("kind");
  const Kind* kind = std::find_if(std::begin(kinds), std::end(kinds),
                                  [&](const Kind& one) { return one.name == name; });
  if (id.empty()) fields.refuse_at("id", RefusalCode::missing_field, "“id” is missing.");
  if (kind == std::end(kinds)) {
    fields.refuse_at("kind",
                     name.empty() ? RefusalCode::missing_field : RefusalCode::unknown_field_value,
                     "“kind” is one of the kinds of case that we know, such as weekly_charge.");
  } else if (!wrong) {
    const Answer answer = kind->answer({fields, rates, known_on, not_read});
    fields.refuse_unknown(not_read);
    if (!wrong) {
      into.push_back(written(shown, *kind, answer, not_read));
      return true;
    }
  }
  into.push_back(refused(shown, *wrong));
  return false;
}

}  // namespace

Result<ChargeAnswers> answer_charge_cases(std::string_view bytes, const ChargeRates& rates,
                                          Day known_on) {
  const auto read = journal::parse_strict_json(bytes);
  if (!read) return read.error();
  const json::value* cases = &*read;
  if (cases->is_object() && cases->get_object().contains("cases"))
    cases = &cases->get_object().at("cases");
  ChargeAnswers result;
  result.one_case = cases == &*read && cases->is_object();
  if (result.one_case) {
    if (!answer_one(*cases, rates, known_on, result.answers)) ++result.refused;
    return result;
  }
  if (!cases->is_array())
    return refuse(RefusalCode::wrong_type,
                  "The file must hold a case, a list of cases, or an object with “cases”.",
                  "cases");
  for (const json::value& one : cases->get_array())
    if (!answer_one(one, rates, known_on, result.answers)) ++result.refused;
  return result;
}

}  // namespace candour::exchange
