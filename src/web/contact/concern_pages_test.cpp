#include "web/contact/concern_pages.hpp"

#include "care/casefile/happened_visibility.hpp"
#include "care/safeguarding/concern.hpp"
#include "web/pages/case_body.hpp"
#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

class ConcernPages : public WorkPages {
 protected:
  static std::vector<Field> a_worry(std::string_view what = "Her purse was empty again.") {
    return {{"raised-day", "2"},
            {"raised-month", "3"},
            {"raised-year", "2026"},
            {"what", std::string{what}},
            {"wished_outcome", "I want it to stop."}};
  }
  static std::vector<Field> a_decision(std::string enquire) {
    return {{"has_needs", "met"},
            {"is_at_risk", "met"},
            {"cannot_protect", "met"},
            {"enquire", std::move(enquire)},
            {"reasons", "Money goes each Friday."},
            {"who_enquires", "Mary, with the bank."},
            {"decided-day", "2"},
            {"decided-month", "3"},
            {"decided-year", "2026"}};
  }
  Response raise(std::vector<Field> fields) {
    return send("/cases/hers/concern", amira_, "raise_concern", std::move(fields));
  }
  std::string path_of_last(std::string_view below) {
    const care::CaseRecord now = record("hers");
    return "/cases/hers/concern/" + std::to_string(care::concerns_of(now).back().raised->number) +
           std::string{below};
  }
};

TEST_F(ConcernPages, AWorryIsRaisedDecidedAndEnded) {
  EXPECT_TRUE(says(show("/cases/hers/concern", amira_), "ring 999 first"));
  ASSERT_EQ(raise(a_worry()).status, 303);
  const auto undecided = show("/cases/hers/concern", amira_);
  EXPECT_TRUE(says(undecided, "Her purse was empty again. What they want to happen: I want it"));
  EXPECT_TRUE(says(undecided, "Care Act 2014 s42(1)(c)"));
  const auto refused = send(path_of_last("/decision"), mary_, "decide_concern", a_decision("no"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_TRUE(says(refused, "the council must enquire"));
  EXPECT_TRUE(says(refused, "Money goes each Friday."));
  ASSERT_EQ(send(path_of_last("/decision"), mary_, "decide_concern", a_decision("yes")).status,
            303);
  EXPECT_TRUE(
      says(show("/cases/hers/concern", amira_), "The council enquires, on 2 March 2026, by"));
  ASSERT_EQ(send(path_of_last("/end"), mary_, "close_enquiry",
                 {{"outcome", "He pays it back; she is content."},
                  {"closed-day", "2"},
                  {"closed-month", "3"},
                  {"closed-year", "2026"}})
                .status,
            303);
  const auto ended = show("/cases/hers/concern", amira_);
  EXPECT_TRUE(says(ended, "He pays it back; she is content."));
  EXPECT_FALSE(says(ended, "Record my decision"));
}

TEST_F(ConcernPages, WhatWasTypedStaysWhereSomethingIsMissing) {
  auto fields = a_worry();
  fields.back() = {"wished_outcome", ""};
  const auto refused = raise(fields);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "href=\"#why_not_asked\""));
  EXPECT_TRUE(says(refused, "Her purse was empty again."));
  fields = a_worry(hostile_words);
  fields[1] = {"raised-month", "13"};
  const auto hostile = raise(fields);
  EXPECT_EQ(hostile.status, 422);
  EXPECT_TRUE(says(hostile, "href=\"#raised-day\""));
  EXPECT_FALSE(says(hostile, "<script>alert"));
  ASSERT_EQ(raise(a_worry(hostile_words)).status, 303);
  EXPECT_FALSE(says(show("/cases/hers/concern", amira_), "<script>alert"));
  EXPECT_FALSE(says(show("/cases/hers", amira_), "<script>alert"));
}

TEST_F(ConcernPages, StaffNearTheCaseSeeItMarkedAndOthersGiveAReason) {
  ASSERT_EQ(raise(a_worry()).status, 303);
  const auto hers = show("/cases/hers", amira_);
  EXPECT_TRUE(says(hers, "A safeguarding concern was raised"));
  EXPECT_TRUE(says(hers, "Not shown to the person, nor to anybody with whom they share"));
  // A colleague of the team: a line says that there is something, and a reason opens it.
  const auto bens = show("/cases/hers", ben_);
  EXPECT_FALSE(says(bens, "A safeguarding concern was raised"));
  EXPECT_FALSE(says(bens, "A decision on each safeguarding concern"));
  EXPECT_TRUE(says(bens, "/cases/hers/reason?for=held"));
  EXPECT_EQ(send(path_of_last("/decision"), ben_, "decide_concern", a_decision("yes")).status, 404);
  EXPECT_EQ(show("/cases/hers/reason?for=held", ben_).status, 200);
  ASSERT_EQ(
      send("/cases/hers/reason", ben_, "give_case_reason", {{"reason", "On duty today."}}).status,
      303);
  EXPECT_TRUE(says(show("/cases/hers", ben_), "A safeguarding concern was raised"));
}

TEST_F(ConcernPages, ThePersonsSideFindsNoTraceOfIt) {
  const care::CaseRecord before = record("hers");
  ASSERT_EQ(raise(a_worry()).status, 303);
  ASSERT_EQ(send(path_of_last("/decision"), mary_, "decide_concern", a_decision("yes")).status,
            303);
  people::Reader reader;
  reader.role = people::Role::adult;
  reader.relationship = people::Relationship::self;
  const auto page_for = [&](care::CaseRecord one) {
    auto shown = care::as_shown_to(std::move(one), reader);
    CaseView view;
    view.withheld = shown.withheld;
    view.withheld_ground = shown.ground;
    view.looked = timeline::look_at(std::move(shown.record), make_day(2026, 6, 1), shipped_law());
    view.today = make_day(2026, 6, 1);
    view.path = "/cases/hers";
    return std::string{case_body(view, reader, {}, {}, shipped_law()).view()};
  };
  // Chronology, picture, duties, counts: letter for letter what stood there before the worry.
  EXPECT_EQ(page_for(record("hers")), page_for(before));
}

TEST_F(ConcernPages, TheSheetForAVisitIsWithoutIt) {
  ASSERT_EQ(raise(a_worry()).status, 303);
  const auto sheet = show("/cases/hers/visit", amira_);
  EXPECT_EQ(sheet.status, 200);
  EXPECT_FALSE(says(sheet, "purse"));
  EXPECT_FALSE(says(sheet, "afeguarding"));
}

TEST_F(ConcernPages, NoSearchFindsItForWhoeverIsNotShownIt) {
  ASSERT_EQ(raise(a_worry()).status, 303);
  EXPECT_TRUE(
      says(show("/search/words?q=purse&whose=my-people", amira_), "purse</mark> was empty"));
  const auto bens = show("/search/words?q=purse&whose=my-team", ben_);
  EXPECT_FALSE(says(bens, "</mark> was empty"));
}

TEST_F(ConcernPages, AnAddressThatIsNoConcernIsNotThere) {
  EXPECT_EQ(
      send("/cases/hers/concern/7000/decision", mary_, "decide_concern", a_decision("yes")).status,
      404);
  EXPECT_EQ(send("/cases/hers/concern/x/end", mary_, "close_enquiry", {}).status, 404);
}

}  // namespace
}  // namespace candour::web
