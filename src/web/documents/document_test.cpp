#include <gtest/gtest.h>

#include "web/documents/testing_documents.hpp"

namespace candour::web {
namespace {

class DocumentPages : public DocumentsAtWork {};

TEST_F(DocumentPages, TheListSaysHowFarItIs) {
  auto page = show(path(), amira_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "One") || says(page, "1 thing is still open"));
  EXPECT_TRUE(says(page, "Not started"));
  EXPECT_TRUE(says(page, "To confirm"));
  EXPECT_TRUE(says(page, "Does not arise"));
  EXPECT_TRUE(says(page, "Keeping clean: answer “Can they do this?”."));
  EXPECT_TRUE(says(page, "SI 2015/313 reg 2(3)"));
  EXPECT_TRUE(says(page, "Nobody has written in it yet."));
  answer_what_is_needed(amira_);
  page = show(path(), amira_);
  EXPECT_TRUE(says(page, "Nothing stands in the way of signing."));
  EXPECT_TRUE(says(page, "Written by Somebody called amira."));
  EXPECT_TRUE(says(page, ">Done</strong>") || says(page, "Done"));
}

TEST_F(DocumentPages, AGapRefusesTheSignatureWithItsClause) {
  save("own", amira_, {{"wants", "To stay at home."}});
  const auto refused = sign(amira_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Keeping clean: answer “Can they do this?”. (SI 2015/313 reg 2(3))"));
  EXPECT_EQ(document_now().latest_signed(), nullptr);
}

TEST_F(DocumentPages, SigningSealsWhatStands) {
  save("own", amira_, {{"wants", "To stay at home."}});
  answer_what_is_needed(amira_);
  // What is brought forward and not confirmed only warns.
  const auto check = show(path("/check"), amira_);
  EXPECT_TRUE(says(check, "not confirmed"));
  const auto done = sign(amira_);
  EXPECT_EQ(done.status, 303) << done.body;
  EXPECT_EQ(location_of(done), path());
  const auto document = document_now();
  const auto* last = document.latest_signed();
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(last->what.authors, std::vector<ActorId>{people::actor_of(StaffId::ours("amira"))});
  const care::Answers answers{last->what.content.answers};
  EXPECT_EQ(answers.text("washing", "ability"), "unable");
  EXPECT_FALSE(answers.is_answered("own", "communication"));
  ASSERT_EQ(last->what.content.statements.size(), 2U);
  const people::Statement& wants = last->what.content.statements[0].statement;
  EXPECT_EQ(wants.account_of.text(), "person:of-this-case.1");
  EXPECT_EQ(wants.visibility, people::VisibilityClass::theirs);
  const people::Statement& happens = last->what.content.statements[1].statement;
  EXPECT_EQ(happens.visibility, people::VisibilityClass::professional_in_work);
  EXPECT_EQ(happens.sharing, people::Sharing::shared);
  EXPECT_TRUE(case_now().document("d-1")->is_signed());
  const auto page = show(path(), amira_);
  EXPECT_TRUE(says(page, "Signed by Somebody called amira, "));
  EXPECT_TRUE(says(page, fmt::format("number {} of", last->number)));
  EXPECT_TRUE(says(page, "To stay at home."));
}

TEST_F(DocumentPages, OnlyAnAuthorSigns) {
  answer_what_is_needed(amira_);
  EXPECT_TRUE(says(show(path("/check"), ben_), "Only somebody who wrote in this document"));
  EXPECT_EQ(sign(ben_).status, 403);
  EXPECT_EQ(document_now().latest_signed(), nullptr);
}

TEST_F(DocumentPages, TwoTextsStandBetweenItAndItsSignature) {
  answer_what_is_needed(amira_);
  const auto his = shown_by(show(path("/sections/own"), ben_));
  save("own", amira_, {{"wants", "One."}});
  auto fields = his;
  fields.push_back({"wants", "Two."});
  send("save_section", path("/sections/own"), ben_, fields);
  EXPECT_EQ(sign(amira_).status, 422);
  EXPECT_EQ(document_now().latest_signed(), nullptr);
}

TEST_F(DocumentPages, APageThatIsOutOfDateShowsBothAndLosesNothing) {
  save("own", amira_, {{"wants", "To stay at home."}});
  answer_what_is_needed(amira_);
  const auto shown = shown_by(show(path("/sections/own"), ben_));
  ASSERT_EQ(sign(amira_).status, 303);
  auto fields = shown;
  fields.push_back({"wants", "To stay at home, with his dog."});
  const auto stale = send("save_section", path("/sections/own"), ben_, fields);
  EXPECT_EQ(stale.status, status_of(RefusalCode::stale_version));
  EXPECT_TRUE(says(stale, "To stay at home, with his dog."));
  EXPECT_TRUE(says(stale, "To stay at home.</p>"));
  Request request = post(test_, path("/sections/own"), ben_, "save_section", fields);
  request.headers.add("x-candour-autosave", "1");
  EXPECT_EQ(pages_->handle(request).status, status_of(RefusalCode::stale_version));
}

TEST_F(DocumentPages, WhatWasAnsweredBeforeIsBroughtForwardAndConfirmed) {
  begin("d-0", "first_talk", "first");
  save("talk", amira_, {{"wants", "To see her garden."}}, "d-0");
  ASSERT_EQ(sign(amira_, "d-0").status, 303);
  auto page = show(path("/sections/own"), amira_);
  EXPECT_TRUE(says(page, ">To see her garden.</textarea>"));
  EXPECT_TRUE(says(page, "“A first talk”, signed"));
  EXPECT_FALSE(says(show(path("/check"), amira_), "To see her garden."));
  // Saving alone confirms nothing; a tick does.
  save("own", amira_, {{"wants", "To see her garden."}});
  EXPECT_FALSE(says(show(path("/check"), amira_), "To see her garden."));
  save("own", amira_, {{"wants", "To see her garden."}, {"_confirm", "wants"}});
  EXPECT_TRUE(says(show(path("/check"), amira_), "To see her garden."));
  answer_what_is_needed(amira_);
  ASSERT_EQ(sign(amira_).status, 303);
  const auto document = document_now();
  const auto& statements = document.latest_signed()->what.content.statements;
  ASSERT_FALSE(statements.empty());
  ASSERT_TRUE(statements[0].statement.brought_forward_from);
  EXPECT_EQ(statements[0].statement.brought_forward_from->document.text(), "d-0");
}

TEST_F(DocumentPages, ADisputeStandsBesideItsStatementAndGoesWhereItIsBroughtForward) {
  begin("d-0", "first_talk", "first");
  save("talk", amira_, {{"wants", "To see her garden."}}, "d-0");
  EXPECT_FALSE(says(show(path("/check", "d-0"), amira_), "Disagree with this"));
  ASSERT_EQ(sign(amira_, "d-0").status, 303);
  const std::string raise = "/disputes?statement=d-0.talk.wants#raise";
  EXPECT_TRUE(says(show(path({}, "d-0"), amira_), path(raise, "d-0")));
  ASSERT_EQ(send("raise_dispute", path("/disputes", "d-0"), amira_,
                 {{"statement", "d-0.talk.wants"},
                  {"said_by", "A"},
                  {"text", "I said the park, not the <b>garden</b>."}})
                .status,
            303);
  const auto beside = show(path({}, "d-0"), amira_);
  EXPECT_TRUE(says(beside, "disagrees, keyed for Ada Lovelace by Somebody called amira"));
  EXPECT_TRUE(says(beside, "I said the park, not the &lt;b&gt;garden&lt;/b&gt;."));
  const auto forward = show(path("/sections/own"), amira_);
  EXPECT_TRUE(says(forward, "Ada Lovelace disagreed where this was said before"));
  EXPECT_TRUE(says(forward, "I said the park"));
  save("own", amira_, {{"wants", "To see her garden."}, {"_confirm", "wants"}});
  answer_what_is_needed(amira_);
  EXPECT_TRUE(says(show(path("/check"), amira_), "I said the park"));
  ASSERT_EQ(sign(amira_).status, 303);
  const auto document = document_now();
  const people::Statement& wants = document.latest_signed()->what.content.statements[0].statement;
  ASSERT_EQ(wants.disputes.size(), 1U);
  EXPECT_EQ(wants.disputes[0].text.for_reader(), "I said the park, not the <b>garden</b>.");
  const auto page = show(path(), amira_);
  EXPECT_TRUE(says(page, "I said the park"));
  EXPECT_TRUE(says(page, path("/disputes?statement=d-1.own.wants#raise")));
}

TEST_F(DocumentPages, WhatWasCorrectedIsBroughtForwardAsItNowSays) {
  begin("d-0", "first_talk", "first");
  save("talk", amira_, {{"wants", "To see her garden."}}, "d-0");
  ASSERT_EQ(sign(amira_, "d-0").status, 303);
  ASSERT_EQ(send("raise_dispute", path("/disputes", "d-0"), amira_,
                 {{"statement", "d-0.talk.wants"}, {"said_by", "A"}, {"text", "The park."}})
                .status,
            303);
  const auto disputed = document_now("d-0");
  ASSERT_EQ(disputed.disputes.size(), 1U);
  ASSERT_EQ(send("answer_dispute", path("/disputes/answer", "d-0"), amira_,
                 {{"dispute", disputed.disputes[0].made.dispute.text()},
                  {"outcome", "corrected"},
                  {"answer", "You are right."},
                  {"corrected_text", "To see the park."}})
                .status,
            303);
  EXPECT_TRUE(says(show(path({}, "d-0"), amira_), "It now says: To see the park."));
  const auto forward = show(path("/sections/own"), amira_);
  EXPECT_TRUE(says(forward, ">To see the park.</textarea>"));
  EXPECT_TRUE(says(forward, "Answered: You are right."));
}

TEST_F(DocumentPages, WhatIsBroughtForwardCanBeChanged) {
  save("own", amira_, {{"communication", "Large print, and slowly."}});
  const auto page = show(path("/sections/own"), amira_);
  EXPECT_TRUE(says(page, ">Large print, and slowly.</textarea>"));
  EXPECT_FALSE(says(page, "Brought forward"));
}

TEST_F(DocumentPages, AllThatIsBroughtForwardIsConfirmedAtOnce) {
  begin("d-0", "first_talk", "first");
  save("talk", amira_, {{"wants", "To see her garden."}}, "d-0");
  ASSERT_EQ(sign(amira_, "d-0").status, 303);
  EXPECT_TRUE(says(show(path("/sections/own"), amira_), "All 2 brought forward"));
  save("own", amira_,
       {{"wants", "To see her garden."},
        {"communication", "Large print."},
        {"_confirm_all", "yes"}});
  const auto check = show(path("/check"), amira_);
  EXPECT_TRUE(says(check, "To see her garden."));
  EXPECT_TRUE(says(check, "Large print."));
}

TEST_F(DocumentPages, ThePersonReadsItBeforeItIsSigned) {
  answer_what_is_needed(amira_);
  EXPECT_EQ(send("share_document", path("/share"), amira_).status, 303);
  ASSERT_TRUE(document_now().shared);
  EXPECT_EQ(document_now().shared->what.content.statements.size(), 1U);
  EXPECT_TRUE(says(show(path(), amira_), "Shared with the person on"));
}

TEST_F(DocumentPages, WhoeverDoesNotReadWorkInProgressReadsWhatWasShared) {
  const Browser fay = staff("fay", people::Role::finance_officer, "Finance");
  test_.reasons.give(fay.token.digest(), CaseId::ours("hers"), PersonalText{"A bill."});
  answer_what_is_needed(amira_);
  for (const std::string& to : {path(), path("/sections/washing")})
    EXPECT_FALSE(says(show(to, fay), "He slips.")) << to;
  EXPECT_FALSE(says(show("/cases/hers/as/A", amira_), "He slips."));
  ASSERT_EQ(send("share_document", path("/share"), amira_).status, 303);
  save("own", amira_, {{"wants", "Written afterwards."}});
  for (const std::string& to : {path(), path("/sections/washing")}) {
    const auto page = show(to, fay);
    EXPECT_TRUE(says(page, "what it said when it was shared on")) << to;
    EXPECT_TRUE(says(page, "He slips.")) << to;
    EXPECT_FALSE(says(page, "Written afterwards.")) << to;
  }
  const auto theirs = show("/cases/hers/as/A", amira_);
  EXPECT_TRUE(says(theirs, "Given to read; not signed yet"));
  EXPECT_TRUE(says(theirs, "He slips."));
  EXPECT_FALSE(says(theirs, "Written afterwards."));
}

TEST_F(DocumentPages, ItCanBeGivenUpWithAReason) {
  EXPECT_EQ(send("give_up_document", path("/give-up"), amira_).status, 422);
  EXPECT_EQ(send("give_up_document", path("/give-up"), amira_, {{"why", "She moved."}}).status,
            303);
  EXPECT_TRUE(case_now().document("d-1")->given_up_why);
  EXPECT_TRUE(says(show(path(), amira_), "She moved."));
  EXPECT_EQ(send("save_section", path("/sections/own"), amira_, {{"wants", "X"}}).status,
            status_of(RefusalCode::stale_version));
}

TEST_F(DocumentPages, TheCaseListsItsDocuments) {
  auto page = show("/cases/hers", amira_);
  EXPECT_TRUE(says(page, "id=\"documents\""));
  EXPECT_TRUE(says(page, "A story, about Ada Lovelace"));
  EXPECT_TRUE(says(page, "Being written"));
  answer_what_is_needed(amira_);
  ASSERT_EQ(sign(amira_).status, 303);
  page = show("/cases/hers", amira_);
  EXPECT_TRUE(says(page, "Signed by Somebody called amira"));
}

TEST_F(DocumentPages, AnotherCouncilAndAnotherCaseHaveNone) {
  EXPECT_EQ(show("/cases/hers-too/documents/d-1", amira_).status, 404);
  EXPECT_EQ(show("/cases/hers/documents/nothing", amira_).status, 404);
  Pages others{test_.site_of(people::south())};
  EXPECT_NE(others.handle(get(path(), &amira_)).status, 200);
}

// In May 2026, when the forms that ship are in force.
class BeginPages : public CouncilAtWork {
 protected:
  BeginPages() {
    test_.clock.advance(std::chrono::hours{24 * 70});
    amira_ = test_.sign_in(accounts_.front());
  }
};

TEST_F(BeginPages, BeginsWhatIsChosenAboutSomebodyOfTheCase) {
  const auto page = show("/cases/hers/documents/begin", amira_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "What do you want to begin?"));
  const auto refused = pages_->handle(
      post(test_, "/cases/hers/documents/begin", amira_, "begin_document", {{"about", "A"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Choose what you want to begin."));
  const auto begun =
      pages_->handle(post(test_, "/cases/hers/documents/begin", amira_, "begin_document",
                          {{"kind", "needs_assessment"}, {"about", "A"}}));
  ASSERT_EQ(begun.status, 303) << begun.body;
  EXPECT_TRUE(location_of(begun).starts_with("/cases/hers/documents/d-"));
  const auto list = show(location_of(begun), amira_);
  EXPECT_EQ(list.status, 200);
  EXPECT_TRUE(says(list, "still open before it can be signed"));
}

TEST_F(BeginPages, WhoeverMayNotWriteBeginsNothing) {
  const Browser paul = staff("paul", people::Role::panel_member, "East");
  test_.reasons.give(paul.token.digest(), CaseId::ours("hers"), PersonalText{"For the panel."});
  const auto begun =
      pages_->handle(post(test_, "/cases/hers/documents/begin", paul, "begin_document",
                          {{"kind", "needs_assessment"}, {"about", "A"}}));
  EXPECT_EQ(begun.status, 422);
  const auto events =
      test_.store->read_stream(council_, registers::stream_of(CaseId::ours("hers")));
  EXPECT_TRUE(care::fold_case(*events)->documents.empty());
}

}  // namespace
}  // namespace candour::web
