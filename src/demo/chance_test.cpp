#include "demo/chance.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace candour::demo {
namespace {

TEST(Chance, IsTheSameForTheSameSeedAndPlaceAndNoOther) {
  Chance one{7, 1};
  Chance again{7, 1};
  Chance other_seed{8, 1};
  Chance other_place{7, 2};
  const std::uint64_t first = one.next();
  EXPECT_EQ(again.next(), first);
  EXPECT_NE(other_seed.next(), first);
  EXPECT_NE(other_place.next(), first);
}

TEST(Chance, ReachesEveryNumberOfARangeAboutAsOften) {
  Chance chance{1, 1};
  std::array<int, 10> counts{};
  for (int i = 0; i < 100'000; ++i) ++counts[static_cast<std::size_t>(chance.between(0, 9))];
  for (const int count : counts) {
    EXPECT_GT(count, 9'500);
    EXPECT_LT(count, 10'500);
  }
}

TEST(Spread, KeepsToItsQuantiles) {
  const Spread spread{{0, 10, 20, 40, 80, 100}};
  Chance chance{3, 5};
  std::vector<int> drawn;
  for (int i = 0; i < 100'000; ++i) drawn.push_back(spread.draw(chance));
  std::sort(drawn.begin(), drawn.end());
  EXPECT_EQ(drawn.front(), 0);
  EXPECT_LE(drawn.back(), 100);
  EXPECT_NEAR(drawn[25'000], 10, 1);
  EXPECT_NEAR(drawn[50'000], 20, 1);
  EXPECT_NEAR(drawn[75'000], 40, 1);
  EXPECT_NEAR(drawn[95'000], 80, 2);
}

TEST(Choice, IsMadeAsOftenAsItsWeightSays) {
  const Choice choice{{"often", "never", "seldom"}, {900, 900, 1'000}};
  Chance chance{9, 9};
  std::array<int, 3> counts{};
  for (int i = 0; i < 100'000; ++i) ++counts[choice.draw_index(chance)];
  EXPECT_NEAR(counts[0], 90'000, 500);
  EXPECT_EQ(counts[1], 0);
  EXPECT_NEAR(counts[2], 10'000, 500);
}

}  // namespace
}  // namespace candour::demo
