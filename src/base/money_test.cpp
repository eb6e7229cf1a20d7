#include "base/money.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>
#include <type_traits>
#include <utility>

namespace candour {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};

// A weekly rate is never added to a sum, and a bare number is no money.
static_assert(Addable<Money, Money>);
static_assert(!Addable<Money, MoneyPerWeek>);
static_assert(!std::is_convertible_v<std::int64_t, Money>);

Money pence(std::int64_t amount) { return Money::of_pence(amount); }

TEST(Money, ReadsWhatPeopleWrite) {
  const std::pair<const char*, std::int64_t> written[] = {{"£1,234.56", 123456},
                                                          {"1234.56", 123456},
                                                          {"1,234", 123400},
                                                          {"£75", 7500},
                                                          {" £0.05 ", 5},
                                                          {"0", 0},
                                                          {"£1,234,567", 123456700},
                                                          {"007.00", 700}};
  for (const auto& [text, expected] : written)
    EXPECT_EQ(parse_money(text)->pence(), expected) << text;
  EXPECT_EQ(parse_money("-£5.00", Sign::any)->pence(), -500);
  EXPECT_EQ(parse_money("−£5.00", Sign::any)->pence(), -500);
}

TEST(Money, RefusesWhatIsNotAnAmount) {
  for (const char* text : {"£",     "£1.5",     "1.",        ".50",      "1.234",
                           "1,23",  "12,34.00", ",123",      "1,,234",   "1,234,56",
                           "1 234", "$5",       "£5 a week", "1e3",      "£-5",
                           "--5",   "-5",       "½",         "1234,567", "9999999999999999"})
    EXPECT_EQ(parse_money(text, Sign::not_negative, "charge").error().code, RefusalCode::malformed)
        << text;
  EXPECT_EQ(parse_money(" ").error().code, RefusalCode::text_empty);
  EXPECT_TRUE(parse_money("1,000,000,000,000.00"));
  EXPECT_EQ(parse_money("1,000,000,000,000.01").error().code, RefusalCode::too_large);
  EXPECT_EQ(parse_money("£1.5", Sign::any, "charge").error().field, "charge");
}

TEST(Money, IsSaidAsGovUkWritesIt) {
  EXPECT_EQ(say(pence(123456)), "£1,234.56");
  EXPECT_EQ(say(pence(7500)), "£75");
  EXPECT_EQ(say(pence(5)), "£0.05");
  EXPECT_EQ(say(pence(-500)), "−£5");
  EXPECT_EQ(say_with_pence(pence(7500)), "£75.00");
  EXPECT_EQ(say(MoneyPerWeek::of_pence(100000)), "£1,000 a week");
  EXPECT_EQ(decimal(pence(-123456)), "-1234.56");
  EXPECT_EQ(decimal(MoneyPerWeek::of_pence(1500)), "15.00");
  EXPECT_EQ(say(pence(std::numeric_limits<std::int64_t>::min())), "−£92,233,720,368,547,758.08");
}

TEST(Money, EachRoundingSettlesHalfAPennyItsOwnWay) {
  // Half of 5, 7, -5 and -7 pence lies between two pennies.
  struct Row {
    std::int64_t amount, down, up, half_up, half_even;
  };
  for (const Row& row : {Row{5, 2, 3, 3, 2}, Row{7, 3, 4, 4, 4}, Row{-5, -3, -2, -3, -2},
                         Row{-7, -4, -3, -4, -4}, Row{6, 3, 3, 3, 3}}) {
    EXPECT_EQ(*share_of(row.amount, 1, 2, Rounding::down), row.down) << row.amount;
    EXPECT_EQ(*share_of(row.amount, 1, 2, Rounding::up), row.up) << row.amount;
    EXPECT_EQ(*share_of(row.amount, 1, 2, Rounding::half_up), row.half_up) << row.amount;
    EXPECT_EQ(*share_of(row.amount, 1, 2, Rounding::half_even), row.half_even) << row.amount;
  }
  // A third of 100 is nearer 33, two thirds nearer 67.
  EXPECT_EQ(*share_of(100, 1, 3, Rounding::half_up), 33);
  EXPECT_EQ(*share_of(100, 2, 3, Rounding::half_even), 67);
}

TEST(Money, ADayIsASeventhOfAWeek) {
  const auto rate = MoneyPerWeek::of_pence(10000);
  EXPECT_EQ(*for_days(rate, 7, Rounding::down), pence(10000));
  EXPECT_EQ(*for_days(rate, 3, Rounding::down), pence(4285));
  EXPECT_EQ(*for_days(rate, 3, Rounding::up), pence(4286));
}

TEST(Money, WhatDoesNotFitIsRefused) {
  EXPECT_EQ(times(pence(most_pence), 1'000'000).error().code, RefusalCode::too_large);
  EXPECT_EQ(times(pence(-most_pence), 1'000'000).error().code, RefusalCode::too_large);
  EXPECT_EQ(*times(pence(most_pence), 1000), pence(most_pence * 1000));
  // The product alone does not fit in 64 bits; the quotient does.
  EXPECT_EQ(*share_of(pence(most_pence), 1'000'000, 2'000'000, Rounding::down),
            pence(most_pence / 2));
}

TEST(MoneyDeathTest, AnOverflowingSumIsOurMistake) {
  const Money largest = pence(std::numeric_limits<std::int64_t>::max());
  EXPECT_DEATH(static_cast<void>(largest + pence(1)), "a sum of money overflowed");
  EXPECT_DEATH(static_cast<void>(pence(0) - largest - pence(2)), "difference of money overflowed");
}

rc::Gen<std::int64_t> any_pence() { return rc::gen::inRange(-most_pence, most_pence + 1); }

TEST(Money, WhatIsPrintedIsReadBack) {
  EXPECT_TRUE(rc::check([] {
    const Money amount = pence(*any_pence());
    RC_ASSERT(*parse_money(say(amount), Sign::any) == amount);
    RC_ASSERT(*parse_money(say_with_pence(amount), Sign::any) == amount);
    RC_ASSERT(*parse_money(decimal(amount), Sign::any) == amount);
  }));
}

TEST(Money, SumsAndDifferencesUndoEachOther) {
  EXPECT_TRUE(rc::check([] {
    const Money a = pence(*any_pence());
    const Money b = pence(*any_pence());
    RC_ASSERT(a + b - b == a);
    RC_ASSERT(a + b == b + a);
    RC_ASSERT((a < b) == (a.pence() < b.pence()));
  }));
}

TEST(Money, ARoundedShareIsWithinAPennyOnTheSideItSays) {
  EXPECT_TRUE(rc::check([] {
    const std::int64_t amount = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
    const std::int64_t parts = *rc::gen::inRange<std::int64_t>(1, 1000);
    const std::int64_t down = *share_of(amount, 1, parts, Rounding::down);
    const std::int64_t up = *share_of(amount, 1, parts, Rounding::up);
    RC_ASSERT(down * parts <= amount);
    RC_ASSERT(up * parts >= amount);
    RC_ASSERT(up - down == (amount % parts == 0 ? 0 : 1));
    for (const Rounding nearest : {Rounding::half_up, Rounding::half_even}) {
      const std::int64_t share = *share_of(amount, 1, parts, nearest);
      RC_ASSERT(std::abs(share * parts - amount) * 2 <= parts);
    }
  }));
}

TEST(Money, AnyTextIsReadOrRefusedNeverMore) {
  EXPECT_TRUE(rc::check([] {
    const auto text =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"0123456789,.-£ \xC2"}));
    const auto amount = parse_money(text, Sign::any);
    if (amount) RC_ASSERT(*parse_money(decimal(*amount), Sign::any) == *amount);
  }));
}

}  // namespace
}  // namespace candour
