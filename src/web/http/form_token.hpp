#pragma once
// Two hidden fields that every form of ours carries: a token which shows that the form is ours and
// was made for this session, and a submission id by which a form sent twice makes one event.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "web/http/fields.hpp"

namespace candour::web {

inline constexpr std::string_view form_token_field = "form_token";
inline constexpr std::string_view submission_id_field = "submission_id";

// The server's key, the same on every machine that serves one council; secret.
using FormTokenKey = std::array<std::uint8_t, 32>;

// Fills the bytes with numbers that nobody can guess. Arrives as an argument, so that a test can
// give numbers that it knows.
using RandomBytes = std::function<void(std::span<std::uint8_t>)>;
// The operating system's, through OpenSSL. Failing to give any is our mistake: nothing is safe
// then.
RandomBytes system_random();

// HMAC-SHA-256 (RFC 2104, FIPS 180-4) over the session and what the form is for, as 64 hexadecimal
// digits. `purpose` is the stable name of the route that takes the form: a token for one form opens
// no other.
std::string form_token(const FormTokenKey& key, std::string_view session_id,
                       std::string_view purpose);

// Refuses with forged_token when the form's token is absent, doubled or another; compared in
// constant time.
Result<void> check_form_token(const FormTokenKey& key, std::string_view session_id,
                              std::string_view purpose, const Fields& fields);

// 128 random bits as 32 hexadecimal digits, made when the form is shown. It is the command's
// idempotency key: the journal takes one only once (already_done).
std::string new_submission_id(const RandomBytes& random);

// The submission id of a form. Refuses with missing_field, duplicate_key or malformed.
Result<std::string> submission_id_of(const Fields& fields);

}  // namespace candour::web
