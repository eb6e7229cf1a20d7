#pragma once
// The bytes that go before a response's body: status line, headers, and the security headers that
// every response of ours carries.

#include <chrono>
#include <string>
#include <string_view>

#include "web/http/response.hpp"

namespace candour::web {

enum class Connection : std::uint8_t { keep_alive, close };

// What the response itself does not know.
struct Sending {
  Connection connection = Connection::keep_alive;
  bool over_tls = false;  // adds Strict-Transport-Security
  std::string_view date;  // as http_date writes it
};

// Whether every header and cookie can stand in an HTTP message: names are tokens, values hold no
// line end or other control character. What fails is our mistake, but it may have come from input,
// so the server answers 500 and never sends it.
bool can_be_sent(const Response& response);

// Status line, headers and the empty line. Needs can_be_sent(response).
std::string response_head(const Response& response, const Sending& sending);

// Whether a status has no body by definition: 1xx, 204 and 304 (RFC 9110 section 6.4.1).
bool has_no_body(int status);

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7).
std::string http_date(std::chrono::sys_seconds moment);

}  // namespace candour::web
