#include "people/sign_in.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "people/demo_staff.hpp"
#include "people/test_council.hpp"

namespace candour::people {
namespace {

using namespace std::chrono_literals;
constexpr std::string_view office = "192.0.2.7";

class SignInTest : public testing::Test {
 protected:
  SignInTest() { councils.add_amira(north()); }

  Result<SignedIn> attempt(std::string_view name, std::string_view password,
                           Moment now = test_start, std::string_view address = office,
                           const CouncilId& council = north()) {
    return councils.sign_in->sign_in({council, name, password, address}, now);
  }
  RefusalCode refusal_of(const Result<SignedIn>& answer) {
    EXPECT_FALSE(answer);
    return answer ? RefusalCode::usage : answer.error().code;
  }
  void fail(int times, Moment now = test_start) {
    for (int i = 0; i < times; ++i)
      ASSERT_EQ(refusal_of(attempt("amira", "wrong words entirely", now)),
                RefusalCode::wrong_sign_in)
          << i;
  }
  TestCouncils councils;
};

TEST_F(SignInTest, BeginsASessionForNameAndPassword) {
  const auto signed_in = attempt(" AMIRA ", test_password);
  ASSERT_TRUE(signed_in) << signed_in.error().message;
  EXPECT_EQ(signed_in->session.account, amira_of(north()));
  EXPECT_TRUE(councils.sessions->find(north(), signed_in->token, test_start));
}

TEST_F(SignInTest, SaysWhichFieldIsEmpty) {
  EXPECT_EQ(attempt(" ", test_password).error().field, "name");
  EXPECT_EQ(attempt("amira", "").error().field, "password");
}

TEST_F(SignInTest, AnswersTheSameForAnUnknownNameAWrongPasswordAndAClosedAccount) {
  Account ben = amira_of(north());
  ben.id = StaffId::ours("ben");
  ben.sign_in_name = "ben";
  ben.state = AccountState::closed;
  ASSERT_TRUE(councils.sign_in->add_account(ben, test_password));
  const auto wrong = attempt("amira", "wrong words entirely");
  for (const auto& answer :
       {attempt("nobody", "wrong words entirely"), attempt("ben", test_password),
        attempt("amira", std::string(300, 'x'))}) {
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, wrong.error().code);
    EXPECT_EQ(answer.error().message, wrong.error().message);
    EXPECT_EQ(answer.error().field, wrong.error().field);
  }
}

TEST_F(SignInTest, AnUnknownNameCostsOneComparisonLikeAKnownOne) {
  std::int64_t before = councils.sign_in->compared();
  for (const std::string_view name : {"amira", "nobody"})
    for (const std::string& password : {std::string{test_password}, std::string(300, 'x')}) {
      attempt(name, password);
      EXPECT_EQ(councils.sign_in->compared(), ++before) << name;
    }
}

TEST_F(SignInTest, TurnedAwayInACrowdNobodyPaysForIt) {
  councils.restart({.cost = cheap_hashing, .hashed_at_once = 0, .waiting_max = 0});
  for (int i = 0; i < name_rule.without_wait + 1; ++i)
    EXPECT_EQ(refusal_of(attempt("amira", test_password)), RefusalCode::busy);
  EXPECT_EQ(refusal_of(attempt("nobody", test_password)), RefusalCode::busy);
  councils.restart();
  EXPECT_TRUE(attempt("amira", test_password));
}

TEST_F(SignInTest, EachCouncilHasItsOwnAmira) {
  councils.add_amira(south(), "another three words");
  EXPECT_EQ(refusal_of(attempt("amira", test_password, test_start, office, south())),
            RefusalCode::wrong_sign_in);
  const auto signed_in = attempt("amira", "another three words", test_start, office, south());
  ASSERT_TRUE(signed_in);
  EXPECT_EQ(signed_in->session.account.council, south());
  EXPECT_FALSE(councils.sessions->find(north(), signed_in->token, test_start));
}

TEST_F(SignInTest, AfterFiveMistakesTheNextAttemptWaits) {
  fail(5);
  const auto early = attempt("amira", test_password, test_start + 1s);
  ASSERT_EQ(refusal_of(early), RefusalCode::too_many_attempts);
  EXPECT_NE(early.error().message.find("Wait 1 second and"), std::string::npos)
      << early.error().message;
  EXPECT_EQ(*councils.sign_in->wait_before({north(), "amira", "", office}, test_start + 500ms),
            1500ms);
  EXPECT_TRUE(attempt("amira", test_password, test_start + 2s));
  // Success forgets the mistakes.
  fail(5, test_start + 3s);
}

TEST_F(SignInTest, WaitingAndAskingAgainTooEarlyDoesNotLengthenTheWait) {
  fail(5);
  for (int i = 0; i < 50; ++i)
    EXPECT_EQ(refusal_of(attempt("amira", "wrong words entirely", test_start + 1s)),
              RefusalCode::too_many_attempts);
  EXPECT_TRUE(attempt("amira", test_password, test_start + 2s));
}

TEST_F(SignInTest, TheWaitOutlivesARestart) {
  fail(5);
  councils.restart();
  EXPECT_EQ(refusal_of(attempt("amira", test_password, test_start + 1s)),
            RefusalCode::too_many_attempts);
}

TEST_F(SignInTest, AnUnknownNameWaitsLikeAKnownOne) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(refusal_of(attempt("nobody", "wrong words entirely")), RefusalCode::wrong_sign_in);
  EXPECT_EQ(refusal_of(attempt("nobody", "wrong words entirely")), RefusalCode::too_many_attempts);
}

TEST_F(SignInTest, GuessingAtManyNamesFromOneNetworkWaitsToo) {
  for (int i = 0; i < 30; ++i)
    ASSERT_EQ(refusal_of(attempt("name" + std::to_string(i), "wrong words entirely", test_start,
                                 "2001:db8:0:1::" + std::to_string(i + 1))),
              RefusalCode::wrong_sign_in);
  EXPECT_EQ(refusal_of(attempt("amira", test_password, test_start, "2001:db8:0:1:ffff::9")),
            RefusalCode::too_many_attempts);
  EXPECT_TRUE(attempt("amira", test_password, test_start, "2001:db8:0:2::1"));
}

TEST_F(SignInTest, AnAddressWrittenAsIpv6IsTheSameAddress) {
  for (int i = 0; i < 30; ++i)
    attempt("name" + std::to_string(i), "wrong words entirely", test_start, "::ffff:192.0.2.7");
  EXPECT_EQ(refusal_of(attempt("amira", test_password, test_start, "192.0.2.7")),
            RefusalCode::too_many_attempts);
  EXPECT_TRUE(attempt("amira", test_password, test_start, "::ffff:192.0.2.8"));
}

TEST_F(SignInTest, OneCouncilsMistakesDoNotHoldUpAnother) {
  councils.add_amira(south());
  fail(5);
  for (int i = 0; i < 25; ++i) attempt("name" + std::to_string(i), "wrong words entirely");
  EXPECT_EQ(refusal_of(attempt("amira", test_password)), RefusalCode::too_many_attempts);
  EXPECT_TRUE(attempt("amira", test_password, test_start, office, south()));
}

TEST_F(SignInTest, ManyGuessesAtOnceAreCountedAsMany) {
  std::atomic<int> heard{0};
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 20; ++t)
      threads.emplace_back([&] {
        const auto answer = attempt("amira", "wrong words entirely");
        if (!answer && answer.error().code == RefusalCode::wrong_sign_in) ++heard;
      });
  }
  EXPECT_EQ(heard, 5);
}

TEST_F(SignInTest, TheSessionThatTheBrowserHeldBeforeEnds) {
  const auto first = attempt("amira", test_password);
  ASSERT_TRUE(first);
  const auto second = councils.sign_in->sign_in(
      {north(), "amira", test_password, office, first->token}, test_start);
  ASSERT_TRUE(second);
  EXPECT_NE(second->token.for_cookie(), first->token.for_cookie());
  EXPECT_FALSE(councils.sessions->find(north(), first->token, test_start));
  // A token that nobody was given does no harm and gains nothing.
  const SessionToken planted = *SessionToken::parse(std::string(43, 'A'));
  const auto third =
      councils.sign_in->sign_in({north(), "amira", test_password, office, planted}, test_start);
  ASSERT_TRUE(third);
  EXPECT_FALSE(councils.sessions->find(north(), planted, test_start));
}

TEST_F(SignInTest, HashesAgainWhenTheParametersRise) {
  const HashingCost dearer{.memory_kib = 128, .passes = 2, .lanes = 1};
  councils.restart({.cost = dearer});
  EXPECT_FALSE(attempt("amira", "wrong words entirely"));
  const auto hash = [&] {
    return (*councils.store->account_named(north(), "amira"))->password_hash;
  };
  EXPECT_EQ(cost_of(hash()), cheap_hashing);
  EXPECT_TRUE(attempt("amira", test_password));
  EXPECT_EQ(cost_of(hash()), dearer);
  EXPECT_TRUE(attempt("amira", test_password));
}

TEST_F(SignInTest, ANewPasswordEndsEverySession) {
  const auto signed_in = attempt("amira", test_password);
  ASSERT_TRUE(signed_in);
  const StaffId amira = StaffId::ours("amira");
  const auto change = [&](std::string_view old_password, std::string_view new_password) {
    return councils.sign_in->change_password(north(), amira, old_password, new_password, office,
                                             test_start);
  };
  EXPECT_EQ(change("wrong words entirely", "four other odd words").error().code,
            RefusalCode::wrong_sign_in);
  EXPECT_EQ(change(test_password, "short").error().code, RefusalCode::weak_password);
  EXPECT_TRUE(councils.sessions->find(north(), signed_in->token, test_start));
  ASSERT_TRUE(change(test_password, "four other odd words"));
  EXPECT_FALSE(councils.sessions->find(north(), signed_in->token, test_start));
  EXPECT_EQ(refusal_of(attempt("amira", test_password)), RefusalCode::wrong_sign_in);
  EXPECT_TRUE(attempt("amira", "four other odd words"));
}

TEST_F(SignInTest, AnotherRoleOrAClosedAccountEndsEverySession) {
  const auto signed_in = attempt("amira", test_password);
  ASSERT_TRUE(signed_in);
  Account changed = amira_of(north());
  changed.role = Role::system_administrator;
  ASSERT_TRUE(councils.sign_in->change_account(changed));
  EXPECT_FALSE(councils.sessions->find(north(), signed_in->token, test_start));
  EXPECT_EQ(attempt("amira", test_password)->session.account.role, Role::system_administrator);
  changed.state = AccountState::closed;
  ASSERT_TRUE(councils.sign_in->change_account(changed));
  EXPECT_EQ(councils.sessions->count(), 0U);
}

TEST_F(SignInTest, OldAttemptsAreForgotten) {
  fail(5);
  ASSERT_TRUE(councils.sign_in->forget_old_attempts(test_start + 24h + 1ms));
  EXPECT_EQ(councils.store->attempts(north(), AttemptsBy::name, "amira")->failures, 0);
}

TEST_F(SignInTest, DemonstrationStaffAreAddedToADemonstrationCouncilOnly) {
  EXPECT_EQ(add_demo_staff(*councils.store, *councils.sign_in, north()).error().code,
            RefusalCode::not_permitted);
  const CouncilId demo = CouncilId::ours("demo");
  EXPECT_EQ(add_demo_staff(*councils.store, *councils.sign_in, demo).error().code,
            RefusalCode::not_found);
  ASSERT_TRUE(councils.store->add_council({demo, "Demonstration", CouncilKind::demonstration}));
  ASSERT_TRUE(add_demo_staff(*councils.store, *councils.sign_in, demo));
  // Again, it changes nothing.
  ASSERT_TRUE(add_demo_staff(*councils.store, *councils.sign_in, demo));
  EXPECT_EQ(councils.store->accounts(demo)->size(), demo_staff.size());
  for (const DemoAccount& account : demo_staff) {
    const auto signed_in = attempt(account.sign_in_name, demo_password, test_start, office, demo);
    ASSERT_TRUE(signed_in) << account.sign_in_name;
    EXPECT_EQ(signed_in->session.account.role, account.role);
  }
  for (const Role role : all_roles) {
    const bool there =
        std::any_of(demo_staff.begin(), demo_staff.end(),
                    [&](const DemoAccount& account) { return account.role == role; });
    EXPECT_EQ(there, is_staff(role)) << name_of(role);
  }
}

}  // namespace
}  // namespace candour::people
