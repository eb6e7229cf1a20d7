#include "base/postcode.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace candour {
namespace {

static_assert(!fmt::is_formattable<Postcode>::value);

TEST(Postcode, AcceptsEveryShape) {
  for (const char* text :
       {"M1 1AE", "B33 8TH", "W1A 0AX", "CR2 6XH", "DN55 1PT", "EC1A 1BB", "GIR 0AA"})
    EXPECT_EQ(Postcode::parse(text)->for_storage(), text);
}

TEST(Postcode, ReadsItAsPeopleWriteIt) {
  for (const char* text : {"sw1a2aa", " SW1A  2AA ", "SW1A-2AA", "(sw1a 2aa)", "S.W.1.A 2AA",
                           "SW1A\u00A02AA", "SW1A–2AA", "[sw1a 2AA]"})
    EXPECT_EQ(Postcode::parse(text)->for_reader(), "SW1A 2AA") << text;
  EXPECT_EQ(Postcode::parse("sw1a2aa")->district(), "SW1A");
}

TEST(Postcode, RefusesOtherShapes) {
  for (const char* text : {"", "SW1A", "SW1A 2A", "SW1A 2AAA", "1AA 1AA", "AAA1 1AA", "M1 AAE",
                           "M1 1CE", "M1 1AV", "SW1A 2A1", "SW1A/2AA", "É1 1AA", "M111 1AE"})
    EXPECT_EQ(Postcode::parse(text, "postcode").error().code, RefusalCode::not_an_identifier)
        << text;
  EXPECT_EQ(Postcode::parse("", "postcode").error().field, "postcode");
}

TEST(Postcode, RefusesThePlaceholdersOfTheNhs) {
  for (const char* text : {"ZZ99 3VZ", "zz993wz", "ZZ99 3CZ"})
    EXPECT_EQ(Postcode::parse(text).error().code, RefusalCode::placeholder) << text;
}

TEST(Postcode, WhatIsAcceptedIsReadBackUnchanged) {
  EXPECT_TRUE(rc::check([] {
    const auto letter = [] { return *rc::gen::inRange('A', static_cast<char>('Z' + 1)); };
    const auto last = [] { return *rc::gen::elementOf(std::string{"ABDEFGHJLNPQRSTUWXYZ"}); };
    const int inward = *rc::gen::inRange(0, 10);
    const auto made = fmt::format("{}{}{} {}{}{}", letter(), letter(), *rc::gen::inRange(0, 100),
                                  inward, last(), last());
    const auto postcode = Postcode::parse(made);
    if (!postcode) RC_DISCARD("a placeholder of the NHS");
    RC_ASSERT(postcode->for_storage() == made);
    RC_ASSERT(*Postcode::parse(postcode->for_storage()) == *postcode);
  }));
}

}  // namespace
}  // namespace candour
