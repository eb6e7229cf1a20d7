#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

TEST_F(CouncilAtWork, MyWorkSaysFirstInOneSentenceHowItStands) {
  const auto page = show("/my-work", amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "2 people in all."));
  EXPECT_TRUE(says(page, "As at 2 March 2026 (Monday)"));
  EXPECT_TRUE(says(page, "Ada Lovelace"));
  EXPECT_FALSE(says(page, "Cy Held"));
  EXPECT_TRUE(says(show("/my-work", tom_), "Nobody is allocated to you."));
}

TEST_F(CouncilAtWork, ARowSaysWhatByWhichClauseHowLateAndWhoseTime) {
  const auto page = show("/my-work", ben_);
  EXPECT_TRUE(says(page, "days late"));
  EXPECT_TRUE(says(page, "href=\"/law/rules/"));
  EXPECT_TRUE(says(page, "The person’s time"));
  EXPECT_TRUE(says(page, "in hospital since 2 March 2026"));
  EXPECT_TRUE(says(show("/my-work", amira_), "The council’s time"));
}

TEST_F(CouncilAtWork, AManagersPageHasWhoWaitsThenWorkersThenPeople) {
  const auto page = show("/my-work", mary_);
  EXPECT_TRUE(says(page, "Waiting for a worker (2)"));
  EXPECT_TRUE(says(page, "and 2 wait for one."));
  EXPECT_LT(place_of(page, "Flo Urgent"), place_of(page, "Eve Waits"));
  EXPECT_LT(place_of(page, "Eve Waits"), place_of(page, "Worker by worker"));
  EXPECT_LT(place_of(page, "Worker by worker"), place_of(page, "id=\"people\""));
  EXPECT_LT(place_of(page, "id=\"people\""), place_of(page, "Ada Lovelace"));
  EXPECT_TRUE(says(page, "/registers/people?team=East&amp;worker=amira&amp;show=late"));
  EXPECT_FALSE(says(page, "Dee West"));
}

TEST_F(CouncilAtWork, PeopleOfAWorkerWhoLeftStandFirstTheSameDay) {
  EXPECT_FALSE(says(show("/my-work", mary_), "has left"));
  people::Account ben = accounts_[1];
  ben.state = people::AccountState::closed;
  ASSERT_TRUE(test_.councils.store->change_account(ben));
  const auto page = show("/my-work", mary_);
  EXPECT_TRUE(says(page, "Somebody called ben has left."));
  EXPECT_LT(place_of(page, "has left."), place_of(page, "Waiting for a worker"));
  EXPECT_TRUE(says(show("/registers/people?worker=ben", mary_), "(has left)"));
}

TEST_F(CouncilAtWork, AWorkerWithTwoThousandPeopleReadsThemPageByPage) {
  const Browser hub = staff("hub", people::Role::social_worker, "Hub");
  constexpr int count = 2'000;
  for (int done = 0; done < count; done += 200) {
    std::vector<journal::NewEvent> events;
    for (int i = done; i < done + 200; ++i) {
      auto more = asked_for_help(fmt::format("h-{}", i), fmt::format("Hub person {}", i),
                                 5 + i % 400, "hub");
      std::move(more.begin(), more.end(), std::back_inserter(events));
    }
    record(std::move(events));
  }
  int rows = 0;
  for (int page = 1; page <= 40; ++page) {
    const auto shown = show(fmt::format("/my-work?page={}", page), hub);
    ASSERT_EQ(shown.status, 200);
    const int here = times(shown, "<li class=\"candour-work__row\">");
    EXPECT_EQ(here, 50) << page;
    rows += here;
  }
  EXPECT_EQ(rows, count);
  const auto first = show("/my-work", hub);
  EXPECT_TRUE(says(first, "2000 people in all."));
  EXPECT_TRUE(says(first, "aria-label=\"Page 40\""));
  EXPECT_LT(first.body.size(), 120'000U);
}

TEST_F(CouncilAtWork, APersonWithFiveThousandEventsStandsInEveryList) {
  const StreamName stream = registers::stream_of(CaseId::ours("hers"));
  care::Happened chaser;
  chaser.kind = "chaser.received";
  chaser.about = "A";
  for (int done = 0; done < 5'000; done += 500) {
    std::vector<journal::NewEvent> events;
    for (int i = done; i < done + 500; ++i) {
      chaser.on = exactly(today() - std::chrono::days{i % 400});
      events.push_back(
          journal::make_event(stream, ActorId::ours("system:test"), chaser.on, chaser));
    }
    record(std::move(events));
  }
  EXPECT_TRUE(says(show("/my-work", amira_), "Ada Lovelace"));
  EXPECT_TRUE(says(show("/registers/people", mary_), "Ada Lovelace"));
  EXPECT_EQ(show("/cases/hers", amira_).status, 200);
}

TEST_F(CouncilAtWork, TheSameDayChangedShowsAtOnce) {
  EXPECT_TRUE(says(show("/my-work", amira_), "Ada Lovelace"));
  happens("hers", care::CaseAllocated{
                      .worker = StaffId::ours("ben"), .team = std::string{"East"}, .why = {}});
  EXPECT_FALSE(says(show("/my-work", amira_), "Ada Lovelace"));
  EXPECT_TRUE(says(show("/my-work", ben_), "Ada Lovelace"));
}

// Asked on 4 January 2026, with twelve weeks to 29 March, the night in which the clocks go forward:
// its last day ends at midnight in London, an hour before midnight UTC.
TEST_F(CouncilAtWork, AClockThatCrossesTheChangeOfClocksEndsWithTheDayInLondon) {
  constexpr int days_since_4_january = 57;
  add("spring", "Gus Spring", days_since_4_january, "amira");
  constexpr std::string_view late = "/registers/duties/assessment.adult?column=late&team=East";
  const auto is_late_at = [&](std::string_view moment) {
    test_.clock.set(*parse_moment(moment));
    const Browser browser = test_.sign_in(accounts_.front());
    return says(show(late, browser), "Gus Spring");
  };
  EXPECT_FALSE(is_late_at("2026-03-28T23:59:59.000Z"));
  EXPECT_FALSE(is_late_at("2026-03-29T22:59:59.000Z"));
  EXPECT_TRUE(is_late_at("2026-03-29T23:00:00.000Z"));
}

}  // namespace
}  // namespace candour::web
