#include "people/password.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace candour::people {
namespace {

// Cheap, for tests about anything but the cost.
constexpr HashingCost cheap{.memory_kib = 64, .passes = 1, .lanes = 1};
constexpr PasswordSalt salt{1, 2, 3};

TEST(Password, IsKnownAgainByItsHash) {
  const auto hash = hash_password("correct horse battery", salt, cheap);
  ASSERT_TRUE(hash);
  EXPECT_TRUE(*is_password("correct horse battery", *hash));
  EXPECT_FALSE(*is_password("correct horse batterz", *hash));
  EXPECT_FALSE(*is_password("", *hash));
}

TEST(Password, TheDefaultCostIsTheOneDecidedAndStandsInTheHash) {
  const auto hash = hash_password("correct horse battery", salt, HashingCost{});
  ASSERT_TRUE(hash);
  EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << *hash;
  EXPECT_EQ(cost_of(*hash), HashingCost{});
}

// A vector computed with the reference program of the Argon2 authors (their test suite: version
// 0x13, t=2, m=2^16 KiB, p=1, "password", "somesalt").
TEST(Password, ReadsTheAuthorsOwnVector) {
  const char* vector =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  EXPECT_TRUE(*is_password("password", vector));
  EXPECT_FALSE(*is_password("Password", vector));
}

TEST(Password, IsHashedAgainWhenTheParametersRise) {
  const auto hash = hash_password("correct horse battery", salt, cheap);
  ASSERT_TRUE(hash);
  EXPECT_FALSE(needs_rehash(*hash, cheap));
  EXPECT_TRUE(needs_rehash(*hash, {.memory_kib = 65, .passes = 1, .lanes = 1}));
  EXPECT_TRUE(needs_rehash(*hash, {.memory_kib = 64, .passes = 2, .lanes = 1}));
  EXPECT_TRUE(needs_rehash("nonsense", cheap));
}

TEST(Password, RefusesAStoredHashThatIsNotOneOfOurs) {
  for (const char* text :
       {"", "nonsense", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$aaaa",
        "$argon2id$v=19$m=64,t=1$c29tZXNhbHQ$aaaa", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ",
        "$argon2id$v=19$m=4294967295,t=1,p=1$c29tZXNhbHQ$aaaa"}) {
    const auto answer = is_password("correct horse battery", text);
    ASSERT_FALSE(answer) << text;
    EXPECT_EQ(answer.error().code, RefusalCode::malformed) << text;
  }
}

TEST(Password, ANewOneIsLongAndNotTheName) {
  const auto code = [](std::string_view password) {
    const auto checked = check_new_password(password, "amira.hussain@demo");
    return checked ? std::optional<RefusalCode>{} : checked.error().code;
  };
  EXPECT_FALSE(code("three odd words"));
  EXPECT_FALSE(code("öööö öüöö ööö"));
  EXPECT_EQ(code("short words"), RefusalCode::weak_password);
  EXPECT_EQ(code("aaaaaaaaaaaaaaaa"), RefusalCode::weak_password);
  EXPECT_EQ(code("amira.hussain@demo"), RefusalCode::weak_password);
  EXPECT_EQ(code(std::string(257, 'a') + "b"), RefusalCode::text_too_long);
  EXPECT_EQ(code("three odd words\xff"), RefusalCode::not_utf8);
}

TEST(HashingPlaces, NoMoreAtOnceThanStated) {
  HashingPlaces places{2, 100};
  std::atomic<int> inside{0};
  std::atomic<int> most{0};
  std::vector<std::jthread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        const auto place = places.enter();
        ASSERT_TRUE(place);
        const int now = ++inside;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        std::this_thread::yield();
        --inside;
      }
    });
  threads.clear();
  EXPECT_LE(most, 2);
  EXPECT_GE(most, 1);
}

TEST(HashingPlaces, TurnsAwayAtOnceWhenTooManyWait) {
  HashingPlaces places{1, 0};
  {
    const auto first = places.enter();
    EXPECT_TRUE(first);
    EXPECT_FALSE(places.enter());
  }
  EXPECT_TRUE(places.enter());
}

}  // namespace
}  // namespace candour::people
