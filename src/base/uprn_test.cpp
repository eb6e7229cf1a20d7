#include "base/uprn.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace candour {
namespace {

static_assert(!fmt::is_formattable<Uprn>::value);

TEST(Uprn, ReadsOneToTwelveDigitsAndDropsLeadingZeros) {
  EXPECT_EQ(Uprn::parse("100023336956")->for_storage(), "100023336956");
  EXPECT_EQ(Uprn::parse(" 000010001 ")->for_reader(), "10001");
  EXPECT_EQ(*Uprn::parse("010001"), *Uprn::parse("10001"));
}

TEST(Uprn, RefusesWhatIsNone) {
  for (const char* text : {"", "0", "000", "1000233369560", "1000-233", "12a", "-1", "1 2"})
    EXPECT_EQ(Uprn::parse(text, "uprn").error().code, RefusalCode::not_an_identifier) << text;
  EXPECT_EQ(Uprn::parse("999999999999").error().code, RefusalCode::placeholder);
  EXPECT_EQ(Uprn::parse("x", "uprn").error().field, "uprn");
}

TEST(Uprn, PrintingAndReadingAreInverse) {
  EXPECT_TRUE(rc::check([] {
    const auto number = *rc::gen::inRange<std::int64_t>(1, 999'999'999'999);
    const std::string text = fmt::format("{}", number);
    if (text.find_first_not_of(text.front()) == std::string::npos) RC_DISCARD("a placeholder");
    RC_ASSERT(Uprn::parse(text)->for_storage() == text);
  }));
}

}  // namespace
}  // namespace candour
