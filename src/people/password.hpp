#pragma once
// Passwords are kept as Argon2id hashes (RFC 9106) whose parameters stand in the hash itself, so
// that they can rise. Hashing is slow and hungry on purpose; HashingPlaces bounds how much of it
// happens at once.

#include <array>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour::people {

// What one hash costs. The default is the OWASP minimum of 2023: 19 MiB, two passes, one lane;
// about 50 ms of one core.
struct HashingCost {
  std::uint32_t memory_kib = 19 * 1024;
  std::uint32_t passes = 2;
  std::uint32_t lanes = 1;

  friend bool operator==(const HashingCost&, const HashingCost&) = default;
};

using PasswordSalt = std::array<std::uint8_t, 16>;

inline constexpr std::size_t password_characters_min = 12;
inline constexpr std::size_t password_bytes_max = 256;

// Whether a new password will do. Refuses with weak_password where it is under 12 characters, or is
// the sign-in name, or one character over and over; with text_too_long over 256 bytes; with
// not_utf8. Nothing is asked about digits or signs (NIST SP 800-63B 5.1.1.2).
Result<void> check_new_password(std::string_view password, std::string_view sign_in_name);

// The hash in its encoded form, "$argon2id$v=19$m=19456,t=2,p=1$…". Refuses with busy where there
// is no memory for it.
Result<std::string> hash_password(std::string_view password, const PasswordSalt& salt,
                                  const HashingCost& cost);

// Whether the password is the one that was hashed; compared in constant time. Refuses with busy
// where there is no memory for it, and with malformed for anything that is not a hash of ours.
Result<bool> is_password(std::string_view password, std::string_view encoded);

// The cost written in an encoded hash; nothing where it is not a hash of ours.
std::optional<HashingCost> cost_of(std::string_view encoded);

// Whether a hash is cheaper than `wanted` in any way, or cannot be read, and is to be made again at
// the next sign-in.
bool needs_rehash(std::string_view encoded, const HashingCost& wanted);

// At most `at_once` passwords are hashed at a time and at most `waiting_max` wait their turn.
class HashingPlaces {
 public:
  // Holds a place until it goes out of scope.
  class Place {
   public:
    explicit Place(HashingPlaces& places) : places_{&places} {}
    Place(Place&& other) noexcept : places_{other.places_} { other.places_ = nullptr; }
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (places_) places_->leave();
    }

   private:
    HashingPlaces* places_;
  };

  HashingPlaces(int at_once, int waiting_max) : free_{at_once}, waiting_max_{waiting_max} {}

  // Waits for a place, in no particular order. Nothing, at once, where too many wait already.
  std::optional<Place> enter();

 private:
  void leave();

  std::mutex mutex_;
  std::condition_variable place_left_;
  int free_;
  int waiting_ = 0;
  const int waiting_max_;
};

}  // namespace candour::people
