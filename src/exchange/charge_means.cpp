#include "exchange/charge_means.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour::exchange {
namespace {

using namespace care;

struct SettingName {
  std::string_view name;
  CareSetting setting;
};
constexpr SettingName settings[] = {
    {"non_residential", CareSetting::other},
    {"care_home_permanent", CareSetting::care_home_permanent},
    {"care_home_temporary", CareSetting::care_home_temporary},
    {"care_home_short_term", CareSetting::care_home_short_term},
    {"any", CareSetting::other},
    {"home", CareSetting::other},
    {"supported_living", CareSetting::other},
    {"extra_care", CareSetting::other},
    {"temporary", CareSetting::care_home_temporary},
    {"care_home_respite", CareSetting::care_home_temporary},
    {"care_home_short_stay", CareSetting::care_home_short_term},
    {"short_term", CareSetting::care_home_short_term},
};

CareSetting setting_of(ChargeFields& fields) {
  const std::string name = fields.text("setting");
  for (const SettingName& one : settings)
    if (one.name == name) return one.setting;
  fields.refuse_at("setting",
                   name.empty() ? RefusalCode::missing_field : RefusalCode::unknown_field_value,
                   "“setting” is one of: non_residential, care_home_permanent, "
                   "care_home_temporary, care_home_short_term.");
  return CareSetting::other;
}

Household household_of(ChargeFields& person) {
  const std::string name = person.text("household");
  if (name.empty() || name == "single") return Household::single;
  if (name == "lone_parent") return Household::lone_parent;
  // A partner at home, or both in care: they live apart. Other words after “couple” tell more of
  // one that lives together.
  if (name == "couple_partner_at_home" || name == "couple_apart" || name == "couple_both_in_care")
    return Household::couple_apart;
  if (name.starts_with("couple")) return Household::couple;
  person.refuse_at("household", RefusalCode::unknown_field_value,
                   "“household” is one of: single, lone_parent, couple, couple_partner_at_home.");
  return Household::single;
}

// A sum for each week, or under the name of another stretch of time.
std::optional<Payment> payment_of(ChargeFields& line) {
  constexpr struct {
    std::string_view name;
    Often often;
  } stretches[] = {{"weekly", Often::weekly},
                   {"four_weekly", Often::four_weekly},
                   {"monthly", Often::monthly},
                   {"quarterly", Often::quarterly},
                   {"yearly", Often::yearly}};
  std::optional<Payment> found;
  for (const auto& [name, often] : stretches) {
    const auto sum = line.money(name);
    if (!sum) continue;
    if (found)
      line.refuse_at(name, RefusalCode::duplicate_key,
                     "Give one sum: weekly, four_weekly, monthly, quarterly or yearly.");
    found = Payment{*sum, often};
  }
  return found;
}

std::string words_of_type(std::string type) {
  for (char& c : type)
    if (c == '_') c = ' ';
  if (!type.empty() && type[0] >= 'a' && type[0] <= 'z')
    type[0] = static_cast<char>(type[0] - 'a' + 'A');
  return type;
}

std::vector<CostLine> costs_of(ChargeFields& fields, std::string_view name,
                               std::vector<std::string>& not_read) {
  std::vector<CostLine> costs;
  for (ChargeFields& line : fields.objects(name)) {
    CostLine cost;
    const std::string what = line.text("what");
    cost.what = what.empty() ? words_of_type(line.text("type")) : what;
    line.pass_over({"type", "notes", "need", "evidence"});
    cost.cost = payment_of(line);
    cost.shared_by = line.whole("shared_by", 1, 20).value_or(1);
    if (const auto met = line.money("met_by_benefit")) cost.met_otherwise = Payment{*met};
    cost.allowed = line.flag("allowed").value_or(true);
    cost.reason = line.text("reason");
    line.refuse_unknown(not_read);
    costs.push_back(std::move(cost));
  }
  return costs;
}

void read_capital(ChargeFields& fields, Means& means, std::vector<std::string>& not_read) {
  const auto assessable = fields.money("capital_assessable");
  if (assessable) {
    CapitalLine line;
    line.what = "Capital that counts";
    line.value = assessable;
    means.capital.push_back(std::move(line));
  }
  for (ChargeFields& given : fields.objects("capital")) {
    CapitalLine line;
    const std::string what = given.text("what");
    line.what = what.empty() ? words_of_type(given.text("type")) : what;
    given.pass_over({"type", "notes"});
    line.value = given.money("value");
    line.costs_to_sell = given.flag("sale_costs").value_or(false);
    line.secured = given.money("secured").value_or(Money{});
    line.share_of = given.whole("share_of", 1, 20).value_or(1);
    if (given.flag("disregarded").value_or(false)) line.ignored_because = "SI 2014/2672 Sch 2";
    line.ignored_until = given.day("disregarded_until");
    given.refuse_unknown(not_read);
    means.capital.push_back(std::move(line));
  }
  means.notional_capital = fields.money("notional_capital").value_or(Money{});
  means.capital_known = assessable || fields.has("capital") || fields.has("notional_capital");
}

void read_floor(ChargeFields& fields, Means& means, std::vector<std::string>& not_read) {
  means.personal_expenses = fields.weekly("pea");
  // A short stay for which the guarantee is given is assessed as at home (reg 8).
  if (means.setting == CareSetting::care_home_short_term && fields.has("mig") &&
      !means.personal_expenses)
    means.policy.short_stay_as_at_home = true;
  auto mig = fields.object("mig");
  if (mig) {
    means.guarantee = mig->weekly("amount");
    for (ChargeFields& part : mig->objects("components")) {
      means.guarantee_parts.push_back(part.text("parameter"));
      part.pass_over({"weekly", "notes"});
      part.refuse_unknown(not_read);
    }
    mig->pass_over({"statutory_for_year", "notes"});
    mig->refuse_unknown(not_read);
    return;
  }
  // A sum left out may be the floor itself, as a council printed it.
  bool is_among_others = false;
  for (const CostLine& line : means.other)
    is_among_others |= line.what.find("ension credit plus") != std::string::npos ||
                       line.what.find("uarantee") != std::string::npos;
  const bool at_home = means.setting == CareSetting::other;
  means.has_floor = !at_home || (!is_among_others && means.person.has_value());
}

void read_policy(ChargeFields& fields, Means& means, std::vector<std::string>& not_read) {
  ChargingPolicy& policy = means.policy;
  const auto share = fields.percent("percent_of_disposable_charged");
  policy.share_of_disposable = share.value_or(10'000);
  policy.most_a_week = fields.weekly("weekly_cap");
  policy.not_collected_below = fields.weekly("minimum_charge");
  policy.upper_limit_elsewhere = fields.money("upper_limit");
  policy.flat_disability_costs = fields.weekly("flat_dre").value_or(MoneyPerWeek{});
  policy.more_personal_expenses = fields.weekly("pea_extra").value_or(MoneyPerWeek{});
  policy.more_guarantee = fields.weekly("mig_extra").value_or(MoneyPerWeek{});
  policy.short_stay_as_at_home =
      fields.flag("short_stay_as_at_home").value_or(policy.short_stay_as_at_home);
  policy.savings_credit_flat_sum = fields.flag("savings_credit_flat_sum").value_or(true);
  policy.savings_credit_ignored_at_home =
      fields.flag("savings_credit_ignored_at_home").value_or(false);
  means.support_that_is_not_care =
      fields.weekly("non_care_support_weekly").value_or(MoneyPerWeek{});
  const auto* local = fields.raw("local_policy");
  if (local == nullptr || local->is_string()) return;
  if (auto inner = fields.object("local_policy")) {
    read_policy(*inner, means, not_read);
    inner->pass_over({"local_policy"});
    inner->refuse_unknown(not_read);
  }
}

void read_test(ChargeFields& fields, Means& means) {
  if (fields.flag("refused").value_or(false)) means.test = MeansTest::refused;
  const std::string light = fields.text("light_touch");
  if (light == "below" || light == "down") means.test = MeansTest::light_below;
  if (light == "above" || light == "up") means.test = MeansTest::light_above;
  if (!light.empty() && means.test == MeansTest::full)
    fields.refuse_at("light_touch", RefusalCode::unknown_field_value,
                     "“light_touch” is below or above.");
  means.has_consented = fields.flag("consent").value_or(false);
  means.evidence = fields.text("evidence");
}

}  // namespace

void pass_over_background(ChargeFields& fields) {
  fields.pass_over({"id", "title", "kind", "setting", "expected", "arithmetic", "constructed",
                    "source", "notes", "local_policy", "published_value",
                    "published_figure_wrong"});
}

CaseDays days_of(ChargeFields& fields, Day known_on) {
  CaseDays days;
  days.on = fields.day("assessment_date");
  days.known_on = fields.day("known_on").value_or(known_on);
  return days;
}

IncomeLine income_of(ChargeFields& line) {
  IncomeLine income;
  const std::string type = line.text("type");
  const IncomeTypeRow* row = income_type_named(type);
  income.counted = line.weekly("counted_weekly");
  if (row != nullptr) {
    income.type = IncomeType{*row};
  } else {
    income.what = words_of_type(type);
    if (!income.counted)
      line.refuse_at("type", RefusalCode::unknown_field_value,
                     fmt::format("“{}” is no kind of income that we know. Give counted_weekly, or "
                                 "one of our kinds.",
                                 line.at("type")));
  }
  income.gross = payment_of(line);
  if (!income.gross && !income.counted)
    line.refuse_at("weekly", RefusalCode::missing_field,
                   fmt::format("“{}” is missing.", line.at("weekly")));
  if (const auto tax = line.money("tax_weekly")) income.tax = Payment{*tax};
  income.shared_by = line.whole("shared_by", 1, 20).value_or(1);
  income.half_to_spouse = line.flag("half_to_spouse").value_or(false);
  line.pass_over({"notes", "what"});
  return income;
}

void read_income(ChargeFields& fields, Means& means, std::vector<std::string>& not_read) {
  for (ChargeFields& line : fields.objects("income")) {
    means.income.push_back(income_of(line));
    line.refuse_unknown(not_read);
  }
  if (const auto total = fields.weekly("assessed_income_weekly")) {
    IncomeLine line;
    line.what = "Income as assessed";
    line.counted = total;
    means.income.push_back(std::move(line));
  }
}

void read_person(ChargeFields& fields, Means& means, std::vector<std::string>& not_read) {
  auto person = fields.object("person");
  if (!person) return;
  ChargedPerson read;
  read.age = person->whole("age", 0, 130);
  read.born = person->day("born");
  read.is_pension_age = person->flag("pension_age");
  read.household = household_of(*person);
  read.children = person->whole("children", 0, 20).value_or(0);
  read.disability_premium = person->flag("disability_premium");
  read.enhanced_disability_premium = person->flag("enhanced_disability_premium");
  read.carer_premium = person->flag("carer_premium");
  read.variant_cjd = person->flag("variant_cjd").value_or(false);
  read.partner_has_savings_credit = person->flag("partner_has_savings_credit").value_or(false);
  if (const auto sum = person->money("partner_qualifying_income_weekly"))
    read.partner_qualifying_income = Payment{*sum};
  ChargedPerson partner;
  partner.age = person->whole("partner_age", 0, 130);
  partner.is_pension_age = person->flag("partner_pension_age");
  if (partner.age || partner.is_pension_age)
    read.partner_is_pension_age = has_reached_pension_age(partner, means.on).value_or(false);
  person->pass_over({"notes", "name", "sex"});
  person->refuse_unknown(not_read);
  means.person = read;
}

Means means_of(ChargeFields& fields, Day known_on, std::vector<std::string>& not_read) {
  Means means;
  pass_over_background(fields);
  const CaseDays days = days_of(fields, known_on);
  if (!days.on)
    fields.refuse_at("assessment_date", RefusalCode::missing_field,
                     "“assessment_date” is missing: the rates of a day are asked for.");
  means.on = days.on.value_or(Day{});
  means.known_on = days.known_on;
  means.setting = setting_of(fields);
  read_test(fields, means);
  read_person(fields, means, not_read);
  read_capital(fields, means, not_read);
  read_income(fields, means, not_read);
  means.housing = costs_of(fields, "housing_costs", not_read);
  means.disability = costs_of(fields, "dre", not_read);
  means.other = costs_of(fields, "other_disregards", not_read);
  means.savings_credit_given =
      fields.has("other_disregards") || fields.has("assessed_income_weekly");
  read_floor(fields, means, not_read);
  read_policy(fields, means, not_read);
  means.care_cost = fields.weekly("care_cost_weekly");
  // The NHS pays its part of the fee of a nursing home: what is left is the care’s cost.
  const auto fee = fields.weekly("fee_weekly");
  const auto nursing = fields.weekly("fnc_weekly").value_or(MoneyPerWeek{});
  if (!means.care_cost && fee) means.care_cost = std::max(MoneyPerWeek{}, *fee - nursing);
  return means;
}

}  // namespace candour::exchange
