#include "demo/phrases.hpp"

#include "demo/testing_material.hpp"
#include "rules/event_kind.hpp"

namespace candour::demo {
namespace {

TEST(Phrases, FillEverySlotAndBeginEverySentenceWithACapital) {
  const auto phrases = Phrases::read(
      "[list]\ntask = [\"the stairs\"]\n[note]\nx = [\"{task} tire {name}. {task} tire {him}; "
      "{He} and {his} {relative} know.\"]\n");
  ASSERT_TRUE(phrases.has_value()) << phrases.error().message;
  Chance chance{1, 1};
  EXPECT_EQ(phrases->say("x", chance, {"Mrs Hughes", true, "son"}),
            "The stairs tire Mrs Hughes. The stairs tire her; She and her son know.");
  EXPECT_EQ(phrases->say("y", chance, {"Mrs Hughes", true, "son"}), "");
}

TEST(Phrases, RefuseASlotThatNothingFills) {
  for (const char* text : {"[list]\na = [\"b\"]\n[note]\nx = [\"{c}\"]\n",
                           "[list]\na = [\"b\"]\n[note]\nx = [\"{a\"]\n"}) {
    const auto phrases = Phrases::read(text);
    ASSERT_FALSE(phrases.has_value()) << text;
    EXPECT_EQ(phrases.error().code, RefusalCode::missing_field);
    EXPECT_EQ(phrases.error().field, "x");
  }
  EXPECT_EQ(Phrases::read("[list]\na = [\"b\"]\n").error().code, RefusalCode::wrong_type);
  EXPECT_EQ(Phrases::read("=").error().code, RefusalCode::malformed);
}

TEST(Phrases, OfTheCouncilLeaveNoBraceOpenAndSpeakOfKnownHappenings) {
  const auto phrases = Phrases::read(testing::text_of("phrases.toml"));
  ASSERT_TRUE(phrases.has_value()) << phrases.error().message;
  EXPECT_GE(phrases->templates(), 100U);
  Chance chance{4, 2};
  int with_words = 0;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < rules::event_kind_count; ++i) {
    const auto kind = rules::name_of(static_cast<rules::EventKind>(i));
    if (!phrases->knows(kind)) continue;
    for (int repeat = 0; repeat < 20; ++repeat) {
      const std::string said = phrases->say(kind, chance, {"Peggy", true, "son"});
      EXPECT_EQ(said.find_first_of("{}"), said.npos) << said;
      characters += said.size();
      ++with_words;
    }
  }
  EXPECT_GE(with_words, 40 * 20);
  // About fifteen words.
  EXPECT_NEAR(static_cast<double>(characters) / with_words, 90, 25);
}

}  // namespace
}  // namespace candour::demo
