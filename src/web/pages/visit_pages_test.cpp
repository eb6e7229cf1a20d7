#include "web/pages/still_to_ask.hpp"
#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

class Visits : public WorkPages {
 protected:
  void add_person(care::PersonAdded person) {
    test_.add_event(council_, CaseId::ours("hers"), person);
  }
  care::PersonAdded ada() {
    care::PersonAdded person;
    person.label = "Ada";
    person.preferred_name = PersonalText{"Ada Byrne"};
    person.case_is_about_them = true;
    return person;
  }
  void add_note(std::string_view id, std::string text, people::VisibilityClass visibility) {
    people::Statement note;
    note.id = people::StatementId::ours(id);
    note.text = PersonalText{std::move(text)};
    note.author = ActorId::ours("staff:amira");
    note.account_of = ActorId::ours("person:Ada");
    note.how_known = people::HowKnown::said;
    note.happened = exactly(make_day(2026, 2, 1));
    note.visibility = visibility;
    test_.add_event(council_, CaseId::ours("hers"), care::StatementRecorded{note, {}});
  }
  std::vector<std::string> asked() {
    return still_to_ask(
        timeline::look_at(record("hers"), london_day(test_.clock.now()), shipped_law()),
        shipped_law());
  }
  bool asks(std::string_view words) {
    for (const std::string& sentence : asked())
      if (sentence.find(words) != sentence.npos) return true;
    return false;
  }
};

TEST_F(Visits, HowToSpeakAndRisksComeFirst) {
  care::PersonAdded person = ada();
  person.communication = PersonalText{"Large print."};
  person.adjustments = PersonalText{"Needs a break every 20 minutes."};
  person.alert_at_the_door = PersonalText{"Two dogs."};
  add_person(person);
  const auto page = show("/cases/hers/visit", amira_);
  ASSERT_EQ(page.status, 200);
  const auto at = [&](std::string_view words) { return page.body.find(words); };
  EXPECT_LT(at("Large print."), at("Two dogs."));
  EXPECT_LT(at("Two dogs."), at("Still to ask"));
  EXPECT_LT(at("Still to ask"), at("What is known"));
  EXPECT_NE(at("Somebody called amira"), page.body.npos);
  EXPECT_FALSE(says(page, "How they need to be spoken and written to"));
}

TEST_F(Visits, WhatIsKnownSaysWhoseAccountItIsAndHow) {
  add_person(ada());
  add_note("n1", std::string{"She sleeps downstairs. "} + std::string{hostile_words},
           people::VisibilityClass::theirs);
  const auto page = show("/cases/hers/visit", amira_);
  EXPECT_TRUE(says(page, "She sleeps downstairs."));
  EXPECT_TRUE(says(page, "Ada Byrne; said by them. Written by Somebody called amira"));
  EXPECT_FALSE(says(page, "<script>alert"));
}

// Paper is left on buses.
TEST_F(Visits, WhatIsHeldIsNotOnASheetThatIsCarriedAbout) {
  add_person(ada());
  add_note("n1", "A neighbour is under investigation.", people::VisibilityClass::held);
  add_note("n2", "Counsel advises.", people::VisibilityClass::legal_privilege);
  for (const Browser& browser : {amira_, mary_}) {
    const auto page = show("/cases/hers/visit", browser);
    EXPECT_FALSE(says(page, "under investigation"));
    EXPECT_FALSE(says(page, "Counsel"));
    EXPECT_TRUE(says(page, "holds more that is not for a sheet"));
  }
}

TEST_F(Visits, WhatTheRecordLacksMustStillBeAsked) {
  add_person(ada());
  EXPECT_TRUE(asks("How they need to be spoken and written to"));
  EXPECT_TRUE(asks("Their date of birth"));
  EXPECT_TRUE(asks("Nobody is recorded as a carer"));
  care::PersonAdded carer;
  carer.label = "Col";
  carer.words = "her son";
  carer.preferred_name = PersonalText{"Col Byrne"};
  carer.roles = {"carer"};
  add_person(carer);
  EXPECT_FALSE(asks("Nobody is recorded as a carer"));
  EXPECT_TRUE(asks("Col Byrne, who cares"));
  care::Happened offered;
  offered.kind = "carer.assessment_requested";
  offered.on = exactly(make_day(2026, 1, 5));
  offered.about = "Col";
  test_.add_event(council_, CaseId::ours("hers"), offered);
  EXPECT_FALSE(asks("Col Byrne, who cares"));
}

TEST_F(Visits, ADutyThatCannotBeReckonedAsksForWhatItLacks) {
  add_person(ada());
  const auto before = asked().size();
  care::Happened undated;
  undated.kind = "assessment.requested";
  undated.about = "Ada";
  test_.add_event(council_, CaseId::ours("hers"), undated);
  EXPECT_GT(asked().size(), before);
}

TEST_F(Visits, SeveralSheetsAreShownTogetherAndEachIsALook) {
  test_.add_case(council_, "second", plain_timeline, care::CaseOrigin::council, "amira");
  test_.add_case(council_, "far", plain_timeline, care::CaseOrigin::council, "wes");
  const auto choice = show("/visits", amira_);
  EXPECT_TRUE(says(choice, "value=\"second\""));
  EXPECT_FALSE(says(choice, "value=\"far\""));
  const auto sheets =
      show("/visits?cases=hers&cases=second&cases=far&cases=waiting&cases=none", amira_);
  ASSERT_EQ(sheets.status, 200);
  EXPECT_TRUE(says(sheets, "href=\"/cases/hers\""));
  EXPECT_TRUE(says(sheets, "href=\"/cases/second\""));
  EXPECT_FALSE(says(sheets, "href=\"/cases/far\"")) << "outside the caseload: say why first";
  EXPECT_TRUE(says(sheets, "not shown"));
  std::multiset<std::string> looked;
  for (const people::Look& look : test_.stop_and_read_looks()) {
    EXPECT_EQ(look.action, people::Action::see_visit_page);
    looked.insert(look.person.text());
  }
  EXPECT_EQ(looked, (std::multiset<std::string>{"hers", "second", "waiting"}));
}

TEST_F(Visits, WhoeverHasNoPartInTheCaseHasNoSheet) {
  EXPECT_EQ(show("/cases/hers/visit", grace_).status, 403);
  EXPECT_EQ(location_of(show("/cases/hers/visit", wes_)), "/cases/hers/reason");
}

}  // namespace
}  // namespace candour::web
