#include "people/session.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace candour::people {
namespace {

constexpr std::string_view base64url =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t cookie_characters = 43;  // 32 bytes in groups of 6 bits

// A digest is as good as random already.
struct DigestHash {
  std::size_t operator()(const journal::Digest& digest) const noexcept {
    std::size_t hash = 0;
    std::memcpy(&hash, digest.data(), sizeof hash);
    return hash;
  }
};

// Only `last_used` changes while an entry is in the map, so many threads may find it at once.
struct Entry {
  Entry(Account of, Moment begun, Moment used)
      : account{std::move(of)}, created{begun}, last_used{used}, saved_last_used{used} {}

  Account account;
  Moment created;
  std::atomic<Moment> last_used;
  Moment saved_last_used;  // as the store has it; changed by keep() alone

  Moment ends() const {
    return std::min<Moment>(last_used.load() + session_idle, created + session_longest);
  }
};

Refusal not_signed_in() {
  return refuse(RefusalCode::not_signed_in, "You are not signed in, or were signed out. Sign in.");
}

}  // namespace

SessionToken SessionToken::make(const journal::FillRandom& random) {
  SessionToken token;
  random(token.bytes_);
  return token;
}

std::optional<SessionToken> SessionToken::parse(std::string_view text) {
  if (text.size() != cookie_characters) return std::nullopt;
  SessionToken token;
  std::uint32_t bits = 0;
  int held = 0;
  std::size_t at = 0;
  for (const char c : text) {
    const std::size_t value = base64url.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    token.bytes_[at++] = static_cast<std::uint8_t>(bits >> held);
  }
  // One token, one text: the two bits left over must be zero.
  if ((bits & 3U) != 0) return std::nullopt;
  return token;
}

std::string SessionToken::for_cookie() const {
  std::string text;
  text.reserve(cookie_characters);
  std::uint32_t bits = 0;
  int held = 0;
  for (const std::uint8_t byte : bytes_) {
    bits = (bits << 8U) | byte;
    held += 8;
    while (held >= 6) {
      held -= 6;
      text += base64url[(bits >> held) & 63U];
    }
  }
  text += base64url[(bits << (6 - held)) & 63U];
  return text;
}

journal::Digest SessionToken::digest() const { return journal::sha256(journal::as_bytes(bytes_)); }

Reader reader_of(const Session& session) { return reader_of(session, Relationship::none); }

Reader reader_of(const Session& session, Relationship relationship) {
  Reader reader;
  reader.council = session.account.council;
  reader.actor = session.actor();
  reader.display_name = session.account.display_name;
  reader.role = session.account.role;
  reader.relationship = relationship;
  return reader;
}

// `writing` is held by whoever changes the store, over disk; `mutex` guards the map and is never
// held over disk, so that a page does not wait for somebody else's sign-in.
struct Sessions::Parts {
  Parts(PeopleStore& in, journal::FillRandom filling) : store{in}, random{std::move(filling)} {}

  PeopleStore& store;
  journal::FillRandom random;
  std::mutex writing;
  mutable std::shared_mutex mutex;
  std::unordered_map<journal::Digest, Entry, DigestHash> entries;

  void add(const journal::Digest& digest, const Account& account, Moment created, Moment used) {
    const std::unique_lock lock{mutex};
    entries.try_emplace(digest, account, created, used);
  }
};

Sessions::Sessions(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}
Sessions::~Sessions() = default;

Result<std::unique_ptr<Sessions>> Sessions::open(PeopleStore& store, journal::FillRandom random) {
  auto kept = store.sessions();
  if (!kept) return kept.error();
  auto parts = std::make_unique<Parts>(store, std::move(random));
  for (const StoredSession& session : *kept)
    parts->add(session.token_digest, session.account, session.created, session.last_used);
  return std::unique_ptr<Sessions>{new Sessions{std::move(parts)}};
}

Result<SessionToken> Sessions::begin(const Account& account, Moment now) {
  const SessionToken token = SessionToken::make(parts_->random);
  const journal::Digest digest = token.digest();
  const std::lock_guard writing{parts_->writing};
  auto stored = parts_->store.add_session({digest, account, now, now});
  if (!stored) return stored.error();
  parts_->add(digest, account, now, now);
  return token;
}

Result<Session> Sessions::find(const CouncilId& council, const SessionToken& token, Moment now) {
  const journal::Digest digest = token.digest();
  const std::shared_lock lock{parts_->mutex};
  const auto found = parts_->entries.find(digest);
  if (found == parts_->entries.end()) return not_signed_in();
  Entry& entry = found->second;
  if (entry.account.council != council || now >= entry.ends()) return not_signed_in();
  // Another request may have a later time already; a clock set back takes nothing away.
  Moment used = entry.last_used.load();
  while (used < now && !entry.last_used.compare_exchange_weak(used, now)) {
  }
  return Session{entry.account, entry.created, entry.ends()};
}

Result<void> Sessions::end(const CouncilId& council, const SessionToken& token) {
  const journal::Digest digest = token.digest();
  const std::lock_guard writing{parts_->writing};
  {
    const std::unique_lock lock{parts_->mutex};
    const auto found = parts_->entries.find(digest);
    if (found == parts_->entries.end() || found->second.account.council != council) return {};
    parts_->entries.erase(found);
  }
  return parts_->store.end_session(digest);
}

Result<void> Sessions::end_all(const CouncilId& council, const StaffId& account) {
  const std::lock_guard writing{parts_->writing};
  {
    const std::unique_lock lock{parts_->mutex};
    std::erase_if(parts_->entries, [&](const auto& entry) {
      return entry.second.account.council == council && entry.second.account.id == account;
    });
  }
  return parts_->store.end_sessions_of(council, account);
}

Result<void> Sessions::keep(Moment now) {
  const std::lock_guard writing{parts_->writing};
  std::vector<SessionUse> used;
  std::vector<journal::Digest> run_out;
  {
    const std::shared_lock lock{parts_->mutex};
    for (const auto& [digest, entry] : parts_->entries) {
      const Moment last = entry.last_used.load();
      if (now >= entry.ends())
        run_out.push_back(digest);
      else if (last != entry.saved_last_used)
        used.push_back({digest, last});
    }
  }
  if (auto kept = parts_->store.keep_sessions(used, run_out); !kept) return kept;
  const std::unique_lock lock{parts_->mutex};
  for (const journal::Digest& digest : run_out) parts_->entries.erase(digest);
  for (const SessionUse& use : used)
    if (const auto found = parts_->entries.find(use.token_digest); found != parts_->entries.end())
      found->second.saved_last_used = use.last_used;
  return {};
}

std::size_t Sessions::count() const {
  const std::shared_lock lock{parts_->mutex};
  return parts_->entries.size();
}

}  // namespace candour::people
