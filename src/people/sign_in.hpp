#pragma once
// Signing in, and what is done with passwords. No HTTP: pages call these. Hashing takes about 50 ms
// of a core, so these functions belong on a thread that may wait.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "journal/digest.hpp"
#include "people/account.hpp"
#include "people/password.hpp"
#include "people/people_store.hpp"
#include "people/session.hpp"

namespace candour::people {

struct SignInRequest {
  CouncilId council;
  std::string_view name;
  std::string_view password;
  std::string_view address;  // of the network; "192.0.2.7", "2001:db8::1"
  // The session that the browser held before: it ends, so that nobody keeps a session they planted.
  std::optional<SessionToken> before = std::nullopt;
};

struct SignedIn {
  SessionToken token;
  Session session;
};

struct SignInOptions {
  HashingCost cost = {};
  int hashed_at_once = 2;
  int waiting_max = 20;
};

// Every function may be called from any thread.
class SignIn {
 public:
  // `store` and `sessions` must outlive it. Refuses with busy where there is no memory for one
  // hash.
  static Result<std::unique_ptr<SignIn>> make(PeopleStore& store, Sessions& sessions,
                                              journal::FillRandom random,
                                              SignInOptions options = {});

  // Begins a session. Refuses, in this order: text_empty (name, password); too_many_attempts, with
  // how long to wait; busy, where too many are signing in at this moment; wrong_sign_in, the same
  // for an unknown name, a closed account and a wrong password, and at the same cost; store_failed.
  // An attempt counts before its password is hashed, so that many at once are counted as many.
  Result<SignedIn> sign_in(const SignInRequest& request, Moment now);

  // How long from now until an attempt under this name or from this address is heard.
  Result<std::chrono::milliseconds> wait_before(const SignInRequest& request, Moment now) const;

  // Adds an account. Refuses what check_new_password, hash_password and PeopleStore::add_account
  // do.
  Result<void> add_account(const Account& account, std::string_view password);

  // The person changes their own password, and every session of theirs ends. Refuses with
  // not_found; wrong_sign_in where `old_password` is not right; too_many_attempts as sign_in does;
  // and what check_new_password refuses.
  Result<void> change_password(const CouncilId& council, const StaffId& id,
                               std::string_view old_password, std::string_view new_password,
                               std::string_view address, Moment now);

  // An administrator sets one for somebody who has forgotten theirs; every session of theirs ends.
  Result<void> set_password(const CouncilId& council, const StaffId& id,
                            std::string_view new_password);

  // Changes role, team, display name or state; every session of theirs ends.
  Result<void> change_account(const Account& account);

  // How many passwords have been compared since the start, for unknown names too.
  std::int64_t compared() const { return compared_.load(); }

  // Drops counted attempts that no longer matter. To be called about once an hour.
  Result<void> forget_old_attempts(Moment now);

 private:
  SignIn(PeopleStore& store, Sessions& sessions, journal::FillRandom random, SignInOptions options,
         std::string hash_of_nobody);

  // Counts an attempt under a name and from an address, or refuses it as too early.
  Result<void> count_attempt(const CouncilId& council, std::string_view name,
                             std::string_view address, Moment now);
  // Takes back the last one counted: it was never tried, or it was right.
  Result<void> uncount_attempt(const CouncilId& council, AttemptsBy by, std::string_view value);
  // The open account of this name and password. Attempts are counted already.
  Result<AccountWithHash> known(const CouncilId& council, std::string_view name,
                                std::string_view password);
  Result<AccountWithHash> tried(const CouncilId& council, std::string_view name,
                                std::string_view password, std::string_view address, Moment now);
  Result<bool> compare(std::string_view password, std::string_view hash);
  Result<std::string> hashed(std::string_view password);

  PeopleStore& store_;
  Sessions& sessions_;
  journal::FillRandom random_;
  SignInOptions options_;
  std::string hash_of_nobody_;  // what an unknown name is compared with
  HashingPlaces places_;
  std::mutex counting_;
  std::atomic<std::int64_t> compared_{0};
};

}  // namespace candour::people
