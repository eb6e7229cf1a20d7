#include "base/nhs_number.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace candour {
namespace {

static_assert(!fmt::is_formattable<NhsNumber>::value);

RefusalCode refused(std::string_view text) {
  const auto number = NhsNumber::parse(text, "nhs_number");
  if (number) ADD_FAILURE() << "not refused: " << text;
  EXPECT_EQ(number.error().field, "nhs_number");
  return number.error().code;
}

TEST(NhsNumber, AcceptsNumbersWhoseCheckDigitIsRight) {
  // The first ten are in the range that is never issued; the last two are documentation samples.
  for (const char* text :
       {"9990000018", "9990000026", "9990000034", "9990000042", "9990000050", "9990000069",
        "9990000077", "9990000085", "9990000093", "9990000107", "9000000009", "9434765919"})
    EXPECT_EQ(NhsNumber::parse(text)->for_storage(), text);
  EXPECT_TRUE(NhsNumber::parse("9990000018")->never_issued());
  EXPECT_FALSE(NhsNumber::parse("9434765919")->never_issued());
}

TEST(NhsNumber, IsWrittenInThreeGroups) {
  EXPECT_EQ(NhsNumber::parse("9990000018")->for_reader(), "999 000 0018");
  EXPECT_EQ(NhsNumber::parse(" 999 000 0018 ")->for_storage(), "9990000018");
  EXPECT_EQ(NhsNumber::parse("999-000-0018")->for_storage(), "9990000018");
}

TEST(NhsNumber, RefusesAWrongCheckDigitAndBasesThatHaveNone) {
  for (const char* text : {"9434765918", "9876544321", "9991234560"})
    EXPECT_EQ(refused(text), RefusalCode::not_an_identifier) << text;
  for (const char* base : {"999000000", "999000014", "999000028"}) {
    for (char last = '0'; last <= '9'; ++last)
      EXPECT_EQ(refused(std::string{base} + last), RefusalCode::not_an_identifier);
  }
}

TEST(NhsNumber, RefusesWhatIsMalformed) {
  for (const char* text :
       {"", "999000001", "99900000188", "99900O0018", "９９９0000018", "\u00A09990000018",
        "9990000018\u00A0", "99 9000 0018", "999 000-0018", "9990000018\n", "+990000018"})
    EXPECT_EQ(refused(text), RefusalCode::not_an_identifier) << text;
}

TEST(NhsNumber, RefusesPlaceholdersAlthoughTheirCheckDigitIsRight) {
  for (char digit = '0'; digit <= '9'; ++digit)
    EXPECT_EQ(refused(std::string(10, digit)), RefusalCode::placeholder) << digit;
  EXPECT_EQ(refused("1234567881"), RefusalCode::placeholder);
}

TEST(NhsNumber, OneBaseInElevenOfTheTestRangeHasNoNumber) {
  // 90,909 of the 1,000,000 nine-digit beginnings from 999000000, counted outside this program.
  int without = 0;
  for (int base = 999'000'000; base <= 999'999'999; ++base) {
    int weighted = 0;
    for (int rest = base, weight = 2; weight <= 10; ++weight, rest /= 10)
      weighted += rest % 10 * weight;
    const int check = (11 - weighted % 11) % 11;
    if (check == 10) ++without;
  }
  EXPECT_EQ(without, 90'909);
}

TEST(NhsNumber, EveryBaseHasAtMostOneNumberAndPrintingIsReadBack) {
  EXPECT_TRUE(rc::check([] {
    const int base = *rc::gen::inRange(100'000'000, 1'000'000'000);
    int accepted = 0;
    for (int last = 0; last <= 9; ++last) {
      const auto number = NhsNumber::parse(fmt::format("{}{}", base, last));
      if (!number) continue;
      ++accepted;
      RC_ASSERT(*NhsNumber::parse(number->for_reader()) == *number);
    }
    RC_ASSERT(accepted <= 1);
  }));
}

}  // namespace
}  // namespace candour
