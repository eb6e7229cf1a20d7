#include "demo/distributions.hpp"

#include "demo/testing_material.hpp"

namespace candour::demo {
namespace {

using testing::text_of;

// The file with one piece of it in other words.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = text_of("distributions.toml");
  const auto at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Distributions, AreReadWhole) {
  const auto read = read_distributions(text_of("distributions.toml"));
  ASSERT_TRUE(read.has_value()) << read.error().message;
  EXPECT_EQ(read->course.life.values.size(), life_kind_count);
  EXPECT_EQ(read->work.teams.size(), 10U);
  EXPECT_EQ(read->work.teams.front().name, "Adults East");
  EXPECT_EQ(read->names.women.size(), read->who.culture.values.size());
  EXPECT_EQ(read->steps.light_review.quantiles[0], 38);
}

TEST(Distributions, RefuseAnEntryThatIsMissingMisspeltOrWithoutItsSource) {
  const auto missing = read_distributions(changed("[often.declines]", "[often.declined]"));
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, RefusalCode::missing_field);
  EXPECT_EQ(missing.error().field, "often.declines");
  const auto stranger = read_distributions(text_of("distributions.toml") +
                                           "\n[often.invented]\nper_thousand = 1\nsource = \"\"\n");
  ASSERT_FALSE(stranger.has_value());
  EXPECT_EQ(stranger.error().code, RefusalCode::malformed);
  EXPECT_EQ(stranger.error().field, "often.invented");
  const auto unsourced =
      read_distributions(changed("[who.has_phone]\nper_thousand = 720\nsource = ",
                                 "[who.has_phone]\nper_thousand = 720\nsaid_by = "));
  ASSERT_FALSE(unsourced.has_value());
  EXPECT_EQ(unsourced.error().field, "who.has_phone");
}

TEST(Distributions, RefuseNumbersThatAreNone) {
  const auto share = read_distributions(changed("per_thousand = 720", "per_thousand = 1720"));
  ASSERT_FALSE(share.has_value());
  EXPECT_EQ(share.error().field, "who.has_phone");
  const auto spread = read_distributions(changed("[38, 42, 47", "[38, 22, 47"));
  ASSERT_FALSE(spread.has_value());
  EXPECT_EQ(spread.error().field, "steps.light_review");
  EXPECT_EQ(read_distributions("name = ").error().code, RefusalCode::malformed);
}

}  // namespace
}  // namespace candour::demo
