#include "web/pages/person_change_pages.hpp"

#include <fmt/format.h>

#include "care/person/actions.hpp"
#include "web/pages/test_people.hpp"

namespace candour::web {
namespace {

class PersonChanges : public PeoplePagesTest {
 protected:
  // A form that was opened anew has a submission of its own.
  Response post_anew(std::string_view target, std::string_view route, std::vector<Field> fields) {
    Request request = post(test_, target, browser_, route, std::move(fields));
    const std::string was = "0123456789abcdef0123456789abcdef";
    request.body.replace(request.body.find(was), was.size(), fmt::format("{:032x}", ++forms_));
    return pages_->handle(request);
  }
  std::size_t events_of(std::string_view person) {
    return test_.store->read_stream(here_, care::stream_of(PersonId::ours(person)))->size();
  }
  CaseId case_about(std::string_view id, std::string_view person) {
    const CaseId made =
        test_.add_case(here_, id, plain_timeline, care::CaseOrigin::council, "amira");
    care::PersonAdded added;
    added.label = "B";
    added.words = "the person";
    added.case_is_about_them = true;
    added.person = PersonId::ours(person);
    test_.add_event(here_, made, added);
    return made;
  }
  static std::vector<Field> on(std::string_view day, std::string_view month,
                               std::string_view year) {
    return {{"died-day", std::string{day}},
            {"died-month", std::string{month}},
            {"died-year", std::string{year}}};
  }
  int forms_ = 0;
};

TEST_F(PersonChanges, TheCardLeadsToEachForm) {
  const auto card = open("/people/peggy");
  for (const std::string_view below : {"name", "address", "phone", "death", "same"}) {
    const std::string path = fmt::format("/people/peggy/{}", below);
    EXPECT_TRUE(has(card, "href=\"" + path + "\"")) << path;
    const auto page = open(path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_TRUE(has(page, "Margaret Whitfield")) << path;
    EXPECT_EQ(open(fmt::format("/people/zelda/{}", below)).status, 404) << path;
  }
}

TEST_F(PersonChanges, ANewNameMakesTheOldOneAPastOne) {
  const auto done =
      post_anew("/people/peggy/name", "add_name",
                {{"given_names", "Margaret"}, {"family_name", "Jones"}, {"use", "current"}});
  EXPECT_EQ(location_of(done), "/people/peggy");
  auto card = open("/people/peggy");
  EXPECT_TRUE(has(card, "Margaret Jones</h1>"));
  EXPECT_TRUE(has(card, "Margaret Whitfield until "));
  // The name of today stands first.
  EXPECT_LT(card.body.find(">Margaret Jones</p>"), card.body.find("Margaret Whitfield until "));
  (void)post_anew("/people/peggy/name", "add_name",
                  {{"given_names", "Ann"}, {"family_name", "Maiden"}, {"use", "past"}});
  (void)post_anew("/people/peggy/name", "add_name",
                  {{"given_names", "Peggy"}, {"use", "also_known"}});
  card = open("/people/peggy");
  EXPECT_TRUE(has(card, "before: Ann Maiden"));
  EXPECT_TRUE(has(card, "also known as Peggy"));
  EXPECT_TRUE(has(card, "Margaret (Peggy) Jones</h1>"));
  EXPECT_TRUE(has(open("/search?q=ann+maiden"), "href=\"/people/peggy\""));
}

TEST_F(PersonChanges, AMistakeInANameKeepsWhatWasTyped) {
  const std::vector<Field> typed{{"given_names", "Margaret"}, {"family_name", "Whitfield"}};
  auto page = post_anew("/people/peggy/name", "add_name", typed);
  EXPECT_EQ(page.status, 422);
  EXPECT_TRUE(has(page, "href=\"#use\""));
  EXPECT_TRUE(has(page, "value=\"Whitfield\""));
  page = post_anew("/people/peggy/name", "add_name", {{"use", "past"}});
  EXPECT_TRUE(has(page, "href=\"#given_names\""));
  EXPECT_TRUE(has(page, "value=\"past\" checked"));
  auto same = typed;
  same.push_back({"use", "current"});
  EXPECT_TRUE(has(post_anew("/people/peggy/name", "add_name", same), "recorded already"));
  EXPECT_EQ(events_of("peggy"), 2U);
}

TEST_F(PersonChanges, AFormSentTwiceIsDoneOnce) {
  const std::vector<Field> fields{{"phone", "01632 960 001"}};
  EXPECT_EQ(send("/people/peggy/phone", "add_phone", fields).status, 303);
  EXPECT_EQ(send("/people/peggy/phone", "add_phone", fields).status, 303);
  EXPECT_EQ(events_of("peggy"), 3U);
  EXPECT_TRUE(has(open("/people/peggy"), "01632 960 001"));
  // Another form with the same number is told that it stands there.
  EXPECT_TRUE(has(post_anew("/people/peggy/phone", "add_phone", fields), "recorded already"));
  const auto wrong = post_anew("/people/peggy/phone", "add_phone", {{"phone", "ask her"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(has(wrong, "value=\"ask her\""));
  EXPECT_TRUE(has(wrong, "href=\"#phone\""));
}

TEST_F(PersonChanges, ANewAddressMakesTheOldOneAPastOne) {
  const auto done = post_anew("/people/peggy/address", "add_address",
                              {{"address", "3 Marine Parade"},
                               {"postcode", "bn21tl"},
                               {"from-day", "1"},
                               {"from-month", "2"},
                               {"from-year", "2020"}});
  EXPECT_EQ(location_of(done), "/people/peggy");
  const auto card = open("/people/peggy");
  EXPECT_TRUE(has(card, "3 Marine Parade, BN2 1TL, from 1 February 2020"));
  EXPECT_TRUE(has(card, "Addresses before"));
  EXPECT_TRUE(has(card, "12 Cobblers Row, SW1A 2AA, until 1 February 2020"));
  EXPECT_TRUE(has(open("/search?q=marine"), "href=\"/people/peggy\""));
}

TEST_F(PersonChanges, AProtectedAddressIsFoundByNobody) {
  (void)post_anew("/people/peggy/address", "add_address",
                  {{"address", "5 Secret Lane"}, {"is_protected", "yes"}});
  EXPECT_FALSE(has(open("/people/peggy"), "Secret Lane"));
  EXPECT_FALSE(has(open("/search?q=secret"), "/people/peggy"));
  case_about("c-9", "peggy");
  EXPECT_TRUE(has(open("/people/peggy"), "5 Secret Lane"));
}

TEST_F(PersonChanges, AMistakeInAnAddressKeepsWhatWasTyped) {
  auto page = post_anew("/people/peggy/address", "add_address",
                        {{"address", "3 Marine Parade"}, {"postcode", "nowhere"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_TRUE(has(page, "href=\"#postcode\""));
  EXPECT_TRUE(has(page, "3 Marine Parade</textarea>"));
  page = post_anew("/people/peggy/address", "add_address", {{"is_protected", "yes"}});
  EXPECT_TRUE(has(page, "href=\"#address\""));
  EXPECT_TRUE(has(page, "value=\"yes\" checked"));
  for (const std::string_view year : {"2190", "2o20"}) {
    page = post_anew("/people/peggy/address", "add_address",
                     {{"address", "3 Marine Parade"},
                      {"from-day", "1"},
                      {"from-month", "1"},
                      {"from-year", std::string{year}}});
    EXPECT_TRUE(has(page, "href=\"#from-day\"")) << year;
  }
  EXPECT_EQ(events_of("peggy"), 2U);
}

TEST_F(PersonChanges, ADeathIsSaidOnTheCardAndInTheSearch) {
  EXPECT_TRUE(has(open("/people/peggy"), "Record a death"));
  EXPECT_EQ(location_of(post_anew("/people/peggy/death", "record_death", on("", "3", "2020"))),
            "/people/peggy");
  const auto card = open("/people/peggy");
  EXPECT_TRUE(has(card, "died in March 2020"));
  EXPECT_FALSE(has(card, "Record a death"));
  EXPECT_TRUE(has(open("/search?q=margaret+whitfield"), "died in March 2020"));
  // Known more exactly later.
  (void)post_anew("/people/peggy/death", "record_death", on("4", "3", "2020"));
  EXPECT_TRUE(has(open("/people/peggy"), "died on 4 March 2020"));
}

TEST_F(PersonChanges, AMistakeInADeathKeepsWhatWasTyped) {
  const std::vector<std::pair<std::vector<Field>, std::string_view>> mistakes{
      {on("", "", ""), "Enter when they died"},
      {on("", "", "2190"), "must be today or in the past"},
      {on("1", "1", "1940"), "must not be before the date of birth"},
      {on("31", "2", "2020"), "must be a real date"},
      {on("3", "", "2020"), "must be a real date"}};
  for (const auto& [typed, sentence] : mistakes) {
    const auto page = post_anew("/people/peggy/death", "record_death", typed);
    EXPECT_EQ(page.status, 422) << sentence;
    EXPECT_TRUE(has(page, sentence)) << sentence;
    EXPECT_TRUE(has(page, "href=\"#died-day\"")) << sentence;
    if (!typed.back().value.empty()) {
      EXPECT_TRUE(has(page, "value=\"" + typed.back().value + "\"")) << sentence;
    }
  }
  EXPECT_EQ(events_of("peggy"), 2U);
}

TEST_F(PersonChanges, OpenCasesOfWhoeverDiedAreListedAndNoneCloses) {
  const CaseId open_case = case_about("c-open", "peggy");
  const CaseId closed = case_about("c-closed", "peggy");
  test_.add_event(here_, closed,
                  care::CaseClosed{.reason = care::ClosureReason::support_ended, .why = {}});
  EXPECT_FALSE(has(open("/people/peggy"), "Still open after their death"));
  (void)post_anew("/people/peggy/death", "record_death", on("", "", "2020"));
  const auto card = open("/people/peggy");
  EXPECT_TRUE(has(card, "Still open after their death"));
  EXPECT_TRUE(has(card, "href=\"/cases/c-open/work#closure\""));
  EXPECT_FALSE(has(card, "href=\"/cases/c-closed/work#closure\""));
  EXPECT_FALSE(registers::find_case(*test_.store, here_, open_case)->value().closed_on);
  EXPECT_TRUE(has(open("/cases/c-open/work"), "id=\"closure\""));
}

TEST_F(PersonChanges, AnyOtherRecordIsLinkedByItsReference) {
  EXPECT_TRUE(has(open("/people/safe"), "Reference"));
  EXPECT_EQ(location_of(post_anew("/people/peggy/same", "link_with",
                                  {{"other", " safe "}, {"why", "She changed her name."}})),
            "/people/peggy");
  EXPECT_TRUE(has(open("/people/peggy"), "Linked: She changed her name."));
  EXPECT_TRUE(has(open("/people/safe"), "Linked: She changed her name."));
  const auto again =
      post_anew("/people/safe/same", "link_with", {{"other", "peggy"}, {"why", "Again."}});
  EXPECT_TRUE(has(again, "linked already"));
  EXPECT_TRUE(has(again, "Again.</textarea>"));
}

TEST_F(PersonChanges, AMistakeInALinkKeepsWhatWasTyped) {
  const std::vector<std::pair<std::string, std::string_view>> mistakes{
      {"", "Enter the reference of the other record"},
      {"nobody", "Nobody in the index has this reference"},
      {"zelda", "Nobody in the index has this reference"},
      {"<b>", "Nobody in the index has this reference"},
      {"peggy", "cannot be linked with itself"}};
  for (const auto& [other, sentence] : mistakes) {
    const auto page = post_anew("/people/peggy/same", "link_with",
                                {{"other", other}, {"why", "Her daughter says so."}});
    EXPECT_GE(page.status, 400) << other;
    EXPECT_TRUE(has(page, sentence)) << other;
    EXPECT_TRUE(has(page, "href=\"#other\"")) << other;
    EXPECT_TRUE(has(page, "Her daughter says so.</textarea>")) << other;
  }
  const auto page =
      post_anew("/people/peggy/same", "link_with", {{"other", "second"}, {"why", " "}});
  EXPECT_TRUE(has(page, "href=\"#why\""));
  EXPECT_TRUE(has(page, "value=\"second\""));
  EXPECT_EQ(events_of("peggy"), 2U);
}

TEST_F(PersonChanges, WhoMayNotChangeACardIsLedToNoForm) {
  const auto panel = test_.add_staff(here_, "petra", people::Role::panel_member, "Panel");
  browser_ = test_.sign_in(panel);
  const auto card = open("/people/peggy");
  EXPECT_EQ(card.status, 200);
  for (const std::string_view below : {"name", "address", "phone", "death", "same"}) {
    const std::string path = fmt::format("/people/peggy/{}", below);
    EXPECT_FALSE(has(card, path)) << path;
    EXPECT_EQ(open(path).status, 403) << path;
  }
  EXPECT_EQ(send("/people/peggy/death", "record_death", on("", "", "2020")).status, 403);
  EXPECT_EQ(events_of("peggy"), 2U);
}

TEST_F(PersonChanges, HostileWordsStayText) {
  const std::string hostile = "<b>\"'&</b>";
  (void)post_anew("/people/peggy/name", "add_name",
                  {{"given_names", hostile}, {"use", "also_known"}});
  (void)post_anew("/people/peggy/address", "add_address", {{"address", hostile}});
  (void)post_anew("/people/peggy/same", "link_with", {{"other", "second"}, {"why", hostile}});
  EXPECT_EQ(events_of("peggy"), 5U);
  EXPECT_FALSE(has(open("/people/peggy"), hostile));
  EXPECT_TRUE(has(open("/people/peggy"), "&lt;b&gt;"));
  for (const std::string_view below : {"name", "address", "phone", "death", "same"})
    EXPECT_FALSE(has(open(fmt::format("/people/peggy/{}", below)), hostile)) << below;
  EXPECT_FALSE(has(post_anew("/people/peggy/phone", "add_phone", {{"phone", hostile}}), hostile));
  EXPECT_FALSE(has(post_anew("/people/peggy/same", "link_with", {{"other", hostile}}), hostile));
}

}  // namespace
}  // namespace candour::web
