#include "web/picture/time_scale.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "web/picture/axis.hpp"
#include "web/picture/text_width.hpp"

namespace candour::picture {
namespace {

using std::chrono::days;

constexpr int left = 100;
constexpr int right = 1100;

TimeScale scale_of(const std::vector<Day>& shown) {
  return TimeScale(shown, left, right, fold_width);
}

std::vector<Day> random_days() {
  std::vector<Day> shown;
  const int count = *rc::gen::inRange(1, 40);
  for (int i = 0; i < count; ++i)
    shown.push_back(make_day(1990, 1, 1) + days{*rc::gen::inRange(0, 15000)});
  return shown;
}

RC_GTEST_PROP(TimeScale, KeepsTheOrderOfDays, ()) {
  const std::vector<Day> shown = random_days();
  const TimeScale scale = scale_of(shown);
  const Day day = make_day(1985, 1, 1) + days{*rc::gen::inRange(0, 20000)};
  const Day later = day + days{*rc::gen::inRange(0, 3000)};
  RC_ASSERT(scale.at(day) <= scale.at(later));
  RC_ASSERT(scale.at(day) >= left);
  RC_ASSERT(scale.at(later) <= right);
}

RC_GTEST_PROP(TimeScale, FoldsOnlyYearsThatHoldNothing, ()) {
  const std::vector<Day> shown = random_days();
  const TimeScale scale = scale_of(shown);
  int from = left;
  Day first = scale.first();
  for (const TimeScale::Stretch& stretch : scale.stretches()) {
    RC_ASSERT(stretch.from == from);
    RC_ASSERT(stretch.first == first);
    RC_ASSERT(stretch.to > stretch.from);
    from = stretch.to;
    first = stretch.after;
    if (!stretch.folded) continue;
    RC_ASSERT(stretch.to - stretch.from >= fold_width - 1);
    RC_ASSERT(std::none_of(shown.begin(), shown.end(),
                           [&](Day day) { return day >= stretch.first && day < stretch.after; }));
  }
  RC_ASSERT(from == right);
}

RC_GTEST_PROP(TimeScale, ItsWordsDoNotOverlap, ()) {
  const std::vector<Day> shown = random_days();
  const auto words = axis_words(scale_of(shown), make_day(2010, 1, 1));
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      if (words[i].line != words[j].line) continue;
      const auto extent = [](const AxisWord& word) {
        const int width = text_width(word.words, word.line == 0 ? 14 : 12, word.line == 0);
        const int from = word.is_centred ? word.x - width / 2 : word.x;
        return std::pair{from, from + width};
      };
      const auto [a_from, a_to] = extent(words[i]);
      const auto [b_from, b_to] = extent(words[j]);
      RC_ASSERT(a_to <= b_from || b_to <= a_from);
    }
  }
}

TEST(TimeScale, QuietYearsBecomeOneGap) {
  const TimeScale scale = scale_of({make_day(2015, 3, 4), make_day(2019, 2, 1)});
  ASSERT_EQ(scale.stretches().size(), 3u);
  const TimeScale::Stretch& fold = scale.stretches()[1];
  EXPECT_TRUE(fold.folded);
  EXPECT_EQ(fold.first, make_day(2016, 1, 1));
  EXPECT_EQ(fold.after, make_day(2019, 1, 1));
  EXPECT_EQ(fold.to - fold.from, fold_width);
  std::vector<std::string> words;
  for (const AxisWord& word : axis_words(scale, make_day(2019, 2, 1))) words.push_back(word.words);
  EXPECT_NE(std::find(words.begin(), words.end(), "2016–2018"), words.end());
  EXPECT_NE(std::find(words.begin(), words.end(), "nothing recorded"), words.end());
}

TEST(TimeScale, AFoldStillToComeSaysThatNothingFallsDue) {
  const TimeScale scale = scale_of({make_day(2015, 3, 4), make_day(2019, 2, 1)});
  const auto words = axis_words(scale, make_day(2015, 6, 1));
  EXPECT_TRUE(std::any_of(words.begin(), words.end(),
                          [](const AxisWord& word) { return word.words == "nothing falls due"; }));
}

TEST(TimeScale, OneDayHasMonthsAroundIt) {
  const Day day = make_day(2024, 2, 29);
  const TimeScale scale = scale_of({day});
  EXPECT_EQ(scale.first(), make_day(2024, 1, 1));
  EXPECT_EQ(scale.after(), make_day(2024, 4, 1));
  EXPECT_GT(scale.at(day), left);
  EXPECT_LT(scale.at(day), right);
}

TEST(TimeScale, ThirtyBusyYearsAreAllThere) {
  std::vector<Day> shown;
  for (int year = 1995; year < 2025; ++year) shown.push_back(make_day(year, 6, 15));
  const TimeScale scale = scale_of(shown);
  ASSERT_EQ(scale.stretches().size(), 1u);
  for (std::size_t i = 1; i < shown.size(); ++i)
    EXPECT_GE(scale.at(shown[i]) - scale.at(shown[i - 1]), 30);
}

}  // namespace
}  // namespace candour::picture
