#include "care/assessment/document.hpp"

#include <algorithm>

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

struct AnAssessmentDocument : testing::Test {
  TestCase a_case;
  CaseRecord record = a_case.record();
  DocumentRecord document;
  DocumentEntry entry;
  WorkingCalendar calendar;
  Answers answers;
  Doer amira = a_case.doer("amira");

  AnAssessmentDocument() {
    document.opened.kind = "needs_assessment";
    document.opened.about = "A";
    record.people.emplace_back().label = "A";
    PersonAdded& susan = record.people.emplace_back();
    susan.label = "Susan";
    susan.roles = {"carer"};
    answers.put("start", "self_assessment", "together");
    answers.put("start", "explained_on", "2026-02-20");
    answers.put("start", "carried_out_on", "2026-02-25");
    answers.put("own-words", "matters", "My garden.");
    answers.put("capacity", "doubt", "no");
    answers.put("advocate", "difficulty", "none");
    answers.put("taking-part", "took_part", "yes");
    answers.put("well-being", "not_affected",
                "protection,control,work_and_learning,social_and_economic,relationships,home,"
                "contribution");
    answers.put("outcome-A02", "ability", "unable");
    answers.put("outcome-A02", "areas", "dignity,health");
    answers.put("outcome-A02", "evidence.1.text", "Seen.");
    answers.put("outcome-A02", "evidence.1.account", "author");
    answers.put("outcome-A02", "evidence.1.how_known", "observed");
    answers.put("outcome-A02", "evidence.1.on", "2026-02-25");
  }

  DocumentContent content() const { return {"adult-needs-assessment", 1, answers.all(), {}}; }
  std::vector<Gap> gaps() const {
    const DocumentContent now = content();
    return gaps_of_assessment({record, document, entry, now, a_case.today(), {}, calendar});
  }
  // "section/field" of each gap, refusing ones with “!”.
  std::vector<std::string> found() const {
    std::vector<std::string> all;
    for (const Gap& gap : gaps())
      all.push_back((gap.refuses ? "!" : "") + gap.section + "/" + gap.field);
    return all;
  }
  CaseRecord signed_now() {
    const DocumentContent now = content();
    const auto events =
        events_of_assessment({record, document, entry, now, a_case.today(), {}, calendar}, amira);
    EXPECT_TRUE(a_case.add(events));
    return a_case.record();
  }
};

using Found = std::vector<std::string>;

TEST_F(AnAssessmentDocument, HasNoGapWhereEverythingIsSaid) { EXPECT_EQ(found(), Found{}); }

TEST_F(AnAssessmentDocument, AsksForTheirOwnWordsOrWhyThereAreNone) {
  answers.put("own-words", "matters", "");
  EXPECT_EQ(found(), Found{"!own-words/want"});
  answers.put("own-words", "why_none", "She was asleep; her son will write them down.");
  EXPECT_EQ(found(), Found{});
}

TEST_F(AnAssessmentDocument, AsksWhatAFindingRestsOnAndMarksAProvidersOpinionAlone) {
  answers.put("outcome-A02", "evidence.1.by_provider", "yes");
  EXPECT_EQ(found(), Found{"outcome-A02/evidence"});
  answers.put("outcome-A02", "evidence.2.text", "His daughter says the same.");
  answers.put("outcome-A02", "evidence.2.account", "Susan");
  answers.put("outcome-A02", "evidence.2.how_known", "said");
  answers.put("outcome-A02", "evidence.2.on", "2026-02-25");
  EXPECT_EQ(found(), Found{});
  for (const char* field : {"evidence.1.text", "evidence.2.text"})
    answers.put("outcome-A02", field, "");
  EXPECT_EQ(found(), Found{"!outcome-A02/evidence"});
}

TEST_F(AnAssessmentDocument, AsksForNoEvidenceOfWhatSomebodyCanDo) {
  answers.put("outcome-A08", "ability", "does_not_arise");
  answers.put("outcome-A01", "ability", "able");
  EXPECT_EQ(found(), Found{});
}

TEST_F(AnAssessmentDocument, LooksAtEveryAreaOfWellBeing) {
  answers.put("outcome-A02", "areas", "dignity");
  ASSERT_EQ(found(), Found{"!well-being/not_affected"});
  EXPECT_NE(gaps()[0].sentence.find("physical and mental health"), std::string::npos);
  EXPECT_EQ(gaps()[0].cite, "Care Act 2014 s9(4)(a)");
}

TEST_F(AnAssessmentDocument, NeedsAnAdvocateWhereNobodySuitableSpeaksForThem) {
  answers.put("advocate", "difficulty", "weighing");
  EXPECT_EQ(found(), Found{"!advocate/advocate_arranged_on"});
  answers.put("advocate", "appropriate", "no");
  EXPECT_EQ(found(), Found{"!advocate/advocate_arranged_on"});
  answers.put("advocate", "advocate_arranged_on", "2026-02-26");
  EXPECT_EQ(found(), Found{});
  answers.put("advocate", "advocate_arranged_on", "");
  answers.put("advocate", "appropriate", "yes");
  EXPECT_EQ(found(), Found{});
}

TEST_F(AnAssessmentDocument, LooksAtCapacityDecisionByDecision) {
  answers.put("capacity", "doubt", "yes");
  EXPECT_EQ(found(), Found{"!capacity/decisions"});
  answers.put("capacity", "decisions.1.decision", "Whether to move");
  answers.put("capacity", "decisions.1.can_decide", "no");
  EXPECT_EQ(found(), (Found{"!capacity/decisions.1.why", "!capacity/decisions.1.help_given",
                            "!capacity/decisions.1.best_interests"}));
  answers.put("capacity", "decisions.1.can_decide", "yes");
  EXPECT_EQ(found(), Found{});
}

TEST_F(AnAssessmentDocument, GivesATrialAnAimAnEndAndHelpMeanwhile) {
  answers.put("trial", "proposed", "yes");
  EXPECT_EQ(found(), (Found{"!trial/aim", "!trial/ends_on", "!trial/meanwhile"}));
}

TEST_F(AnAssessmentDocument, NamesWhoIsToHaveACopyThatTheyAskedFor) {
  answers.put("copies", "asked", "yes");
  EXPECT_EQ(found(), Found{"!copies/to"});
  answers.put("copies", "to.1.who", "Susan");
  EXPECT_EQ(found(), Found{});
}

TEST_F(AnAssessmentDocument, SaysHowItWasOnlyOnADayThatHasCome) {
  answers.put("start", "carried_out_on", "2030-01-01");
  EXPECT_EQ(found(), Found{"!start/carried_out_on"});
  answers.put("start", "carried_out_on", "");
  EXPECT_EQ(found(), Found{"!start/carried_out_on"});
}

TEST_F(AnAssessmentDocument, TellsTheClocksBeforeItsSignatureWhatBelongsToIt) {
  answers.put("taking-part", "others.1.who", "Susan");
  const CaseRecord after = signed_now();
  Found kinds;
  for (const Entry& one : after.entries) kinds.push_back(one.happened.kind);
  EXPECT_EQ(kinds,
            (Found{"self_assessment.offered", "assessment.explained", "assessment.person_involved",
                   "assessment.carer_involved", "assessment.completed", "assessment.signed"}));
  EXPECT_EQ(after.entries.back().happened.outcome, "needs");
  EXPECT_EQ(after.entries[3].happened.about, "Susan");
  for (const Entry& one : after.entries) EXPECT_TRUE(one.kind) << one.happened.kind;
}

TEST_F(AnAssessmentDocument, FindsNoNeedsOnlyWhereEveryOutcomeIsAnswered) {
  answers.put("outcome-A02", "ability", "able");
  EXPECT_EQ(signed_now().entries.back().happened.outcome, std::nullopt);
  for (const OutcomeRow& row : outcome_rows)
    if (!row.carers) answers.put(section_of_outcome(row.code), "ability", "able");
  EXPECT_EQ(signed_now().entries.back().happened.outcome, "no_needs");
}

TEST_F(AnAssessmentDocument, OfACarerIsTheCarersOwn) {
  document.opened.kind = "carers_assessment";
  document.opened.about = "Susan";
  answers.put("health", "at_risk", "worse");
  answers.put("well-being", "together", "now");
  answers.put("well-being", "areas", "dignity,health");
  EXPECT_EQ(found(), Found{"!health/evidence"});
  answers.put("health", "evidence.1.text", "Her doctor wrote of it.");
  answers.put("health", "evidence.1.account", "other");
  answers.put("health", "evidence.1.how_known", "document");
  answers.put("health", "evidence.1.on", "2026-02-01");
  const CaseRecord after = signed_now();
  for (const Entry& one : after.entries)
    EXPECT_EQ(one.happened.visibility, people::VisibilityClass::carers_own) << one.happened.kind;
  EXPECT_EQ(after.entries[after.entries.size() - 2].happened.kind, "carer.assessment_completed");
  EXPECT_EQ(after.entries.back().happened.outcome, "needs");
}

}  // namespace
}  // namespace candour::care
