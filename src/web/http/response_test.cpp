#include <gtest/gtest.h>

#include "web/http/access_log.hpp"
#include "web/http/response_head.hpp"

namespace candour::web {
namespace {

using namespace std::string_literals;

bool has_line(const std::string& head, const std::string& line) {
  return head.find("\r\n" + line + "\r\n") != std::string::npos;
}

TEST(ResponseHead, CarriesTheSecurityHeadersAndNothingToKeep) {
  const std::string head = response_head(html_page("<p>x"), {Connection::keep_alive, false, "now"});
  EXPECT_TRUE(head.starts_with("HTTP/1.1 200 OK\r\nDate: now\r\n")) << head;
  EXPECT_TRUE(has_line(head, "Content-Type: text/html; charset=utf-8"));
  EXPECT_TRUE(has_line(head, "Content-Length: 4"));
  EXPECT_TRUE(has_line(head, "Cache-Control: no-store"));
  EXPECT_TRUE(has_line(head, "X-Content-Type-Options: nosniff"));
  EXPECT_TRUE(has_line(head, "Referrer-Policy: same-origin"));
  const std::size_t policy = head.find("Content-Security-Policy: default-src 'self'; ");
  ASSERT_NE(policy, std::string::npos);
  const std::string directives = head.substr(policy, head.find("\r\n", policy) - policy);
  EXPECT_NE(directives.find("frame-ancestors 'none'"), std::string::npos);
  EXPECT_EQ(directives.find("unsafe"), std::string::npos);
  EXPECT_TRUE(has_line(head, "Connection: keep-alive"));
  EXPECT_EQ(head.find("Strict-Transport-Security"), std::string::npos);
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(ResponseHead, APolicyThatIsBroughtStandsInPlaceOfOurs) {
  Response response = html_page("<p>x");
  response.headers.push_back({"Content-Security-Policy", "default-src 'none'; sandbox"});
  const std::string head = response_head(response, {Connection::keep_alive, false, "now"});
  EXPECT_TRUE(has_line(head, "Content-Security-Policy: default-src 'none'; sandbox"));
  EXPECT_EQ(head.find("default-src 'self'"), std::string::npos);
  EXPECT_TRUE(has_line(head, "X-Frame-Options: DENY"));
}

TEST(ResponseHead, SaysTheRestOfWhatItIsTold) {
  Response response = html_page("");
  response.keep = Keep::for_ever;
  response.headers.push_back({"ETag", "\"1\""});
  response.cookies.push_back({"session", "abc", "/", 3600, true, true, SameSite::strict});
  response.cookies.push_back({"seen", "1", "/help", {}, false, false, SameSite::lax});
  const std::string head = response_head(response, {Connection::close, true, "now"});
  EXPECT_TRUE(has_line(head, "Cache-Control: public, max-age=31536000, immutable"));
  EXPECT_TRUE(has_line(head, "ETag: \"1\""));
  EXPECT_TRUE(has_line(
      head, "Set-Cookie: session=abc; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Strict"));
  EXPECT_TRUE(has_line(head, "Set-Cookie: seen=1; Path=/help; SameSite=Lax"));
  EXPECT_TRUE(has_line(head, "Connection: close"));
  EXPECT_TRUE(has_line(head, "Strict-Transport-Security: max-age=31536000"));
}

TEST(ResponseHead, RefusesToSendWhatWouldSplitTheMessage) {
  const auto with_header = [](std::string name, std::string value) {
    Response response;
    response.headers.push_back({std::move(name), std::move(value)});
    return can_be_sent(response);
  };
  EXPECT_TRUE(with_header("X-Note", "plain text"));
  EXPECT_FALSE(with_header("X-Note", "a\r\nSet-Cookie: b=c"));
  EXPECT_FALSE(with_header("X-Note", "a\0b"s));
  EXPECT_FALSE(with_header("X Note", "a"));
  EXPECT_FALSE(with_header("", "a"));
  const auto with_cookie = [](SetCookie cookie) {
    Response response;
    response.cookies.push_back(std::move(cookie));
    return can_be_sent(response);
  };
  EXPECT_TRUE(with_cookie({.name = "a", .value = "b"}));
  EXPECT_FALSE(with_cookie({.name = "a", .value = "b; Domain=x"}));
  EXPECT_FALSE(with_cookie({.name = "a=b", .value = ""}));
  EXPECT_FALSE(with_cookie({.name = "a", .value = "", .path = "/; Domain=x"}));
}

TEST(ResponseHead, A304HasNeitherLengthNorType) {
  Response response;
  response.status = 304;
  const std::string head = response_head(response, {});
  EXPECT_EQ(head.find("Content-Length"), std::string::npos);
  EXPECT_EQ(head.find("Content-Type:"), std::string::npos);
}

TEST(HttpDate, IsAsInTheStandard) {
  // The example of RFC 9110 section 5.6.7; 784111777 seconds after 1970.
  EXPECT_EQ(http_date(std::chrono::sys_seconds{std::chrono::seconds{784111777}}),
            "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(SeeOther, EncodesWhatMayNotStandInAHeader) {
  EXPECT_EQ(see_other("/cases/C-1?tab=a%20b#top").headers.at(0).value, "/cases/C-1?tab=a%20b#top");
  EXPECT_EQ(see_other("/a\r\nb c").headers.at(0).value, "/a%0D%0Ab%20c");
  EXPECT_EQ(see_other("/").status, 303);
}

TEST(Download, NamesTheFileForOldAndNewBrowsers) {
  const Response response = download("x", "application/pdf", "Ren\xC3\xA9\"s plan.pdf");
  EXPECT_EQ(response.headers.at(0).value,
            "attachment; filename=\"Ren___s plan.pdf\"; filename*=UTF-8''Ren%C3%A9%22s%20plan.pdf");
  EXPECT_TRUE(can_be_sent(response));
}

TEST(StatusOf, GivesEachRefusalAStatusWithAReason) {
  EXPECT_EQ(status_of(RefusalCode::not_signed_in), 401);
  EXPECT_EQ(status_of(RefusalCode::not_permitted), 403);
  EXPECT_EQ(status_of(RefusalCode::not_found), 404);
  EXPECT_EQ(status_of(RefusalCode::stale_version), 409);
  EXPECT_EQ(status_of(RefusalCode::too_large), 413);
  EXPECT_EQ(status_of(RefusalCode::store_failed), 503);
  EXPECT_EQ(status_of(RefusalCode::busy), 503);
  EXPECT_EQ(status_of(RefusalCode::no_such_date), 422);
  for (int code = 0; code <= static_cast<int>(RefusalCode::usage); ++code)
    EXPECT_NE(reason_phrase(status_of(static_cast<RefusalCode>(code))), "Other") << code;
}

TEST(AccessLog, SaysMethodRouteStatusAndTime) {
  EXPECT_EQ(say({Method::get, "/cases/{id}/duties", 200, std::chrono::microseconds{412}}),
            "GET /cases/{id}/duties 200 412");
  EXPECT_EQ(say({Method::other, "", 400, std::chrono::microseconds{7}}), "OTHER - 400 7");
}

}  // namespace
}  // namespace candour::web
