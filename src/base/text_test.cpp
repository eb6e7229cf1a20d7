#include "base/text.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <ostream>
#include <type_traits>
#include <vector>

namespace candour {
namespace {

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) {
  out << value;
};

// Personal text cannot be formatted, streamed or turned into a string by accident.
static_assert(!fmt::is_formattable<PersonalText>::value);
static_assert(fmt::is_formattable<std::string>::value, "the check above can tell the difference");
static_assert(!Streamable<PersonalText>);
static_assert(Streamable<std::string>, "the check above can tell the difference");
static_assert(!std::is_convertible_v<PersonalText, std::string>);
static_assert(!std::is_convertible_v<PersonalText, std::string_view>);
static_assert(!std::is_convertible_v<std::string, PersonalText>);

RefusalCode refused(std::string_view bytes, const TextRule& rule) {
  const auto text = read_text(bytes, rule, "note");
  if (text) ADD_FAILURE() << "not refused: " << bytes;
  EXPECT_EQ(text.error().field, "note");
  return text.error().code;
}

TEST(Text, TellsUtf8FromOtherBytes) {
  for (const char* text : {"", "plain", "Zoë’s café", "\xF0\x9F\x8F\xA0", "\xED\x9F\xBF"})
    EXPECT_TRUE(is_utf8(text)) << text;
  for (const char* bytes :
       {"\x80", "caf\xE9", "\xC0\xAF", "\xC1\x81", "\xE0\x80\xAF", "\xF0\x80\x80\xAF",
        "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xE2\x28\xA1"})
    EXPECT_FALSE(is_utf8(bytes)) << bytes;
}

TEST(Text, CountsAndCutsCharactersNotBytes) {
  EXPECT_EQ(count_characters("Zoë’s"), 5U);
  EXPECT_EQ(first_characters("Zoë’s", 3), "Zoë");
  EXPECT_EQ(first_characters("Zoë’s", 9), "Zoë’s");
  EXPECT_EQ(first_characters("Zoë", 0), "");
}

TEST(Text, TrimsEveryKindOfSpace) {
  EXPECT_EQ(trim(" \t\u00A0\u2003 a\u00A0b \u3000\r\n"), "a\u00A0b");
  EXPECT_EQ(trim("\u00A0 "), "");
}

TEST(Text, LineEndsBecomeLineFeeds) {
  const TextRule many{.lines = Lines::many};
  EXPECT_EQ(*read_text("one\r\ntwo\rthree\nfour\r\n", many), "one\ntwo\nthree\nfour");
}

TEST(Text, RefusesEachFaultWithItsOwnCode) {
  const TextRule short_line{.most_characters = 5};
  EXPECT_EQ(refused("caf\xE9", short_line), RefusalCode::not_utf8);
  EXPECT_EQ(refused(std::string_view{"a\0b", 3}, short_line), RefusalCode::control_character);
  EXPECT_EQ(refused("a\x1B[1m", short_line), RefusalCode::control_character);
  EXPECT_EQ(refused("a\u0085b", short_line), RefusalCode::control_character);
  EXPECT_EQ(refused("a\u202Eb", short_line), RefusalCode::control_character);
  EXPECT_EQ(refused("a\nb", short_line), RefusalCode::control_character);
  EXPECT_EQ(refused("abcdef", short_line), RefusalCode::text_too_long);
  EXPECT_EQ(refused(" \u00A0", short_line), RefusalCode::text_empty);
  EXPECT_EQ(*read_text("Zoë’s", short_line), "Zoë’s");
  EXPECT_EQ(*read_text("  ", {.presence = Presence::optional}), "");
}

// Text of the characters that matter here, and now and then a byte that is none.
rc::Gen<std::string> any_text() {
  const std::vector<std::string> pieces{"a",    "Z",    " ",      "\u00A0", "’",      "ë",
                                        "\n",   "\r",   "\r\n",   "\t",     "\u3000", "🏠",
                                        "\x1B", "\xE9", "\u202E", "\u0085", "\u2028"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                      [](const std::vector<std::string>& chosen) {
                        std::string text;
                        for (const std::string& piece : chosen) text += piece;
                        return text;
                      });
}

TEST(Text, WhatIsAcceptedIsAcceptedAgainUnchanged) {
  int accepted = 0;
  EXPECT_TRUE(rc::check([&] {
    const TextRule rule{
        .most_characters = 40, .lines = Lines::many, .presence = Presence::optional};
    const auto once = read_text(*any_text(), rule);
    if (!once) return;
    ++accepted;
    RC_ASSERT(is_utf8(*once));
    RC_ASSERT(count_characters(*once) <= 40U);
    RC_ASSERT(trim(*once) == *once);
    RC_ASSERT(!forbidden_character(*once, Lines::many));
    RC_ASSERT(*read_text(*once, rule) == *once);
  }));
  EXPECT_GT(accepted, 0) << "the property was never put to the test";
}

TEST(Text, CuttingNeverBreaksACharacter) {
  EXPECT_TRUE(rc::check([] {
    const std::string text = *any_text();
    if (!is_utf8(text)) return;
    const auto most = *rc::gen::inRange<std::size_t>(0, 20);
    const std::string_view cut = first_characters(text, most);
    RC_ASSERT(is_utf8(cut));
    RC_ASSERT(count_characters(cut) == std::min(most, count_characters(text)));
    RC_ASSERT(text.substr(0, cut.size()) == cut);
  }));
}

TEST(PersonalText, IsReadOnlyByName) {
  const auto words = PersonalText::read(" I wash alone. ", {}, "account");
  EXPECT_EQ(words->for_reader(), "I wash alone.");
  EXPECT_EQ(words->for_storage(), words->for_reader());
  EXPECT_EQ(*words, PersonalText{"I wash alone."});
  EXPECT_TRUE(PersonalText{}.empty());
  EXPECT_EQ(PersonalText::read("", {}, "account").error().code, RefusalCode::text_empty);
}

}  // namespace
}  // namespace candour
