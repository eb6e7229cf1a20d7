#include "web/pages/person_pages.hpp"

#include "registers/person_search.hpp"
#include "web/pages/person_new_pages.hpp"
#include "web/pages/test_people.hpp"

namespace candour::web {
namespace {

class PersonPages : public PeoplePagesTest {
 protected:
  std::vector<Field> answers(std::vector<Field> more = {}) {
    std::vector<Field> fields{{"given_names", "Margaret"},
                              {"family_name", "Whitfield"},
                              {"born-day", "3"},
                              {"born-month", "2"},
                              {"born-year", "1941"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
  }
  Response record(std::vector<Field> fields) {
    return send("/people/new", "record_person", std::move(fields));
  }
  std::size_t count_of(std::string_view typed) {
    return registers::search_people(*test_.store, here_, typed)->hits.size();
  }
};

TEST_F(PersonPages, TheCardShowsWhatIsKnownAndWhoMayBeTheSame) {
  const auto page = open("/people/peggy");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(has(page, "Margaret Whitfield</h1>"));
  EXPECT_TRUE(has(page, "12 Cobblers Row, SW1A 2AA"));
  EXPECT_TRUE(has(page, "May be the same person"));
  EXPECT_TRUE(has(page, "href=\"/people/second\""));
  EXPECT_TRUE(has(page, "born 3 February 1941"));
}

TEST_F(PersonPages, EachOpeningIsALookAtThatPerson) {
  (void)open("/people/peggy");
  const auto looks = test_.stop_and_read_looks();
  ASSERT_EQ(looks.size(), 1U);
  EXPECT_EQ(looks[0].person.text(), "peggy");
  EXPECT_EQ(looks[0].action, people::Action::see_person);
  EXPECT_EQ(looks[0].relationship, people::Relationship::none);
}

TEST_F(PersonPages, AProtectedAddressIsForWhoeverIsNearTheCase) {
  const auto far = open("/people/safe");
  EXPECT_FALSE(has(far, "Hidden"));
  EXPECT_FALSE(has(far, "M1 1AE"));
  EXPECT_TRUE(has(far, "Protected address"));
  const CaseId id =
      test_.add_case(here_, "c-9", plain_timeline, care::CaseOrigin::council, "amira");
  care::PersonAdded person;
  person.label = "B";
  person.words = "the person";
  person.case_is_about_them = true;
  person.person = PersonId::ours("safe");
  test_.add_event(here_, id, person);
  EXPECT_TRUE(has(open("/people/safe"), "9 Hidden Yard, M1 1AE"));
}

TEST_F(PersonPages, WhoeverIsNotThereIsNotFound) {
  for (const std::string_view path :
       {"/people/nobody", "/people/zelda", "/people/%20", "/people/nobody/case"})
    EXPECT_EQ(open(path).status, 404) << path;
}

TEST_F(PersonPages, TwoRecordsAreLinkedAndUnlinkedWithAReason) {
  auto answer = send("/people/peggy/link", "link_people", {{"other", "second"}, {"why", " "}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_TRUE(has(answer, "Enter how you know that this is one person"));
  EXPECT_TRUE(has(answer, "href=\"#why-second\""));
  answer = send("/people/peggy/link", "link_people",
                {{"other", "second"}, {"why", "Her daughter says so."}});
  EXPECT_EQ(location_of(answer), "/people/peggy");
  const auto page = open("/people/peggy");
  EXPECT_TRUE(has(page, "Other records of this person"));
  EXPECT_TRUE(has(page, "Linked: Her daughter says so."));
  EXPECT_FALSE(has(page, "May be the same person"));
  EXPECT_TRUE(has(open("/people/second"), "Her daughter says so."));
}

TEST_F(PersonPages, NobodyIsLinkedWithThemselvesOrWithAnotherCouncil) {
  EXPECT_TRUE(has(send("/people/peggy/link", "link_people", {{"other", "peggy"}, {"why", "x"}}),
                  "cannot be linked with itself"));
  EXPECT_EQ(send("/people/peggy/link", "link_people", {{"other", "zelda"}, {"why", "x"}}).status,
            404);
  EXPECT_EQ(
      send("/people/peggy/unlink", "unlink_people", {{"other", "second"}, {"why", "x"}}).status,
      404);
}

TEST_F(PersonPages, WhoMayBeRecordedAlreadyIsShownFirst) {
  const auto check = record(answers());
  EXPECT_EQ(check.status, 200);
  EXPECT_TRUE(has(check, "Is it one of these?"));
  EXPECT_TRUE(has(check, "href=\"/people/peggy\""));
  const auto refused = record(answers({{"step", "record"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "Say that this is a new person"));
  EXPECT_EQ(count_of("margaret whitfield 1941"), 2U);
  const auto recorded = record(answers({{"step", "record"}, {"is_new", "yes"}}));
  EXPECT_EQ(recorded.status, 303);
  EXPECT_EQ(count_of("margaret whitfield 1941"), 3U);
  // Sent twice it is done once.
  EXPECT_EQ(location_of(record(answers({{"step", "record"}, {"is_new", "yes"}}))),
            location_of(recorded));
  EXPECT_EQ(count_of("margaret whitfield 1941"), 3U);
}

TEST_F(PersonPages, AMistakeKeepsWhatWasTyped) {
  const std::vector<std::pair<std::vector<Field>, std::string_view>> mistakes{
      {{{"nhs_number", "999 000 0019"}}, "#nhs_number"},
      {{{"postcode", "nowhere"}}, "#postcode"},
      {{{"phone", "call me"}}, "#phone"}};
  for (const auto& [more, href] : mistakes) {
    const auto page = record(answers(more));
    EXPECT_EQ(page.status, 422) << href;
    EXPECT_TRUE(has(page, "href=\"" + std::string{href} + "\"")) << href;
    EXPECT_TRUE(has(page, "value=\"Whitfield\"")) << href;
    EXPECT_TRUE(has(page, "value=\"" + more.front().value + "\"")) << href;
  }
  const auto future = record({{"given_names", "Ann"}, {"born-year", "2190"}});
  EXPECT_TRUE(has(future, "The date of birth must be in the past"));
  EXPECT_TRUE(has(record({{"family_name", " "}}), "Enter their given names"));
  EXPECT_TRUE(has(
      record(
          {{"given_names", "Ann"}, {"born-day", "31"}, {"born-month", "2"}, {"born-year", "1941"}}),
      "must be a real date"));
}

TEST_F(PersonPages, ACaseIsOpenedForWhoeverWasRecorded) {
  const auto recorded =
      record({{"given_names", "Ivy"}, {"family_name", "Newcomer"}, {"step", "record"}});
  const std::string path = location_of(recorded);
  ASSERT_TRUE(path.ends_with("/case")) << path;
  EXPECT_TRUE(has(open(path), "Open a case for them?"));
  EXPECT_EQ(send(path, "open_case_for", {}).status, 422);
  // A form of its own has a submission of its own.
  Request request = post(test_, path, browser_, "open_case_for", {{"service", "adult"}});
  request.body.replace(request.body.find("0123456789abcdef"), 16, "fedcba9876543210");
  const auto opened = pages_->handle(request);
  EXPECT_EQ(opened.status, 303);
  const auto page = open(location_of(opened));
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(has(page, "Ivy Newcomer"));
}

TEST_F(PersonPages, HostileNamesStayText) {
  const std::string hostile = "<b>\"'&</b>";
  (void)record({{"given_names", hostile}, {"family_name", "Odd"}, {"step", "record"}});
  const auto page = open("/search?q=odd");
  EXPECT_TRUE(has(page, "Odd"));
  EXPECT_FALSE(has(page, hostile));
}

}  // namespace
}  // namespace candour::web
