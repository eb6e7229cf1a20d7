#include "web/http/response_head.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"
#include "web/http/ascii.hpp"

namespace candour::web {
namespace {

// Only our own files, nothing inline, never in another site's frame. Forms go to us alone, so a
// sign-in elsewhere begins with a link, not with a form.
constexpr std::string_view content_policy =
    "Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'\r\n";
constexpr std::string_view security_headers =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

bool has_no_control(std::string_view value) {
  return std::none_of(value.begin(), value.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

bool brings_content_policy(const Response& response) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [](const Field& header) { return header.name == "Content-Security-Policy"; });
}

std::string_view cache_control(Keep keep) {
  switch (keep) {
    case Keep::nothing: return "no-store";
    case Keep::ask_again: return "no-cache";
    case Keep::for_ever: return "public, max-age=31536000, immutable";
  }
  return "no-store";
}

void add_cookie(std::string& head, const SetCookie& cookie) {
  auto out = std::back_inserter(head);
  fmt::format_to(out, "Set-Cookie: {}={}; Path={}", cookie.name, cookie.value, cookie.path);
  if (cookie.lifetime_s) fmt::format_to(out, "; Max-Age={}", *cookie.lifetime_s);
  if (cookie.secure) head += "; Secure";
  if (cookie.http_only) head += "; HttpOnly";
  head += cookie.same_site == SameSite::strict ? "; SameSite=Strict\r\n" : "; SameSite=Lax\r\n";
}

}  // namespace

bool can_be_sent(const Response& response) {
  if (response.status < 200 || response.status > 599) return false;
  if (!has_no_control(response.content_type)) return false;
  for (const Field& header : response.headers)
    if (!is_token(header.name) || !has_no_control(header.value)) return false;
  for (const SetCookie& cookie : response.cookies) {
    const bool path_fits =
        has_no_control(cookie.path) && cookie.path.find(';') == std::string::npos;
    if (!is_token(cookie.name) || !is_cookie_value(cookie.value) || !path_fits) return false;
  }
  return true;
}

bool has_no_body(int status) { return status < 200 || status == 204 || status == 304; }

std::string response_head(const Response& response, const Sending& sending) {
  CANDOUR_ASSERT(can_be_sent(response), "a response is checked before it is written");
  std::string head;
  head.reserve(1024);
  auto out = std::back_inserter(head);
  fmt::format_to(out, "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status,
                 reason_phrase(response.status), sending.date);
  if (!has_no_body(response.status))
    fmt::format_to(out, "Content-Type: {}\r\nContent-Length: {}\r\n", response.content_type,
                   response.content().size());
  fmt::format_to(out, "Cache-Control: {}\r\n", cache_control(response.keep));
  // A letter as it was sent has its style within: it brings a policy of its own, under which
  // nothing in it runs.
  if (!brings_content_policy(response)) head += content_policy;
  head += security_headers;
  if (sending.over_tls) head += "Strict-Transport-Security: max-age=31536000\r\n";
  for (const Field& header : response.headers)
    fmt::format_to(out, "{}: {}\r\n", header.name, header.value);
  for (const SetCookie& cookie : response.cookies) add_cookie(head, cookie);
  head += sending.connection == Connection::close ? "Connection: close\r\n\r\n"
                                                  : "Connection: keep-alive\r\n\r\n";
  return head;
}

std::string http_date(std::chrono::sys_seconds moment) {
  // Names of our own: strftime would ask the locale.
  static constexpr const char* weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{moment - day};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                     weekdays[std::chrono::weekday{day}.c_encoding()],
                     static_cast<unsigned>(date.day()),
                     months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace candour::web
