#include "web/http/request.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "web/http/any_text.hpp"
#include "web/http/percent.hpp"

namespace candour::web {
namespace {

using Segments = std::vector<std::string>;

TEST(Target, IsSplitIntoDecodedSegmentsAndParameters) {
  const auto request =
      request_for(Method::get, "/cases/C-1/notes%20here?tab=duties&q=caf%C3%A9+bar&x");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->path, "/cases/C-1/notes%20here");
  EXPECT_EQ(request->segments, (Segments{"cases", "C-1", "notes here"}));
  EXPECT_EQ(*request->query.one("tab"), "duties");
  EXPECT_EQ(*request->query.one("q"), "caf\xC3\xA9 bar");
  EXPECT_EQ(*request->query.one("x"), "");
}

TEST(Target, TheRootHasNoSegmentsAndATrailingSlashAnEmptyOne) {
  EXPECT_EQ(request_for(Method::get, "/")->segments, Segments{});
  EXPECT_EQ(request_for(Method::get, "/?a=b")->segments, Segments{});
  EXPECT_EQ(request_for(Method::get, "/cases/")->segments, (Segments{"cases", ""}));
  EXPECT_EQ(request_for(Method::get, "//cases")->segments, (Segments{"", "cases"}));
}

TEST(Target, RefusesWhatCouldClimbOrHide) {
  for (const char* target :
       {"", "cases", "http://other/cases", "*", "/..", "/a/../b", "/./a", "/%2e%2e/b", "/.%2E",
        "/a%2Fb", "/a%5Cb", "/a\\b", "/a%", "/a%zz", "/?a=%zz"}) {
    const auto request = request_for(Method::get, target);
    ASSERT_FALSE(request) << target;
    EXPECT_EQ(request.error().code, RefusalCode::malformed) << target;
  }
  EXPECT_EQ(request_for(Method::get, "/a%00").error().code, RefusalCode::control_character);
  EXPECT_EQ(request_for(Method::get, "/a%0D%0Ab").error().code, RefusalCode::control_character);
  EXPECT_EQ(request_for(Method::get, "/%FF").error().code, RefusalCode::not_utf8);
  EXPECT_EQ(request_for(Method::get, "/?name=%FF").error().field, "name");
  std::string deep;
  for (int i = 0; i < 33; ++i) deep += "/a";
  EXPECT_EQ(request_for(Method::get, deep).error().code, RefusalCode::too_large);
}

RC_GTEST_PROP(Target, AnySegmentComesBackAsItWas, ()) {
  const std::string segment = *any_name();
  RC_PRE(segment != "." && segment != ".." && segment.find_first_of("/\\") == std::string::npos);
  RC_ASSERT(request_for(Method::get, "/" + percent_encode(segment))->segments == Segments{segment});
}

TEST(Cookies, AreReadAsPairs) {
  const Fields cookies = parse_cookies("session=abc; theme=\"dark\" ;empty=");
  EXPECT_EQ(*cookies.one("session"), "abc");
  EXPECT_EQ(*cookies.one("theme"), "dark");
  EXPECT_EQ(*cookies.one("empty"), "");
}

TEST(Cookies, LeaveOutWhatCannotBeRead) {
  const Fields cookies =
      parse_cookies("no equals; =x; bad name=1; a=b c; q=\"x; s,=1; caf\xC3\xA9=1; ok=1;; ");
  EXPECT_EQ(cookies.size(), 1U);
  EXPECT_EQ(*cookies.one("ok"), "1");
}

TEST(Cookies, TwoOfOneNameAreNotOne) {
  const Fields cookies = parse_cookies("session=ours; session=planted");
  EXPECT_EQ(cookies.one("session").error().code, RefusalCode::duplicate_key);
}

RC_GTEST_PROP(Cookies, AnyPercentEncodedValueComesBack, (const std::string& bytes)) {
  const Fields cookies = parse_cookies("a=1; session=" + percent_encode(bytes) + "; b=2");
  RC_ASSERT(*percent_decode(*cookies.one("session")) == bytes);
}

}  // namespace
}  // namespace candour::web
