// Words of every script, as they are searched and found.

#include "registers/words.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "registers/word_query.hpp"

namespace candour::registers {
namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  WordReader reader{text};
  while (reader.next()) {
    EXPECT_LT(reader.begin(), reader.end());
    EXPECT_LE(reader.end(), text.size());
    words.push_back(reader.folded());
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(Words, AreFoldedInEveryScript) {
  EXPECT_EQ(words_in("Mrs O’Brien’s daughter rang at 10.30."),
            (Words{"mrs", "o", "brien", "s", "daughter", "rang", "at", "10", "30"}));
  EXPECT_EQ(words_in("Zoë ZOE\u0308 Łukasz Straße Ærø"),
            (Words{"zoe", "zoe", "lukasz", "strasse", "aero"}));
  EXPECT_EQ(words_in("ΆΝΝΑ Άννα"), (Words{"αννα", "αννα"}));
  EXPECT_EQ(words_in("Фёдор ФЕДОР"), (Words{"федор", "федор"}));
  EXPECT_EQ(words_in("أحمد احمد"), (Words{"احمد", "احمد"}));
  EXPECT_EQ(words_in("ＮＨＳ １２"), (Words{"nhs", "12"}));
  // Vowel signs are part of a word in Devanagari; ideographs are words by themselves.
  EXPECT_EQ(words_in("हिन्दी।"), (Words{"हिन्दी"}));
  EXPECT_EQ(words_in("妈妈ok吗"), (Words{"妈", "妈", "ok", "吗"}));
}

TEST(Words, AreNoneInSignsAndPictures) {
  for (const std::string_view text :
       {"", " \n\t", "…—“”‘’«»", "£€%*?_\\\"'", "🙂🏽", "\u0301\u200D"})
    EXPECT_TRUE(words_in(text).empty()) << text;
}

TEST(Words, OfOneBeginningShareTheFirstHalfOfTheirCode) {
  const auto beginning = [](std::string_view word) {
    const WordCode code = code_of(word);
    return std::string{code.begin(), code.begin() + code_of_beginning_size};
  };
  EXPECT_EQ(beginning("conf"), beginning("confident"));
  EXPECT_EQ(beginning("ñandú"), beginning("ñand"));
  EXPECT_NE(beginning("conf"), beginning("cone"));
  EXPECT_NE(code_of("conf"), code_of("confident"));
}

std::vector<std::string> found(std::string_view typed, std::string_view text) {
  const auto query = WordQuery::read(typed);
  EXPECT_TRUE(query) << typed;
  std::vector<std::string> pieces;
  for (const Stretch& place : query->places_in(text))
    pieces.emplace_back(text.substr(place.begin, place.end - place.begin));
  return pieces;
}

TEST(WordQuery, FindsEveryWordInAnyOrderAndTheBeginningOfTheLast) {
  const std::string_view text = "She fell at home. Zoë’s mother rang about the fall, confused.";
  EXPECT_EQ(found("mother fell", text), (Words{"fell", "mother"}));
  EXPECT_EQ(found("zoe", text), (Words{"Zoë"}));
  EXPECT_EQ(found("rang conf", text), (Words{"rang", "confused"}));
  EXPECT_EQ(found("conf rang", text), Words{});  // only the last may be a beginning
  EXPECT_EQ(found("con", text), Words{});        // and only from four letters on
  EXPECT_EQ(found("confusion", text), Words{});
  EXPECT_EQ(found("fell fell", text), (Words{"fell"}));
  EXPECT_EQ(found("\"fell\" AND%_*", "She fell and rang"), (Words{"fell", "and"}));
}

TEST(WordQuery, WantsCharactersWithoutSpacesTogether) {
  EXPECT_EQ(found("妈妈", "我妈妈来了"), (Words{"妈妈"}));
  EXPECT_EQ(found("妈来", "我妈妈去了又来"), Words{});
}

TEST(WordQuery, RefusesWhatHoldsNoWordOrTooMany) {
  const auto code_for = [](std::string_view typed) {
    const auto query = WordQuery::read(typed);
    EXPECT_FALSE(query) << typed;
    return query.error().code;
  };
  EXPECT_EQ(code_for(""), RefusalCode::text_empty);
  EXPECT_EQ(code_for("%_*'\""), RefusalCode::text_empty);
  EXPECT_EQ(code_for(std::string(10'000, 'a')), RefusalCode::text_too_long);
  EXPECT_EQ(code_for("a b c d e f g h i j k l m"), RefusalCode::text_too_long);
  EXPECT_EQ(code_for("\xff"), RefusalCode::not_utf8);
  EXPECT_EQ(code_for("a\x01z"), RefusalCode::control_character);
  EXPECT_TRUE(WordQuery::read(std::string(200, 'a')));
}

}  // namespace
}  // namespace candour::registers
