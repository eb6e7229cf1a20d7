#include "web/http/request_head.hpp"

#include "web/http/ascii.hpp"

namespace candour::web {
namespace {

Refusal breaks_protocol(const char* sentence, const char* header) {
  return refuse(RefusalCode::bad_request, sentence, header);
}

// A name, an IPv4 address or a bracketed IPv6 address, with an optional port.
bool is_host(std::string_view host) { return is_made_of_letters_digits_and("-._:[]", host); }

Result<void> check_framing(const RequestHead& head) {
  const auto lengths = head.headers.all("content-length");
  const auto codings = head.headers.all("transfer-encoding");
  if (!lengths.empty() && !codings.empty())
    return breaks_protocol("A request has either Content-Length or Transfer-Encoding, not both.",
                           "transfer-encoding");
  if (lengths.size() > 1 ||
      (lengths.size() == 1 && lengths[0].find_first_not_of("0123456789") != std::string::npos))
    return breaks_protocol("A request has one Content-Length, a whole number.", "content-length");
  if (codings.size() > 1 ||
      (codings.size() == 1 && (head.version < 11 || lower(codings.front()) != "chunked")))
    return breaks_protocol("The only Transfer-Encoding understood here is “chunked”, in HTTP/1.1.",
                           "transfer-encoding");
  return {};
}

Result<void> check_host(const RequestHead& head) {
  const auto hosts = head.headers.all("host");
  if (hosts.size() != 1 || !is_host(hosts.front()))
    return breaks_protocol("A request names exactly one Host.", "host");
  return {};
}

Method method_named(std::string_view name) {
  if (name == "GET") return Method::get;
  if (name == "HEAD") return Method::head;
  if (name == "POST") return Method::post;
  return Method::other;
}

bool is_address(std::string_view text) {
  return !text.empty() && text.size() <= 45 &&
         text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

// The proxy appends the address that it saw, so only the last one is its own word.
std::string_view last_of_list(std::string_view list) {
  const std::size_t comma = list.rfind(',');
  if (comma != std::string_view::npos) list.remove_prefix(comma + 1);
  return without_outer_spaces(list);
}

void believe_proxy(const RequestHead& head, Request& request) {
  if (head.trusted_proxy.empty() || head.peer_address != head.trusted_proxy) return;
  const auto forwarded = head.headers.all("x-forwarded-for");
  if (!forwarded.empty())
    if (const auto address = last_of_list(forwarded.back()); is_address(address))
      request.peer_address = std::string{address};
  const auto protocols = head.headers.all("x-forwarded-proto");
  request.over_tls = !protocols.empty() && last_of_list(protocols.back()) == "https";
}

}  // namespace

Result<Request> read_request_head(RequestHead head) {
  if (auto checked = check_host(head); !checked) return checked.error();
  if (auto checked = check_framing(head); !checked) return checked.error();
  if (head.headers.all("content-type").size() > 1)
    return breaks_protocol("A request has at most one Content-Type.", "content-type");
  auto request = request_for(method_named(head.method), head.target);
  if (!request) return request.error();
  request->peer_address = std::string{head.peer_address};
  believe_proxy(head, *request);
  // HTTP/2 proxies may split one Cookie header into several (RFC 9113 section 8.2.3).
  std::string cookies;
  for (const std::string& cookie : head.headers.all("cookie")) cookies += cookie + ';';
  request->cookies = parse_cookies(cookies);
  request->headers = std::move(head.headers);
  return request;
}

}  // namespace candour::web
