// Whatever people write stays text: in notes, names, references, reasons, files and addresses, on
// every page.

#include "web/pages/test_site.hpp"

namespace candour::web {
namespace {

constexpr std::string_view hostile = R"("'><script>alert(1)</script><img src=x onerror=alert(2)>)";

// What of it would be markup, wherever it stood.
void expect_text_only(const Response& response, std::string_view where) {
  for (const std::string_view markup :
       {"<script>alert", "<img src=x", "\"><script", "'><script", "javascript:"})
    EXPECT_EQ(response.body.find(markup), response.body.npos) << where << " holds " << markup;
  for (const Field& header : response.headers)
    EXPECT_EQ(header.value.find_first_of("\r\n\""), header.value.npos) << where;
}

std::string hostile_timeline() {
  std::string text = R"json({
    "ref": "REF~", "council": "Council~", "category": "Category~", "url": "javascript:alert(3)",
    "service": "adult", "people": { "A~": "words~" }, "roles": { "A~": ["carer"] },
    "events": [
      { "on": "2025-01-06", "kind": "assessment.requested", "about": "A~", "note": "note~" },
      { "on": "2025-02", "kind": "kind~", "about": "A~", "note": "note~", "item": "item~" },
      { "on": "2025-03-03", "kind": "plan.reduced", "about": "A~", "reason": "cost" } ] })json";
  std::string escaped;
  for (const char c : hostile) escaped += c == '"' ? std::string{"\\\""} : std::string{c};
  for (std::size_t at = text.find('~'); at != text.npos; at = text.find('~', at + escaped.size()))
    text.replace(at, 1, escaped);
  return text;
}

class HostileText : public testing::Test {
 protected:
  HostileText()
      : council_(people::north()),
        worker_(
            test_.add_staff(council_, "kim", people::Role::social_worker, team(), "Kim " + team())),
        browser_(test_.sign_in(worker_)),
        manager_(
            test_.sign_in(test_.add_staff(council_, "max", people::Role::team_manager, team()))),
        pages_(test_.site_of(council_, "Council of " + std::string{hostile})) {
    const std::string timeline = hostile_timeline();
    test_.add_case(council_, "own", timeline, care::CaseOrigin::council, "kim");
    test_.add_case(council_, "nobodys", timeline, care::CaseOrigin::imported);
    test_.add_case(council_, "published", timeline, care::CaseOrigin::published);
    const PersonalText text{std::string{hostile}};
    care::PersonAdded person;
    person.label = "B";
    person.words = std::string{hostile};
    person.preferred_name = text;
    person.how_to_reach = text;
    person.communication = text;
    person.adjustments = text;
    person.alert_at_the_door = text;
    person.case_is_about_them = true;
    test_.add_event(council_, CaseId::ours("own"), person);
    test_.add_event(council_, CaseId::ours("own"),
                    care::TaskSet{care::TaskId::ours("t-1"), text, worker_.id, {}});
    test_.add_event(council_, CaseId::ours("own"),
                    care::MessageSent{.id = care::MessageId::ours("m-1"),
                                      .to = worker_.id,
                                      .text = text,
                                      .asks_for_answer = true,
                                      .answers = {}});
    test_.private_timelines.keep({.id = "brought",
                                  .session = browser_.token.digest(),
                                  .brought = test_.clock.now(),
                                  .bytes = timeline});
  }

  static std::string team() { return "Team " + std::string{hostile}; }

  std::string everywhere(std::string_view path, std::string_view name) {
    return std::string{path} + "?" +
           encode_urlencoded(Fields{{{std::string{name}, std::string{hostile}}}});
  }

  TestSite test_;
  CouncilId council_;
  people::Account worker_;
  Browser browser_;
  Browser manager_;
  Pages pages_;
};

TEST_F(HostileText, IsTextOnEveryPage) {
  for (const PageRoute& route : pages_.routes()) {
    if (route.method != Method::get) continue;
    for (const std::string_view of : {"own", "published", "brought"}) {
      std::string path{route.pattern};
      const auto brace = path.find('{');
      if (brace != path.npos) path.replace(brace, path.find('}') - brace + 1, of);
      if (path.find('{') != path.npos) continue;
      for (const Browser& browser : {browser_, manager_})
        expect_text_only(pages_.handle(get(path, &browser)), path);
      expect_text_only(pages_.handle(get(path)), path);
    }
  }
  const auto own = pages_.handle(get("/cases/own", &browser_));
  EXPECT_EQ(own.status, 200);
  EXPECT_NE(own.body.find("&lt;script&gt;alert(1)"), own.body.npos);
}

TEST_F(HostileText, IsTextWhereAnAddressHoldsIt) {
  for (const std::string_view path : {"/cases/own", "/cases/published", "/timelines/brought"}) {
    for (const std::string_view name :
         {"as-at", "as-at-day", "as-at-month", "as-at-year", "matter", "words", "on", "q"}) {
      const auto response = pages_.handle(get(everywhere(path, name), &browser_));
      EXPECT_TRUE(response.status == 200 || response.status == 422) << path << " " << name;
      expect_text_only(response, std::string{path} + " " + std::string{name});
    }
  }
  expect_text_only(pages_.handle(get(everywhere("/sign-in", "to"))), "/sign-in");
  expect_text_only(pages_.handle(get("/%22%3E%3Cscript%3Ealert(1)%3Cb%3E")), "no page");
  expect_text_only(pages_.handle(get("/law/rules/%22%3E%3Cscript%3Ealert(1)", &browser_)), "law");
}

TEST_F(HostileText, IsTextWhereAFormGivesItBack) {
  const Browser& far = manager_;
  const std::string long_reason(600, 'x');
  const auto reason = pages_.handle(post(test_, "/cases/own/reason", far, "give_case_reason",
                                         {{"reason", std::string{hostile} + long_reason}}));
  EXPECT_EQ(reason.status, 422);
  expect_text_only(reason, "reason");
  EXPECT_NE(reason.body.find("&lt;script&gt;"), reason.body.npos);
}

TEST_F(HostileText, IsNamedAsTextWhereAFileIsRefused) {
  const std::string boundary = "b0undary";
  const auto upload = [&](std::string_view bytes) {
    Request request = get("/timelines", &browser_, Method::post);
    const auto part = [&](std::string_view head, std::string_view body) {
      request.body += "--" + boundary + "\r\nContent-Disposition: form-data; " + std::string{head} +
                      "\r\n\r\n" + std::string{body} + "\r\n";
    };
    part("name=\"form_token\"", form_token(test_.key, browser_.form_subject(), "open_timeline"));
    part("name=\"timeline\"; filename=\"<script>alert(1).json\"", bytes);
    request.body += "--" + boundary + "--\r\n";
    request.headers.add("content-type", "multipart/form-data; boundary=" + boundary);
    return pages_.handle(request);
  };
  for (const std::string_view bytes :
       {R"({"ref":"x","service":"<script>alert(1)</script>","people":{},"events":[]})",
        R"({"ref":"x","service":"adult","people":{},"events":[{"on":"2024-01-01","kind":"other",)"
        R"("about":"<script>alert(1)</script>"}]})",
        R"({"ref":"x","service":"adult","people":{},"policy":{"<script>alert(1)</script>":"28d"},)"
        R"("events":[]})",
        "<script>alert(1)</script>"}) {
    const auto response = upload(bytes);
    EXPECT_GE(response.status, 400) << bytes;
    EXPECT_LT(response.status, 500) << bytes;
    expect_text_only(response, bytes);
  }
}

// Where to go after signing in is a path of ours, whatever the address says.
TEST_F(HostileText, LeadsNobodyToAnotherSite) {
  for (const std::string_view to :
       {"https://example.org/", "//example.org/", "/\\example.org/", "\\\\example.org",
        "javascript:alert(1)", "http:/example.org", " //example.org"}) {
    const auto form =
        pages_.handle(get("/sign-in?" + encode_urlencoded(Fields{{{"to", std::string{to}}}})));
    EXPECT_EQ(form.status, 200) << to;
    EXPECT_EQ(form.body.find("example.org"), form.body.npos) << to;
    ASSERT_FALSE(form.cookies.empty());
    Request request = get("/sign-in", nullptr, Method::post);
    const std::string before = form.cookies.front().value;
    request.cookies.add(std::string{before_cookie}, before);
    request.body = encode_urlencoded(
        Fields{{{std::string{form_token_field}, form_token(test_.key, before, "sign_in")},
                {"name", "kim"},
                {"password", std::string{people::test_password}},
                {"to", std::string{to}}}});
    request.headers.add("content-type", "application/x-www-form-urlencoded");
    const auto signed_in = pages_.handle(request);
    EXPECT_EQ(signed_in.status, 303) << to;
    EXPECT_EQ(location_of(signed_in), "/") << to;
  }
}

}  // namespace
}  // namespace candour::web
