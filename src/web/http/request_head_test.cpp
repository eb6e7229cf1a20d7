#include "web/http/request_head.hpp"

#include <gtest/gtest.h>

namespace candour::web {
namespace {

RequestHead head(std::vector<Field> headers, int version = 11) {
  headers.insert(headers.begin(), {"host", "candour.example:8080"});
  return {"POST", "/form", version, Fields{std::move(headers)}, "10.0.0.7", ""};
}

TEST(RequestHead, BecomesARequest) {
  const auto request =
      read_request_head(head({{"cookie", "a=1; b=2"}, {"content-length", "3"}, {"cookie", "c=3"}}));
  ASSERT_TRUE(request);
  EXPECT_EQ(request->method, Method::post);
  EXPECT_EQ(request->segments, std::vector<std::string>{"form"});
  EXPECT_EQ(request->peer_address, "10.0.0.7");
  EXPECT_EQ(*request->cookies.one("b"), "2");
  EXPECT_EQ(*request->cookies.one("c"), "3");
  EXPECT_FALSE(request->over_tls);
}

TEST(RequestHead, NamesExactlyOneHost) {
  RequestHead none = head({});
  none.headers = {};
  EXPECT_EQ(read_request_head(none).error().code, RefusalCode::bad_request);
  EXPECT_EQ(read_request_head(head({{"host", "candour.example:8080"}})).error().code,
            RefusalCode::bad_request);
  for (const char* bad : {"", "a b", "a/b", "a@b", "a,b", "<a>"}) {
    none.headers = Fields{{{"host", bad}}};
    EXPECT_EQ(read_request_head(none).error().code, RefusalCode::bad_request) << bad;
  }
  none.headers = Fields{{{"host", "[::1]:8080"}}};
  EXPECT_TRUE(read_request_head(none));
}

TEST(RequestHead, SaysInOneWayHowLongTheBodyIs) {
  EXPECT_TRUE(read_request_head(head({{"content-length", "0"}})));
  EXPECT_TRUE(read_request_head(head({{"transfer-encoding", "Chunked"}})));
  for (const std::vector<Field>& headers : {
           std::vector<Field>{{"content-length", "3"}, {"transfer-encoding", "chunked"}},
           std::vector<Field>{{"transfer-encoding", "identity"}, {"content-length", "3"}},
           std::vector<Field>{{"content-length", "3"}, {"content-length", "3"}},
           std::vector<Field>{{"content-length", "3, 3"}},
           std::vector<Field>{{"content-length", "+3"}},
           std::vector<Field>{{"content-length", "-3"}},
           std::vector<Field>{{"transfer-encoding", "gzip, chunked"}},
           std::vector<Field>{{"transfer-encoding", "xchunked"}},
           std::vector<Field>{{"transfer-encoding", "chunke"}},
           std::vector<Field>{{"transfer-encoding", "chunked"}, {"transfer-encoding", "chunked"}},
       }) {
    const auto request = read_request_head(head(headers));
    ASSERT_FALSE(request) << headers.front().value;
    EXPECT_EQ(request.error().code, RefusalCode::bad_request) << headers.front().value;
  }
  EXPECT_EQ(read_request_head(head({{"transfer-encoding", "chunked"}}, 10)).error().code,
            RefusalCode::bad_request);
}

TEST(RequestHead, RefusesTwoContentTypes) {
  EXPECT_EQ(
      read_request_head(head({{"content-type", "a/b"}, {"content-type", "a/b"}})).error().code,
      RefusalCode::bad_request);
}

TEST(RequestHead, BelievesOnlyTheTrustedProxyAndOnlyItsOwnWord) {
  RequestHead proxied =
      head({{"x-forwarded-for", "1.2.3.4, 5.6.7.8, 192.0.2.9"}, {"x-forwarded-proto", "https"}});
  EXPECT_EQ(read_request_head(proxied)->peer_address, "10.0.0.7");
  EXPECT_FALSE(read_request_head(proxied)->over_tls);
  proxied.trusted_proxy = "10.0.0.7";
  EXPECT_EQ(read_request_head(proxied)->peer_address, "192.0.2.9");
  EXPECT_TRUE(read_request_head(proxied)->over_tls);
  RequestHead odd = head({{"x-forwarded-for", "<script>"}});
  odd.trusted_proxy = "10.0.0.7";
  EXPECT_EQ(read_request_head(odd)->peer_address, "10.0.0.7");
}

}  // namespace
}  // namespace candour::web
