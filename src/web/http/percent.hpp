#pragma once
// Percent-encoding: RFC 3986 section 2.1 in addresses, and the form of it in
// application/x-www-form-urlencoded (WHATWG URL Standard section 5), where "+" is a space.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace candour::web {

enum class Plus : std::uint8_t { is_plus, is_space };

// The bytes that the text stands for; they need not be UTF-8. Refuses with malformed where a "%"
// is not followed by two hexadecimal digits. The refusal never repeats the text.
Result<std::string> percent_decode(std::string_view text, Plus plus = Plus::is_plus);

// Everything but letters, digits, "-", "." , "_" and "~" becomes "%XX", so that the result fits in
// a path segment, a query or a form.
std::string percent_encode(std::string_view bytes);

}  // namespace candour::web
