#include "journal/digest.hpp"

#include <openssl/evp.h>
#include <unistd.h>

#include <memory>

#include "base/assert.hpp"

namespace candour::journal {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct FreeAlgorithm {
  void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};

// Fetching the algorithm costs more than hashing an event, so it is done once.
const EVP_MD* algorithm() {
  static const std::unique_ptr<EVP_MD, FreeAlgorithm> fetched{
      EVP_MD_fetch(nullptr, "SHA256", nullptr)};
  CANDOUR_ASSERT(fetched, "OpenSSL has no SHA-256");
  return fetched.get();
}

EVP_MD_CTX* context() {
  thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> made{EVP_MD_CTX_new()};
  CANDOUR_ASSERT(made, "no memory for a digest");
  return made.get();
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

FillRandom secure_random() {
  return [](std::span<std::uint8_t> bytes) {
    // Straight from the kernel: OpenSSL's generator takes locks that many writers wait for.
    const int done = getentropy(bytes.data(), bytes.size());
    CANDOUR_ASSERT(done == 0, "the operating system gave no random bytes");
  };
}

Digest sha256(std::string_view bytes) { return sha256({bytes}); }

Digest sha256(std::initializer_list<std::string_view> pieces) {
  Digest digest;
  EVP_MD_CTX* const running = context();
  bool good = EVP_DigestInit_ex2(running, algorithm(), nullptr) == 1;
  for (const std::string_view piece : pieces)
    good = good && EVP_DigestUpdate(running, piece.data(), piece.size()) == 1;
  good = good && EVP_DigestFinal_ex(running, digest.data(), nullptr) == 1;
  CANDOUR_ASSERT(good, "SHA-256 failed");
  return digest;
}

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::optional<Digest> parse_digest(std::string_view text) {
  Digest digest;
  if (text.size() != digest.size() * 2) return std::nullopt;
  for (std::size_t i = 0; i < digest.size(); ++i) {
    const int high = digit(text[2 * i]);
    const int low = digit(text[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    digest[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return digest;
}

}  // namespace candour::journal
