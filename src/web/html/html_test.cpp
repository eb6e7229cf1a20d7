#include "web/html/html.hpp"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace candour::html {
namespace {

template <class T>
concept CanBeWritten = requires(Out& out, const T& value) {
  out << value;
};

// Forgetting to escape does not compile.
static_assert(!CanBeWritten<std::string>);
static_assert(!CanBeWritten<std::string_view>);
static_assert(!CanBeWritten<const char*>);
static_assert(!CanBeWritten<bool>);
static_assert(CanBeWritten<Text> && CanBeWritten<Raw> && CanBeWritten<Content>);
static_assert(!std::is_constructible_v<Raw, std::string>);
static_assert(!std::is_constructible_v<Raw, const char*>);
static_assert(!std::is_constructible_v<Raw, std::string_view>);
static_assert(!std::is_convertible_v<std::string, Text>);
static_assert(!std::is_convertible_v<std::string, Url>);
static_assert(!std::is_constructible_v<Attr, AttrName, Url>);
static_assert(!std::is_constructible_v<Attr, UrlAttrName, std::string_view>);
static_assert(AttrName::is_safe("aria-describedby") && AttrName::is_safe("data-i18n.one"));
static_assert(!AttrName::is_safe("href") && !AttrName::is_safe("onclick"));
static_assert(!AttrName::is_safe("style") && !AttrName::is_safe("a b") && !AttrName::is_safe(""));

std::string written(const auto&... pieces) { return markup(pieces...).take(); }

TEST(Html, EscapesTextAndAttributes) {
  const std::string hostile = R"(<b a="1" b='2'>&amp;</b>)";
  const std::string escaped = "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;";
  EXPECT_EQ(written(Text(hostile)), escaped);
  EXPECT_EQ(written(Attr("title", hostile)), " title=\"" + escaped + "\"");
  EXPECT_EQ(written(Content(hostile)), escaped);
  EXPECT_EQ(written(Attributes{{"title", hostile}}), " title=\"" + escaped + "\"");
  EXPECT_EQ(written(Attributes().add("title", hostile)), " title=\"" + escaped + "\"");
  EXPECT_EQ(written(Class{"a", hostile}), " class=\"a " + escaped + "\"");
}

TEST(Html, KeepsMarkupAsItIs) {
  EXPECT_EQ(written(Content(Raw("<b>x</b>"))), "<b>x</b>");
  EXPECT_EQ(written(Raw("<i>"), Text("’"), "</i>"_html), "<i>’</i>");
  EXPECT_EQ(written(trusted_markup("<b>" + std::string("x") + "</b>")), "<b>x</b>");
}

TEST(Html, WritesNumbersFlagsAndOptionalAttributes) {
  EXPECT_EQ(written(-7, Flag{"hidden"}, Flag{"open", false}), "-7 hidden");
  EXPECT_EQ(written(AttrIf("id", ""), AttrIf("role", "alert")), " role=\"alert\"");
  EXPECT_EQ(written(Attr("value", "")), " value=\"\"");
  EXPECT_EQ(written(Attributes{{"lang", "cy"}}.add_flag("hidden")), " lang=\"cy\" hidden");
}

TEST(Html, AllowsOnlySafeAddresses) {
  for (const char* safe : {"", "#", "#main", "/people/7?tab=money#top", "people/7", "?page=2",
                           "../up", "https://example.org/a:b", "HTTP://example.org",
                           "mailto:a@example.org", "tel:+441632960001", "/search?q=a:b", "/a//b"}) {
    EXPECT_EQ(Url(safe).view(), safe);
  }
  for (const char* unsafe :
       {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
        "java\tscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc/passwd", "//evil.example", "/\\evil.example", "\\\\evil.example", ":x",
        "https\n://x", "/a\nb", " /a"}) {
    EXPECT_EQ(Url(unsafe).view(), "#") << unsafe;
  }
  EXPECT_EQ(written(Attr("href", Url("/a?b=1&c=\"2\""))), " href=\"/a?b=1&amp;c=&quot;2&quot;\"");
}

TEST(Html, RefusesUnsafeNamesAtRunTime) {
  EXPECT_DEATH(Attributes().add("onclick", "x"), "name is ours");
}

}  // namespace
}  // namespace candour::html
