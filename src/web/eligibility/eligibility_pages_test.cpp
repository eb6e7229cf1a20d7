// Eligibility, disputes and copies as a browser meets them, in Mr Bell’s case.

#include "care/assessment/record.hpp"
#include "care/casefile/note_actions.hpp"
#include "care/eligibility/actions.hpp"
#include "drafts/draft_store.hpp"
#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

const people::DocumentId document = people::DocumentId::ours("d-bell");

class EligibilityPages : public WorkPages {
 protected:
  EligibilityPages() {
    for (const auto& [label, name] : {std::pair{"bell", "Mr Bell"}, std::pair{"susan", "Susan"}}) {
      care::PersonAdded person;
      person.label = label;
      person.preferred_name = PersonalText{std::string{name}};
      if (label == std::string_view{"susan"}) person.roles = {"carer"};
      test_.add_event(council_, hers_, person);
    }
  }

  void begun(std::string kind = "needs_assessment", std::string about = "bell") {
    test_.add_event(
        council_, hers_,
        care::DocumentBegun{document, kind, about, "adult-needs-assessment", 1, {}, {}});
    in_document(care::DocumentOpened{hers_, kind, about});
  }
  template <class Body>
  void in_document(const Body& body) {
    const auto appended = test_.store->append(
        {.council = council_,
         .idempotency_key = "document-" + std::to_string(++appended_),
         .expected = {},
         .events = {journal::make_event(care::stream_of(document), ActorId::ours("staff:amira"),
                                        exactly(make_day(2026, 11, 20)), body)}});
    ASSERT_TRUE(appended) << appended.error().message;
  }
  void is_signed(std::string kind = "needs_assessment", std::string about = "bell") {
    begun(kind, about);
    care::DocumentSigned what;
    what.content.form = "adult-needs-assessment";
    what.content.form_version = 1;
    what.content.answers = answers().all();
    people::Statement statement;
    statement.id = people::StatementId::ours("s1");
    statement.text = PersonalText{"He <b>falls</b> in the bath."};
    statement.author = statement.account_of = ActorId::ours("staff:amira");
    statement.visibility = people::VisibilityClass::professional_in_work;
    statement.sharing = people::Sharing::shared;
    what.content.statements.push_back({"outcome-A02", "what_happens", statement});
    in_document(what);
    test_.add_event(council_, hers_, care::DocumentMarkedSigned{document, 1});
  }

  // A man of 93 who cannot bathe or keep house, and has no wish to work.
  static care::Answers answers() {
    care::Answers answers;
    answers.put("condition", "impairment", "yes");
    answers.put("well-being", "together", "now");
    for (const care::OutcomeRow& row : care::outcome_rows) {
      if (row.carers) continue;
      const std::string section = care::section_of_outcome(row.code);
      const bool cannot = row.code == "A02" || row.code == "A06";
      answers.put(section, "ability",
                  cannot              ? "unable"
                  : row.code == "A08" ? "does_not_arise"
                                      : "able");
      if (row.code == "A08") answers.put(section, "reason", "He has no wish to.");
      if (!cannot) continue;
      answers.put(section, "limbs", "needs_assistance");
      answers.put(section, "from_impairment", "yes");
      answers.put(section, "effect", "now");
      answers.put(section, "areas", "dignity");
      answers.put(section, "what_happens", std::string{hostile_words});
    }
    return answers;
  }

  static std::string path(std::string_view below) {
    return "/cases/hers/documents/d-bell" + std::string{below};
  }
  static std::vector<Field> decided(std::string_view washing, std::string_view why = "") {
    return {{"eligible-A02", std::string{washing}},
            {"reasons-A02", "He cannot get in or out."},
            {"eligible-A06", washing == "no" ? "no" : "yes"},
            {"reasons-A06", "He cannot stand for long."},
            {"reasons", "Heart failure."},
            {"why_different", std::string{why}},
            {"wants", "yes"},
            {"residence", "Here."}};
  }
  Response decide(std::vector<Field> fields, const Browser& by) {
    return send(path("/eligibility"), by, "determine_eligibility", std::move(fields));
  }
  std::string newest_happening() { return record("hers").entries.back().happened.kind; }

  CaseId hers_ = CaseId::ours("hers");
  int appended_ = 0;
};

TEST_F(EligibilityPages, SayWhatTheRuleCanSaySoFarFromWhatIsTyped) {
  begun();
  ASSERT_TRUE(test_.drafts->keep({council_, document, "outcome-A02", ActorId::ours("staff:amira")},
                                 std::vector<drafts::DraftField>{{"ability", "unable"}},
                                 test_.clock.now()));
  const auto page = show(path("/eligibility"), amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "What the rule can say so far"));
  EXPECT_TRUE(says(page, "Keeping clean: say in which way they cannot do this."));
  EXPECT_TRUE(says(page, "on the basis of the signed assessment"));
  EXPECT_FALSE(says(page, "Record the determination"));
}

TEST_F(EligibilityPages, ExplainTheRuleAndFillTheFormFromTheFindings) {
  is_signed();
  const auto page = show(path("/eligibility"), amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Two outcomes count: Keeping clean and keeping up the home."));
  EXPECT_TRUE(says(page, "Keeping clean: your reasons"));
  EXPECT_TRUE(says(page, "He has no wish to."));
  EXPECT_FALSE(says(page, "<script>alert"));
  EXPECT_TRUE(says(page, "&lt;script&gt;"));
}

TEST_F(EligibilityPages, ADeterminationIsRecordedAndLeadsToItsLetter) {
  is_signed();
  ASSERT_EQ(decide(decided("yes"), amira_).status, 303);
  EXPECT_EQ(newest_happening(), "residence.decided");
  const auto page = show(path("/eligibility"), amira_);
  EXPECT_TRUE(says(page, "Decided by Somebody called amira"));
  EXPECT_TRUE(says(page, "kind=L06"));
  EXPECT_FALSE(says(page, "kind=L08"));
  EXPECT_TRUE(says(page, "Decide again"));
}

TEST_F(EligibilityPages, ADifferenceFromTheRuleTakesAReasonAndNothingTypedIsLost) {
  is_signed();
  const auto refused = decide(decided("no"), amira_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "href=\"#why_different\""));
  EXPECT_TRUE(says(refused, "He cannot get in or out."));
  ASSERT_EQ(decide(decided("no", "He was seen to bathe."), amira_).status, 303);
  const auto page = show(path("/eligibility"), amira_);
  EXPECT_TRUE(says(page, "He was seen to bathe."));
  EXPECT_TRUE(says(page, "kind=L07"));
  EXPECT_TRUE(says(page, "kind=L08"));
}

TEST_F(EligibilityPages, NobodyDecidesWhoMayNot) {
  is_signed();
  EXPECT_EQ(decide(decided("yes"), grace_).status, 403);
  EXPECT_FALSE(says(show(path("/eligibility"), grace_), "Record the determination"));
}

TEST_F(EligibilityPages, ADisputeIsRaisedAnsweredAndDecidedBothWays) {
  is_signed();
  const auto list = show(path("/disputes"), amira_);
  ASSERT_EQ(list.status, 200);
  EXPECT_TRUE(says(list, "He &lt;b&gt;falls&lt;/b&gt; in the bath."));
  EXPECT_TRUE(
      says(show(path("/disputes?statement=s1"), amira_), "How would it be on their account"));
  ASSERT_EQ(send(path("/disputes"), amira_, "raise_dispute",
                 {{"statement", "s1"},
                  {"said_by", "bell"},
                  {"text", std::string{hostile_words}},
                  {"would_be", "able"}})
                .status,
            303);
  EXPECT_EQ(newest_happening(), "assessment.disputed");
  const auto disputed = show(path("/disputes"), amira_);
  EXPECT_TRUE(says(disputed, "Mr Bell disagrees"));
  EXPECT_FALSE(says(disputed, "<script>alert"));
  EXPECT_TRUE(says(show(path("/eligibility"), amira_), "It matters: the answer is another one."));
  const auto folded =
      *care::fold_document(*test_.store->read_stream(council_, care::stream_of(document)));
  const std::string dispute = folded.disputes.at(0).made.dispute.text();
  const auto silent = send(path("/disputes/answer"), amira_, "answer_dispute",
                           {{"dispute", dispute}, {"outcome", "corrected"}, {"answer", "Right."}});
  EXPECT_TRUE(says(silent, "Enter what the statement says instead."));
  ASSERT_EQ(send(path("/disputes/answer"), amira_, "answer_dispute",
                 {{"dispute", dispute},
                  {"outcome", "corrected"},
                  {"answer", "You are right."},
                  {"corrected_text", "He bathes alone."}})
                .status,
            303);
  EXPECT_TRUE(says(show(path("/disputes"), amira_), "He bathes alone."));
  ASSERT_EQ(send(path("/disputes/follow"), amira_, "follow_dispute",
                 {{"dispute", dispute}, {"step", "settled"}})
                .status,
            303);
}

TEST_F(EligibilityPages, ACopyGoesToACarerOnlyIfTheAdultAsks) {
  is_signed();
  EXPECT_TRUE(says(show(path("/copies"), amira_), "Mr Bell – always"));
  const auto refused =
      send(path("/copies"), amira_, "give_copy", {{"to", "susan"}, {"how", "by_post"}});
  EXPECT_TRUE(says(refused, "Care Act 2014 s12(3)"));
  EXPECT_EQ(send(path("/copies"), amira_, "give_copy",
                 {{"to", "susan"},
                  {"how", "by_post"},
                  {"asked_on-day", "2"},
                  {"asked_on-month", "1"},
                  {"asked_on-year", "2026"}})
                .status,
            303);
  EXPECT_TRUE(says(show(path("/copies"), amira_), "Susan"));
}

TEST_F(EligibilityPages, ACarersAssessmentIsNotShownToThoseToWhomItIsNot) {
  is_signed("carers_assessment", "susan");
  EXPECT_EQ(show(path("/eligibility"), amira_).status, 200);
  test_.reasons.give(grace_.token.digest(), hers_, PersonalText{"A bill."});
  for (const char* below : {"/eligibility", "/disputes", "/copies"}) {
    const auto page = show(path(below), grace_);
    EXPECT_TRUE(says(page, "a carer’s assessment is the carer’s own")) << below;
    EXPECT_FALSE(says(page, "falls")) << below;
    EXPECT_FALSE(says(page, "Keeping clean")) << below;
  }
  EXPECT_EQ(decide(decided("yes"), grace_).status, 403);
}

TEST_F(EligibilityPages, TheRegisterSaysWhoAssessed) {
  is_signed();
  const auto page = show("/registers/assessors", mary_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Somebody called amira"));
  EXPECT_TRUE(says(page, "None given"));
  EXPECT_TRUE(says(page, "1 assessment"));
  EXPECT_FALSE(says(show("/registers/assessors", wes_), "Somebody called amira"));
}

TEST_F(EligibilityPages, TheRuleHasItsWorkedCasesBesideIt) {
  const auto page = show("/law/eligibility", amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "13. A retired man of 93 with heart failure"));
  EXPECT_FALSE(says(page, "otherwise than was worked by hand"));
}

}  // namespace
}  // namespace candour::web
