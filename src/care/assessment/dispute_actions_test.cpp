#include "care/assessment/dispute_actions.hpp"

#include "care/assessment/copy_actions.hpp"
#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

struct ASignedAssessment : testing::Test {
  TestCase a_case;
  CaseRecord record = a_case.record();
  DocumentRecord document;
  Doer amira = a_case.doer("amira");
  RaiseDispute raise{.id = people::DisputeId::ours("q1"),
                     .statement = people::StatementId::ours("s1"),
                     .text = PersonalText{"I never said that."},
                     .said_by = ActorId::ours("person:p1")};

  ASignedAssessment() {
    for (const char* label : {"A", "Susan"}) record.people.emplace_back().label = label;
    document.id = people::DocumentId::ours("d1");
    document.opened.kind = "needs_assessment";
    document.opened.about = "A";
    SignedContent signed_one;
    people::Statement statement;
    statement.id = people::StatementId::ours("s1");
    signed_one.what.content.statements.push_back({"outcome-A09", "what_happens", statement});
    document.signed_versions.push_back(signed_one);
  }
  std::vector<std::string> kinds(const Result<Events>& events) const {
    std::vector<std::string> all;
    for (const journal::NewEvent& event : events ? *events : Events{})
      all.push_back(event.kind == "case.happened" ? journal::decode<Happened>(event.body)->kind
                                                  : event.kind);
    return all;
  }
  // As the document is folded once the dispute was raised.
  void raised() {
    DisputeEntryRecord entry;
    entry.made = {raise.statement, raise.id, raise.text, raise.said_by, true};
    document.disputes.push_back(entry);
  }
};

using Kinds = std::vector<std::string>;

TEST_F(ASignedAssessment, IsDisputedStatementByStatement) {
  raise.would_be = "able";
  const auto events = raise_dispute(record, document, amira, raise);
  EXPECT_EQ(kinds(events), (Kinds{"document.statement_disputed", "assessment.disputed"}));
  EXPECT_EQ(journal::decode<StatementDisputed>((*events)[0].body)->would_be, "able");
}

TEST_F(ASignedAssessment, IsDisputedInAStatementThatItHasBySomebodyInWords) {
  raise.text = {};
  EXPECT_EQ(field_of(raise_dispute(record, document, amira, raise)), "text");
  raise.said_by = {};
  EXPECT_EQ(field_of(raise_dispute(record, document, amira, raise)), "said_by");
  raise.statement = people::StatementId::ours("s2");
  EXPECT_EQ(code_of(raise_dispute(record, document, amira, raise)), RefusalCode::not_found);
}

TEST_F(ASignedAssessment, AnswersADisputeInWritingAndTellsTheClockOnceAllAreAnswered) {
  raised();
  AnswerDispute answer{.dispute = raise.id};
  EXPECT_EQ(field_of(answer_dispute(record, document, amira, answer)), "outcome");
  answer.outcome = DisputeOutcome::corrected;
  EXPECT_EQ(field_of(answer_dispute(record, document, amira, answer)), "answer");
  answer.text = PersonalText{"You are right."};
  EXPECT_EQ(field_of(answer_dispute(record, document, amira, answer)), "corrected_text");
  answer.corrected_text = PersonalText{"He goes by taxi."};
  EXPECT_EQ(kinds(answer_dispute(record, document, amira, answer)),
            (Kinds{"document.dispute_answered", "assessment.corrected"}));
  document.disputes.push_back(document.disputes[0]);
  document.disputes[1].made.dispute = people::DisputeId::ours("q2");
  EXPECT_EQ(kinds(answer_dispute(record, document, amira, answer)),
            Kinds{"document.dispute_answered"});
}

TEST_F(ASignedAssessment, DoesNotTakeSilenceOrAReminderForAnAnswer) {
  raised();
  FollowDispute follow{.dispute = raise.id, .step = people::DisputeStep::reminded};
  EXPECT_EQ(code_of(follow_dispute(record, document, amira, follow)), RefusalCode::already_done);
  follow.step = people::DisputeStep::settled;
  const auto events = follow_dispute(record, document, amira, follow);
  ASSERT_TRUE(events);
  const auto followed = journal::decode<DisputeFollowed>((*events)[0].body);
  EXPECT_EQ(followed->by, raise.said_by);
  EXPECT_TRUE(followed->keyed_for);
}

TEST_F(ASignedAssessment, IsGivenToThePersonAlwaysAndToOthersOnlyIfTheyAsk) {
  GiveCopy copy{.to = "A", .how = people::HowSent::by_post};
  EXPECT_EQ(kinds(give_copy(record, document, amira, copy)),
            (Kinds{"document.copy_given", "assessment.copy_sent"}));
  copy.to = "Susan";
  const auto refused = give_copy(record, document, amira, copy);
  EXPECT_EQ(code_of(refused), RefusalCode::not_permitted);
  EXPECT_NE(refused.error().message.find("s12(3)"), std::string::npos);
  copy.asked_on = a_case.today();
  EXPECT_TRUE(give_copy(record, document, amira, copy));
  Answers answers;
  answers.put("copies", "asked", "yes");
  answers.put("copies", "to.1.who", "Susan");
  document.signed_versions[0].what.content.answers = answers.all();
  copy.asked_on.reset();
  EXPECT_TRUE(give_copy(record, document, amira, copy));
}

TEST_F(ASignedAssessment, OfACarerIsGivenToTheAdultOnlyIfTheCarerAsks) {
  document.opened.kind = "carers_assessment";
  document.opened.about = "Susan";
  GiveCopy copy{.to = "A", .how = people::HowSent::by_hand};
  const auto refused = give_copy(record, document, amira, copy);
  EXPECT_EQ(code_of(refused), RefusalCode::not_permitted);
  EXPECT_NE(refused.error().message.find("s12(4)"), std::string::npos);
  document.signed_versions.clear();
  copy.to = "Susan";
  EXPECT_EQ(code_of(give_copy(record, document, amira, copy)), RefusalCode::not_permitted);
}

}  // namespace
}  // namespace candour::care
