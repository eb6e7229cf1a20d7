#pragma once
// SHA-256 (FIPS 180-4) and the bytes around it: digests, salts and where random bytes come from.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace candour::journal {

using Digest = std::array<std::uint8_t, 32>;
using Salt = std::array<std::uint8_t, 16>;

// Fills at most 256 bytes with random ones. May be called from any thread.
using FillRandom = std::function<void(std::span<std::uint8_t>)>;

// The operating system's cryptographic randomness. Stops the program where there is none: a salt
// that can be guessed would be worse.
FillRandom secure_random();

Digest sha256(std::string_view bytes);
// SHA-256 of the pieces one after the other.
Digest sha256(std::initializer_list<std::string_view> pieces);

// The bytes as text is read, without copying.
template <std::size_t size>
std::string_view as_bytes(const std::array<std::uint8_t, size>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), size};
}

// Lower-case hexadecimal, two characters for each byte.
std::string hexadecimal(std::string_view bytes);
// Reads 64 hexadecimal characters of either case; nothing for anything else.
std::optional<Digest> parse_digest(std::string_view text);

}  // namespace candour::journal
