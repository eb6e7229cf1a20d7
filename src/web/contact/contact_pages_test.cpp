#include "web/contact/contact_pages.hpp"

#include "registers/case_list.hpp"
#include "web/pages/test_people.hpp"

namespace candour::web {
namespace {

class ContactPages : public PeoplePagesTest {
 protected:
  Response begin(std::string_view person, std::string number = "1") {
    Request request = get("/people/" + std::string{person} + "/contact", &browser_, Method::post);
    request.body = encode_urlencoded(Fields{
        {{std::string{form_token_field},
          form_token(test_.key, browser_.form_subject(), "begin_contact_with")},
         {std::string{submission_id_field}, number + std::string(32 - number.size(), 'a')}}});
    request.headers.add("content-type", "application/x-www-form-urlencoded");
    return pages_->handle(request);
  }
  std::vector<registers::CaseRow> cases_of(std::string_view person) {
    return *registers::cases_about(*test_.store, here_, PersonId::ours(person));
  }
  care::CaseRecord record(const CaseId& id) {
    return *care::fold_case(*test_.store->read_stream(here_, registers::stream_of(id)));
  }
};

TEST_F(ContactPages, OnePressMakesTheCaseAndBeginsTheContactOnce) {
  const auto made = begin("peggy");
  ASSERT_EQ(made.status, 303);
  ASSERT_EQ(begin("peggy").status, 303);  // sent twice
  const auto cases = cases_of("peggy");
  ASSERT_EQ(cases.size(), 1U);
  const care::CaseRecord opened = record(cases[0].id);
  EXPECT_EQ(opened.team, "North");
  EXPECT_EQ(opened.service, rules::Service::adult);
  ASSERT_EQ(opened.people.size(), 1U);
  EXPECT_EQ(opened.people[0].person, PersonId::ours("peggy"));
  ASSERT_EQ(opened.documents.size(), 1U);
  EXPECT_EQ(opened.documents[0].begun.kind, "contact");
  EXPECT_EQ(opened.documents[0].begun.form, "contact");
  EXPECT_EQ(location_of(made), "/cases/" + cases[0].id.text() + "/documents/" +
                                   opened.documents[0].begun.document.text());
}

TEST_F(ContactPages, AnOpenCaseAndAnOpenContactAreGoneOnWith) {
  const auto first = begin("peggy");
  const auto again = begin("peggy", "2");
  EXPECT_EQ(location_of(again), location_of(first));
  ASSERT_EQ(cases_of("peggy").size(), 1U);
  EXPECT_EQ(record(cases_of("peggy")[0].id).documents.size(), 1U);
  const auto page = open("/cases/" + cases_of("peggy")[0].id.text() + "/contact");
  EXPECT_TRUE(has(page, "One is begun already"));
  EXPECT_FALSE(has(page, "name=\"" + std::string{form_token_field} + "\" value=\"\""));
}

TEST_F(ContactPages, ACaseOfAnotherTeamAsksForTheReasonFirst) {
  (void)begin("peggy");
  const CaseId id = cases_of("peggy")[0].id;
  browser_ = test_.sign_in(
      test_.add_staff(here_, "wes", people::Role::social_worker, "Quite another team"));
  const auto led = begin("peggy", "3");
  EXPECT_EQ(led.status, 303);
  EXPECT_EQ(location_of(led), "/cases/" + id.text() + "/contact");
  EXPECT_EQ(location_of(open(location_of(led))), "/cases/" + id.text() + "/reason");
  EXPECT_EQ(cases_of("peggy").size(), 1U);
}

TEST_F(ContactPages, SearchAndCardLeadToItAndWhoDiedIsNotRung) {
  const auto found = open("/search?q=whitfield");
  EXPECT_TRUE(has(found, "action=\"/people/peggy/contact\""));
  EXPECT_TRUE(has(found, "Record a contact<span class=\"govuk-visually-hidden\"> with Margaret"));
  EXPECT_TRUE(has(open("/people/peggy"), "action=\"/people/peggy/contact\""));
  EXPECT_TRUE(has(open("/people/peggy/case"), "action=\"/people/peggy/contact\""));
  add(here_, "peggy", care::PersonDied{exactly(make_day(2026, 2, 2))});
  EXPECT_FALSE(has(open("/people/peggy"), "action=\"/people/peggy/contact\""));
  EXPECT_FALSE(has(open("/search?q=whitfield"), "action=\"/people/peggy/contact\""));
}

TEST_F(ContactPages, WhoeverWritesNoContactFindsNoButton) {
  browser_ =
      test_.sign_in(test_.add_staff(here_, "grace", people::Role::finance_officer, "Finance"));
  EXPECT_FALSE(has(open("/people/peggy"), "/contact\""));
  EXPECT_EQ(begin("peggy").status, 403);
  EXPECT_TRUE(cases_of("peggy").empty());
}

TEST_F(ContactPages, HostileTextStaysText) {
  add(here_, "bad", registered("<script>x</script>", "\"onload=", "1950-01-01"));
  const auto made = begin("bad");
  ASSERT_EQ(made.status, 303);
  const auto page = open("/cases/" + cases_of("bad")[0].id.text() + "/contact");
  EXPECT_EQ(page.status, 200);
  EXPECT_FALSE(has(page, "<script>x"));
  EXPECT_FALSE(has(open("/people/bad"), "<script>x"));
}

TEST_F(ContactPages, ABirthDateInTheFutureIsRefusedWithASentence) {
  const auto refused = send("/people/new", "record_person",
                            {{"given_names", "Future"},
                             {"family_name", "Person"},
                             {"born-day", "1"},
                             {"born-month", "1"},
                             {"born-year", "2031"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "href=\"#born-day\""));
  EXPECT_TRUE(has(refused, "value=\"2031\""));
}

}  // namespace
}  // namespace candour::web
