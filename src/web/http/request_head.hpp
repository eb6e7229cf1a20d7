#pragma once
// Turns the head of an HTTP request into a Request, refusing what two programs could read in two
// ways. Apart from the server, so that it can be tested without a socket.

#include <string_view>

#include "base/refusal.hpp"
#include "web/http/fields.hpp"
#include "web/http/request.hpp"

namespace candour::web {

// What the server knows of a request's head. Header names are in lower case.
struct RequestHead {
  std::string_view method;
  std::string_view target;
  int version = 11;  // 10 or 11
  Fields headers;
  std::string_view peer_address;
  std::string_view trusted_proxy;  // the address whose X-Forwarded-* we believe; empty: none
};

// Refuses with bad_request, or as request_for does, always with a sentence:
//   Host: exactly one, a name or address with an optional port (RFC 9112 section 3.2)
//   Content-Length with Transfer-Encoding, either twice, a list of lengths, a coding other than
//   "chunked", or a coding in HTTP/1.0 (RFC 9112 sections 6.1 to 6.3: request smuggling)
//   Content-Type twice
Result<Request> read_request_head(RequestHead head);

}  // namespace candour::web
