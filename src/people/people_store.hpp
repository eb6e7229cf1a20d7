#pragma once
// The file of accounts, sessions and failed attempts: people.sqlite. Secrets never go into the
// journal, so they live here: password hashes, digests of session tokens and of calendar addresses,
// and attempts under a keyed digest of the name or address, because people type passwords into the
// wrong box.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "journal/digest.hpp"
#include "journal/sqlite.hpp"
#include "people/account.hpp"
#include "people/attempts.hpp"

namespace candour::people {

struct AccountWithHash {
  Account account;
  std::string password_hash;
};

struct StoredSession {
  journal::Digest token_digest{};
  Account account;  // read only
  Moment created{};
  Moment last_used{};
};

// What became of sessions since they were last written down.
struct SessionUse {
  journal::Digest token_digest{};
  Moment last_used{};
};

// Whose attempts are counted.
enum class AttemptsBy : std::uint8_t { name, address };

// Every function may be called from any thread and refuses with store_failed when the disk does.
class PeopleStore {
 public:
  // Opens or makes the file at `path`, readable by its owner alone, flushed to disk at each commit.
  static Result<std::unique_ptr<PeopleStore>> open(const std::string& path,
                                                   const journal::FillRandom& random);
  ~PeopleStore();
  PeopleStore(const PeopleStore&) = delete;
  PeopleStore& operator=(const PeopleStore&) = delete;

  // Refuses with already_done for a council that is there.
  Result<void> add_council(const Council& council);
  Result<std::optional<Council>> council(const CouncilId& id) const;

  // Refuses what check(Account) refuses, not_found for a council that is not there, and
  // already_done for an id or sign-in name that the council has.
  Result<void> add_account(const Account& account, std::string_view password_hash);
  // `sign_in_name` is folded.
  Result<std::optional<AccountWithHash>> account_named(const CouncilId& council,
                                                       std::string_view sign_in_name) const;
  Result<std::optional<AccountWithHash>> account(const CouncilId& council, const StaffId& id) const;
  // By display name.
  Result<std::vector<Account>> accounts(const CouncilId& council) const;
  // Of one team, closed ones too; by display name.
  Result<std::vector<Account>> accounts_of_team(const CouncilId& council,
                                                std::string_view team) const;
  // These refuse with not_found for an account that is not there. Sessions are for Sessions to end.
  Result<void> set_password_hash(const CouncilId& council, const StaffId& id,
                                 std::string_view password_hash);
  // Role, team, display name and state; council, id and sign-in name stay.
  Result<void> change_account(const Account& account);

  // Refuses with not_signed_in for an account that was closed or taken away meanwhile.
  Result<void> add_session(const StoredSession& session);
  // In one transaction: when some were last used, and those that have run out.
  Result<void> keep_sessions(const std::vector<SessionUse>& used,
                             const std::vector<journal::Digest>& run_out);
  Result<void> end_session(const journal::Digest& token_digest);
  Result<void> end_sessions_of(const CouncilId& council, const StaffId& id);
  // Of open accounts.
  Result<std::vector<StoredSession>> sessions() const;

  // The address of a calendar is a secret whose digest alone is kept; one for each account, so that
  // a new one ends the old. Refuses with not_found for an account that is not there or is closed.
  Result<void> keep_calendar(const CouncilId& council, const StaffId& id,
                             const journal::Digest& secret_digest, Moment made);
  Result<void> withdraw_calendar(const CouncilId& council, const StaffId& id);
  // When the account's calendar was made; nothing where it has none.
  Result<std::optional<Moment>> calendar_made(const CouncilId& council, const StaffId& id) const;
  // Whose calendar it is: nothing for a secret that is not kept here or of a closed account.
  Result<std::optional<Account>> account_of_calendar(const CouncilId& council,
                                                     const journal::Digest& secret_digest) const;

  Result<Attempts> attempts(const CouncilId& council, AttemptsBy by, std::string_view value) const;
  Result<void> set_attempts(const CouncilId& council, AttemptsBy by, std::string_view value,
                            const Attempts& attempts);
  // Drops those whose last failure is before a moment.
  Result<void> forget_attempts_before(Moment moment);

 private:
  PeopleStore(std::unique_ptr<journal::SqliteConnection> file, std::string attempt_key);
  std::string attempt_digest(const CouncilId& council, AttemptsBy by, std::string_view value) const;
  Result<std::optional<AccountWithHash>> one_account(std::string_view query,
                                                     const CouncilId& council,
                                                     std::string_view value) const;
  Result<std::vector<Account>> some_accounts(std::string_view query, journal::Values values) const;
  // Runs a statement and refuses with `otherwise` where it changed no row.
  Result<void> change_one(std::string_view statement, journal::Values values,
                          const Refusal& otherwise);
  Result<void> write_sessions(const std::vector<SessionUse>& used,
                              const std::vector<journal::Digest>& run_out);

  mutable std::mutex mutex_;
  std::unique_ptr<journal::SqliteConnection> file_;
  std::string attempt_key_;
};

}  // namespace candour::people
