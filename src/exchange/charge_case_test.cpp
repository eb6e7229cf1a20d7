// The shared cases to the penny, and what is refused. The expected sums are the cases’ own.

#include "exchange/charge_case.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace candour::exchange {
namespace {

namespace json = boost::json;

std::string text_of(std::string_view path) {
  std::ifstream in{std::string{CANDOUR_SOURCE_DIR} + "/" + std::string{path}};
  return {std::istreambuf_iterator<char>{in}, {}};
}

const care::ChargeRates& rates() {
  static const care::ChargeRates read = *care::read_charge_rates(text_of("law/rates/rates.csv"));
  return read;
}

json::object answer_to(const std::string& text) {
  const auto answers = answer_charge_cases(text, rates(), last_day);
  if (!answers) return {{"error", {{"code", name_of(answers.error().code)}}}};
  return json::parse(answers->answers.at(0)).as_object();
}

std::string refused_code(const std::string& text) {
  const json::object answer = answer_to(text);
  return answer.contains("error") ? json::value_to<std::string>(answer.at("error").at("code"))
                                  : "answered: " + json::serialize(answer);
}

constexpr std::string_view home_care = R"("setting": "non_residential",
  "assessment_date": "2024-06-03", "person": {"age": 70, "household": "single"},
  "capital_assessable": "0.00", "other_disregards": [], "care_cost_weekly": "160.00")";

std::string weekly(std::string_view more) {
  return R"({"id": "x", "kind": "weekly_charge", )" + std::string{home_care} +
         (more.empty() ? "" : ", ") + std::string{more} + "}";
}

TEST(ChargeCases, EverySharedCaseToThePenny) {
  const std::string text = text_of("tests/charging/cases.json");
  const auto answers = answer_charge_cases(text, rates(), last_day);
  ASSERT_TRUE(answers) << answers.error().message;
  const json::array cases = json::parse(text).at("cases").as_array();
  ASSERT_EQ(cases.size(), 25U);
  ASSERT_EQ(answers->answers.size(), 25U);
  EXPECT_EQ(answers->refused, 0);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const json::object answer = json::parse(answers->answers[i]).as_object();
    EXPECT_EQ(answer.at("id"), cases[i].at("id"));
    for (const auto& expected : cases[i].at("expected").as_object()) {
      ASSERT_TRUE(answer.contains(expected.key())) << cases[i].at("id") << " " << expected.key();
      EXPECT_EQ(answer.at(expected.key()), expected.value())
          << cases[i].at("id") << " " << expected.key() << "\n"
          << answers->answers[i];
    }
    EXPECT_FALSE(answer.contains("not_read")) << answers->answers[i];
  }
}

TEST(ChargeCases, NothingOfWhatIsExpectedIsReadForASum) {
  json::value cases = json::parse(text_of("tests/charging/cases.json"));
  const auto with = answer_charge_cases(json::serialize(cases), rates(), last_day);
  for (json::value& one : cases.at("cases").as_array()) one.as_object().erase("expected");
  const auto without = answer_charge_cases(json::serialize(cases), rates(), last_day);
  ASSERT_TRUE(with && without);
  EXPECT_EQ(with->answers, without->answers);
}

TEST(ChargeCases, GuaranteeAndAllowanceAreFoundWhereTheyAreNotGiven) {
  // 228.70 at 70 in 2024-25; 300.00 - 228.70.
  const std::string pension = R"("income": [{"type": "state_pension", "weekly": "300.00"}])";
  EXPECT_EQ(answer_to(weekly(pension)).at("max_contribution"), "71.30");
  // From its parts: 228.70 + 52.35.
  EXPECT_EQ(answer_to(weekly(pension + R"(, "mig": {"components": [
      {"parameter": "mig_single_pension_age"}, {"parameter": "mig_carer_premium"}]})"))
                .at("max_contribution"),
            "18.95");
  // 100.00 - 30.15, the allowance of 2024-25.
  EXPECT_EQ(answer_to(R"({"id": "x", "kind": "weekly_charge_simple",
      "setting": "care_home_permanent", "assessment_date": "2024-06-01",
      "assessed_income_weekly": "100.00"})")
                .at("weekly_charge"),
            "69.85");
}

TEST(ChargeCases, ShortStayWithTheGuaranteeIsAsAtHome) {
  const std::string stay = R"({"id": "x", "kind": "weekly_charge",
      "setting": "care_home_short_term", "assessment_date": "2024-06-03",
      "person": {"age": 70, "household": "single"}, "capital_assessable": "0.00",
      "other_disregards": [], "fee_weekly": "900.00", "fnc_weekly": "235.88",
      "income": [{"type": "attendance_allowance_higher", "weekly": "108.55"},
                 {"type": "state_pension", "weekly": "200.00"}])";
  // 308.55 - 228.70; or, as a temporary resident, 200.00 - 30.15.
  EXPECT_EQ(answer_to(stay + R"(, "mig": {"amount": "228.70"}})").at("weekly_charge"), "79.85");
  EXPECT_EQ(answer_to(stay + "}").at("weekly_charge"), "169.85");
  // Refused: the full cost, 900.00 less the 235.88 that the NHS pays.
  EXPECT_EQ(answer_to(stay + R"(, "refused": true})").at("weekly_charge"), "664.12");
}

TEST(ChargeCases, UnknownRateIsNullAndNamed) {
  const json::object answer = answer_to(
      R"({"id": "x", "kind": "weekly_charge", "setting": "non_residential",
          "assessment_date": "2031-06-03", "person": {"age": 70}, "capital_assessable": "0.00",
          "income": [], "other_disregards": [], "care_cost_weekly": "10.00"})");
  EXPECT_TRUE(answer.at("weekly_charge").is_null());
  EXPECT_TRUE(answer.at("max_contribution").is_null());
  EXPECT_TRUE(answer.at("tariff_income").is_null());
  ASSERT_FALSE(answer.at("unknown").as_array().empty());
  EXPECT_EQ(answer.at("unknown").as_array()[0].at("date"), "2031-06-03");
}

TEST(ChargeCases, ProjectedRateIsNamed) {
  const json::object answer = answer_to(
      R"({"id": "x", "kind": "weekly_charge", "setting": "non_residential",
          "assessment_date": "2026-06-01", "person": {"age": 70, "carer_premium": true},
          "capital_assessable": "0.00", "income": [], "other_disregards": [],
          "care_cost_weekly": "10.00"})");
  EXPECT_EQ(answer.at("provisional"), true);
  EXPECT_EQ(answer.at("unconfirmed").as_array()[0].at("parameter"), "mig_carer_premium");
}

TEST(ChargeCases, EveryBadInputIsRefusedByCodeAndField) {
  const struct {
    std::string text;
    std::string_view code;
  } bad[] = {
      {"{", "malformed"},
      {R"({"id": "a", "id": "b"})", "duplicate_key"},
      {R"({"cases": 7})", "wrong_type"},
      {R"([7])", "wrong_type"},
      {R"({"kind": "tariff_income"})", "missing_field"},
      {R"({"id": "x"})", "missing_field"},
      {R"({"id": "x", "kind": "guess"})", "unknown_field_value"},
      {R"({"id": "x", "kind": "tariff_income"})", "missing_field"},
      {R"({"id": "x", "kind": "tariff_income", "capital_assessable": 5})", "wrong_type"},
      {R"({"id": "x", "kind": "tariff_income", "capital_assessable": "1e9"})", "malformed"},
      {R"({"id": "x", "kind": "tariff_income", "capital_assessable": "abc"})", "malformed"},
      {R"({"id": "x", "kind": "tariff_income", "capital_assessable": "-5.00"})", "malformed"},
      {R"({"id": "x", "kind": "tariff_income", "capital_assessable": "99999999999.00"})",
       "too_large"},
      {weekly(R"("incme": [])"), "unknown_field_value"},
      {weekly(R"("income": [{"type": "moon_rent", "weekly": "5.00"}])"), "unknown_field_value"},
      {weekly(R"("income": [{"type": "esa"}])"), "missing_field"},
      {weekly(R"("income": {"type": "esa"})"), "wrong_type"},
      {weekly(R"("percent_of_disposable_charged": "101")"), "malformed"},
      {R"({"id": "x", "kind": "weekly_charge", "setting": "moon",)"
       R"( "assessment_date": "2024-06-03"})",
       "unknown_field_value"},
      {R"({"id": "x", "kind": "weekly_charge", "setting": "non_residential",
           "assessment_date": "2024-02-30"})",
       "no_such_date"},
  };
  for (const auto& [text, code] : bad) EXPECT_EQ(refused_code(text), code) << text;
}

TEST(ChargeCases, OneBadCaseStopsNothing) {
  const std::string good =
      R"({"id": "good", "kind": "tariff_income", "capital_assessable": "14500.01"})";
  const auto answers =
      answer_charge_cases("[" + good + ",\n{\"id\": \"bad\"}, " + good + "]", rates(), last_day);
  ASSERT_TRUE(answers);
  EXPECT_EQ(answers->refused, 1);
  ASSERT_EQ(answers->answers.size(), 3U);
  EXPECT_NE(answers->answers[1].find("\"error\""), std::string::npos);
  EXPECT_NE(answers->answers[1].find("\"line\":2"), std::string::npos);  // where its id stands
  EXPECT_NE(answers->answers[2].find("\"2.00\""), std::string::npos);
}

TEST(ChargeCases, WordsNobodyAskedForAreSaidToBeUnread) {
  const json::object answer = answer_to(
      R"({"id": "x", "kind": "tariff_income", "capital_assessable": "0.00", "mood": "sunny"})");
  EXPECT_EQ(answer.at("not_read").as_array()[0], "mood");
}

}  // namespace
}  // namespace candour::exchange
