#include "letters/letter_testing.hpp"

namespace candour::letters {
namespace {

TEST_F(LetterTest, EveryKindHasPartsAClauseAndOnlyKindsThatTheFormatKnows) {
  for (const LetterKind& kind : all_letter_kinds()) {
    EXPECT_FALSE(kind.parts.empty()) << kind.id;
    EXPECT_FALSE(kind.cite.empty()) << kind.id;
    for (const Recorded& recorded : kind.records) {
      EXPECT_TRUE(rules::event_kind_named(recorded.kind)) << kind.id << " " << recorded.kind;
      EXPECT_TRUE(recorded.part.empty() || kind.part(recorded.part)) << kind.id;
    }
    for (const PartKind& part : kind.parts)
      EXPECT_TRUE(part.need != Need::by_law || !part.cite.empty()) << kind.id << " " << part.id;
    // Guidance and fairness refuse nothing by law.
    if (kind.basis == Basis::statute) continue;
    for (const PartKind& part : kind.parts) EXPECT_NE(part.need, Need::by_law) << kind.id;
  }
}

TEST_F(LetterTest, ADecisionListsEachNeedEligibleOrNotWithItsReasons) {
  const std::string text = text_of(source("L06"));
  EXPECT_TRUE(holds(text, "Keeping clean, and keeping clothes clean – eligible"));
  EXPECT_TRUE(
      holds(text, "Taking part in work, training, education or volunteering – not eligible"));
  EXPECT_TRUE(holds(text, "Our reasons: He needs a person beside him."));
  EXPECT_TRUE(holds(text, "What we found: You cannot do it without help. It affects your dignity"));
  EXPECT_TRUE(holds(text, "your dignity"));
  EXPECT_TRUE(holds(text, "2 of the 3 needs"));
  EXPECT_TRUE(holds(text, "Amira Khan decided this on 24 March 2026."));
  for (const std::string_view carried : {"Dear Mr Bell", "27 March 2026", "Ombudsman", "12 months",
                                         "advocate", "version 1", "What happens next"})
    EXPECT_TRUE(holds(text, carried)) << carried;
}

TEST_F(LetterTest, WhereNothingIsEligibleNobodyIsAskedWhetherTheCouncilShouldMeetIt) {
  EXPECT_TRUE(holds(text_of(source("L06")), "Do you want the council to meet"));
  decision_.what.decided = care::Verdict::not_eligible;
  for (care::NeedDetermined& need : decision_.what.needs) need.eligible = false;
  const std::string text = text_of(source("L06"));
  EXPECT_FALSE(holds(text, "Do you want the council to meet"));
  EXPECT_TRUE(holds(text, "do not meet the national eligibility criteria"));
  EXPECT_TRUE(holds(text, "written advice"));
  EXPECT_FALSE(compose(source("L07"), {}).part("decision")->blocks.empty());
  EXPECT_FALSE(send(source("L07")));
  const auto sent = send(source("L07"), {{"reduce", "A club."}, {"prevent", "Exercise."}});
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_EQ(happened(*sent), std::vector<std::string>{"advice.written"});
}

TEST_F(LetterTest, ANeedWithoutReasonsIsMissingAndNothingIsInvented) {
  decision_.what.needs[1].reasons = PersonalText{};
  const Draft draft = compose(source("L06"), {});
  ASSERT_EQ(draft.missing_by_law().size(), 1u);
  EXPECT_EQ(draft.missing_by_law()[0]->kind->id, "needs");
  EXPECT_TRUE(holds(draft.missing_by_law()[0]->missing, "Keeping the home fit to live in"));
  EXPECT_EQ(draft.missing_by_law()[0]->where, "/documents/d-1");
  LetterSource nothing = source("L06");
  nothing.eligibility = nullptr;
  EXPECT_EQ(compose(nothing, {}).missing_by_law().size(), 2u);
  EXPECT_FALSE(holds(text_of(nothing), "We decided that"));
}

TEST_F(LetterTest, AnotherPersonsWordsAreAGapAndWhatIsHeldLeavesNoTrace) {
  const std::string text = text_of(source("L04"));
  EXPECT_TRUE(holds(text, "He cannot get out of the bath."));
  EXPECT_TRUE(holds(text, "I saw him try."));
  EXPECT_FALSE(holds(text, "He smells"));
  EXPECT_TRUE(holds(text, people::words_of(people::Ground::about_another_person)));
  auto& content = document_.signed_versions[0].what.content;
  care::FieldStatement held{"outcome-A02", "what", {}};
  held.statement.visibility = people::VisibilityClass::held;
  content.statements = {held};
  const std::string without = text_of(source("L04"));
  EXPECT_FALSE(holds(without, "He cannot get out of the bath."));
  EXPECT_FALSE(holds(without, "What happens?"));
}

TEST_F(LetterTest, ADisputeCarriesItsOutcome) {
  care::DisputeEntryRecord dispute;
  dispute.made.text = PersonalText{"I wash every day."};
  dispute.made_on = make_day(2026, 3, 22);
  dispute.answer = care::DisputeAnswered{{},
                                         care::DisputeOutcome::corrected,
                                         PersonalText{"You are right."},
                                         PersonalText{"He washes."}};
  document_.disputes = {dispute};
  for (const std::string_view kind : {"L04", "L06"}) {
    const std::string text = text_of(source(kind));
    EXPECT_TRUE(holds(text, "I wash every day.")) << kind;
    EXPECT_TRUE(holds(text, "We corrected it. You are right.")) << kind;
    EXPECT_TRUE(holds(text, "It now says: “He washes.”")) << kind;
  }
}

TEST_F(LetterTest, ADisputeOfWhatWasBroughtForwardStandsInTheLetter) {
  people::Dispute dispute{people::DisputeId::ours("x-1"),
                          ActorId::ours("person:bell"),
                          make_day(2025, 6, 2),
                          PersonalText{"I never fell."},
                          {}};
  care::FieldStatement said{"outcome-A02", "what", {}};
  said.statement.visibility = people::VisibilityClass::professional_in_work;
  said.statement.sharing = people::Sharing::shared;
  said.statement.disputes = {dispute};
  document_.signed_versions[0].what.content.statements = {said};
  const std::string open = text_of(source("L04"));
  EXPECT_TRUE(holds(open, "On 2 June 2025 you told us, of words that stand here again"));
  EXPECT_TRUE(holds(open, "I never fell."));
  EXPECT_TRUE(holds(open, "We have not answered this yet."));
  dispute.entries = {{people::DisputeStep::answered, make_day(2025, 6, 9),
                      ActorId::ours("staff:amira"), PersonalText{"The ambulance record says so."}}};
  document_.signed_versions[0].what.content.statements[0].statement.disputes = {dispute};
  const std::string answered = text_of(source("L04"));
  EXPECT_TRUE(holds(answered, "We answered: The ambulance record says so."));
  EXPECT_FALSE(holds(answered, "We have not answered this yet."));
}

TEST_F(LetterTest, TextIsEscapedNothingRunsAndLargePrintIsAStyle) {
  decision_.what.reasons = PersonalText{"<script>alert(1)</script>&\"'"};
  record_.people[0].preferred_name = PersonalText{"<b>Bell</b>"};
  const std::string text = text_of(source("L06"), {{"next", "<img src=x onerror=alert(1)>"}});
  EXPECT_FALSE(holds(text, "<script"));
  EXPECT_FALSE(holds(text, "<img"));
  EXPECT_FALSE(holds(text, "<b>"));
  EXPECT_TRUE(holds(text, "&lt;script&gt;"));
  EXPECT_TRUE(holds(text, "<body class=\"large\">"));
  EXPECT_TRUE(holds(text_of(source("L06"), {{"print", "ordinary"}}), "<body class=\"ordinary\">"));
  EXPECT_EQ(text_of(source("L06")), text_of(source("L06")));
}

TEST_F(LetterTest, AProtectedAddressStandsInNoLetter) {
  LetterSource letter = source("L06");
  letter.address = care::PersonAddress{
      PersonalText{"1 High Street\nLeeds"}, PersonalText{"LS1 1AA"}, {}, {}, false};
  EXPECT_TRUE(holds(text_of(letter), "1 High Street\nLeeds\nLS1 1AA"));
  letter.address->is_protected = true;
  EXPECT_FALSE(holds(text_of(letter), "High Street"));
}

TEST_F(LetterTest, AProvisionalChargeIsNamedSoAndIsNoBill) {
  care::ChargeEntry charge;
  charge.what.on = today;
  charge.what.known_on = today;
  charge.what.most_weekly = MoneyPerWeek::of_pence(2895);
  charge.what.lines = {{"Tariff income", MoneyPerWeek::of_pence(1200), "12 steps", "reg 25"}};
  LetterSource letter = source("L10");
  letter.charge = &charge;
  EXPECT_TRUE(holds(text_of(letter), "£28.95 a week"));
  EXPECT_FALSE(holds(text_of(letter), "provisional"));
  charge.what.unconfirmed = {{"mig_single", today, "Not confirmed by the department."}};
  const std::string text = text_of(letter);
  EXPECT_TRUE(holds(text, "It is not a bill"));
  EXPECT_TRUE(holds(text, "mig_single"));
  charge.what.most_weekly.reset();
  charge.what.unknown = {{"mig_single", today, "No rate is known."}};
  EXPECT_EQ(compose(letter, {}).missing_by_law().size(), 1u);
}

TEST_F(LetterTest, ABudgetStatementNeedsAllThreeSums) {
  care::BudgetEntry budget;
  budget.set.kind = care::BudgetKind::final;
  budget.set.cost_weekly = MoneyPerWeek::of_pence(54450);
  care::BudgetLine line;
  line.need = "A02";
  line.what = "Home care, 45 minutes";
  line.how_much = "7 visits a week";
  line.weekly = MoneyPerWeek::of_pence(16170);
  budget.set.lines = {line};
  const std::vector<care::BudgetEntry> budgets{budget};
  LetterSource letter = source("L15");
  letter.budgets = budgets;
  EXPECT_EQ(compose(letter, {}).missing_by_law().size(), 2u);
  budget.set.person_pays_weekly = MoneyPerWeek::of_pence(2895);
  budget.set.council_pays_weekly = MoneyPerWeek::of_pence(51555);
  const std::vector<care::BudgetEntry> whole{budget};
  letter.budgets = whole;
  EXPECT_TRUE(compose(letter, {}).missing_by_law().empty());
  const std::string text = text_of(letter);
  for (const std::string_view sum : {"£544.50", "£28.95", "£515.55", "£161.70"})
    EXPECT_TRUE(holds(text, sum)) << sum;
}

}  // namespace
}  // namespace candour::letters
