#include "web/pages/standards_pages.hpp"

#include <fmt/format.h>

#include "law/own_standards.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {
namespace {

bool says(const Response& page, std::string_view words) {
  return page.content().find(words) != std::string::npos;
}

class StandardsPages : public testing::Test {
 protected:
  StandardsPages() {
    const auto file = law::parse_toml(R"(
[[benchmark]]
rule = "assessment.adult"
amount = 6
unit = "weeks"
from = 2025-04-01
cite = "Standards 2025, item 2 <b>"
adopted_by = "Director of Adult Social Services"
adopted_on = 2025-03-11
)",
                                      "standards.toml");
    own_ = *law::read_own_standards(*file, shipped_law());
    Site site = test_.site_of(people::north());
    site.own_standards = &own_;
    pages_.emplace(site);
    manager_ = test_.add_staff(people::north(), "mia", people::Role::team_manager, "East");
    worker_ = test_.add_staff(people::north(), "will", people::Role::social_worker, "East");
    test_.add_case(people::north(), "late", plain_timeline, care::CaseOrigin::council, "will");
  }

  Response open(std::string_view target, const people::Account& as) {
    const Browser browser = test_.sign_in(as);
    return pages_->handle(get(target, &browser));
  }

  TestSite test_;
  law::OwnStandards own_;
  std::optional<Pages> pages_;
  people::Account manager_;
  people::Account worker_;
};

TEST_F(StandardsPages, ShowWhatIsAdoptedByWhomAndSinceWhen) {
  const Response page = open("/standards", worker_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "6 weeks"));
  EXPECT_TRUE(says(page, "1 April 2025"));
  EXPECT_TRUE(says(page, "Director of Adult Social Services, 11 March 2025"));
  EXPECT_TRUE(says(page, "item 2 &lt;b&gt;"));
  EXPECT_FALSE(says(page, "/standards/try"));
}

TEST_F(StandardsPages, AWorkerDoesNotTryStandards) {
  EXPECT_EQ(open("/standards/try", worker_).status, 403);
  EXPECT_EQ(open("/standards/try", manager_).status, 200);
}

TEST_F(StandardsPages, AShorterStandardIsTriedOnTodaysWork) {
  const Response page = open("/standards/try?rule=assessment.adult&amount=4", manager_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "If it were 4 weeks"));
  EXPECT_TRUE(says(page, "Of 1 open today, 1 would be late."));
  EXPECT_TRUE(says(page, "adopted_by"));
}

// An adult’s complaint must be acknowledged within 3 working days: SI 2009/309 reg 13(3).
TEST_F(StandardsPages, WhatWouldWeakenTheLawIsRefusedAndKeptOnThePage) {
  const Response page = open("/standards/try?rule=complaints.adult.acknowledge&amount=9", manager_);
  EXPECT_EQ(page.status, 422);
  EXPECT_TRUE(says(page, "value=\"9\""));
  EXPECT_TRUE(says(page, "There is a problem"));
}

TEST_F(StandardsPages, OddAmountsAreRefusedInWords) {
  for (const std::string_view amount :
       {"", "0", "-1", "2.5", "99999999999999999999", "six", "%3Cscript%3E"}) {
    const Response page =
        open(fmt::format("/standards/try?rule=assessment.adult&amount={}", amount), manager_);
    EXPECT_EQ(page.status, 422) << amount;
    EXPECT_TRUE(says(page, "Enter a whole number")) << amount;
    EXPECT_FALSE(says(page, "<script>")) << amount;
  }
  EXPECT_TRUE(
      says(open("/standards/try?rule=no.such&amount=3", manager_), "Choose what must be done"));
}

}  // namespace
}  // namespace candour::web
