#include <set>

#include "web/pages/list_query.hpp"
#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

using people::Role;

std::string people(int count) {
  return fmt::format("<strong>{} {}</strong>", count, count == 1 ? "person" : "people");
}

std::string allocations(int count) {
  return fmt::format("<strong>{} {}</strong>", count, count == 1 ? "allocation" : "allocations");
}

TEST_F(CouncilAtWork, EveryNumberOpensTheManyThatItCounts) {
  for (const std::string_view page : {"/registers", "/registers?team=", "/registers/duties",
                                      "/registers/duties?team=", "/registers/caseloads",
                                      "/registers/caseloads?team=", "/my-work"}) {
    const auto from = show(page, mary_);
    ASSERT_EQ(from.status, 200) << page;
    int followed = 0;
    for (const auto& [href, number] : counted_links(from)) {
      if (!href.starts_with("/registers/")) continue;
      const auto opened = show(href, mary_);
      ASSERT_EQ(opened.status, 200) << href;
      const bool counts_people = href.find("/allocations") == href.npos;
      EXPECT_TRUE(says(opened, counts_people ? people(number) : allocations(number)))
          << page << " says " << number << " of " << href;
      ++followed;
    }
    if (page.find("duties") != page.npos || page.find("caseloads") != page.npos) {
      EXPECT_GT(followed, 1) << page;
    }
  }
}

TEST_F(CouncilAtWork, GoesFromACountToItsPeopleToTheClauseAndBack) {
  const auto duties = show("/registers/duties", mary_);
  const auto rule = duties.body.find("?column=late&amp;team=East");
  ASSERT_NE(rule, std::string::npos);
  const auto begins = duties.body.rfind("\"/registers/duties/", rule) + 1;
  const std::string path = duties.body.substr(begins, rule - begins) + "?column=late&team=East";
  const auto opened = show(path, mary_);
  ASSERT_EQ(opened.status, 200) << path;
  EXPECT_TRUE(says(opened, "Ada Lovelace"));
  EXPECT_FALSE(says(opened, "Dee West")) << "of another team";
  EXPECT_TRUE(says(opened, "days late"));
  EXPECT_TRUE(says(opened, "href=\"/registers/duties?team=East\" class=\"govuk-back-link\""));
  const std::string id = path.substr(18, path.find('?') - 18);
  EXPECT_TRUE(says(opened, "href=\"/law/rules/" + id + "\""));
  EXPECT_TRUE(says(opened, "href=\"/cases/hers#duties-of-" + id + "\""));
  EXPECT_TRUE(says(show("/cases/hers", amira_), "id=\"duties-of-" + id + "\""));
  const auto law = show("/law/rules/" + id, mary_);
  EXPECT_TRUE(says(law, "In East today"));
  EXPECT_TRUE(says(law, "/registers/duties/" + id + "?column=late&amp;team=East"));
}

TEST_F(CouncilAtWork, TheLawBookCountsOnlyForWhomTheRegistersAre) {
  const std::string rule = "/law/rules/" + std::string{shipped_law().clocks()[0].clock->head.id};
  EXPECT_TRUE(says(show(rule, mary_), "id=\"today\""));
  EXPECT_TRUE(says(show(rule, amira_), "id=\"today\""));
  const Browser sam = staff("sam", Role::system_administrator, "");
  EXPECT_FALSE(says(show(rule, sam), "id=\"today\""));
  EXPECT_FALSE(says(pages_->handle(get(rule)), "id=\"today\""));
}

TEST_F(CouncilAtWork, AWorkerSeesTheirOwnTeamAlone) {
  for (const std::string_view list :
       {"people", "waiting", "holds", "duties", "caseloads", "allocations"}) {
    const std::string path = "/registers/" + std::string{list};
    EXPECT_EQ(show(path, amira_).status, 200) << path;
    EXPECT_FALSE(says(show(path, amira_), "West")) << path;
    for (const std::string_view other : {"?team=West", "?team=", "?team=&format=csv"})
      EXPECT_EQ(show(path + std::string{other}, amira_).status, 403) << path << other;
    EXPECT_EQ(show(path + "?team=", mary_).status, 200) << path;
    EXPECT_EQ(show(path + "?team=West", mary_).status, 200) << path;
  }
  EXPECT_TRUE(says(show("/registers/people?worker=wes", amira_), people(0)));
  EXPECT_TRUE(says(show("/registers/people?team=", mary_), people(6)));
}

// To the board an empty team is the whole council; to somebody without a team it is nobody.
TEST_F(CouncilAtWork, WhoeverHasNoTeamSeesNobody) {
  const Browser lost = staff("lost", Role::social_worker, "");
  for (const std::string_view path : {"/registers", "/registers/people", "/registers/people?team=",
                                      "/registers/waiting", "/registers/duties", "/registers/holds",
                                      "/registers/caseloads", "/registers/allocations"}) {
    const auto page = show(path, lost);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_TRUE(says(page, "You have no team")) << path;
    EXPECT_FALSE(says(page, "Lovelace")) << path;
  }
  EXPECT_FALSE(says(show("/registers/people?format=csv", lost), "Lovelace"));
  const Browser lone_manager = staff("lone", Role::team_manager, "");
  EXPECT_FALSE(says(show("/my-work", lone_manager), "Lovelace"));
}

TEST_F(CouncilAtWork, NamesStandWhereTheRecordOpensWithoutAReason) {
  const auto own = show("/registers/people", mary_);
  EXPECT_TRUE(says(own, "Ada Lovelace"));
  EXPECT_TRUE(says(own, "Eve Waits")) << "waits with her team";
  const auto all = show("/registers/people?team=", mary_);
  EXPECT_FALSE(says(all, "Dee West"));
  EXPECT_TRUE(says(all, "Case R-western"));
  EXPECT_TRUE(says(all, "stand here by reference"));
  const auto far = show("/registers/people", tom_);
  EXPECT_TRUE(says(far, "Case R-hers"));
  EXPECT_FALSE(says(far, "Ada Lovelace"));
  EXPECT_FALSE(says(show("/registers/people?format=csv", tom_), "Ada Lovelace"));
}

TEST_F(CouncilAtWork, WaitingStandsByPriorityThenTheLongestWait) {
  add("waiting-longer", "Gus Routine", 250, {});
  happens("waiting-longer", care::CasePlacedWithTeam{.team = "East"}, 30);
  happens("waiting-longer", care::PrioritySet{.priority = care::Priority::routine, .why = {}});
  const auto page = show("/registers/waiting", mary_);
  EXPECT_TRUE(says(page, people(3)));
  EXPECT_LT(place_of(page, "Flo Urgent"), place_of(page, "Gus Routine"));
  EXPECT_LT(place_of(page, "Gus Routine"), place_of(page, "Eve Waits"));
  EXPECT_TRUE(says(page, "aria-sort=\"ascending\""));
  const auto urgent = show("/registers/waiting?priority=urgent", mary_);
  EXPECT_TRUE(says(urgent, people(1)));
  EXPECT_TRUE(says(urgent, "priority: Urgent"));
  EXPECT_FALSE(says(urgent, "Eve Waits"));
  const auto backwards = show("/registers/waiting?sort=-priority", mary_);
  EXPECT_GT(place_of(backwards, "Flo Urgent"), place_of(backwards, "Eve Waits"));
  EXPECT_TRUE(says(backwards, "aria-sort=\"descending\""));
}

TEST_F(CouncilAtWork, HoldsSayWhyWhoseTimeAndWhetherThePersonWasTold) {
  const auto page = show("/registers/holds", mary_);
  EXPECT_TRUE(says(page, people(1)));
  EXPECT_TRUE(says(page, "In hospital"));
  EXPECT_TRUE(says(page, "The person’s time"));
  EXPECT_TRUE(says(page, say(today() - std::chrono::days{9})));
  EXPECT_TRUE(says(show("/registers/holds?whose=council", mary_), people(0)));
  happens("hers", care::HoldStarted{
                      .reason = care::HoldReason::no_worker, .why = {}, .person_told_on = {}});
  EXPECT_TRUE(says(show("/registers/holds?reason=no_worker", mary_), "Not told"));
}

TEST_F(CouncilAtWork, AFileHasTheSameRowsOnEveryPageOfThem) {
  std::vector<journal::NewEvent> events;
  for (int i = 0; i < 120; ++i) {
    auto more = asked_for_help(fmt::format("m-{}", i), fmt::format("Member {}", i), 90 + i, "ben");
    std::move(more.begin(), more.end(), std::back_inserter(events));
  }
  record(std::move(events));
  const auto file = show("/registers/people?worker=ben&format=csv", mary_);
  EXPECT_EQ(file.content_type, "text/csv; charset=utf-8; header=present");
  EXPECT_TRUE(file.body.starts_with("\xEF\xBB\xBFPerson,Worker,"));
  EXPECT_EQ(times(file, "\r\n"), 122) << "headings, 120 and Cy Held";
  std::set<std::string> seen;
  for (int page = 1; page <= 3; ++page) {
    const auto shown = show(fmt::format("/registers/people?worker=ben&page={}", page), mary_);
    EXPECT_TRUE(says(shown, people(121)));
    for (int i = 0; i < 120; ++i)
      if (says(shown, fmt::format("Member {}<", i))) seen.insert(fmt::format("Member {}", i));
  }
  EXPECT_EQ(seen.size(), 120U);
  for (const std::string& name : seen) EXPECT_TRUE(says(file, name + ",")) << name;
}

TEST_F(CouncilAtWork, ANameThatIsAFormulaIsTextInAFile) {
  add("formula", "=HYPERLINK(\"http://x\")", 90, "ben");
  const auto file = show("/registers/people?worker=ben&format=csv", mary_);
  EXPECT_TRUE(says(file, "\n\"'=HYPERLINK(\"\"http://x\"\")\","));
}

TEST_F(CouncilAtWork, WhatIsAskedOddlyIsAnsweredPlainly) {
  for (const std::string_view odd :
       {"?sort=%3Cscript%3E", "?sort=-", "?page=9999", "?page=-1", "?priority=%27%22",
        "?worker=%3C", "?service=none", "?show=everything", "?reason=x", "?whose=x", "?column=x",
        "?format=pdf", "?team=East&team=West"}) {
    for (const std::string_view list :
         {"people", "waiting", "holds", "duties", "caseloads", "allocations", "duties/plan.copy"}) {
      const std::string path = "/registers/" + std::string{list} + std::string{odd};
      const auto page = show(path, mary_);
      EXPECT_EQ(page.status, 200) << path;
      EXPECT_FALSE(says(page, "<script>")) << path;
    }
  }
  EXPECT_EQ(show("/registers/duties/no.such.rule", mary_).status, 404);
  const auto hostile = show("/registers/people?team=%22%3E%3Cscript%3Ealert(1)", mary_);
  EXPECT_EQ(hostile.status, 200);
  EXPECT_FALSE(says(hostile, "<script>alert"));
  EXPECT_TRUE(says(hostile, people(0)));
}

}  // namespace
}  // namespace candour::web
