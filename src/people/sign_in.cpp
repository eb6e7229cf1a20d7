#include "people/sign_in.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "people/attempts.hpp"

namespace candour::people {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

Refusal wrong_sign_in() {
  return refuse(RefusalCode::wrong_sign_in,
                "The name or password is not right. Check both and try again.");
}

Refusal busy() {
  return refuse(RefusalCode::busy,
                "Many people are signing in just now. Wait a few seconds and try again.");
}

Refusal no_such_account() {
  return refuse(RefusalCode::not_found, "There is no such account in this council.");
}

std::string say_wait(milliseconds wait) {
  const auto whole = std::chrono::ceil<seconds>(wait).count();
  if (whole == 1) return "1 second";
  if (whole <= 90) return fmt::format("{} seconds", whole);
  return fmt::format("{} minutes", (whole + 59) / 60);
}

Refusal too_many_attempts(milliseconds wait) {
  return refuse(RefusalCode::too_many_attempts,
                fmt::format("There were too many attempts to sign in. Wait {} and try again.",
                            say_wait(wait)));
}

// Whoever holds one IPv6 address holds the other 2^64 of its network too, so those count as one; an
// IPv4 address written as IPv6 counts as itself.
std::string network_of(std::string_view address) {
  std::string text{address};
  std::array<unsigned char, 16> bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
  constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
    return fmt::format("{}.{}.{}.{}", bytes[12], bytes[13], bytes[14], bytes[15]);
  std::string network;
  for (std::size_t i = 0; i < 8; ++i) network += fmt::format("{:02x}", bytes[i]);
  return network + "::/64";
}

const AttemptRule& rule_of(AttemptsBy by) {
  return by == AttemptsBy::name ? name_rule : address_rule;
}

}  // namespace

SignIn::SignIn(PeopleStore& store, Sessions& sessions, journal::FillRandom random,
               SignInOptions options, std::string hash_of_nobody)
    : store_{store},
      sessions_{sessions},
      random_{std::move(random)},
      options_{options},
      hash_of_nobody_{std::move(hash_of_nobody)},
      places_{options.hashed_at_once, options.waiting_max} {}

Result<std::unique_ptr<SignIn>> SignIn::make(PeopleStore& store, Sessions& sessions,
                                             journal::FillRandom random, SignInOptions options) {
  PasswordSalt salt{};
  random(salt);
  std::array<std::uint8_t, 32> nobodys_password{};
  random(nobodys_password);
  auto hash = hash_password(journal::as_bytes(nobodys_password), salt, options.cost);
  if (!hash) return hash.error();
  return std::unique_ptr<SignIn>{
      new SignIn{store, sessions, std::move(random), options, *std::move(hash)}};
}

Result<milliseconds> SignIn::wait_before(const SignInRequest& request, Moment now) const {
  const std::string name = fold_sign_in_name(request.name);
  const auto by_name = store_.attempts(request.council, AttemptsBy::name, name);
  if (!by_name) return by_name.error();
  const auto by_address =
      store_.attempts(request.council, AttemptsBy::address, network_of(request.address));
  if (!by_address) return by_address.error();
  return std::max(wait_for(*by_name, name_rule, now), wait_for(*by_address, address_rule, now));
}

Result<void> SignIn::count_attempt(const CouncilId& council, std::string_view name,
                                   std::string_view address, Moment now) {
  const std::lock_guard lock{counting_};
  const auto wait = wait_before({council, name, {}, address}, now);
  if (!wait) return wait.error();
  // An attempt that is not heard does not count: else one more would always be too many.
  if (*wait > milliseconds{0}) return too_many_attempts(*wait);
  for (const auto& [by, value] : {std::pair{AttemptsBy::name, std::string{name}},
                                  {AttemptsBy::address, network_of(address)}}) {
    const auto before = store_.attempts(council, by, value);
    if (!before) return before.error();
    auto counted = store_.set_attempts(council, by, value, failed_again(*before, rule_of(by), now));
    if (!counted) return counted;
  }
  return {};
}

Result<void> SignIn::uncount_attempt(const CouncilId& council, AttemptsBy by,
                                     std::string_view value) {
  const std::lock_guard lock{counting_};
  auto attempts = store_.attempts(council, by, value);
  if (!attempts) return attempts.error();
  attempts->failures = std::max(0, attempts->failures - 1);
  return store_.set_attempts(council, by, value, *attempts);
}

Result<bool> SignIn::compare(std::string_view password, std::string_view hash) {
  ++compared_;
  return is_password(password, hash);
}

Result<AccountWithHash> SignIn::known(const CouncilId& council, std::string_view name,
                                      std::string_view password) {
  auto found = store_.account_named(council, name);
  if (!found) return found.error();
  // An unknown name costs what a known one does, so that nobody learns which names there are.
  const bool may_be_right = found->has_value() && password.size() <= password_bytes_max;
  const auto right =
      may_be_right ? compare(password, (*found)->password_hash) : compare("", hash_of_nobody_);
  if (!right && right.error().code == RefusalCode::busy) return right.error();
  const bool open = found->has_value() && (*found)->account.state == AccountState::open;
  if (!right || !*right || !may_be_right || !open) return wrong_sign_in();
  return **std::move(found);
}

Result<AccountWithHash> SignIn::tried(const CouncilId& council, std::string_view name,
                                      std::string_view password, std::string_view address,
                                      Moment now) {
  if (auto counted = count_attempt(council, name, address, now); !counted) return counted.error();
  const auto place = places_.enter();
  Result<AccountWithHash> account = place ? known(council, name, password) : busy();
  const bool wrong = !account && account.error().code == RefusalCode::wrong_sign_in;
  if (wrong) return account;
  // Right, or never compared: neither counts against anybody. A right password also clears the
  // name's failures; not the address's, or one good account would pay for guessing at others.
  auto uncounted = uncount_attempt(council, AttemptsBy::address, network_of(address));
  if (uncounted)
    uncounted = account ? store_.set_attempts(council, AttemptsBy::name, name, {})
                        : uncount_attempt(council, AttemptsBy::name, name);
  if (!uncounted) return uncounted.error();
  if (account && needs_rehash(account->password_hash, options_.cost)) {
    // Done while the place is held. Where it fails, the next sign-in does it.
    PasswordSalt salt{};
    random_(salt);
    if (auto hash = hash_password(password, salt, options_.cost))
      (void)store_.set_password_hash(council, account->account.id, *hash);
  }
  return account;
}

Result<SignedIn> SignIn::sign_in(const SignInRequest& request, Moment now) {
  const std::string name = fold_sign_in_name(request.name);
  if (name.empty()) return refuse(RefusalCode::text_empty, "Enter your sign-in name.", "name");
  if (request.password.empty())
    return refuse(RefusalCode::text_empty, "Enter your password.", "password");
  auto account = tried(request.council, name, request.password, request.address, now);
  if (!account) return account.error();
  if (request.before) {
    if (auto ended = sessions_.end(request.council, *request.before); !ended) return ended.error();
  }
  auto token = sessions_.begin(account->account, now);
  if (!token) return token.error();
  auto session = sessions_.find(request.council, *token, now);
  if (!session) return session.error();
  return SignedIn{*token, *std::move(session)};
}

Result<std::string> SignIn::hashed(std::string_view password) {
  const auto place = places_.enter();
  if (!place) return busy();
  PasswordSalt salt{};
  random_(salt);
  return hash_password(password, salt, options_.cost);
}

Result<void> SignIn::add_account(const Account& account, std::string_view password) {
  if (auto checked = check(account); !checked) return checked;
  if (auto checked = check_new_password(password, account.sign_in_name); !checked) return checked;
  auto hash = hashed(password);
  if (!hash) return hash.error();
  return store_.add_account(account, *hash);
}

Result<void> SignIn::change_password(const CouncilId& council, const StaffId& id,
                                     std::string_view old_password, std::string_view new_password,
                                     std::string_view address, Moment now) {
  auto account = store_.account(council, id);
  if (!account) return account.error();
  if (!*account) return no_such_account();
  auto right = tried(council, (*account)->account.sign_in_name, old_password, address, now);
  if (!right) return right.error();
  return set_password(council, id, new_password);
}

Result<void> SignIn::set_password(const CouncilId& council, const StaffId& id,
                                  std::string_view new_password) {
  auto account = store_.account(council, id);
  if (!account) return account.error();
  if (!*account) return no_such_account();
  auto checked = check_new_password(new_password, (*account)->account.sign_in_name);
  if (!checked) return checked;
  auto hash = hashed(new_password);
  if (!hash) return hash.error();
  if (auto set = store_.set_password_hash(council, id, *hash); !set) return set;
  return sessions_.end_all(council, id);
}

Result<void> SignIn::change_account(const Account& account) {
  if (auto changed = store_.change_account(account); !changed) return changed;
  return sessions_.end_all(account.council, account.id);
}

Result<void> SignIn::forget_old_attempts(Moment now) {
  const auto longest = std::max(name_rule.forgotten_after, address_rule.forgotten_after);
  return store_.forget_attempts_before(now - longest);
}

}  // namespace candour::people
