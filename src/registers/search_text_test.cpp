#include "registers/search_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/text.hpp"

namespace candour::registers {
namespace {

using Words = std::vector<std::string>;

TEST(SearchText, NamesOfManyScriptsBecomePlainWords) {
  EXPECT_EQ(plain_words("Nguyễn Thị Hồng"), (Words{"nguyen", "thi", "hong"}));
  EXPECT_EQ(plain_words("Łukasz Żółć"), (Words{"lukasz", "zolc"}));
  EXPECT_EQ(plain_words("Zoë Müller-Lüdenscheid"), (Words{"zoe", "muller", "ludenscheid"}));
  EXPECT_EQ(plain_words("Søren Kierkegård Ærø"), (Words{"soren", "kierkegard", "aero"}));
  EXPECT_EQ(plain_words("ΜΑΡΊΑ Μαρία"), (Words{"μαρια", "μαρια"}));
  EXPECT_EQ(plain_words("ЁЛКА Ёлка Мария"), (Words{"елка", "елка", "мария"}));
  EXPECT_EQ(plain_words("محمد"), (Words{"محمد"}));
  EXPECT_EQ(plain_words("مُحَمَّد"), plain_words("محمد"));
  EXPECT_EQ(plain_words("李小龍"), (Words{"李小龍"}));
  EXPECT_EQ(plain_words("ＳＭＩＴＨ"), (Words{"smith"}));
  EXPECT_EQ(plain_words("Jose\xCC\x81"), (Words{"jose"}));  // a combining accent
}

TEST(SearchText, ApostrophesJoinAndOtherSignsSplit) {
  EXPECT_EQ(plain_words("O'Brien"), (Words{"obrien"}));
  EXPECT_EQ(plain_words("O’Brien O`Brien OʼBrien"), (Words{"obrien", "obrien", "obrien"}));
  EXPECT_EQ(plain_words("Al-Hassan"), (Words{"al", "hassan"}));
  EXPECT_EQ(plain_words("a%b_c*d\"e;--f"), (Words{"a", "b", "c", "d", "e", "f"}));
  EXPECT_EQ(plain_words("👩‍👩‍👧 Ann 🏴󠁧󠁢󠁥󠁮󠁧󠁿"), (Words{"ann"}));
  EXPECT_TRUE(plain_words("  \t\n\xC2\xA0 … — ' - %").empty());
  EXPECT_TRUE(plain_words("").empty());
}

TEST(SearchText, ANameIsIndexedAsItIsWrittenAndRunTogether) {
  const NameWords hassan = name_words("Al-Hassan");
  EXPECT_EQ(hassan.written, (Words{"al", "hassan"}));
  EXPECT_EQ(hassan.joined, (Words{"alhassan"}));
  const NameWords brien = name_words("O’Brien");
  EXPECT_EQ(brien.written, (Words{"obrien"}));
  EXPECT_EQ(brien.joined, (Words{"brien"}));
  EXPECT_EQ(name_words("van den Berg").joined, (Words{"vanden", "denberg"}));
  EXPECT_TRUE(name_words("Margaret Anne").joined.empty());
}

TEST(SearchText, AWordIsCutAndNeverSplitsACharacter) {
  const auto words = plain_words(std::string(10'000, 'x'));
  ASSERT_EQ(words.size(), 1U);
  EXPECT_LE(words.front().size(), longest_word_bytes + 4);
  std::string long_greek;
  for (int i = 0; i < 5'000; ++i) long_greek += "ω";
  EXPECT_TRUE(is_utf8(plain_words(long_greek).front()));
}

TEST(SearchText, PhonesAreDigits) {
  EXPECT_EQ(phone_digits("01632 960 123"), "01632960123");
  EXPECT_EQ(phone_digits("+44 (0)1632-960123"), "01632960123");
  EXPECT_EQ(phone_digits("0044 1632 960123"), "01632960123");
  EXPECT_EQ(phone_digits("none"), "");
}

TEST(SearchText, NamesThatSoundAlikeHaveOneSound) {
  const auto alike = [](std::string_view a, std::string_view b) {
    return !sound_of(a).empty() && sound_of(a) == sound_of(b);
  };
  EXPECT_TRUE(alike("stephen", "steven"));
  EXPECT_TRUE(alike("catherine", "kathryn"));
  EXPECT_TRUE(alike("philip", "fillip"));
  EXPECT_TRUE(alike("smith", "smyth"));
  EXPECT_TRUE(alike("mackay", "mckay"));
  EXPECT_TRUE(alike("knight", "nite"));
  EXPECT_TRUE(alike("wright", "rite"));
  EXPECT_FALSE(alike("smith", "jones"));
  EXPECT_FALSE(alike("margaret", "mary"));
  EXPECT_TRUE(sound_of("μαρια").empty());
  EXPECT_TRUE(sound_of("jo").empty());
}

TEST(SearchText, SlipsAreCounted) {
  EXPECT_EQ(slips_between("smith", "smith"), 0);
  EXPECT_EQ(slips_between("smith", "smiht"), 1);
  EXPECT_EQ(slips_between("smith", "smth"), 1);
  EXPECT_EQ(slips_between("jonson", "johnson"), 1);
  EXPECT_EQ(slips_between("μαρια", "μαρεα"), 1);
  EXPECT_EQ(slips_between("smith", "simht"), 2);
  EXPECT_EQ(slips_between("smith", "jones"), 3);
  EXPECT_EQ(slips_between("", "abc"), 3);
}

// One slip made at random in a word of small letters.
std::string with_one_slip(std::string word) {
  const auto at =
      static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(word.size())));
  const char letter = *rc::gen::inRange<char>('a', 'z');
  switch (*rc::gen::inRange(0, 4)) {
    case 0: word.erase(at, 1); break;
    case 1: word.insert(at, 1, letter); break;
    case 2: word[at] = letter; break;
    default:
      if (at + 1 < word.size()) std::swap(word[at], word[at + 1]);
  }
  return word;
}

RC_GTEST_PROP(SearchText, WordsOneSlipApartShareAKey, ()) {
  const auto word =
      *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange<char>('a', 'f')));
  const std::string other = with_one_slip(word);
  RC_ASSERT(slips_between(word, other) <= 1);
  const auto keys = one_deletion_keys(word);
  const auto others = one_deletion_keys(other);
  RC_ASSERT(std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
    return std::find(others.begin(), others.end(), key) != others.end();
  }));
}

RC_GTEST_PROP(SearchText, AnyBytesGiveWordsWithoutGaps, (const std::string& bytes)) {
  for (const std::string& word : plain_words(bytes)) {
    RC_ASSERT(!word.empty());
    RC_ASSERT(word.find_first_of(" %_'\"\x1f\x1e\n") == std::string::npos);
    RC_ASSERT(plain_words(word) == std::vector<std::string>{word});
  }
}

RC_GTEST_PROP(SearchText, SlipsAreTheSameBothWays, ()) {
  const auto letters = rc::gen::container<std::string>(rc::gen::inRange<char>('a', 'd'));
  const auto a = *letters;
  const auto b = *letters;
  RC_ASSERT(slips_between(a, b) == slips_between(b, a));
  RC_ASSERT((slips_between(a, b) == 0) == (a == b));
}

}  // namespace
}  // namespace candour::registers
