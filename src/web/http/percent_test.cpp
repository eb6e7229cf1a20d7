#include "web/http/percent.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace candour::web {
namespace {

TEST(Percent, DecodesBytes) {
  EXPECT_EQ(*percent_decode("a%20b%2Fc"), "a b/c");
  EXPECT_EQ(*percent_decode("caf%C3%A9"), "caf\xC3\xA9");
  EXPECT_EQ(*percent_decode("%c3%a9"), *percent_decode("%C3%A9"));
  EXPECT_EQ(*percent_decode(""), "");
}

TEST(Percent, APlusIsASpaceOnlyInForms) {
  EXPECT_EQ(*percent_decode("a+b"), "a+b");
  EXPECT_EQ(*percent_decode("a+b", Plus::is_space), "a b");
  EXPECT_EQ(*percent_decode("a%2Bb", Plus::is_space), "a+b");
}

TEST(Percent, RefusesBadEscapes) {
  for (const char* text : {"%", "%4", "a%", "a%2", "%G0", "%0G", "%%41", "%-1", "% 1", "%+1"}) {
    const auto decoded = percent_decode(text, Plus::is_space);
    ASSERT_FALSE(decoded) << text;
    EXPECT_EQ(decoded.error().code, RefusalCode::malformed) << text;
  }
}

RC_GTEST_PROP(Percent, AnyBytesComeBackAsTheyWere, (const std::string& bytes)) {
  const std::string encoded = percent_encode(bytes);
  for (const char c : encoded) RC_ASSERT(c > ' ' && c <= '~' && c != '&' && c != '=' && c != '+');
  RC_ASSERT(*percent_decode(encoded) == bytes);
  RC_ASSERT(*percent_decode(encoded, Plus::is_space) == bytes);
}

}  // namespace
}  // namespace candour::web
