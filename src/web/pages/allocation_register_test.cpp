// The register of allocations, and how long people waited beside those who wait.

#include <set>

#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

using people::Role;

constexpr std::string_view path = "/registers/allocations";

// The council of the other register pages; its old allocations are too old for this one, save Bob
// Soon’s of 20 days ago.
class AllocationRegister : public CouncilAtWork {
 protected:
  void allocate(std::string_view id, std::string_view worker, std::string team, int days_ago) {
    happens(
        id,
        care::CaseAllocated{.worker = StaffId::ours(worker), .team = std::move(team), .why = {}},
        days_ago);
  }
  // Somebody who asked for help, waited so many days, and was given to amira.
  void waited(std::string_view id, std::string_view name, int wait_days, int days_ago) {
    add(id, name, days_ago + wait_days, {});
    happens(id, care::CasePlacedWithTeam{.team = "East"}, days_ago + wait_days);
    happens(id, care::PrioritySet{.priority = care::Priority::routine, .why = {}},
            days_ago + wait_days);
    allocate(id, "amira", "East", days_ago);
  }
  std::string day(int days_ago) const { return say(today() - std::chrono::days{days_ago}); }
};

std::string allocations(int count) {
  return fmt::format("<strong>{} {}</strong>", count, count == 1 ? "allocation" : "allocations");
}

TEST_F(AllocationRegister, SaysWhoWasGivenToWhomWhenAndAfterHowLongAWait) {
  waited("gus", "Gus Given", 37, 12);
  const auto page = show(path, mary_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, allocations(2)));
  EXPECT_TRUE(says(page, "since " + say(add_months(today(), -3))));
  EXPECT_TRUE(says(page, "href=\"/cases/gus\""));
  for (const std::string& words : {std::string{"Somebody called amira"}, day(12),
                                   std::string{"37 days"}, std::string{"Still theirs"}})
    EXPECT_TRUE(says(page, words)) << words;
  EXPECT_TRUE(says(page, "Routine"));
  EXPECT_LT(place_of(page, "Gus Given"), place_of(page, "Bob Soon")) << "the newest first";
  EXPECT_FALSE(says(page, "Ada Lovelace")) << "hers is longer ago";
  EXPECT_TRUE(says(show("/registers", mary_), "<strong>2</strong> allocations in the last three"));
}

TEST_F(AllocationRegister, SaysHowAnAllocationEnded) {
  waited("gus", "Gus Given", 37, 12);
  allocate("gus", "ben", "East", 9);
  happens("gus", care::CaseUnallocated{.team = "East", .why = {}}, 6);
  happens("hers-too", care::CaseClosed{.reason = care::ClosureReason::died, .why = {}}, 4);
  const auto page = show(path, mary_);
  EXPECT_TRUE(says(page, allocations(3))) << "the case of one person twice";
  EXPECT_EQ(times(page, "Gus Given"), 2);
  EXPECT_TRUE(says(page, "Another worker has the case, " + day(9)));
  EXPECT_TRUE(says(page, "It waits for a worker again, " + day(6)));
  EXPECT_TRUE(says(page, "Closed, " + day(4)));
  EXPECT_EQ(times(page, "Came from another worker"), 1);
  EXPECT_FALSE(says(page, "Still theirs"));
}

TEST_F(AllocationRegister, ShowsATeamAndNamesToThoseWhoMayOpenThem) {
  waited("gus", "Gus Given", 37, 12);
  add("western-new", "Wilma West", 15, "wes");
  EXPECT_TRUE(says(show(path, mary_), allocations(2)));
  EXPECT_FALSE(says(show(path, mary_), "western-new"));
  const auto all = show("/registers/allocations?team=", mary_);
  EXPECT_TRUE(says(all, allocations(3)));
  EXPECT_TRUE(says(all, "Case R-western-new"));
  EXPECT_TRUE(says(all, "stand here by reference"));
  EXPECT_FALSE(says(all, "Wilma West"));
  EXPECT_TRUE(says(show("/registers/allocations?team=West", mary_), allocations(1)));
  EXPECT_TRUE(says(show(path, wes_), "Wilma West"));
  EXPECT_FALSE(says(show(path, wes_), "Gus Given"));
  EXPECT_FALSE(says(show("/registers/allocations?format=csv", tom_), "Gus Given"));
}

TEST_F(AllocationRegister, AnotherCouncilsAreNeverShown) {
  waited("gus", "Gus Given", 37, 12);
  const auto there = test_.add_staff(people::south(), "sue", Role::team_manager, "East");
  const Browser sue = test_.sign_in(there);
  const Pages south{test_.site_of(people::south())};
  for (const std::string_view query : {"", "?team=", "?format=csv"}) {
    const auto page = south.handle(get(std::string{path} + std::string{query}, &sue));
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(says(page, "gus")) << query;
    EXPECT_FALSE(says(page, "Gus")) << query;
  }
  EXPECT_TRUE(says(south.handle(get(path, &sue)), allocations(0)));
}

TEST_F(AllocationRegister, AFileHasEveryAllocationOfItsPages) {
  for (int i = 0; i < 60; ++i)
    waited(fmt::format("m-{}", i), fmt::format("Member {}", i), i, 1 + i % 7);
  const auto file = show("/registers/allocations?format=csv", mary_);
  EXPECT_EQ(file.content_type, "text/csv; charset=utf-8; header=present");
  EXPECT_TRUE(file.body.starts_with("\xEF\xBB\xBFPerson,Given to,On,After waiting,"));
  EXPECT_EQ(times(file, "\r\n"), 62) << "headings, 60 and Bob Soon";
  std::set<std::string> seen;
  for (int page = 1; page <= 2; ++page) {
    const auto shown = show(fmt::format("/registers/allocations?page={}", page), mary_);
    EXPECT_TRUE(says(shown, allocations(61)));
    for (int i = 0; i < 60; ++i)
      if (says(shown, fmt::format("Member {}<", i))) seen.insert(fmt::format("Member {}", i));
  }
  EXPECT_EQ(seen.size(), 60U);
  EXPECT_TRUE(says(file, "Member 37,Somebody called amira," + day(3) + ",37 days,"));
}

// Reckoned once a day: what is recorded today of days gone by is there tomorrow.
TEST_F(AllocationRegister, HowLongPeopleWaitedIsKeptUntilTheDayChanges) {
  for (int i = 0; i < 5; ++i) waited(fmt::format("m-{}", i), fmt::format("Member {}", i), 8, 10);
  const auto first = show("/registers/waiting", mary_);
  EXPECT_TRUE(says(first, "in the 12 months up to yesterday"));
  EXPECT_TRUE(says(first, "8 to 8 days; half of them 8 or less"));
  for (int i = 5; i < 15; ++i) waited(fmt::format("m-{}", i), fmt::format("Member {}", i), 40, 10);
  EXPECT_TRUE(says(show("/registers/waiting", mary_), "8 to 8 days; half of them 8 or less"));
  test_.clock.advance(std::chrono::hours{24});
  const Browser again = test_.sign_in(accounts_[3]);
  EXPECT_TRUE(says(show("/registers/waiting", again), "8 to 40 days; half of them 40 or less"));
}

}  // namespace
}  // namespace candour::web
