#include "people/session.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "people/test_council.hpp"

namespace candour::people {
namespace {

using namespace std::chrono_literals;

class SessionTest : public testing::Test {
 protected:
  SessionTest() {
    councils.add_amira(north());
    councils.add_amira(south());
  }
  SessionToken begin(const CouncilId& council = north(), Moment now = test_start) {
    return *councils.sessions->begin(amira_of(council), now);
  }
  bool open(const SessionToken& token, Moment now, const CouncilId& council = north()) {
    const auto found = councils.sessions->find(council, token, now);
    EXPECT_TRUE(found || found.error().code == RefusalCode::not_signed_in);
    return found.has_value();
  }
  TestCouncils councils;
};

TEST(SessionToken, IsReadBackFromItsCookieAndFromNoOtherText) {
  const SessionToken token = SessionToken::make(journal::secure_random());
  const std::string text = token.for_cookie();
  EXPECT_EQ(text.size(), 43U);
  ASSERT_TRUE(SessionToken::parse(text));
  EXPECT_EQ(SessionToken::parse(text)->digest(), token.digest());
  EXPECT_FALSE(SessionToken::parse(""));
  EXPECT_FALSE(SessionToken::parse(text + "A"));
  EXPECT_FALSE(SessionToken::parse(std::string(43, '=')));
  // 43 characters carry 258 bits; one of four texts for the same bytes is the text.
  EXPECT_TRUE(SessionToken::parse(std::string(43, 'A')));
  EXPECT_FALSE(SessionToken::parse(std::string(42, 'A') + "B"));
}

RC_GTEST_PROP(SessionToken, EveryTokenIsReadBack, ()) {
  const auto bytes =
      *rc::gen::container<std::vector<std::uint8_t>>(32, rc::gen::arbitrary<std::uint8_t>());
  const SessionToken token = SessionToken::make(
      [&](std::span<std::uint8_t> to) { std::copy(bytes.begin(), bytes.end(), to.begin()); });
  const auto back = SessionToken::parse(token.for_cookie());
  RC_ASSERT(back.has_value());
  RC_ASSERT(back->for_cookie() == token.for_cookie());
  RC_ASSERT(back->digest() == token.digest());
}

TEST_F(SessionTest, SaysWhoIsSignedIn) {
  const auto session = councils.sessions->find(north(), begin(), test_start + 1min);
  ASSERT_TRUE(session);
  EXPECT_EQ(session->account, amira_of(north()));
  EXPECT_EQ(session->ends, test_start + 61min);
  const Reader reader = reader_of(*session, Relationship::allocated);
  EXPECT_EQ(reader.actor, ActorId::ours("staff:amira"));
  EXPECT_EQ(reader.council, north());
  EXPECT_EQ(reader.role, Role::social_worker);
  EXPECT_EQ(reader.relationship, Relationship::allocated);
  EXPECT_EQ(reader_of(*session).relationship, Relationship::none);
}

TEST_F(SessionTest, EndsAfterAnHourWithoutUse) {
  const SessionToken token = begin();
  EXPECT_TRUE(open(token, test_start + 59min));
  EXPECT_TRUE(open(token, test_start + 59min + 60min - 1ms));
  EXPECT_FALSE(open(token, test_start + 59min + 60min - 1ms + 60min));
}

TEST_F(SessionTest, EndsAfterTwelveHoursHoweverMuchItIsUsed) {
  const SessionToken token = begin();
  for (Moment now = test_start; now < test_start + 12h; now += 30min) EXPECT_TRUE(open(token, now));
  EXPECT_TRUE(open(token, test_start + 12h - 1ms));
  EXPECT_FALSE(open(token, test_start + 12h));
}

TEST_F(SessionTest, AClockThatGoesBackTakesNothingAway) {
  const SessionToken token = begin();
  EXPECT_TRUE(open(token, test_start + 50min));
  EXPECT_TRUE(open(token, test_start - 10min));
  EXPECT_TRUE(open(token, test_start + 100min));
}

TEST_F(SessionTest, SignOutEndsItNowAndAfterARestart) {
  const SessionToken token = begin();
  const SessionToken other = begin();
  ASSERT_TRUE(councils.sessions->end(north(), token));
  EXPECT_FALSE(open(token, test_start));
  EXPECT_TRUE(open(other, test_start));
  EXPECT_TRUE(councils.sessions->end(north(), token));
  councils.restart();
  EXPECT_FALSE(open(token, test_start));
  EXPECT_TRUE(open(other, test_start));
}

TEST_F(SessionTest, AnotherCouncilNeitherSeesNorEndsIt) {
  const SessionToken token = begin(north());
  EXPECT_FALSE(open(token, test_start, south()));
  ASSERT_TRUE(councils.sessions->end(south(), token));
  ASSERT_TRUE(councils.sessions->end_all(south(), StaffId::ours("amira")));
  EXPECT_TRUE(open(token, test_start, north()));
  councils.restart();
  EXPECT_TRUE(open(token, test_start, north()));
  EXPECT_FALSE(open(token, test_start, south()));
}

TEST_F(SessionTest, AllOfAnAccountCanBeEnded) {
  const SessionToken one = begin();
  const SessionToken two = begin();
  const SessionToken elsewhere = begin(south());
  ASSERT_TRUE(councils.sessions->end_all(north(), StaffId::ours("amira")));
  for (int restarts = 0; restarts < 2; ++restarts) {
    EXPECT_FALSE(open(one, test_start));
    EXPECT_FALSE(open(two, test_start));
    EXPECT_TRUE(open(elsewhere, test_start, south()));
    councils.restart();
  }
}

TEST_F(SessionTest, WhoeverWasSignedInBeforeARestartStillIs) {
  const SessionToken token = begin();
  EXPECT_TRUE(open(token, test_start + 40min));
  ASSERT_TRUE(councils.sessions->keep(test_start + 41min));
  councils.restart();
  EXPECT_TRUE(open(token, test_start + 99min));
  // What was not kept runs out sooner, never later.
  councils.restart();
  EXPECT_FALSE(open(token, test_start + 100min));
}

TEST_F(SessionTest, KeepDropsWhatHasRunOut) {
  begin(north(), test_start);
  const SessionToken later = begin(north(), test_start + 30min);
  ASSERT_TRUE(councils.sessions->keep(test_start + 60min));
  EXPECT_EQ(councils.sessions->count(), 1U);
  EXPECT_EQ(councils.store->sessions()->size(), 1U);
  EXPECT_TRUE(open(later, test_start + 60min));
}

TEST_F(SessionTest, NoneBeginsForAnAccountThatWasClosedMeanwhile) {
  Account closed = amira_of(north());
  closed.state = AccountState::closed;
  ASSERT_TRUE(councils.store->change_account(closed));
  const auto begun = councils.sessions->begin(amira_of(north()), test_start);
  ASSERT_FALSE(begun);
  EXPECT_EQ(begun.error().code, RefusalCode::not_signed_in);
  EXPECT_EQ(councils.sessions->count(), 0U);
}

// As after a crash between closing the account and ending its sessions.
TEST_F(SessionTest, NoneOfAClosedAccountOutlivesARestart) {
  const SessionToken token = begin();
  const SessionToken elsewhere = begin(south());
  Account closed = amira_of(north());
  closed.state = AccountState::closed;
  ASSERT_TRUE(councils.store->change_account(closed));
  councils.restart();
  EXPECT_FALSE(open(token, test_start));
  EXPECT_TRUE(open(elsewhere, test_start, south()));
}

TEST_F(SessionTest, ManyThreadsFindBeginAndEndAtOnce) {
  const SessionToken steady = begin();
  std::atomic<int> lost{0};
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&, t] {
        for (int i = 0; i < 500; ++i)
          if (!councils.sessions->find(north(), steady, test_start + std::chrono::seconds{i + t}))
            ++lost;
      });
    threads.emplace_back([&] {
      for (int i = 0; i < 10; ++i) {
        const auto token = councils.sessions->begin(amira_of(south()), test_start);
        if (!token || !councils.sessions->keep(test_start) ||
            !councils.sessions->end(south(), *token))
          ++lost;
      }
    });
  }
  EXPECT_EQ(lost, 0);
  EXPECT_EQ(councils.sessions->count(), 1U);
}

}  // namespace
}  // namespace candour::people
