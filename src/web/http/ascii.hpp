#pragma once
// The characters of which HTTP's own words are made. Never asks the locale.

#include <string>
#include <string_view>

namespace candour::web {

constexpr bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Whether every character is a letter, a digit or one of `marks`, and there is at least one.
bool is_made_of_letters_digits_and(std::string_view marks, std::string_view text);

// A token (RFC 9110 section 5.6.2): the name of a header, a method or a cookie.
bool is_token(std::string_view text);

// What a cookie's value may hold (RFC 6265 section 4.1.1, cookie-octet); also nothing.
bool is_cookie_value(std::string_view text);

// ASCII letters in lower case, the rest as it is.
std::string lower(std::string_view text);

// Without spaces and tabs at either end.
std::string_view without_outer_spaces(std::string_view text);

}  // namespace candour::web
