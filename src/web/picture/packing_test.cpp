#include "web/picture/packing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "web/picture/text_width.hpp"

namespace candour::picture {
namespace {

std::vector<Extent> random_extents() {
  std::vector<Extent> extents;
  const int count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) {
    const int from = *rc::gen::inRange(0, 1000);
    extents.push_back({from, from + *rc::gen::inRange(1, 200)});
  }
  std::sort(extents.begin(), extents.end(),
            [](const Extent& a, const Extent& b) { return a.from < b.from; });
  return extents;
}

RC_GTEST_PROP(RowsOf, NoTwoOfARowMeet, ()) {
  const std::vector<Extent> extents = random_extents();
  const std::vector<int> rows = rows_of(extents);
  RC_ASSERT(rows.size() == extents.size());
  for (std::size_t i = 0; i < extents.size(); ++i) {
    for (std::size_t j = i + 1; j < extents.size(); ++j) {
      if (rows[i] == rows[j]) RC_ASSERT(extents[i].to + packing_gap <= extents[j].from);
    }
  }
}

RC_GTEST_PROP(RowsOf, AsFewAsCanBe, ()) {
  const std::vector<Extent> extents = random_extents();
  const std::vector<int> rows = rows_of(extents);
  // Where one begins, all that still covers the place needs a row of its own.
  int deepest = 0;
  for (const Extent& here : extents) {
    int depth = 0;
    for (const Extent& other : extents) {
      if (other.from <= here.from && other.to + packing_gap > here.from) ++depth;
    }
    deepest = std::max(deepest, depth);
  }
  const int used = rows.empty() ? 0 : *std::max_element(rows.begin(), rows.end()) + 1;
  RC_ASSERT(used == deepest);
}

TEST(Rows, JoinsWhatItMakesGrowLeast) {
  Rows rows(2);
  EXPECT_EQ(rows.fitting({0, 100}), 0u);
  rows.set_last(0, {0, 100});
  EXPECT_EQ(rows.fitting({50, 150}), 1u);
  rows.set_last(1, {50, 150});
  EXPECT_EQ(rows.fitting({90, 120}), Rows::none);
  EXPECT_EQ(rows.nearest({90, 120}), 1u);
  EXPECT_EQ(rows.fitting({110, 140}), 0u);
}

TEST(TextWidth, IsAtLeastTheFontsOwn) {
  // Arial: A 667, m 833, i 222, space 278 thousandths.
  EXPECT_GE(text_width("Am i", 10), 20);
  EXPECT_GT(text_width("Am i", 10, true), text_width("Am i", 10));
  EXPECT_EQ(text_width("", 14), 0);
  // A letter beyond ASCII is one letter, however many bytes it has.
  EXPECT_LE(text_width("é", 10), 12);
  EXPECT_LE(text_width("’", 10), 7);
}

TEST(FirstLine, BreaksAtASpace) {
  const int width = text_width("Contact and", 14) + 2;
  const auto [line, rest] = first_line("Contact and allocation", 14, width);
  EXPECT_EQ(line, "Contact and");
  EXPECT_EQ(rest, "allocation");
}

RC_GTEST_PROP(FirstLine, LosesNothingAndFits, (const std::string& text)) {
  const auto [line, rest] = first_line(text, 14, 60);
  std::string joined{line};
  if (line.size() + rest.size() < text.size()) joined += ' ';
  joined += rest;
  RC_ASSERT(joined == text);
  // At least one letter is taken, so that breaking ends.
  RC_ASSERT(text.empty() || !line.empty() || text.front() == ' ');
}

RC_GTEST_PROP(FirstLine, PlainWordsFitTheWidth, ()) {
  const auto words = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcWm i.")));
  const auto [line, rest] = first_line(words, 14, 60);
  RC_ASSERT(text_width(line, 14) <= 60);
}

}  // namespace
}  // namespace candour::picture
