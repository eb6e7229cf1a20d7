#pragma once
// Who is signed in. A session is known by 32 random bytes that only the browser holds; we keep
// their SHA-256. It ends after 60 minutes without use, after 12 hours whatever is done, at
// sign-out, and when the account is closed or changed. Looking one up touches no disk.

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "journal/digest.hpp"
#include "people/people_store.hpp"
#include "people/reader.hpp"

namespace candour::people {

inline constexpr std::chrono::minutes session_idle{60};
inline constexpr std::chrono::hours session_longest{12};

// What the browser's cookie holds. Like a password it has no formatter and no stream operator.
class SessionToken {
 public:
  static SessionToken make(const journal::FillRandom& random);
  // Reads the text of a cookie; nothing for anything but 43 characters of base64url.
  static std::optional<SessionToken> parse(std::string_view text);

  // For the cookie: 43 characters of base64url (RFC 4648 section 5), without padding.
  std::string for_cookie() const;
  journal::Digest digest() const;

 private:
  std::array<std::uint8_t, 32> bytes_{};
};

// Somebody signed in, as they are at this moment.
struct Session {
  Account account;
  Moment created{};
  Moment ends{};  // unless it is used before: the earlier of idle and longest

  ActorId actor() const { return actor_of(account.id); }
};

// The reader of a page about no one person.
Reader reader_of(const Session& session);
// The reader of a page of somebody's record.
Reader reader_of(const Session& session, Relationship relationship);

// Every function may be called from any thread.
class Sessions {
 public:
  // Takes up the sessions that the store holds: whoever was signed in before a restart still is.
  static Result<std::unique_ptr<Sessions>> open(PeopleStore& store, journal::FillRandom random);
  ~Sessions();
  Sessions(const Sessions&) = delete;
  Sessions& operator=(const Sessions&) = delete;

  // Begins a session for an open account, durable when it returns.
  Result<SessionToken> begin(const Account& account, Moment now);

  // The session of a token in this council, used now. Refuses with not_signed_in for a token that
  // is not known here, was ended, belongs to another council, or has run out.
  Result<Session> find(const CouncilId& council, const SessionToken& token, Moment now);

  // Signs out. A token that is not known is no mistake; another council's is left alone. Where the
  // store refuses, the session is ended in this process and may come back after a restart.
  Result<void> end(const CouncilId& council, const SessionToken& token);
  // Ends every session of an account.
  Result<void> end_all(const CouncilId& council, const StaffId& account);

  // Writes down when sessions were last used and drops those that have run out. To be called about
  // once a minute and before stopping; after a crash a session may run out that much sooner.
  Result<void> keep(Moment now);

  // Sessions in memory, run out or not.
  std::size_t count() const;

 private:
  struct Parts;
  explicit Sessions(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace candour::people
