#include "web/pages/as_at.hpp"

#include <gtest/gtest.h>

namespace candour::web {
namespace {

AsAtChoice boxes(std::string day, std::string month, std::string year) {
  return read_as_at(Fields{{{"as-at-day", std::move(day)},
                            {"as-at-month", std::move(month)},
                            {"as-at-year", std::move(year)}}});
}

TEST(AsAt, OfNothingIsNoChoice) {
  for (const AsAtChoice& choice : {read_as_at({}), boxes("", "", ""), boxes(" ", "", "  ")}) {
    EXPECT_FALSE(choice.day);
    EXPECT_EQ(choice.error, "");
  }
}

TEST(AsAt, IsReadFromTheAddress) {
  const auto choice = read_as_at(Fields{{{"as-at", "2023-12-15"}}});
  EXPECT_EQ(choice.day, make_day(2023, 12, 15));
  EXPECT_EQ(choice.error, "");
}

TEST(AsAt, IsReadFromTheBoxesAsPeopleType) {
  EXPECT_EQ(boxes("27", "3", "2024").day, make_day(2024, 3, 27));
  EXPECT_EQ(boxes(" 7", "03 ", " 2024 ").day, make_day(2024, 3, 7));
  EXPECT_EQ(boxes("29", "2", "2024").day, make_day(2024, 2, 29));
}

TEST(AsAt, KeepsWhatWasTypedWhereThereIsNoSuchDay) {
  for (const auto& [day, month, year] : {std::tuple{"31", "2", "2024"},
                                         {"29", "2", "2023"},
                                         {"0", "1", "2024"},
                                         {"1", "13", "2024"},
                                         {"1", "", "2024"},
                                         {"", "", "2024"},
                                         {"first", "May", "2024"},
                                         {"1", "1", "24"},
                                         {"1", "1", "20245"},
                                         {"-1", "1", "2024"},
                                         {"1", "1", "1776"},
                                         {"1", "1", "2200"},
                                         {"<b>", "\"", "'"}}) {
    const auto choice = boxes(day, month, year);
    EXPECT_FALSE(choice.day) << day << " " << month << " " << year;
    EXPECT_NE(choice.error, "") << day << " " << month << " " << year;
    EXPECT_EQ(choice.typed_day, day);
    EXPECT_EQ(choice.typed_month, month);
    EXPECT_EQ(choice.typed_year, year);
  }
}

TEST(AsAt, RefusesAnAddressThatNamesNoDay) {
  for (const char* text : {"yesterday", "2024-02-31", "2024-2-1", "2024", "1776-07-04", "--"}) {
    const auto choice = read_as_at(Fields{{{"as-at", text}}});
    EXPECT_FALSE(choice.day) << text;
    EXPECT_NE(choice.error, "") << text;
  }
}

TEST(AsAt, FormShowsTheErrorAtTheFieldAndEscapesWhatWasTyped) {
  html::Out out;
  write_as_at_form(out, boxes("<script>", "\"", "2024"), "/cases/C-1", make_day(2024, 3, 1));
  const std::string page{std::move(out).take().view()};
  EXPECT_NE(page.find("id=\"as-at-day\""), page.npos);
  EXPECT_NE(page.find("Enter a day that exists"), page.npos);
  EXPECT_NE(page.find("&lt;script&gt;"), page.npos);
  EXPECT_EQ(page.find("<script>"), page.npos);
  EXPECT_NE(page.find("value=\"2024\""), page.npos);
}

}  // namespace
}  // namespace candour::web
