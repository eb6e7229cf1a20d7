// What the server reads and what it answers, byte for byte.

#include <gtest/gtest.h>

#include "test_server.hpp"

namespace candour::web {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;

TEST_F(HttpServer, AnswersAndKeepsTheConnection) {
  start();
  RawClient one = client();
  for (int i = 0; i < 3; ++i) {
    one.send(get_page);
    const auto response = one.read_response();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "/page ");
    EXPECT_EQ(response->header("Connection"), "keep-alive");
  }
}

TEST_F(HttpServer, ClosesWhenAskedTo) {
  start();
  const std::string bytes = exchange(get("/page", "Connection: close\r\n"));
  EXPECT_TRUE(bytes.starts_with("HTTP/1.1 200 OK\r\n")) << bytes;
  EXPECT_NE(bytes.find("\r\nConnection: close\r\n"), std::string::npos);
  EXPECT_TRUE(exchange("GET /page HTTP/1.0\r\nHost: localhost\r\n\r\n").ends_with("/page "));
}

TEST_F(HttpServer, AnswersPipelinedRequestsInOrder) {
  start();
  RawClient one = client();
  one.send(get("/first") + post("/second", "Content-Length: 3\r\n", "abc") + get("/third"));
  EXPECT_EQ(one.read_response()->body, "/first ");
  EXPECT_EQ(one.read_response()->body, "/second abc");
  EXPECT_EQ(one.read_response()->body, "/third ");
}

TEST_F(HttpServer, ReadsARequestHoweverItIsCut) {
  start();
  RawClient one = client();
  for (const char c : post("/page", "Content-Length: 5\r\n", "piece"))
    ASSERT_TRUE(one.send(std::string_view{&c, 1}));
  EXPECT_EQ(one.read_response()->body, "/page piece");
}

TEST_F(HttpServer, AnswersHeadWithoutABody) {
  start();
  RawClient one = client();
  one.send("HEAD /page HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/next"));
  const auto head = one.read_response(true);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->header("Content-Length"), "6");
  EXPECT_EQ(one.read_response()->body, "/next ");
}

TEST_F(HttpServer, ReadsAChunkedBodyAndTakesNoHeaderFromItsTrailer) {
  options_.trusted_proxy = "127.0.0.1";
  start();
  RawClient one = client();
  one.send(post("/page", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"));
  EXPECT_EQ(one.read_response()->body, "/page abcde");
  one.send(
      post("/from", "Transfer-Encoding: chunked\r\n", "0\r\nX-Forwarded-For: 9.9.9.9\r\n\r\n"));
  EXPECT_EQ(one.read_response()->body, "127.0.0.1\n");
  one.send(get("/from", "X-Forwarded-For: 9.9.9.9\r\n"));
  EXPECT_EQ(one.read_response()->body, "9.9.9.9\n");
}

TEST_F(HttpServer, SaysContinueToWhoeverWaitsForIt) {
  start();
  RawClient one = client();
  one.send(post("/page", "Content-Length: 3\r\nExpect: 100-continue\r\n", ""));
  EXPECT_EQ(one.read_response(true)->status, 100);
  one.send("abc");
  EXPECT_EQ(one.read_response()->body, "/page abc");
}

TEST_F(HttpServer, RefusesRequestsThatTwoProgramsCouldReadInTwoWays) {
  start();
  const std::string hidden = get("/hidden");
  for (const std::string& request : {
           post("/page", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
           post("/page", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n"),
           post("/page", "Transfer-Encoding: identity\r\nContent-Length: 4\r\n", "abcd"),
           post("/page", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"),
           post("/page", "Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"),
           post("/page", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n"),
           post("/page",
                "Transfer-Encoding:\x0b"
                "chunked\r\n",
                "0\r\n\r\n"),
           post("/page", "Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"),
           post("/page", "Content-Length: 4\r\nContent-Length: 4\r\n", "abcd"),
           post("/page", "Content-Length: 4, 4\r\n", "abcd"),
           post("/page", "Content-Length: -1\r\n", ""),
           post("/page", "Content-Length: 0x4\r\n", "abcd"),
           post("/page", "Content-Length: 99999999999999999999999\r\n", "abcd"),
           post("/page", "Transfer-Encoding: chunked\r\n", "zz\r\n"),
           post("/page", "Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFFFFFFF\r\n"),
           post("/page", "Transfer-Encoding: chunked\r\n", "3\r\nabcXX"),
           std::string{"GET /page HTTP/1.1\r\n\r\n"},
           std::string{"GET /page HTTP/1.0\r\n\r\n"},
           std::string{"GET /page HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
           std::string{"GET /page HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"},
           std::string{"GET /page HTTP/1.1\r\nHost:\r\n\r\n"},
       }) {
    const std::string bytes = exchange(request + hidden);
    EXPECT_TRUE(bytes.starts_with("HTTP/1.1 400 Bad Request\r\n")) << request << bytes;
    EXPECT_EQ(responses_in(bytes), 1U) << request << bytes;
    EXPECT_NE(bytes.find("\r\nConnection: close\r\n"), std::string::npos) << request;
  }
}

TEST_F(HttpServer, RefusesWhatIsNotARequest) {
  start();
  for (const std::string& request : {
           std::string{"\r\n\r\n\r\n"},
           std::string{"hello\r\n\r\n"},
           std::string{"GET /page\r\n\r\n"},
           std::string{"GET /page HTTP/2.0\r\nHost: a\r\n\r\n"},
           std::string{"GET /page HTTP/1.1\nHost: a\n\n"},
           std::string{"GET  /page HTTP/1.1\r\nHost: a\r\n\r\n"},
           std::string{"GET page HTTP/1.1\r\nHost: a\r\n\r\n"},
           std::string{"GET http://a/page HTTP/1.1\r\nHost: a\r\n\r\n"},
           std::string{"GET /page HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n"},
           std::string{"GET /page HTTP/1.1\r\nHost: a\r\n: empty\r\n\r\n"},
           "GET /page HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"s,
           get("/a%zz"),
           get("/a%"),
           get("/%2e%2e/secret"),
           get("/a%00b"),
           get("/%C3"),
           get("/page?a=%4"),
           get("/page?a=%FF"),
           "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s,  // TLS
       }) {
    const std::string bytes = exchange(request);
    EXPECT_TRUE(bytes.starts_with("HTTP/1.1 400 Bad Request\r\n")) << request << bytes;
    EXPECT_EQ(responses_in(bytes), 1U) << request;
  }
}

TEST_F(HttpServer, RefusesHeadersThatAreTooLong) {
  start();
  RawClient one = client();
  // The server may close before it was all sent.
  one.send("GET /page HTTP/1.1\r\nHost: localhost\r\nX-Long: ");
  one.send(std::string(200'000, 'x'));
  const auto bytes = one.read_until_close();
  ASSERT_TRUE(bytes);
  EXPECT_TRUE(bytes->starts_with("HTTP/1.1 431 ")) << *bytes;
  RawClient other = client();
  other.send(get("/page", "X-Long: " + std::string(7'000, 'x') + "\r\n"));
  EXPECT_EQ(other.read_response()->status, 200);
}

TEST_F(HttpServer, RefusesABodyThatIsTooLarge) {
  options_.larger_bodies = {{"/timelines/upload", 5 * 1024 * 1024, 30s}};
  start();
  const std::string body(3 * 1024 * 1024, 'x');
  const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  const std::string chunks = "300000\r\n" + body + "\r\n0\r\n\r\n";
  for (const std::string& request :
       {post("/page", length, body), post("/page", chunked, chunks),
        post("/timelines/uploads", length, body), post("/timelines", length, body),
        post("/timelines/upload", "Content-Length: 5242881\r\n", body)}) {
    const std::string bytes = exchange(request);
    EXPECT_TRUE(bytes.starts_with("HTTP/1.1 413 Content Too Large\r\n")) << request.substr(0, 90);
    EXPECT_EQ(responses_in(bytes), 1U);
  }
  for (const std::string& request :
       {post("/timelines/upload", length, body), post("/timelines/upload", chunked, chunks),
        post("/timelines/upload/part", length, body)}) {
    RawClient one = client();
    ASSERT_TRUE(one.send(request));
    const auto response = one.read_response();
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_TRUE(response->body.ends_with(" " + body));
  }
}

TEST_F(HttpServer, AnAllowanceMayNameAnySegmentAndNothingBelow) {
  const BodyAllowance files{
      .path = "/cases/{case}/files", .limit_bytes = 2'000'000, .and_below = false};
  options_.larger_bodies = {{"/timelines"}, files};
  const auto limit = [&](std::string_view path) {
    return allowance_for(options_, path).limit_bytes;
  };
  EXPECT_EQ(limit("/cases/C-1/files"), files.limit_bytes);
  EXPECT_EQ(limit("/cases/%7B/files"), files.limit_bytes);
  EXPECT_EQ(limit("/timelines"), 5U * 1024 * 1024);
  EXPECT_EQ(limit("/timelines/one/keep"), 5U * 1024 * 1024);
  for (const std::string_view path :
       {"/", "", "/cases", "/cases/C-1", "/cases/C-1/notes", "/cases//files", "/cases/C-1/files/",
        "/cases/C-1/files/more", "/cases/C-1/file", "/cases/C-1/filess", "/cases/a/b/files",
        "/other/cases/C-1/files", "/timeline", "/timelinesx"})
    EXPECT_EQ(limit(path), options_.body_limit_bytes) << path;
}

TEST_F(HttpServer, TakesFewLargerBodiesAtOnce) {
  options_.larger_bodies = {{"/upload", 4 * 1024 * 1024, 30s}};
  options_.most_larger_bodies = 1;
  start();
  const std::string body(2 * 1024 * 1024, 'x');
  const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
  RawClient first = client();
  ASSERT_TRUE(first.send(post("/upload", length + "Expect: 100-continue\r\n", "")));
  ASSERT_EQ(first.read_response(true)->status, 100);
  EXPECT_TRUE(exchange(post("/upload", length, body)).starts_with("HTTP/1.1 503 "));
  // What is no larger than anywhere else is taken meanwhile.
  RawClient small = client();
  small.send(post("/upload", "Content-Length: 3\r\n", "abc"));
  EXPECT_EQ(small.read_response()->status, 200);
  ASSERT_TRUE(first.send(body));
  ASSERT_EQ(first.read_response()->status, 200);
  RawClient next = client();
  ASSERT_TRUE(next.send(post("/upload", length, body)));
  EXPECT_EQ(next.read_response()->status, 200);
}

TEST_F(HttpServer, LetsWhoeverIsRefusedFinishSending) {
  // Closing at once would reset the connection, and some systems then throw the answer away.
  start();
  RawClient one = client();
  const std::string body(3 * 1024 * 1024, 'x');
  one.send(post("/page", "Content-Length: " + std::to_string(body.size()) + "\r\n", ""));
  EXPECT_EQ(one.read_response()->status, 413);
  EXPECT_TRUE(one.send(body));
  one.shut_down_sending();
  EXPECT_EQ(one.read_until_close(), "");
}

TEST_F(HttpServer, AFaultOfOursIsAnsweredAndNothingIsPlanted) {
  start();
  for (const char* path : {"/throw", "/split"}) {
    RawClient one = client();
    one.send(get(path) + get("/next"));
    const auto response = one.read_response();
    ASSERT_TRUE(response) << path;
    EXPECT_EQ(response->status, 500);
    EXPECT_EQ(response->head.find("planted"), std::string::npos);
    EXPECT_EQ(response->body.find("fault"), std::string::npos);
    EXPECT_EQ(one.read_response()->body, "/next ");
  }
}

TEST_F(HttpServer, EveryAnswerCarriesTheSecurityHeaders) {
  start();
  for (const std::string& request :
       {std::string{get_page}, get("/throw"), get("/a%zz"),
        post("/page", "Content-Length: 99999999\r\n", ""), std::string{"nonsense\r\n\r\n"},
        get("/page", "X-Long: " + std::string(9'000, 'x') + "\r\n")}) {
    RawClient one = client();
    one.send(request);
    const auto response = one.read_response();
    ASSERT_TRUE(response) << request.substr(0, 60);
    const std::string policy = response->header("Content-Security-Policy");
    EXPECT_TRUE(policy.starts_with("default-src 'self';")) << response->status;
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos) << response->status;
    EXPECT_EQ(response->header("X-Content-Type-Options"), "nosniff") << response->status;
    EXPECT_EQ(response->header("Referrer-Policy"), "same-origin") << response->status;
    EXPECT_EQ(response->header("Cache-Control"), "no-store") << response->status;
    EXPECT_TRUE(response->header("Date").ends_with(" GMT")) << response->status;
  }
}

TEST_F(HttpServer, LogsNothingThatNamesAPerson) {
  start();
  exchange(
      get("/secret-path?name=secret-query", "Cookie: a=secret-cookie\r\nConnection: close\r\n"));
  exchange(post("/secret", "Content-Length: 11\r\nConnection: close\r\n", "secret-body"));
  exchange("secret nonsense\r\n\r\n");
  server_->stop();
  const auto lines = log();
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(lines[0].starts_with("GET /{echo} 200 ")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with("POST /{echo} 200 ")) << lines[1];
  EXPECT_TRUE(lines[2].starts_with("OTHER - 400 ")) << lines[2];
  for (const std::string& line : lines) EXPECT_EQ(line.find("secret"), std::string::npos) << line;
}

}  // namespace
}  // namespace candour::web
