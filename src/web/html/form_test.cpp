#include "web/html/form.hpp"

#include <gtest/gtest.h>

namespace candour::html {
namespace {

TEST(PostForm, CarriesItsHiddenFields) {
  EXPECT_EQ(markup(PostForm{.action = "/people/7/sign",
                            .form_token = "a\"b",
                            .submission_id = "id",
                            .hidden = {{.name = "version", .value = "3"}},
                            .content = "<p>x</p>"_html})
                .take(),
            "<form method=\"post\" action=\"/people/7/sign\" novalidate>\n"
            "<input type=\"hidden\" name=\"form_token\" value=\"a&quot;b\">\n"
            "<input type=\"hidden\" name=\"submission_id\" value=\"id\">\n"
            "<input type=\"hidden\" name=\"version\" value=\"3\">\n"
            "<p>x</p></form>\n");
}

TEST(PostForm, SendsFilesOnlyWhenItTakesThem) {
  const std::string form = markup(PostForm{.action = "/upload", .takes_files = true}).take();
  EXPECT_NE(form.find(" enctype=\"multipart/form-data\""), std::string::npos);
  EXPECT_EQ(form.find("submission_id"), std::string::npos);
  EXPECT_NE(form.find("name=\"form_token\" value=\"\""), std::string::npos);
}

TEST(PostForm, RefusesAnUnsafeAddress) {
  for (const char* action : {"javascript:alert(1)", "//evil.example/x"}) {
    EXPECT_NE(markup(PostForm{.action = action}).take().find("action=\"#\""), std::string::npos);
  }
}

}  // namespace
}  // namespace candour::html
