#include "web/pages/list_query.hpp"

#include <gtest/gtest.h>

#include <array>

namespace candour::web {
namespace {

constexpr std::array<std::string_view, 2> names{"team", "priority"};

ListQuery query_of(std::vector<Field> fields) {
  return {"/list", Fields{std::move(fields)}, names};
}

TEST(ListQuery, KeepsWhatTheListKnows) {
  const auto query = query_of({{"team", "East"}, {"evil", "x"}, {"sort", "-due"}, {"page", "3"}});
  EXPECT_EQ(query.get("team"), "East");
  EXPECT_FALSE(query.has("evil"));
  EXPECT_EQ(query.sort(), "due");
  EXPECT_TRUE(query.is_backwards());
  EXPECT_EQ(query.page(), 3U);
  EXPECT_EQ(query.with_page(4), "/list?team=East&sort=-due&page=4");
}

TEST(ListQuery, AChangedListBeginsAtItsFirstPage) {
  const auto query = query_of({{"team", "East"}, {"page", "3"}});
  EXPECT_EQ(query.with("priority", "urgent"), "/list?team=East&priority=urgent");
  EXPECT_EQ(query.without("team"), "/list");
  EXPECT_EQ(query.with("team", "A & B"), "/list?team=A%20%26%20B");
  EXPECT_EQ(query.as_file(), "/list?team=East&format=csv");
}

TEST(ListQuery, AnEmptyValueIsAValue) {
  const auto query = query_of({{"team", ""}});
  EXPECT_TRUE(query.has("team"));
  EXPECT_EQ(query.with_page(1), "/list?team=");
}

TEST(ListQuery, WhatIsNoPageIsTheFirst) {
  for (const std::string_view given :
       {"", "0", "-1", "one", "2 ", "2x", "99999999999999999999999999", "<script>"})
    EXPECT_EQ(query_of({{"page", std::string{given}}}).page(), 1U) << given;
  EXPECT_FALSE(query_of({{"team", std::string(10'000, 'x')}}).has("team"));
}

TEST(ListQuery, PagesHoldEveryPlaceOnce) {
  for (const std::size_t count : {0U, 1U, 49U, 50U, 51U, 2000U}) {
    const std::size_t pages = part_of(count, 1).pages;
    std::size_t next = 0;
    for (std::size_t page = 1; page <= pages; ++page) {
      const PagePart part = part_of(count, page);
      EXPECT_EQ(part.first, next);
      EXPECT_LE(part.end - part.first, page_rows);
      next = part.end;
    }
    EXPECT_EQ(next, count);
    EXPECT_EQ(part_of(count, pages + 7).page, pages);
  }
}

}  // namespace
}  // namespace candour::web
