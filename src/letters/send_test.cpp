#include "letters/letter_testing.hpp"
#include "letters/owed.hpp"

namespace candour::letters {
namespace {

TEST_F(LetterTest, SendingRecordsTheLetterTheDutyAndTheCopy) {
  const auto sent = send(source("L04"));
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_EQ(happened(*sent), std::vector<std::string>{"assessment.copy_sent"});
  EXPECT_EQ((*sent)[0].kind, "case.letter_sent");
  EXPECT_EQ(sent->back().kind, "document.copy_given");
  EXPECT_EQ(sent->back().stream.text(), "document/d-1");
  const auto decision = send(source("L06"));
  ASSERT_TRUE(decision);
  EXPECT_EQ(happened(*decision), std::vector<std::string>{"eligibility.written_sent"});
}

TEST_F(LetterTest, WhatTheLawRequiresRefusesWithItsClauseAndGuidanceDoesNot) {
  decision_.what.needs[0].reasons = PersonalText{};
  const auto refused = send(source("L06"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, RefusalCode::missing_field);
  EXPECT_EQ(refused.error().field, "part-needs");
  EXPECT_TRUE(holds(refused.error().message, "Care Act 2014 s13(2)"));
  // L01 rests on guidance: without a date it warns, and does not say that one was told.
  LetterSource contact = source("L01");
  contact.document = nullptr;
  contact.entry = nullptr;
  const Edits asked{{"asked", "Help with the bath"}};
  EXPECT_FALSE(compose(contact, asked).missing_by_guidance().empty());
  const auto sent = send(contact, asked);
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_TRUE(happened(*sent).empty());
  EXPECT_FALSE(send(contact));
}

TEST_F(LetterTest, NobodyElseGetsItUnlessItsOwnerAsked) {
  LetterSource to_susan = source("L04");
  to_susan.to = "S";
  const auto refused = send(to_susan);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().field, "asked");
  EXPECT_TRUE(holds(refused.error().message, "Care Act 2014 s12(3)"));
  SendLetter asked;
  asked.asked = PersonalText{"Please give it to Susan."};
  const auto sent = send(to_susan, {}, asked);
  ASSERT_TRUE(sent) << sent.error().message;
  // That a carer has it meets no duty to the adult.
  EXPECT_EQ(happened(*sent), std::vector<std::string>{"assessment.copy_requested"});
  SendLetter copy;
  copy.copies_to = {"S"};
  EXPECT_FALSE(send(source("L06"), {}, copy));
  copy.copies_to = {"nobody"};
  EXPECT_EQ(send(source("L06"), {}, copy).error().code, RefusalCode::unknown_person);
}

TEST_F(LetterTest, LettersStopWhenThePersonDies) {
  SendLetter input;
  input.died = {{"A", exactly(make_day(2026, 3, 26))}};
  const auto refused = send(source("L06"), {}, input);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, RefusalCode::not_permitted);
  EXPECT_TRUE(holds(refused.error().message, "Mr Bell died on 26 March 2026"));
  EXPECT_TRUE(holds(refused.error().message, "estate"));
  const std::vector<DocumentFacts> facts{{&entry_, decision_, {}, {}, {}}};
  record_.documents = {entry_};
  EXPECT_EQ(owed_letters(record_, facts, {}, today).size(), 2u);
  const std::vector<std::string> dead{"A"};
  EXPECT_TRUE(owed_letters(record_, facts, dead, today).empty());
}

TEST_F(LetterTest, APublishedCaseAndASecondSendingAreRefused) {
  record_.letters = {{{.letter = people::DocumentId::ours("letter-1"),
                       .kind = "L06",
                       .to = "A",
                       .how = people::HowSent::by_post,
                       .digest_of_bytes = {},
                       .bytes = 1,
                       .document = entry_.begun.document,
                       .copies_to = {}},
                      ActorId::ours("staff:amira"),
                      {},
                      today}};
  EXPECT_EQ(send(source("L06")).error().code, RefusalCode::already_done);
  const std::vector<DocumentFacts> facts{{&entry_, decision_, {}, {}, {}}};
  const auto owed = owed_letters(record_, facts, {}, today);
  ASSERT_EQ(owed.size(), 1u);
  EXPECT_EQ(owed[0].kind->id, "L04");
  record_.opened.origin = care::CaseOrigin::published;
  EXPECT_EQ(send(source("L04")).error().code, RefusalCode::not_permitted);
}

// ---- L08: a need that is owed is not decided away ----

Edits not_meeting(std::string needs, std::string condition) {
  return {{"needs", std::move(needs)},
          {"condition", std::move(condition)},
          {"reasons", "No outcome."},
          {"power", "Others can help."},
          {"advice", "A club meets on Mondays."}};
}

TEST_F(LetterTest, AnOwedNeedIsNeverRefusedByLetter) {
  const auto refused = send(source("L08"), not_meeting("A02", "not_eligible"));
  ASSERT_FALSE(refused);
  EXPECT_TRUE(holds(refused.error().message, "it was found eligible")) << refused.error().message;
  EXPECT_FALSE(send(source("L08"), not_meeting("A02", "carer_meets_it")));
  EXPECT_FALSE(send(source("L08"), not_meeting("A02", "own_means")));
  EXPECT_FALSE(send(source("L08"), not_meeting("A05", "another_law")));
  EXPECT_FALSE(send(source("L08"), not_meeting("", "not_eligible")));
  const auto sent = send(source("L08"), not_meeting("A08", "not_eligible"));
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_EQ(happened(*sent),
            (std::vector<std::string>{"needs.not_to_be_met", "decision.reasons_given",
                                      "advice.written"}));
  assessment_.findings[0].helped_by = "S";
  EXPECT_TRUE(send(source("L08"), not_meeting("A02", "carer_meets_it")));
}

TEST_F(LetterTest, AdviceGivenBeforeIsNotOwedAgain) {
  Edits edits = not_meeting("A08", "not_eligible");
  edits.erase("advice");
  EXPECT_EQ(send(source("L08"), edits).error().field, "part-advice");
  care::Entry given;
  given.happened.kind = "advice.written";
  given.happened.about = "A";
  given.happened.on = exactly(make_day(2026, 3, 25));
  record_.entries = {given};
  const auto sent = send(source("L08"), edits);
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_EQ(happened(*sent),
            (std::vector<std::string>{"needs.not_to_be_met", "decision.reasons_given"}));
}

}  // namespace
}  // namespace candour::letters
