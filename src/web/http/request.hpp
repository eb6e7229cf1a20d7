#pragma once
// A request as the rest of Candour sees it: already bounded, decoded and checked by the server.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "web/http/fields.hpp"

namespace candour::web {

// Pages read with GET and write with POST, so that they work without scripts; events are only ever
// added, so nothing needs PUT or DELETE. Everything else is `other` and is answered with 405.
enum class Method : std::uint8_t { get, head, post, other };
std::string_view name_of(Method method);

struct Request {
  Method method = Method::get;
  // The path as sent, still percent-encoded, without the query: "/cases/C-1/duties".
  std::string path = "/";
  // The path's segments, decoded: UTF-8, without control characters, "/", "\", "." or "..". Of "/"
  // there are none; a trailing "/" leaves an empty last segment.
  std::vector<std::string> segments;
  // The query's parameters, decoded; in order, with duplicates.
  Fields query;
  // Every header, its name in lower case.
  Fields headers;
  Fields cookies;
  std::string body;
  // The address that the request came from, as text: the proxy's word for it where the server was
  // told to trust one. Personal data: for limits and the look record, never for a log.
  std::string peer_address;
  // Whether the person's browser reached us, or the trusted proxy, over TLS.
  bool over_tls = false;
};

// A request for a target such as "/cases/C-1?tab=duties", as the server makes it from the request
// line. Refuses with malformed, not_utf8, control_character or too_large (the limits in
// form.hpp hold for the query too); field "path" or the parameter's name.
Result<Request> request_for(Method method, std::string_view target);

// The cookies of a Cookie header (RFC 6265 section 4.2). Browsers also send cookies that other
// programs set for the same host, so a pair that cannot be read is left out, never refused. Two of
// one name are both kept: Fields::one then refuses them, which stops a planted session cookie.
Fields parse_cookies(std::string_view header);

}  // namespace candour::web
