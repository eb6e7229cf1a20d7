#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "web/http/any_text.hpp"
#include "web/http/form.hpp"

namespace candour::web {
namespace {

using namespace std::string_literals;

constexpr const char* type = "multipart/form-data; boundary=----edge7";

std::string field(const std::string& name, const std::string& value) {
  return "------edge7\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value +
         "\r\n";
}

std::string file(const std::string& name, const std::string& file_name, const std::string& bytes) {
  return "------edge7\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" +
         file_name + "\"\r\nContent-Type: application/pdf\r\n\r\n" + bytes + "\r\n";
}

const std::string end = "------edge7--\r\n";

RefusalCode refusal(const std::string& body, const FormLimits& limits = {}) {
  const auto form = parse_multipart(body, type, limits);
  EXPECT_FALSE(form) << body;
  return form ? RefusalCode{} : form.error().code;
}

TEST(Multipart, ReadsFieldsAndFiles) {
  const std::string bytes = "%PDF\0\xFF\r\n--\r\n------edge"s;
  const auto form = parse_multipart(
      field("note", "one\r\ntwo") + file("letter", "Reply.pdf", bytes) + field("empty", "") + end,
      type);
  ASSERT_TRUE(form);
  EXPECT_EQ(*form->fields.one("note"), "one\ntwo");
  EXPECT_EQ(*form->fields.one("empty"), "");
  ASSERT_EQ(form->files.size(), 1U);
  EXPECT_EQ(form->files[0].field, "letter");
  EXPECT_EQ(form->files[0].name, "Reply.pdf");
  EXPECT_EQ(form->files[0].content_type, "application/pdf");
  EXPECT_EQ(form->files[0].bytes, bytes);
}

TEST(Multipart, ReadsAFormWithoutFieldsAndLeavesOutAnEmptyFileControl) {
  EXPECT_EQ(*parse_multipart("------edge7--\r\n", type), Form{});
  EXPECT_EQ(*parse_multipart("------edge7--", type), Form{});
  EXPECT_EQ(*parse_multipart(file("letter", "", "") + end, type), Form{});
}

TEST(Multipart, ReadsTheBoundaryQuotedAndNamesAsBrowsersEscapeThem) {
  EXPECT_EQ(*parse_multipart(field("a", "1") + end,
                             "Multipart/Form-Data; charset=utf-8; boundary=\"----edge7\"")
                 ->fields.one("a"),
            "1");
  const auto form = parse_multipart(file("letter", "My %22plan%22.pdf", "x") + end, type);
  EXPECT_EQ(form->files.at(0).name, "My \"plan\".pdf");
}

TEST(Multipart, DropsTheFoldersBeforeAFileName) {
  EXPECT_EQ(parse_multipart(file("a", "C:\\Users\\me\\plan.pdf", "x") + end, type)->files[0].name,
            "plan.pdf");
  EXPECT_EQ(parse_multipart(file("a", "../../etc/passwd", "x") + end, type)->files[0].name,
            "passwd");
}

TEST(Multipart, RefusesWhatDidNotArriveWhole) {
  const std::string whole = field("a", "1") + file("b", "c.pdf", "x") + end;
  ASSERT_TRUE(parse_multipart(whole, type));
  // The last two bytes, CR LF after the closing boundary, may be absent.
  for (std::size_t size = 0; size < whole.size() - 2; ++size)
    EXPECT_EQ(refusal(whole.substr(0, size)), RefusalCode::malformed) << size;
}

TEST(Multipart, RefusesWhatIsNotItsSyntax) {
  const std::string value = "\r\n\r\n1\r\n";
  const std::string start = "------edge7\r\n";
  std::string many_headers;
  for (int i = 0; i < 500; ++i) many_headers += "X-A: 1234\r\n";
  for (const std::string& body : {
           std::string{},
           "before\r\n" + field("a", "1") + end,
           field("a", "1") + end + "after",
           field("a", "1") + "------edge7-\r\n",
           start + "Content-Disposition: form-data" + value + end,
           start + "Content-Disposition: attachment; name=\"a\"" + value + end,
           start + "Content-Disposition: form-data; name=\"a\"; name=\"b\"" + value + end,
           start + "Content-Disposition: form-data; name=\"a" + value + end,
           start + "Content-Disposition: form-data; name=\"a\" x" + value + end,
           start + "Content-Disposition: form-data; name=\"a\"; filename=\"b\"; filename=\"c\"" +
               value + end,
           start +
               "Content-Disposition: form-data; name=\"a\"\r\n"
               "Content-Disposition: form-data; name=\"b\"" +
               value + end,
           start + "Content-Type: text/plain" + value + end,
           start + "no colon" + value + end,
           start + ": form-data" + value + end,
           start +
               "Content-Disposition: form-data; name=\"a\"\r\n"
               "Content-Transfer-Encoding: base64" +
               value + end,
           start +
               "Content-Disposition: form-data; name=\"a\"\r\n"
               "Content-Type: text/plain; charset=iso-8859-1" +
               value + end,
           start + "X-Long: " + std::string(5000, 'x') + "\r\n" +
               "Content-Disposition: form-data; name=\"a\"" + value + end,
           start + many_headers + "Content-Disposition: form-data; name=\"a\"" + value + end,
       })
    EXPECT_EQ(refusal(body), RefusalCode::malformed) << body;
}

TEST(Multipart, RefusesABadBoundary) {
  const std::string body = field("a", "1") + end;
  for (const std::string& bad : {
           std::string{"multipart/form-data"},
           std::string{"multipart/form-data; boundary="},
           std::string{"multipart/form-data; boundary=\"----edge7"},
           std::string{"multipart/form-data; boundary=----edge7; boundary=x"},
           "multipart/form-data; boundary=" + std::string(71, 'x'),
           std::string{"multipart/form-data; boundary=\"a b \""},
           std::string{"multipart/form-data; boundary=a\tb"},
           std::string{"multipart/mixed; boundary=----edge7"},
           std::string{"; boundary=----edge7"},
       }) {
    const auto form = parse_multipart(body, bad);
    ASSERT_FALSE(form) << bad;
    EXPECT_EQ(form.error().code, RefusalCode::malformed) << bad;
  }
}

TEST(Multipart, RefusesWhatIsNotTextAndNamesTheField) {
  const auto named = [](const std::string& body) {
    const auto form = parse_multipart(body, type);
    return std::pair{form.error().code, form.error().field};
  };
  EXPECT_EQ(named(field("note", "\xFF") + end),
            (std::pair{RefusalCode::not_utf8, std::string{"note"}}));
  EXPECT_EQ(named(field("note", "a\0b"s) + end),
            (std::pair{RefusalCode::control_character, std::string{"note"}}));
  EXPECT_EQ(named(field("a", "1") + field("\xFF", "1") + end),
            (std::pair{RefusalCode::not_utf8, std::string{"field 2"}}));
  EXPECT_EQ(named(field("", "1") + end),
            (std::pair{RefusalCode::malformed, std::string{"field 1"}}));
  EXPECT_EQ(named(field("a%0Ab", "1") + end),
            (std::pair{RefusalCode::control_character, std::string{"field 1"}}));
  EXPECT_EQ(named(file("letter", "\xC3.pdf", "x") + end),
            (std::pair{RefusalCode::not_utf8, std::string{"letter"}}));
  EXPECT_EQ(named(file("letter", "a%0Db.pdf", "x") + end),
            (std::pair{RefusalCode::control_character, std::string{"letter"}}));
}

TEST(Multipart, HoldsItsLimits) {
  FormLimits limits;
  limits.fields = 3;
  limits.files = 1;
  limits.value_bytes = 5;
  limits.file_bytes = 6;
  limits.file_name_bytes = 7;
  EXPECT_TRUE(
      parse_multipart(field("a", "12345") + file("b", "123.pdf", "123456") + end, type, limits));
  EXPECT_EQ(refusal(field("a", "123456") + end, limits), RefusalCode::text_too_long);
  EXPECT_EQ(refusal(file("b", "1.pdf", "1234567") + end, limits), RefusalCode::too_large);
  EXPECT_EQ(refusal(file("b", "1234.pdf", "1") + end, limits), RefusalCode::text_too_long);
  EXPECT_EQ(refusal(file("b", "1", "1") + file("b", "2", "1") + end, limits),
            RefusalCode::too_large);
  const std::string one = field("a", "1");
  EXPECT_TRUE(parse_multipart(one + one + one + end, type, limits));
  EXPECT_EQ(refusal(one + one + one + one + end, limits), RefusalCode::too_large);
  const std::string none = file("b", "", "");
  EXPECT_EQ(refusal(none + none + none + none + end, limits), RefusalCode::too_large);
}

TEST(Multipart, RefusesAHugeNumberOfFields) {
  std::string body;
  for (int i = 0; i < 20'000; ++i) body += field("a", "");
  EXPECT_EQ(refusal(body + end), RefusalCode::too_large);
}

// A form as a browser writes it.
std::string written(const Form& form) {
  const auto escaped = [](const std::string& name) {
    std::string text;
    for (const char c : name) text += c == '"' ? std::string{"%22"} : std::string{c};
    return text;
  };
  std::string body;
  for (const Field& one : form.fields.items()) body += field(escaped(one.name), one.value);
  for (const UploadedFile& one : form.files)
    body += file(escaped(one.field), escaped(one.name), one.bytes);
  return body + end;
}

RC_GTEST_PROP(Multipart, AnyFormComesBackAsItWas, ()) {
  // A name that itself looks like an escape cannot be told from one; browsers have that fault too.
  const auto plain = [](const std::string& name) { return name.find('%') == std::string::npos; };
  Form form;
  for (const Field& one : *any_fields())
    if (plain(one.name)) form.fields.add(one.name, one.value);
  for (const std::string& bytes :
       *rc::gen::resize(5, rc::gen::arbitrary<std::vector<std::string>>()))
    form.files.push_back({"letter", "plan.pdf", "application/pdf", bytes});
  const auto read = parse_multipart(written(form), type);
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == form);
}

}  // namespace
}  // namespace candour::web
