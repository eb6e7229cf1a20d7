#include "care/eligibility/actions.hpp"

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

// A man of 93 who cannot bathe or keep house, and has no wish to work.
DocumentContent content_of_the_assessment() {
  Answers answers;
  answers.put("condition", "impairment", "yes");
  for (const OutcomeRow& row : outcome_rows) {
    if (row.carers) continue;
    const std::string section = section_of_outcome(row.code);
    answers.put(section, "ability", "able");
    if (row.code == "A08") answers.put(section, "ability", "does_not_arise");
    if (row.code != "A02" && row.code != "A06") continue;
    answers.put(section, "ability", "unable");
    answers.put(section, "limbs", "needs_assistance");
    answers.put(section, "from_impairment", "yes");
    answers.put(section, "effect", "now");
    answers.put(section, "areas", "dignity,health");
  }
  DocumentContent content;
  content.form = "adult-needs-assessment";
  content.answers = answers.all();
  people::Statement statement;
  statement.id = people::StatementId::ours("s-a09");
  content.statements.push_back({"outcome-A09", "how_able", statement});
  return content;
}

struct ADetermination : testing::Test {
  TestCase a_case;
  DocumentRecord document;
  DetermineEligibility input;
  Doer amira = a_case.doer("amira");

  ADetermination() {
    document.id = people::DocumentId::ours("d1");
    document.opened.kind = "needs_assessment";
    document.opened.about = "A";
    SignedContent signed_one;
    signed_one.what.content = content_of_the_assessment();
    document.signed_versions.push_back(signed_one);
    input.reasons = PersonalText{"Heart failure; he cannot bathe or keep house."};
    for (const char* outcome : {"A02", "A06"})
      input.needs.push_back({outcome, true, PersonalText{"He cannot."}, {}, {}});
  }
  // Those of the case alone, as its own stream has them.
  void add_to_the_case(const Result<Events>& events) {
    Events of_the_case;
    for (const journal::NewEvent& event : events ? *events : Events{})
      if (event.stream.text() == "case/1") of_the_case.push_back(event);
    a_case.add(of_the_case);
  }
  Result<Events> done(const std::optional<EligibilityRecord>& before = {}) const {
    return determine_eligibility(a_case.record(), document, before, amira, input);
  }
};

TEST_F(ADetermination, StandsInTheAssessmentAndTellsTheClocks) {
  input.wants_council_to_meet = true;
  input.ordinary_residence = PersonalText{"Here."};
  const auto events = done();
  ASSERT_TRUE(events) << events.error().message;
  ASSERT_EQ(events->size(), 4U);
  EXPECT_EQ((*events)[0].stream.text(), "document/d1");
  const auto made = journal::decode<EligibilityDetermined>((*events)[0].body);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->decided, Verdict::eligible);
  EXPECT_EQ(made->by_rule, Verdict::eligible);
  add_to_the_case(events);
  const CaseRecord record = a_case.record();
  ASSERT_EQ(record.entries.size(), 3U);
  EXPECT_EQ(record.entries[0].happened.kind, "eligibility.determined");
  EXPECT_EQ(record.entries[0].happened.outcome, "eligible");
  EXPECT_EQ(record.entries[1].happened.kind, "needs.meeting_asked");
  EXPECT_EQ(record.entries[2].happened.kind, "residence.decided");
}

// Worked case 15: a decision after a telephone call that nobody knew for an assessment.
TEST_F(ADetermination, IsRefusedWithoutASignedAssessment) {
  document.signed_versions.clear();
  const auto refused = done();
  EXPECT_EQ(code_of(refused), RefusalCode::not_permitted);
  EXPECT_NE(refused.error().message.find("s13(1)"), std::string::npos);
}

TEST_F(ADetermination, AnswersEveryNeedThatWasRecorded) {
  input.needs.pop_back();
  const auto refused = done();
  EXPECT_EQ(code_of(refused), RefusalCode::missing_field);
  EXPECT_EQ(field_of(refused), "eligible-A06");
  EXPECT_NE(refused.error().message.find("s13(7)"), std::string::npos);
}

TEST_F(ADetermination, AnswersNoNeedThatWasNotRecorded) {
  input.needs.push_back({"A09", false, PersonalText{"He can."}, {}, {}});
  EXPECT_EQ(code_of(done()), RefusalCode::unknown_field_value);
}

TEST_F(ADetermination, HasReasonsForEachNeedAndForTheWhole) {
  input.needs[1].reasons = {};
  EXPECT_EQ(field_of(done()), "reasons-A06");
  input.needs[1].reasons = PersonalText{"He cannot."};
  input.reasons = {};
  const auto refused = done();
  EXPECT_EQ(field_of(refused), "reasons");
  EXPECT_NE(refused.error().message.find("s13(2)"), std::string::npos);
}

// Worked case 18: needs that were found are not written away, by a panel or by anybody.
TEST_F(ADetermination, ThatDiffersFromTheRuleSaysWhy) {
  for (NeedAnswered& one : input.needs) one.eligible = false;
  EXPECT_EQ(field_of(done()), "why_different");
  input.why_different = PersonalText{"The findings were wrong: he was seen to bathe."};
  const auto events = done();
  ASSERT_TRUE(events);
  const auto made = journal::decode<EligibilityDetermined>((*events)[0].body);
  EXPECT_EQ(made->by_rule, Verdict::eligible);
  EXPECT_EQ(made->decided, Verdict::not_eligible);
  ASSERT_TRUE(made->why_different);
}

TEST_F(ADetermination, ThatDiffersInOneNeedAloneSaysWhyToo) {
  input.needs[1].eligible = false;
  EXPECT_EQ(field_of(done()), "why_different");
}

TEST_F(ADetermination, KeepsNoReasonForADifferenceWhereThereIsNone) {
  input.why_different = PersonalText{"Typed before it was changed back."};
  const auto events = done();
  ASSERT_TRUE(events);
  EXPECT_FALSE(journal::decode<EligibilityDetermined>((*events)[0].body)->why_different);
}

TEST_F(ADetermination, ThatIsRecordedAlreadyIsNotRecordedTwice) {
  const auto events = done();
  EligibilityRecord before;
  before.what = *journal::decode<EligibilityDetermined>((*events)[0].body);
  EXPECT_EQ(code_of(done(before)), RefusalCode::already_done);
  input.ordinary_residence = PersonalText{"Here, since 1961."};
  const auto more = done(before);
  ASSERT_TRUE(more);
  EXPECT_EQ(more->size(), 2U) << "the decision is the same and is not told to the clocks again";
}

TEST_F(ADetermination, IsDecidedBothWaysForAFindingThatIsDisputed) {
  DisputeEntryRecord dispute;
  dispute.made.statement = people::StatementId::ours("s-a09");
  dispute.made.would_be = "unable";
  document.disputes.push_back(dispute);
  const auto ways = determine_both_ways(*assessment_of(document));
  ASSERT_TRUE(ways);
  EXPECT_TRUE(ways->matters);
  document.disputes[0].answer = DisputeAnswered{};
  document.disputes[0].answer->outcome = DisputeOutcome::kept_with_reasons;
  document.disputes[0].dispute.entries.push_back({people::DisputeStep::settled, {}, {}, {}});
  EXPECT_FALSE(determine_both_ways(*assessment_of(document)));
}

TEST_F(ADetermination, OfACarerAsksWhetherTheyWantNothingAndStaysTheirs) {
  document.opened.kind = "carers_assessment";
  document.opened.about = "B";
  Answers answers;
  answers.put("caring", "necessary", "yes");
  answers.put("health", "at_risk", "risk");
  answers.put("well-being", "together", "now");
  document.signed_versions[0].what.content.answers = answers.all();
  input.needs = {{std::string{health_need}, true, PersonalText{"She does not sleep."}, {}, {}}};
  input.wants_council_to_meet = true;
  input.why_different = PersonalText{"Outcomes are still open; her health alone is enough."};
  const auto events = done();
  ASSERT_TRUE(events) << events.error().message;
  EXPECT_EQ(events->size(), 2U);
  EXPECT_FALSE(journal::decode<EligibilityDetermined>((*events)[0].body)->wants_council_to_meet);
  add_to_the_case(events);
  EXPECT_EQ(a_case.record().entries[0].happened.visibility, people::VisibilityClass::carers_own);
}

TEST_F(ADetermination, IsFoundAgainInTheStreamOfItsAssessment) {
  const auto events = done();
  journal::StoredEvent stored;
  stored.kind = (*events)[0].kind;
  stored.kind_version = (*events)[0].kind_version;
  stored.body = (*events)[0].body;
  stored.happened = (*events)[0].happened;
  const std::vector<journal::StoredEvent> stream{stored};
  const auto found = eligibility_of(stream);
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((*found)->what.needs.size(), 2U);
  EXPECT_EQ((*found)->on, a_case.today());
  EXPECT_FALSE(*eligibility_of({}));
}

}  // namespace
}  // namespace candour::care
