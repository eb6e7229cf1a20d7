#pragma once
// For this room's tests: a file of accounts in a folder of its own, with two councils in it, and
// randomness that is the same each time.

#include <gtest/gtest.h>
#include <stdlib.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "people/people_store.hpp"
#include "people/session.hpp"
#include "people/sign_in.hpp"

namespace candour::people {

// Counts up: distinct bytes each time, never secret. From any thread.
inline journal::FillRandom counting_random() {
  return [last = std::make_shared<std::atomic<std::uint32_t>>(0)](std::span<std::uint8_t> bytes) {
    const std::uint32_t next = ++*last;
    for (std::size_t i = 0; i < bytes.size(); ++i)
      bytes[i] = static_cast<std::uint8_t>(i < 4 ? next >> (8 * i) : i);
  };
}

class TestFolder {
 public:
  TestFolder() {
    std::string pattern = testing::TempDir() + "candour-people-XXXXXX";
    CANDOUR_ASSERT(mkdtemp(pattern.data()), "the test has nowhere to write");
    path_ = pattern;
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  std::string file() const { return path_ + "/people.sqlite"; }

 private:
  std::string path_;
};

inline constexpr HashingCost cheap_hashing{.memory_kib = 64, .passes = 1, .lanes = 1};
inline constexpr Moment test_start = moment_at(1'772'442'000'000);
inline constexpr std::string_view test_password = "purple kettle window";

inline CouncilId north() { return CouncilId::ours("north"); }
inline CouncilId south() { return CouncilId::ours("south"); }

inline Account amira_of(const CouncilId& council) {
  return {council,
          StaffId::ours("amira"),
          "amira",
          "Amira " + council.text(),
          Role::social_worker,
          "Adults East",
          AccountState::open};
}

// Store, sessions and sign-in over one file; `restart` opens the file anew.
class TestCouncils {
 public:
  explicit TestCouncils(SignInOptions options = {.cost = cheap_hashing}) : options_{options} {
    restart();
    for (const CouncilId& council : {north(), south()})
      CANDOUR_ASSERT(store->add_council({council, council.text(), CouncilKind::live}),
                     "a fresh file takes a council");
  }

  void restart() { restart(options_); }
  void restart(SignInOptions options) {
    sign_in.reset();
    sessions.reset();
    store.reset();
    store = *PeopleStore::open(folder_.file(), random_);
    sessions = *Sessions::open(*store, random_);
    sign_in = *SignIn::make(*store, *sessions, random_, options);
  }

  void add_amira(const CouncilId& council, std::string_view password = test_password) {
    const auto added = sign_in->add_account(amira_of(council), password);
    ASSERT_TRUE(added) << added.error().message;
  }

  std::string file() const { return folder_.file(); }

  std::unique_ptr<PeopleStore> store;
  std::unique_ptr<Sessions> sessions;
  std::unique_ptr<SignIn> sign_in;

 private:
  TestFolder folder_;
  SignInOptions options_;
  journal::FillRandom random_ = counting_random();
};

}  // namespace candour::people
