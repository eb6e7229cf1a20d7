#include "web/pages/search_pages.hpp"

#include "web/http/percent.hpp"
#include "web/pages/test_people.hpp"

namespace candour::web {
namespace {

class SearchPages : public PeoplePagesTest {
 protected:
  Response search(std::string_view typed) { return open("/search?q=" + percent_encode(typed)); }
};

TEST_F(SearchPages, SomebodyIsFoundWithAgePlaceAndWhy) {
  const auto page = search("whit marg");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(has(page, "href=\"/people/peggy\">Margaret Whitfield</a>"));
  EXPECT_TRUE(has(page, "born 3 February 1941, "));
  EXPECT_TRUE(has(page, "lives in SW1A"));
  EXPECT_FALSE(has(page, "Cobblers"));
  EXPECT_TRUE(has(page, "Matches: name"));
  EXPECT_TRUE(has(page, "No case"));
  EXPECT_TRUE(has(search("peggy whitfield"), "Margaret for “peggy”"));
}

TEST_F(SearchPages, WhoHasTheCaseStandsBesideThem) {
  const CaseId id =
      test_.add_case(here_, "c-1", plain_timeline, care::CaseOrigin::council, "amira");
  care::PersonAdded person;
  person.label = "B";
  person.words = "the person";
  person.preferred_name = PersonalText{"Peggy"};
  person.case_is_about_them = true;
  person.person = PersonId::ours("peggy");
  test_.add_event(here_, id, person);
  const auto page = search("whitfield marg");
  EXPECT_TRUE(has(page, "href=\"/cases/c-1\""));
  EXPECT_TRUE(has(page, "Somebody called amira, North"));
}

TEST_F(SearchPages, AProtectedAddressIsOnNoList) {
  const auto page = search("quiet ruth");
  EXPECT_TRUE(has(page, "Ruth Quiet"));
  EXPECT_TRUE(has(page, "protected address"));
  EXPECT_FALSE(has(page, "M1"));
  EXPECT_FALSE(has(search("hidden"), "Ruth"));
  EXPECT_FALSE(has(search("M1 1AE"), "Ruth"));
}

TEST_F(SearchPages, CouncilsAreApart) {
  EXPECT_FALSE(has(search("whitfield"), "Zelda"));
  EXPECT_TRUE(has(search("zelda"), "Nobody found"));
}

TEST_F(SearchPages, WhatCannotBeSearchedKeepsWhatWasTyped) {
  for (const std::string& typed : {std::string(300, 'a'), std::string{"  %  "}, std::string{"😀"},
                                   std::string{"a b c d e f g h i j k l m n"}}) {
    const auto page = search(typed);
    EXPECT_EQ(page.status, 422) << typed;
    EXPECT_TRUE(has(page, "There is a problem"));
    EXPECT_TRUE(has(page, "value=\"" + typed + "\"")) << typed;
  }
  EXPECT_EQ(search("").status, 422);
  EXPECT_EQ(open("/search").status, 200);
}

TEST_F(SearchPages, HostileTextStaysText) {
  for (const std::string_view typed : {"<script>alert(1)</script>", "\"><img src=x onerror=1>",
                                       "' OR 1=1 --", "%_*?", "Nguyễn Łukasz", "محمد", "{{7*7}}"}) {
    const auto page = search(typed);
    EXPECT_TRUE(page.status == 200 || page.status == 422) << typed;
    EXPECT_FALSE(has(page, "<script>alert")) << typed;
    EXPECT_FALSE(has(page, "<img src=x")) << typed;
  }
}

TEST_F(SearchPages, TheBoxIsWithinReachOfEveryPage) {
  const auto page = open("/my-work");
  EXPECT_TRUE(has(page, "data-search-shortcut"));
  EXPECT_TRUE(has(page, "action=\"/search\""));
  EXPECT_TRUE(has(page, "Find a person"));
  EXPECT_TRUE(has(open("/search"), "data-search-shortcut"));
}

TEST_F(SearchPages, SearchingIsNotALookAtARecord) {
  (void)search("whitfield");
  EXPECT_TRUE(test_.stop_and_read_looks().empty());
}

}  // namespace
}  // namespace candour::web
