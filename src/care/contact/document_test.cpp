#include "care/contact/document.hpp"

#include <gtest/gtest.h>

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

// Mr Bell of 93, who fell: his daughter Susan rings.
class AContact : public testing::Test {
 protected:
  AContact() {
    PersonAdded bell;
    bell.label = "A";
    bell.words = "the person";
    bell.preferred_name = PersonalText{"Arthur Bell"};
    bell.case_is_about_them = true;
    test_.add(Events{journal::make_event(StreamName::ours("case/1"), ActorId::ours("system:test"),
                                         exactly(test_.today()), bell)});
    document_.id = people::DocumentId::ours("d1");
    entry_.begun.document = document_.id;
    entry_.begun.kind = "contact";
    entry_.begun.about = "A";
    put("call", "received_on", "2026-03-02");
    put("call", "how", "phone");
    put("call", "who", "carer");
    put("asks", "own_words", "I fell in the bath and I cannot get in any more.");
    put("communication", "asked", "person");
    put("adjustments", "any", "no");
    put("advocate", "difficulty", "none");
    put("carers", "any", "no");
    put("urgent", "now", "no");
    put("next", "decision", "assess");
  }

  void put(std::string_view section, std::string_view field, std::string text) {
    answers_.put(section, field, std::move(text));
  }
  void put_helper(int row, std::string_view column, std::string text) {
    put("carers", Answers::field_of_row("helpers", row, column), std::move(text));
  }

  DocumentContent content() const { return {"contact", 1, answers_.all(), {}}; }

  std::vector<Gap> gaps() {
    record_ = test_.record();
    content_ = content();
    return contact_kind.gaps(signing());
  }
  // Signs, and takes what follows into the case.
  void sign() {
    record_ = test_.record();
    content_ = content();
    const auto done = contact_kind.on_signing(signing(), test_.doer("amira"));
    ASSERT_TRUE(test_.add(done));
    DocumentSigned made;
    made.version = static_cast<std::int64_t>(document_.signed_versions.size()) + 1;
    made.content = content_;
    document_.signed_versions.push_back({made, {}, {}, {}, 0});
  }
  std::vector<std::string> happened() const {
    std::vector<std::string> told;
    for (const Entry& entry : test_.record().entries)
      told.push_back(entry.happened.kind + " " + entry.happened.about.value_or("") + " " +
                     iso(entry.happened.on));
    return told;
  }
  static const Gap* gap_at(const std::vector<Gap>& all, std::string_view section,
                           std::string_view field) {
    for (const Gap& one : all)
      if (one.section == section && one.field == field) return &one;
    return nullptr;
  }

  TestCase test_;
  Answers answers_;
  DocumentRecord document_;
  DocumentEntry entry_;

 private:
  Signing signing() const {
    return {record_, document_, entry_, content_, test_.today(), {}, calendar_};
  }
  CaseRecord record_;
  DocumentContent content_;
  WorkingCalendar calendar_;
};

using Told = std::vector<std::string>;

TEST_F(AContact, SaysOnlyWhatWasAnswered) {
  sign();
  EXPECT_EQ(happened(),
            (Told{"contact.received A 2026-03-02", "assessment.requested A 2026-03-02"}));
  EXPECT_EQ(test_.record().entries[0].happened.note, PersonalText{"By phone"});
  const CaseRecord record = test_.record();
  const PersonAdded& bell = *record.person("A");
  EXPECT_FALSE(bell.communication);
  EXPECT_FALSE(bell.adjustments);
}

TEST_F(AContact, SaysWhoGotInTouchOnlyWhereThePersonKnows) {
  put("call", "person_knows", "agreed");
  sign();
  EXPECT_EQ(test_.record().entries[0].happened.note,
            PersonalText{"By phone, from somebody who cares for them"});
}

TEST_F(AContact, ADayThatNobodyWasToldIsNoPromise) {
  put("next", "assessed_by", "2026-03-20");
  sign();
  EXPECT_EQ(happened().size(), 2u);
  put("next", "timescale_told_on", "2026-03-02");
  put("next", "timescale_told_how", "letter");
  sign();
  EXPECT_EQ(happened(),
            (Told{"contact.received A 2026-03-02", "assessment.requested A 2026-03-02",
                  "assessment.timescale_told A 2026-03-02", "assessment.due A 2026-03-20"}));
  EXPECT_EQ(test_.record().entries[2].happened.note,
            PersonalText{"By 20 March 2026. In a letter."});
}

TEST_F(AContact, PutsWhatMattersAtTheHeadOfTheRecord) {
  put("communication", "in_words", "Large print");
  put("communication", "format", "large_print,audio");
  put("communication", "professional", "sign_language");
  put("communication", "device", "a hearing aid");
  put("communication", "how_to_reach", "Phone after 10.");
  put("adjustments", "any", "yes");
  put("adjustments", "what", "A break every 20 minutes.");
  put("adjustments", "answer", "made");
  sign();
  const CaseRecord record = test_.record();
  const PersonAdded& bell = *record.person("A");
  EXPECT_EQ(bell.communication,
            PersonalText{"Large print. Audio. British Sign Language interpreter. Uses: a hearing "
                         "aid."});
  EXPECT_EQ(bell.how_to_reach, PersonalText{"Phone after 10."});
  EXPECT_EQ(bell.adjustments, PersonalText{"A break every 20 minutes."});
  EXPECT_FALSE(bell.language);
  EXPECT_EQ(happened(),
            (Told{"contact.received A 2026-03-02", "adjustment.requested A 2026-03-02",
                  "adjustment.made A 2026-03-02", "assessment.requested A 2026-03-02"}));
}

TEST_F(AContact, AddsEachCarerOnceAndSaysWhatTheyAnswered) {
  put("carers", "any", "yes");
  put_helper(1, "name", "Susan Bell");
  put_helper(1, "relation", "daughter");
  put_helper(1, "card", "p-susan");
  put_helper(1, "cares", "yes");
  put_helper(1, "offered_on", "2026-03-02");
  put_helper(1, "answer", "wants");
  put_helper(2, "name", "Jo Neighbour");
  put_helper(2, "cares", "no");
  put_helper(3, "name", "Tom Bell");
  put_helper(3, "relation", "son");
  put_helper(3, "cares", "intends");
  sign();
  const CaseRecord record = test_.record();
  ASSERT_EQ(record.people.size(), 4u);
  EXPECT_EQ(record.people[1].words, "daughter");
  EXPECT_EQ(record.people[1].roles, std::vector<std::string>{"carer"});
  EXPECT_EQ(record.people[1].person, PersonId::ours("p-susan"));
  EXPECT_TRUE(record.people[2].roles.empty());
  EXPECT_EQ(happened(),
            (Told{"contact.received A 2026-03-02", "assessment.requested A 2026-03-02",
                  "carer.assessment_requested H1 2026-03-02", "contact.received H3 2026-03-02"}));
  // Signed again with one more answer: nobody is added twice, nothing is said twice.
  put_helper(3, "offered_on", "2026-03-02");
  put_helper(3, "answer", "declines");
  sign();
  EXPECT_EQ(test_.record().people.size(), 4u);
  EXPECT_EQ(happened().size(), 5u);
  EXPECT_EQ(happened().back(), "assessment.declined H3 2026-03-02");
}

TEST_F(AContact, AnUrgentNeedIsSaidWithWhatIsDone) {
  put("urgent", "now", "yes");
  put("urgent", "what", "He cannot wash.");
  const auto asked = gaps();
  ASSERT_NE(gap_at(asked, "urgent", "decision"), nullptr);
  EXPECT_FALSE(gap_at(asked, "urgent", "decision")->refuses);
  put("urgent", "decision", "met");
  put("urgent", "done", "Reablement from tomorrow");
  put("urgent", "until", "2026-03-16");
  EXPECT_EQ(gap_at(gaps(), "urgent", "decision"), nullptr);
  sign();
  EXPECT_EQ(happened(),
            (Told{"contact.received A 2026-03-02", "needs.urgent A 2026-03-02",
                  "service.arranged A 2026-03-02", "assessment.requested A 2026-03-02"}));
  EXPECT_EQ(test_.record().entries[2].happened.note,
            PersonalText{"Reablement from tomorrow. Until 16 March 2026."});
}

TEST_F(AContact, AnAdvocateIsNeededWhereNobodyAppropriateIsThere) {
  put("advocate", "difficulty", "none,retaining");
  put("advocate", "appropriate", "no");
  EXPECT_TRUE(gap_at(gaps(), "advocate", "difficulty")->refuses);
  put("advocate", "difficulty", "retaining,weighing");
  EXPECT_EQ(gap_at(gaps(), "advocate", "difficulty"), nullptr);
  put("advocate", "reason", "He cannot keep it in mind.");
  put("advocate", "asked_for", "yes");
  sign();
  EXPECT_EQ(happened()[1], "advocate.requested A 2026-03-02");
  EXPECT_EQ(happened()[2], "advocate.needed A 2026-03-02");
  // Somebody appropriate instead: no advocate is owed.
  put("advocate", "appropriate", "yes");
  put("advocate", "asked_for", "");
  answers_.put("call", "received_on", "2026-03-01");
  sign();
  EXPECT_EQ(happened().size(), 6u);
  EXPECT_EQ(happened()[4], "contact.received A 2026-03-01");
}

TEST_F(AContact, HowTheyWantToBeAssessedIsAskedAndInformationIsNoEvent) {
  put("information", "given", "said,written");
  put("next", "self_assessment", "own_part");
  EXPECT_TRUE(gap_at(gaps(), "next", "self_assessment_asked_on")->refuses);
  put("next", "self_assessment_asked_on", "2026-03-02");
  put("next", "explained_on", "2026-03-02");
  sign();
  EXPECT_EQ(happened(),
            (Told{"contact.received A 2026-03-02", "assessment.requested A 2026-03-02",
                  "self_assessment.offered A 2026-03-02", "assessment.explained A 2026-03-02"}));
  put("next", "self_assessment", "supported");
  sign();
  EXPECT_EQ(happened().back(), "self_assessment.wanted A 2026-03-02");
}

TEST_F(AContact, WhereNothingSuggestsNeedsItSaysWhy) {
  put("next", "decision", "no_need");
  put("next", "why_not", "She asked when the library opens.");
  EXPECT_FALSE(gap_at(gaps(), "next", "reasons_sent_on")->refuses);
  put("next", "reasons_sent_on", "2026-03-02");
  sign();
  EXPECT_EQ(happened(),
            (Told{"contact.received A 2026-03-02", "assessment.no_appearance A 2026-03-02",
                  "decision.reasons_given A 2026-03-02"}));
}

TEST_F(AContact, AsksForWordsAndRefusesWhatHasNotHappenedYet) {
  put("asks", "own_words", "");
  EXPECT_TRUE(gap_at(gaps(), "asks", "own_words")->refuses);
  put("asks", "others_words", "He fell, she says.");
  EXPECT_FALSE(gap_at(gaps(), "asks", "own_words")->refuses);
  put("call", "received_on", "2026-03-03");
  EXPECT_TRUE(gap_at(gaps(), "call", "received_on")->refuses);
  put("next", "assessed_by", "2026-03-01");
  EXPECT_TRUE(gap_at(gaps(), "next", "assessed_by")->refuses);
  put("carers", "any", "yes");
  EXPECT_TRUE(gap_at(gaps(), "carers", "helpers")->refuses);
  put_helper(1, "who", "nobody-here");
  put_helper(1, "card", "no such; id");
  EXPECT_TRUE(gap_at(gaps(), "carers", "helpers.1.who")->refuses);
  EXPECT_TRUE(gap_at(gaps(), "carers", "helpers.1.card")->refuses);
}

TEST_F(AContact, WarnsOfWhatTheGuidanceAsks) {
  EXPECT_FALSE(gap_at(gaps(), "next", "assessed_by")->refuses);
  put("next", "assessed_by", "2026-03-20");
  EXPECT_FALSE(gap_at(gaps(), "next", "timescale_told_on")->refuses);
  put("carers", "any", "yes");
  put_helper(1, "name", "Susan Bell");
  put_helper(1, "cares", "yes");
  EXPECT_FALSE(gap_at(gaps(), "carers", "helpers.1.offered_on")->refuses);
}

TEST_F(AContact, ADayThatPassesOrChangesIsOwedALetter) {
  put("next", "assessed_by", "2026-03-20");
  put("next", "timescale_told_on", "2026-03-02");
  sign();
  EXPECT_TRUE(delays_to_tell(test_.record(), make_day(2026, 3, 20)).empty());
  const auto passed = delays_to_tell(test_.record(), make_day(2026, 3, 21));
  ASSERT_EQ(passed.size(), 1u);
  EXPECT_TRUE(passed[0].has_passed);
  EXPECT_FALSE(passed[0].was_changed);
  EXPECT_EQ(passed[0].about, "A");
  put("next", "assessed_by", "2026-04-10");
  sign();
  const auto changed = delays_to_tell(test_.record(), make_day(2026, 3, 10));
  ASSERT_EQ(changed.size(), 1u);
  EXPECT_TRUE(changed[0].was_changed);
  EXPECT_EQ(changed[0].promised, make_day(2026, 4, 10));
  LetterSent letter;
  letter.letter = people::DocumentId::ours("l1");
  letter.kind = "L02";
  letter.to = "A";
  test_.go_on(8);
  ASSERT_TRUE(test_.add(Events{journal::make_event(
      StreamName::ours("case/1"), ActorId::ours("staff:amira"), exactly(test_.today()), letter)}));
  EXPECT_TRUE(delays_to_tell(test_.record(), make_day(2026, 3, 11)).empty());
  // That day passes too: another letter is owed.
  EXPECT_EQ(delays_to_tell(test_.record(), make_day(2026, 4, 11)).size(), 1u);
  Happened assessed;
  assessed.kind = "assessment.completed";
  assessed.on = exactly(make_day(2026, 4, 9));
  assessed.about = "A";
  ASSERT_TRUE(test_.add(Events{journal::make_event(
      StreamName::ours("case/1"), ActorId::ours("staff:amira"), assessed.on, assessed)}));
  EXPECT_TRUE(delays_to_tell(test_.record(), make_day(2026, 4, 11)).empty());
}

}  // namespace
}  // namespace candour::care
