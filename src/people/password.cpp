#include "people/password.hpp"

#include <argon2.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace candour::people {
namespace {

constexpr std::size_t hash_bytes = 32;
// A stored hash that asked for more than this is not one of ours.
constexpr std::uint32_t memory_kib_max = 1024 * 1024;
constexpr std::uint32_t passes_max = 100;
constexpr std::uint32_t lanes_max = 16;

Refusal no_memory() {
  return refuse(RefusalCode::busy,
                "The server has too much to do just now. Wait a few seconds and try again.");
}

// Takes "{name}{number}" and what follows it off the front.
bool take(std::string_view& text, std::string_view name, char after, std::uint32_t& number) {
  if (!text.starts_with(name)) return false;
  text.remove_prefix(name.size());
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end == text.data() + text.size() || *end != after) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return true;
}

}  // namespace

Result<void> check_new_password(std::string_view password, std::string_view sign_in_name) {
  if (password.size() > password_bytes_max)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("The password is longer than {} bytes. Choose a shorter one.",
                              password_bytes_max),
                  "password");
  if (!is_utf8(password))
    return refuse(RefusalCode::not_utf8, "The password is not UTF-8. Type it again.", "password");
  if (count_characters(password) < password_characters_min)
    return refuse(RefusalCode::weak_password,
                  fmt::format("The password must have at least {} characters. Three words that "
                              "do not belong together are easy to remember.",
                              password_characters_min),
                  "password");
  const bool one_character =
      std::all_of(password.begin(), password.end(), [&](char c) { return c == password.front(); });
  if (one_character || password == sign_in_name)
    return refuse(RefusalCode::weak_password,
                  "This password is easy to guess. Choose three words that do not belong together.",
                  "password");
  return {};
}

Result<std::string> hash_password(std::string_view password, const PasswordSalt& salt,
                                  const HashingCost& cost) {
  std::string encoded(
      argon2_encodedlen(cost.passes, cost.memory_kib, cost.lanes,
                        static_cast<std::uint32_t>(salt.size()), hash_bytes, Argon2_id),
      '\0');
  const int error = argon2id_hash_encoded(cost.passes, cost.memory_kib, cost.lanes, password.data(),
                                          password.size(), salt.data(), salt.size(), hash_bytes,
                                          encoded.data(), encoded.size());
  if (error == ARGON2_MEMORY_ALLOCATION_ERROR || error == ARGON2_THREAD_FAIL) return no_memory();
  CANDOUR_ASSERT(error == ARGON2_OK, "Argon2id refused parameters of ours");
  encoded.resize(encoded.find('\0'));
  return encoded;
}

Result<bool> is_password(std::string_view password, std::string_view encoded) {
  if (!cost_of(encoded))
    return refuse(RefusalCode::malformed,
                  "The stored password of this account cannot be read. Ask your system "
                  "administrator to set a new one.",
                  "password_hash");
  const std::string terminated{encoded};
  const int error = argon2id_verify(terminated.c_str(), password.data(), password.size());
  if (error == ARGON2_OK) return true;
  if (error == ARGON2_VERIFY_MISMATCH) return false;
  if (error == ARGON2_MEMORY_ALLOCATION_ERROR || error == ARGON2_THREAD_FAIL) return no_memory();
  return refuse(RefusalCode::malformed,
                "The stored password of this account cannot be read. Ask your system administrator "
                "to set a new one.",
                "password_hash");
}

std::optional<HashingCost> cost_of(std::string_view encoded) {
  constexpr std::string_view opening = "$argon2id$v=19$";
  if (!encoded.starts_with(opening)) return std::nullopt;
  encoded.remove_prefix(opening.size());
  HashingCost cost;
  const bool read = take(encoded, "m=", ',', cost.memory_kib) &&
                    take(encoded, "t=", ',', cost.passes) && take(encoded, "p=", '$', cost.lanes);
  const bool sane =
      cost.memory_kib <= memory_kib_max && cost.passes <= passes_max && cost.lanes <= lanes_max;
  if (!read || !sane) return std::nullopt;
  return cost;
}

bool needs_rehash(std::string_view encoded, const HashingCost& wanted) {
  const auto cost = cost_of(encoded);
  return !cost || cost->memory_kib < wanted.memory_kib || cost->passes < wanted.passes ||
         cost->lanes < wanted.lanes;
}

std::optional<HashingPlaces::Place> HashingPlaces::enter() {
  std::unique_lock lock{mutex_};
  if (free_ == 0) {
    if (waiting_ >= waiting_max_) return std::nullopt;
    ++waiting_;
    place_left_.wait(lock, [&] { return free_ > 0; });
    --waiting_;
  }
  --free_;
  return std::optional<Place>{std::in_place, *this};
}

void HashingPlaces::leave() {
  {
    const std::lock_guard lock{mutex_};
    ++free_;
  }
  place_left_.notify_one();
}

}  // namespace candour::people
