// Where things stand in both drawings, for random cases and for the ones that strain a layout.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "web/picture/packing.hpp"
#include "web/picture/tall_layout.hpp"
#include "web/picture/test_case.hpp"
#include "web/picture/text_width.hpp"
#include "web/picture/wide_layout.hpp"

namespace candour::picture {
namespace {

using test::case_of;
using test::duty_of;
using test::happening;
using test::random_case;
using test::spread_case;
using test::TestCase;

bool meet(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

std::vector<Box> boxes_of(const WideLayout& layout) {
  std::vector<Box> boxes;
  for (const WideMark& mark : layout.marks) boxes.push_back(mark.box);
  for (const WideBar& bar : layout.bars) boxes.push_back(bar.box);
  for (const UndatedItem& item : layout.undated) boxes.push_back(item.box);
  return boxes;
}

const WideLane* lane_of(const WideLayout& layout, rules::Matter matter) {
  for (const WideLane& lane : layout.lanes) {
    if (lane.matter == matter) return &lane;
  }
  return nullptr;
}

void expect_inside(const Box& box, const WideLane* lane) {
  ASSERT_NE(lane, nullptr);
  EXPECT_GE(box.top, lane->top);
  EXPECT_LE(box.bottom, lane->bottom);
}

// The words lie inside the box that was kept free for them.
void expect_words_inside(const CasePicture& picture, const WideLayout& layout) {
  for (const WideMark& mark : layout.marks) {
    const std::string_view words =
        mark.words.empty() ? std::string_view{picture.events[mark.first].label} : mark.words;
    const int width = text_width(words, event_font, mark.count > 1);
    EXPECT_GE(mark.words_end ? mark.words_at - width : mark.words_at, mark.box.left) << words;
    EXPECT_LE(mark.words_end ? mark.words_at : mark.words_at + width, mark.box.right) << words;
    EXPECT_LE(mark.box.right, wide_width) << words;
  }
  for (const WideBar& bar : layout.bars) {
    EXPECT_GE(bar.words.empty() ? bar.box.left : bar.words_at, bar.box.left);
    EXPECT_LE(bar.box.right, wide_width);
    EXPECT_GE(bar.bar_top, bar.box.top);
    EXPECT_LE(bar.bar_top + 8, bar.box.bottom);
  }
}

// Each event and clock that has a place in time stands in the picture once, or is counted as left
// out.
void expect_complete(const CasePicture& picture, const WideLayout& layout) {
  std::vector<int> seen(picture.events.size());
  for (const WideMark& mark : layout.marks) {
    int members = 0;
    for (std::size_t i = mark.first; i != nowhere; i = layout.next[i]) {
      ++seen[i];
      ++members;
    }
    EXPECT_EQ(members, mark.count);
  }
  for (std::size_t i = 0; i < seen.size(); ++i)
    EXPECT_EQ(seen[i], picture.events[i].has_date ? 1 : 0) << picture.events[i].label;
  std::size_t drawn = 0;
  for (const PictureClock& clock : picture.clocks) drawn += is_drawn(clock) ? 1 : 0;
  std::size_t placed = layout.bars.size();
  for (const WideLane& lane : layout.lanes) placed += lane.clocks_left_out;
  EXPECT_EQ(placed, drawn);
}

void expect_wide_holds(const CasePicture& picture) {
  const WideLayout layout = lay_out_wide(picture);
  const std::vector<Box> boxes = boxes_of(layout);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    EXPECT_LE(boxes[i].bottom, layout.height);
    for (std::size_t j = i + 1; j < boxes.size(); ++j) EXPECT_FALSE(meet(boxes[i], boxes[j]));
  }
  for (const WideMark& mark : layout.marks)
    expect_inside(mark.box, lane_of(layout, picture.events[mark.first].matter));
  for (const WideBar& bar : layout.bars)
    expect_inside(bar.box, lane_of(layout, picture.clocks[bar.clock].matter));
  for (std::size_t i = 1; i < layout.lanes.size(); ++i)
    EXPECT_EQ(layout.lanes[i].top, layout.lanes[i - 1].bottom);
  expect_words_inside(picture, layout);
  expect_complete(picture, layout);
}

void expect_tall_holds(const CasePicture& picture) {
  const TallLayout layout = lay_out_tall(picture);
  int bottom = 0;
  std::size_t events = 0;
  for (const auto* rows : {&layout.rows, &layout.undated}) {
    for (const TallRow& row : *rows) {
      EXPECT_GE(row.top, bottom);
      bottom = row.bottom;
      const bool is_event =
          !row.is_clock && (row.kind == TallKind::event || row.kind == TallKind::group);
      if (is_event) events += row.count;
      for (const TallLine& line : row.lines) {
        EXPECT_GT(line.baseline, row.top);
        EXPECT_LT(line.baseline, row.bottom);
        EXPECT_LE(
            layout.words_left + text_width(line.words, line.is_small ? tall_small_font : tall_font),
            tall_width);
      }
    }
  }
  EXPECT_LE(bottom, layout.height);
  for (const TallBar& bar : layout.bars) {
    EXPECT_LT(bar.from, bar.to);
    EXPECT_LE(bar.to, layout.height);
    EXPECT_GT(bar.x, 0);
    for (const TallBar& other : layout.bars) {
      if (&other == &bar || other.x != bar.x) continue;
      EXPECT_TRUE(bar.to < other.from || other.to < bar.from);
    }
  }
  const auto undated = static_cast<std::size_t>(std::count_if(
      picture.events.begin(), picture.events.end(), [](const auto& e) { return !e.has_date; }));
  EXPECT_GE(events + undated, picture.events.size());
}

void expect_holds(const CasePicture& picture) {
  expect_wide_holds(picture);
  expect_tall_holds(picture);
}

RC_GTEST_PROP(Layout, HoldsForSmallCases, ()) {
  expect_holds(random_case(12, 10, 900).picture());
  RC_ASSERT(!::testing::Test::HasFailure());
}

RC_GTEST_PROP(Layout, HoldsForCrowdedYears, ()) {
  expect_holds(random_case(150, 80, 1200).picture());
  RC_ASSERT(!::testing::Test::HasFailure());
}

RC_GTEST_PROP(Layout, HoldsForLongLives, ()) {
  expect_holds(random_case(60, 30, 11000).picture());
  RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(Layout, HoldsForNothing) {
  const CasePicture picture = case_of({}, make_day(2024, 5, 31)).picture();
  expect_holds(picture);
  EXPECT_FALSE(lay_out_wide(picture).has_axis);
}

TEST(Layout, HoldsForOneEvent) { expect_holds(spread_case(1, 10).picture()); }
TEST(Layout, HoldsForFiveEvents) { expect_holds(spread_case(5, 700).picture()); }
TEST(Layout, HoldsForFiveHundredEvents) { expect_holds(spread_case(500, 3600).picture()); }
TEST(Layout, HoldsForThirtyYears) { expect_holds(spread_case(90, 10950).picture()); }

TEST(Layout, HoldsForFiveHundredEventsOnOneDay) {
  const CasePicture picture = spread_case(500, 1).picture();
  expect_holds(picture);
  const WideLayout layout = lay_out_wide(picture);
  EXPECT_TRUE(std::any_of(layout.marks.begin(), layout.marks.end(),
                          [](const WideMark& mark) { return mark.count > 20; }));
}

TEST(Layout, FewEventsKeepTheirOwnWords) {
  const WideLayout layout = lay_out_wide(spread_case(5, 700).picture());
  ASSERT_EQ(layout.marks.size(), 5u);
  for (const WideMark& mark : layout.marks) {
    EXPECT_EQ(mark.count, 1);
    EXPECT_TRUE(mark.words.empty());
  }
}

TEST(Layout, WhatWouldNotFitIsCounted) {
  std::vector<rules::Happening> happenings;
  for (int i = 0; i < 40; ++i) {
    const auto kind =
        i % 2 == 0 ? rules::EventKind::chaser_received : rules::EventKind::contact_received;
    happenings.push_back(
        happening(kind, exactly(make_day(2024, 3, 1 + static_cast<unsigned>(i) / 4))));
  }
  const WideLayout layout = lay_out_wide(case_of(happenings, make_day(2025, 3, 1)).picture());
  int counted = 0;
  for (const WideMark& mark : layout.marks) {
    counted += mark.count;
    if (mark.count > 1) {
      EXPECT_FALSE(mark.words.empty());
    }
  }
  EXPECT_EQ(counted, 40);
  EXPECT_LT(layout.marks.size(), 40u);
}

RC_GTEST_PROP(Layout, TheLineOfTheDayMovesOnWithTheDay, ()) {
  TestCase made = random_case(20, 0, 2000);
  const CasePicture picture = made.picture();
  const Day as_of = made.as_of - std::chrono::days{*rc::gen::inRange(0, 800)};
  const TimeScale scale = lay_out_wide(picture).scale;
  RC_PRE(lay_out_wide(picture).has_axis);
  RC_ASSERT(scale.at(as_of) <= scale.at(made.as_of));
  RC_ASSERT(lay_out_wide(picture).as_at_x == scale.at(made.as_of));
}

RC_GTEST_PROP(Layout, DaysRunDownTheTallDrawing, ()) {
  const TestCase made = random_case(40, 10, 2000);
  const TallLayout layout = lay_out_tall(made.picture());
  RC_PRE(!layout.rows.empty());
  const Day day = make_day(2009, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 8000)};
  const Day later = day + std::chrono::days{*rc::gen::inRange(1, 600)};
  RC_ASSERT(layout.places.first(day) <= layout.places.last(day));
  RC_ASSERT(layout.places.last(day) <= layout.places.first(later));
}

TEST(Layout, EmptyLanesAreLeftOut) {
  const CasePicture picture =
      case_of({happening(rules::EventKind::plan_agreed, exactly(make_day(2024, 1, 2)))},
              make_day(2024, 6, 1))
          .picture();
  const WideLayout layout = lay_out_wide(picture);
  ASSERT_EQ(layout.lanes.size(), 1u);
  EXPECT_EQ(layout.lanes.front().matter, rules::Matter::plan);
}

TEST(Layout, AFarDueDayOfSomethingMetDoesNotStretchThePicture) {
  TestCase made =
      case_of({happening(rules::EventKind::assessment_completed, exactly(make_day(2024, 1, 2))),
               happening(rules::EventKind::plan_agreed, exactly(make_day(2024, 2, 2)))},
              make_day(2024, 6, 1));
  made.duties.push_back(duty_of(rules::DutyState::met, make_day(2024, 1, 2), make_day(2034, 1, 2)));
  made.duties.back().closing = 1;
  EXPECT_LE(lay_out_wide(made.picture()).scale.after(), make_day(2024, 7, 1));
}

}  // namespace
}  // namespace candour::picture
