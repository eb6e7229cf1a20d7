#pragma once
// Failed attempts to sign in make the next one wait: twice as long each time, first by name, and,
// more patiently, by network address. Pure: the state is kept by PeopleStore.

#include <chrono>

#include "base/moment.hpp"

namespace candour::people {

struct Attempts {
  int failures = 0;
  Moment last{};  // of the last failure

  friend bool operator==(const Attempts&, const Attempts&) = default;
};

struct AttemptRule {
  int without_wait = 5;  // failures before the first wait
  std::chrono::seconds first_wait{2};
  std::chrono::seconds longest_wait{15 * 60};
  std::chrono::hours forgotten_after{24};  // since the last failure
};

// For a name: after five failures 2 s, then 4 s, 8 s … up to 15 minutes: under 100 guesses a day.
inline constexpr AttemptRule name_rule{};
// For an address, which a whole office may share.
inline constexpr AttemptRule address_rule{.without_wait = 30};

// How long from `now` until the next attempt is heard; zero when it may be made now.
std::chrono::milliseconds wait_for(const Attempts& attempts, const AttemptRule& rule, Moment now);

// The state after one more failure.
Attempts failed_again(const Attempts& attempts, const AttemptRule& rule, Moment now);

}  // namespace candour::people
