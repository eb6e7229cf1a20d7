#include "web/http/form_token.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>

#include "base/assert.hpp"

namespace candour::web {
namespace {

std::string hexadecimal(std::span<const std::uint8_t> bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

// Each part is preceded by its length, so that no two pairs of parts make the same message.
void add_part(std::string& message, std::string_view part) {
  const auto size = static_cast<std::uint64_t>(part.size());
  for (int shift = 56; shift >= 0; shift -= 8) message += static_cast<char>(size >> shift);
  message += part;
}

Refusal forged() {
  return refuse(RefusalCode::forged_token,
                "This form is out of date. Open the page again, fill it in and send it once more.",
                std::string{form_token_field});
}

}  // namespace

RandomBytes system_random() {
  return [](std::span<std::uint8_t> bytes) {
    const int given = RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    CANDOUR_ASSERT(given == 1, "the operating system gave no random numbers");
  };
}

std::string form_token(const FormTokenKey& key, std::string_view session_id,
                       std::string_view purpose) {
  std::string message;
  add_part(message, "candour form token 1");
  add_part(message, session_id);
  add_part(message, purpose);
  std::array<std::uint8_t, 32> code{};
  unsigned int size = 0;
  const auto* made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                          reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                          code.data(), &size);
  CANDOUR_ASSERT(made && size == code.size(), "HMAC-SHA-256 could not be computed");
  return hexadecimal(code);
}

Result<void> check_form_token(const FormTokenKey& key, std::string_view session_id,
                              std::string_view purpose, const Fields& fields) {
  const auto given = fields.one(form_token_field);
  if (!given) return forged();
  const std::string expected = form_token(key, session_id, purpose);
  if (given->size() != expected.size() ||
      CRYPTO_memcmp(given->data(), expected.data(), expected.size()) != 0)
    return forged();
  return {};
}

std::string new_submission_id(const RandomBytes& random) {
  std::array<std::uint8_t, 16> bytes{};
  random(bytes);
  return hexadecimal(bytes);
}

Result<std::string> submission_id_of(const Fields& fields) {
  auto id = fields.one(submission_id_field);
  if (!id) return id.error();
  const bool fits = id->size() == 32 && std::all_of(id->begin(), id->end(), [](char c) {
                      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                    });
  if (!fits)
    return refuse(
        RefusalCode::malformed,
        "This form is out of date. Open the page again, fill it in and send it once more.",
        std::string{submission_id_field});
  return id;
}

}  // namespace candour::web
