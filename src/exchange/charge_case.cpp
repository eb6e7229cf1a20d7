#include "exchange/charge_case.hpp"

#include <algorithm>

#include "exchange/charge_answers.hpp"
#include "journal/strict_json.hpp"

namespace candour::exchange {
namespace {

namespace json = boost::json;
using namespace care;

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

struct Kind {
  std::string_view name;
  ChargeAnswer (*answer)(const ChargeAsked& asked);
};
constexpr Kind kinds[] = {{"weekly_charge", weekly_charge},
                          {"weekly_charge_simple", weekly_charge_simple},
                          {"weekly_charge_split", weekly_charge_split},
                          {"tariff_income", tariff_answer},
                          {"period_charge", period_answer},
                          {"couple_affordability", couple_answer},
                          {"timeline", timeline_answer},
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

std::string written(const json::value& id, const Kind& kind, const ChargeAnswer& answer,
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

// The line on which a case says its id; 0 where it has none.
int line_of(std::string_view text, const json::value& id) {
  if (!id.is_string()) return 0;
  const std::string written = json::serialize(id);
  for (auto at = text.find("\"id\""); at != text.npos; at = text.find("\"id\"", at + 1)) {
    const auto value = text.find_first_not_of(" \t\r\n:", at + 4);
    if (value != text.npos && text.substr(value).starts_with(written))
      return 1 +
             static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
  }
  return 0;
}

// One case answered, or refused; says which.
bool answer_one(std::string_view text, const json::value& given, const ChargeRates& rates,
                Day known_on, std::vector<std::string>& into) {
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
    const ChargeAnswer answer = kind->answer({fields, rates, known_on, not_read});
    fields.refuse_unknown(not_read);
    if (!wrong) {
      into.push_back(written(shown, *kind, answer, not_read));
      return true;
    }
  }
  wrong->line = line_of(text, shown);
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
    if (!answer_one(bytes, *cases, rates, known_on, result.answers)) ++result.refused;
    return result;
  }
  if (!cases->is_array())
    return refuse(RefusalCode::wrong_type,
                  "The file must hold a case, a list of cases, or an object with “cases”.",
                  "cases");
  for (const json::value& one : cases->get_array())
    if (!answer_one(bytes, one, rates, known_on, result.answers)) ++result.refused;
  return result;
}

}  // namespace candour::exchange
