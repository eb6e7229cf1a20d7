#include "web/http/form.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "web/http/any_text.hpp"

namespace candour::web {
namespace {

Request post(std::string content_type, std::string body) {
  Request request = *request_for(Method::post, "/form");
  request.headers.add("content-type", std::move(content_type));
  request.body = std::move(body);
  return request;
}

TEST(Urlencoded, ReadsNamesAndValuesInOrder) {
  const auto fields = parse_urlencoded("name=Ann+Lee&need=washing&need=meals&note=&ticked");
  ASSERT_TRUE(fields);
  EXPECT_EQ(*fields->one("name"), "Ann Lee");
  EXPECT_EQ(fields->all("need"), (std::vector<std::string>{"washing", "meals"}));
  EXPECT_EQ(*fields->one("note"), "");
  EXPECT_EQ(*fields->one("ticked"), "");
  EXPECT_FALSE(fields->has("other"));
}

TEST(Urlencoded, TurnsLineEndsIntoLineFeeds) {
  EXPECT_EQ(*parse_urlencoded("note=one%0D%0Atwo%0Dthree%0Afour")->one("note"),
            "one\ntwo\nthree\nfour");
}

TEST(Urlencoded, OneRefusesWhatIsAbsentOrTwice) {
  const auto fields = *parse_urlencoded("need=washing&need=meals");
  EXPECT_EQ(fields.one("need").error().code, RefusalCode::duplicate_key);
  EXPECT_EQ(fields.one("need").error().field, "need");
  EXPECT_EQ(fields.one("name").error().code, RefusalCode::missing_field);
  EXPECT_EQ(fields.one("name").error().field, "name");
}

TEST(Urlencoded, RefusesWhatIsNotTextAndNamesTheField) {
  struct Case {
    const char* text;
    RefusalCode code;
    const char* field;
  };
  for (const Case& one : {
           Case{"note=%FF", RefusalCode::not_utf8, "note"},
           Case{"note=%C0%80", RefusalCode::not_utf8, "note"},     // NUL, the long way
           Case{"note=%ED%A0%80", RefusalCode::not_utf8, "note"},  // half of a surrogate pair
           Case{"note=a%00b", RefusalCode::control_character, "note"},
           Case{"note=a%1Bb", RefusalCode::control_character, "note"},
           Case{"note=a%C2%85b", RefusalCode::control_character, "note"},  // C1
           Case{"note=a%zz", RefusalCode::malformed, "note"},
           Case{"a=1&%FF=2", RefusalCode::not_utf8, "field 2"},
           Case{"a=1&b=2&c%00=3", RefusalCode::control_character, "field 3"},
           Case{"%=1", RefusalCode::malformed, "field 1"},
           Case{"=1", RefusalCode::malformed, "field 1"},
       }) {
    const auto fields = parse_urlencoded(one.text);
    ASSERT_FALSE(fields) << one.text;
    EXPECT_EQ(fields.error().code, one.code) << one.text;
    EXPECT_EQ(fields.error().field, one.field) << one.text;
  }
}

TEST(Urlencoded, HoldsItsLimits) {
  FormLimits limits;
  limits.fields = 2;
  limits.name_bytes = 4;
  limits.value_bytes = 5;
  EXPECT_TRUE(parse_urlencoded("name=12345&b=2", limits));
  EXPECT_EQ(parse_urlencoded("a=1&b=2&c=3", limits).error().code, RefusalCode::too_large);
  EXPECT_EQ(parse_urlencoded("a=123456", limits).error().code, RefusalCode::text_too_long);
  EXPECT_EQ(parse_urlencoded("a=123456", limits).error().field, "a");
  EXPECT_EQ(parse_urlencoded("names=1", limits).error().code, RefusalCode::text_too_long);
}

TEST(Urlencoded, RefusesAHugeNumberOfFields) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "a=&";
  const auto fields = parse_urlencoded(text);
  ASSERT_FALSE(fields);
  EXPECT_EQ(fields.error().code, RefusalCode::too_large);
}

RC_GTEST_PROP(Urlencoded, AnyFieldsComeBackAsTheyWere, ()) {
  const Fields fields{*any_fields()};
  const auto read = parse_urlencoded(encode_urlencoded(fields));
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == fields);
}

RC_GTEST_PROP(Urlencoded, AnyBytesAreReadOrRefused, (const std::string& bytes)) {
  const auto read = parse_urlencoded(bytes);
  if (read) RC_ASSERT(*parse_urlencoded(encode_urlencoded(*read)) == *read);
}

TEST(ReadForm, ChoosesTheParserByType) {
  EXPECT_EQ(*read_form(post("application/x-www-form-urlencoded", "a=1"))->fields.one("a"), "1");
  EXPECT_EQ(
      *read_form(post("Application/X-WWW-Form-Urlencoded; charset=UTF-8", "a=1"))->fields.one("a"),
      "1");
  const char* multipart = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n";
  EXPECT_EQ(*read_form(post("multipart/form-data; boundary=x", multipart))->fields.one("a"), "1");
  EXPECT_EQ(read_form(post("application/json", "{}")).error().code, RefusalCode::wrong_type);
}

TEST(ReadForm, ARequestWithoutBodyIsAnEmptyForm) {
  const auto form = read_form(*request_for(Method::post, "/form"));
  ASSERT_TRUE(form);
  EXPECT_EQ(*form, Form{});
}

TEST(ReadForm, RefusesABodyWithoutTypeAndACompressedOne) {
  Request untyped = *request_for(Method::post, "/form");
  untyped.body = "a=1";
  EXPECT_EQ(read_form(untyped).error().code, RefusalCode::wrong_type);
  Request compressed = post("application/x-www-form-urlencoded", "a=1");
  compressed.headers.add("content-encoding", "gzip");
  EXPECT_EQ(read_form(compressed).error().code, RefusalCode::wrong_type);
}

}  // namespace
TEST(Form, ACharacterThatCannotBeSeenIsMarkedWhereAPageAsksForIt) {
  const auto fields = parse_urlencoded("note=a%00b%E2%80%AEc&kept=d%0Ae", {.marks_unseen = true});
  ASSERT_TRUE(fields.has_value());
  EXPECT_EQ(*fields->find("note"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c");
  EXPECT_EQ(*fields->find("kept"), "d\ne");
  EXPECT_EQ(parse_urlencoded("note=a%00b").error().code, RefusalCode::control_character);
}

}  // namespace candour::web
