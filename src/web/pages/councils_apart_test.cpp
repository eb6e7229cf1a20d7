// Two councils in one process, over the same stores: neither ever shows anything of the other.

#include "web/pages/test_site.hpp"

namespace candour::web {
namespace {

using people::Role;

constexpr std::string_view southern_timeline = R"({
  "ref": "SOUTHERN-REFERENCE", "service": "adult", "people": { "A": "southern man" },
  "events": [{ "on": "2025-01-06", "kind": "assessment.requested", "about": "A" }] })";

class CouncilsApart : public testing::Test {
 protected:
  void SetUp() override {
    for (const CouncilId& council : {people::north(), people::south()}) {
      worker_.push_back(test_.add_staff(council, "kim", Role::social_worker, "East"));
      manager_.push_back(test_.add_staff(council, "max", Role::team_manager, "East"));
      browser_.push_back(test_.sign_in(worker_.back()));
      manager_browser_.push_back(test_.sign_in(manager_.back()));
      pages_.push_back(std::make_unique<Pages>(test_.site_of(council, council.text())));
    }
    // The same worker's id, team and case reference in both; and some that only the south has.
    test_.add_case(people::north(), "shared", plain_timeline, care::CaseOrigin::council, "kim");
    for (const auto& [id, origin, worker] :
         {std::tuple{"shared", care::CaseOrigin::council, "kim"},
          {"southern", care::CaseOrigin::council, "kim"},
          {"southern-nobodys", care::CaseOrigin::imported, ""},
          {"southern-published", care::CaseOrigin::published, ""}})
      test_.add_case(people::south(), id, southern_timeline, origin, worker);
  }

  Response north(std::string_view target, const Browser& browser) {
    return pages_[0]->handle(get(target, &browser));
  }
  Response south(std::string_view target, const Browser& browser) {
    return pages_[1]->handle(get(target, &browser));
  }

  static bool shows_the_south(const Response& response) {
    return response.body.find("outhern") != response.body.npos ||
           response.body.find("SOUTHERN") != response.body.npos;
  }

  TestSite test_;
  std::vector<people::Account> worker_;
  std::vector<people::Account> manager_;
  std::vector<Browser> browser_;
  std::vector<Browser> manager_browser_;
  std::vector<std::unique_ptr<Pages>> pages_;
};

TEST_F(CouncilsApart, EachShowsItsOwnCaseOfOneReference) {
  EXPECT_NE(north("/cases/shared", browser_[0]).body.find("T-1"), std::string::npos);
  EXPECT_NE(south("/cases/shared", browser_[1]).body.find("SOUTHERN-REFERENCE"), std::string::npos);
  EXPECT_FALSE(shows_the_south(north("/cases/shared", browser_[0])));
}

TEST_F(CouncilsApart, NeitherFindsTheOthersCases) {
  for (const std::string_view id : {"southern", "southern-nobodys", "southern-published"}) {
    for (const std::string_view tail : {"", "/reason"}) {
      const std::string path = "/cases/" + std::string{id} + std::string{tail};
      EXPECT_EQ(north(path, browser_[0]).status, 404) << path;
      EXPECT_EQ(north(path, manager_browser_[0]).status, 404) << path;
    }
  }
  EXPECT_EQ(south("/cases/southern", browser_[1]).status, 200);
  EXPECT_EQ(south("/cases/southern-published", browser_[1]).status, 200);
}

TEST_F(CouncilsApart, NoListHoldsTheOthersCases) {
  for (const PageRoute& route : pages_[0]->routes()) {
    if (route.method != Method::get || route.pattern.find('{') != route.pattern.npos) continue;
    for (const Browser& browser : {browser_[0], manager_browser_[0]}) {
      const auto response = north(route.pattern, browser);
      // What a role may not open at all is the permission walk’s business.
      EXPECT_TRUE(response.status < 400 || response.status == 403) << route.pattern;
      EXPECT_FALSE(shows_the_south(response)) << route.pattern;
    }
  }
  EXPECT_TRUE(shows_the_south(south("/my-work", browser_[1])));
  EXPECT_TRUE(shows_the_south(south("/my-work", manager_browser_[1])));
  EXPECT_TRUE(shows_the_south(south("/published", browser_[1])));
}

TEST_F(CouncilsApart, ASessionOpensItsOwnCouncilOnly) {
  for (const PageRoute& route : pages_[0]->routes()) {
    if (route.sign_in == SignIn::not_needed || route.method != Method::get) continue;
    if (route.pattern.find('{') != route.pattern.npos) continue;
    EXPECT_TRUE(location_of(north(route.pattern, browser_[1])).starts_with("/sign-in"))
        << route.pattern;
  }
  EXPECT_TRUE(location_of(north("/cases/shared", browser_[1])).starts_with("/sign-in"));
  EXPECT_EQ(north("/", browser_[1]).body.find("kim"), std::string::npos);
}

TEST_F(CouncilsApart, SigningOutOfOneEndsNothingInTheOther) {
  const auto response = pages_[0]->handle(post(test_, "/sign-out", browser_[1], "sign_out"));
  EXPECT_NE(response.status, 200);
  EXPECT_TRUE(test_.councils.sessions->find(people::south(), browser_[1].token, test_.clock.now()));
}

TEST_F(CouncilsApart, APrivateTimelineOpensInItsOwnSessionOnly) {
  test_.private_timelines.keep({.id = "brought",
                                .session = browser_[1].token.digest(),
                                .brought = test_.clock.now(),
                                .bytes = std::string{southern_timeline}});
  EXPECT_EQ(south("/timelines/brought", browser_[1]).status, 200);
  EXPECT_EQ(south("/timelines/brought", manager_browser_[1]).status, 404);
  EXPECT_EQ(north("/timelines/brought", browser_[0]).status, 404);
  EXPECT_EQ(pages_[0]
                ->handle(post(test_, "/timelines/brought/keep", browser_[0], "keep_timeline"))
                .status,
            404);
  // The same person, signed in again elsewhere.
  const Browser again = test_.sign_in(worker_[1]);
  EXPECT_EQ(south("/timelines/brought", again).status, 404);
}

TEST_F(CouncilsApart, ATimelineKeptInOneIsNoCaseOfTheOther) {
  test_.private_timelines.keep({.id = "0123456789abcdef",
                                .session = browser_[1].token.digest(),
                                .brought = test_.clock.now(),
                                .bytes = std::string{southern_timeline}});
  const auto kept = pages_[1]->handle(
      post(test_, "/timelines/0123456789abcdef/keep", browser_[1], "keep_timeline"));
  ASSERT_EQ(kept.status, 303) << kept.body;
  const std::string path = location_of(kept);
  EXPECT_EQ(south(path, browser_[1]).status, 200);
  EXPECT_EQ(north(path, browser_[0]).status, 404);
}

TEST_F(CouncilsApart, AReasonGivenInOneCountsInThatOneOnly) {
  const auto far = test_.add_staff(people::north(), "far", Role::social_worker, "West");
  const Browser far_browser = test_.sign_in(far);
  test_.reasons.give(browser_[1].token.digest(), CaseId::ours("shared"), PersonalText{"Duty."});
  EXPECT_EQ(location_of(north("/cases/shared", far_browser)), "/cases/shared/reason");
}

TEST_F(CouncilsApart, EachLookIsRecordedForItsOwn) {
  north("/cases/shared", browser_[0]);
  south("/cases/shared", browser_[1]);
  const auto looks = test_.stop_and_read_looks();
  ASSERT_EQ(looks.size(), 2U);
  EXPECT_NE(looks[0].council, looks[1].council);
}

}  // namespace
}  // namespace candour::web
