#include <gtest/gtest.h>

#include "care/charging/test_rates.hpp"

namespace candour::care {
namespace {

constexpr std::string_view heading =
    "effective_from,effective_to,known_from,parameter,amount,unit,source,mark\n";

Result<ChargeRates> read(std::string rows) {
  return read_charge_rates(std::string{heading} + rows);
}

std::int64_t found(std::string_view parameter, Day day, Day known_on) {
  const RateFound rate = shipped_rates().on(parameter, day, known_on);
  const auto* one = std::get_if<const Rate*>(&rate);
  return one == nullptr ? -1 : (*one)->hundredths;
}

TEST(ChargeRates, TheShippedFileIsReadWhole) {
  EXPECT_EQ(shipped_rates().all.size(), 311U);
  for (const Rate& rate : shipped_rates().all) EXPECT_FALSE(rate.source.empty()) << rate.line;
  for (const std::string& parameter : shipped_rates().parameters())
    EXPECT_NE(words_of_rate(parameter), parameter) << "has no plain words";
}

TEST(ChargeRates, GuaranteeChangesOnSixApril) {
  const Day known = make_day(2026, 11, 25);
  EXPECT_EQ(found("mig_single_pension_age", make_day(2025, 4, 5), known), 22'870);
  EXPECT_EQ(found("mig_single_pension_age", make_day(2025, 4, 6), known), 23'260);
  EXPECT_EQ(found("mig_single_pension_age", make_day(2015, 4, 5), known), 18'545);
  EXPECT_EQ(found("mig_single_pension_age", make_day(2015, 4, 6), known), 18'900);
}

TEST(ChargeRates, BackdatedAmountIsReadAsItWasKnown) {
  // Set at 165.56 for 2019-20; on 30 April 2020 raised to 180.31 and backdated.
  const Day day = make_day(2019, 10, 1);
  EXPECT_EQ(found("fnc_standard", day, make_day(2020, 4, 29)), 16'556);
  EXPECT_EQ(found("fnc_standard", day, make_day(2020, 4, 30)), 18'031);
  EXPECT_EQ(found("fnc_higher", day, day), 22'777);
}

TEST(ChargeRates, DayWithoutRowIsUnknownAndNamed) {
  const Day day = make_day(2026, 11, 25);
  const RateFound rate = shipped_rates().on("dpa_max_interest", day, day);
  const auto* missing = std::get_if<UnknownRate>(&rate);
  ASSERT_NE(missing, nullptr);
  EXPECT_EQ(missing->parameter, "dpa_max_interest");
  EXPECT_EQ(missing->date, day);
  EXPECT_FALSE(missing->why.empty());
  EXPECT_EQ(found("no_such_rate", day, day), -1);
}

TEST(ChargeRates, ProjectedIsNotConfirmed) {
  const Day day = make_day(2026, 6, 1);
  const RateFound projected = shipped_rates().on("mig_carer_premium", day, day);
  EXPECT_FALSE(std::get<const Rate*>(projected)->is_confirmed());
  EXPECT_NE(why_unconfirmed(*std::get<const Rate*>(projected)).find("projected"),
            std::string::npos);
  const RateFound seen = shipped_rates().on("mig_single_pension_age", day, day);
  EXPECT_TRUE(std::get<const Rate*>(seen)->is_confirmed());
}

TEST(ChargeRates, WithoutDayOnlyWhatNeverChangedIsKnown) {
  EXPECT_TRUE(
      std::holds_alternative<const Rate*>(shipped_rates().on_any_day("capital_limit_upper")));
  EXPECT_TRUE(std::holds_alternative<UnknownRate>(shipped_rates().on_any_day("pea")));
}

TEST(ChargeRates, GapsAreNamed) {
  const auto gaps = shipped_rates().gaps();
  ASSERT_EQ(gaps.size(), 1U);  // the minimum price of home care was not found for six years
  EXPECT_EQ(gaps[0].parameter, "homecare_minimum_price_england");
  EXPECT_EQ(gaps[0].from, make_day(2015, 4, 1));
  EXPECT_EQ(gaps[0].until, make_day(2021, 3, 31));
}

struct Bad {
  std::string row;
  RefusalCode code;
  std::string field;
};
TEST(ChargeRates, RefusesByLineAndField) {
  const Bad cases[] = {
      {"2024-02-30,,,pea,1.00,GBP/week,somewhere,V\n", RefusalCode::no_such_date, "effective_from"},
      {"2024-01-01,2023-01-01,,pea,1.00,GBP/week,somewhere,V\n", RefusalCode::date_out_of_range,
       "effective_to"},
      {"2024-01-01,,,pea,1.00,GBP/week,,V\n", RefusalCode::no_citation, "source"},
      {"2024-01-01,,,,1.00,GBP/week,somewhere,V\n", RefusalCode::missing_field, "parameter"},
      {"2024-01-01,,,pea,one,GBP/week,somewhere,V\n", RefusalCode::malformed, "amount"},
      {"2024-01-01,,,pea,1.00,GBP/week,somewhere,X\n", RefusalCode::unknown_field_value, "mark"},
      {"2024-01-01,,,pea,1.00,GBP/week,V\n", RefusalCode::malformed, ""},
      {"2024-01-01,,,pea,1.00,GBP/week,\"somewhere,V\n", RefusalCode::malformed, ""},
  };
  for (const Bad& bad : cases) {
    const auto rates = read(bad.row);
    ASSERT_FALSE(rates) << bad.row;
    EXPECT_EQ(rates.error().code, bad.code) << bad.row;
    EXPECT_EQ(rates.error().field, bad.field) << bad.row;
    EXPECT_EQ(rates.error().line, 2) << bad.row;
  }
}

TEST(ChargeRates, TwoAmountsForOneDayAreRefused) {
  const std::string row = "2024-01-01,2024-12-31,,pea,1.00,GBP/week,somewhere,V\n";
  const auto twice = read(row + "2024-12-31,,,pea,2.00,GBP/week,somewhere,V\n");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().code, RefusalCode::overlap_in_dates);
  EXPECT_EQ(twice.error().line, 3);
  // The same days, known later: no overlap but a newer version.
  EXPECT_TRUE(read(row + "2024-01-01,2024-12-31,2024-06-01,pea,2.00,GBP/week,somewhere,V\n"));
  EXPECT_FALSE(read_charge_rates("from,to\n"));
}

}  // namespace
}  // namespace candour::care
