#include "components/canonical_html.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace candour::components {
namespace {

void expect_alike(std::string_view left, std::string_view right) {
  EXPECT_EQ(canonical_html(left), canonical_html(right));
}

void expect_different(std::string_view left, std::string_view right) {
  EXPECT_NE(canonical_html(left), canonical_html(right));
}

TEST(CanonicalHtml, IgnoresWhatCannotBeSeen) {
  expect_alike("<p class=\"a  b\" id=\"x\">Hi</p>", "<p id=\"x\"\n class=\" a b \">\n  Hi\n</p>\n");
  expect_alike("<p>a &amp; &#39;b&#39;</p>", "<p>a & 'b'</p>");
  expect_alike("<div> <p>a</p> </div>", "<div><p>a</p></div>");
  expect_alike("<p>a <b> b</b></p>", "<p>a <b>b</b></p>");
  expect_alike("<p><b>a </b>b</p>", "<p><b>a</b> b</p>");
  expect_alike("<p><a>\n a\n </a>\n</p>", "<p><a>a</a></p>");
  expect_alike("<path d=\"x\"/>", "<path d=\"x\"></path>");
  expect_alike("<li>&ctdot;</li>", "<li>⋯</li>");
  expect_alike("<input disabled>", "<input disabled=\"\">");
}

TEST(CanonicalHtml, KeepsWhatCanBeSeen) {
  expect_different("<p>a</p>", "<p>b</p>");
  expect_different("<p>a<b> b</b></p>", "<p>a<b>b</b></p>");
  expect_different("<p><b>a</b> b</p>", "<p><b>a</b>b</p>");
  expect_different("<p id=\"a\"></p>", "<p id=\"b\"></p>");
  expect_different("<p class=\"a b\"></p>", "<p class=\"a\"></p>");
  expect_different("<p>&lt;b&gt;</p>", "<p><b></b></p>");
  expect_different("<p>a&nbsp;b</p>", "<p>a b</p>");
  expect_different("<textarea> a</textarea>", "<textarea>a</textarea>");
  expect_different("<b></b><i></i>", "<i></i><b></b>");
}

TEST(CanonicalHtml, RefusesWhatDoesNotClose) {
  for (const char* wrong : {"<p>", "</p>", "<p><b></p></b>", "<p", "<p id=\"a>", "<p id=a></p>"}) {
    EXPECT_THROW(canonical_html(wrong), std::runtime_error) << wrong;
  }
}

}  // namespace
}  // namespace candour::components
