#include <gtest/gtest.h>

#include "web/documents/testing_documents.hpp"

namespace candour::web {
namespace {

class SectionPages : public DocumentsAtWork {};

TEST_F(SectionPages, ShowsEachQuestionAndWhatIsHeld) {
  const auto page = show(path("/sections/own"), amira_);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "What do they want?"));
  EXPECT_TRUE(says(page, "In their own words, written down for them."));
  EXPECT_TRUE(says(page, ">Large print.</textarea>"));
  EXPECT_TRUE(says(page, "Brought forward"));
  EXPECT_TRUE(says(page, "what the council holds"));
  EXPECT_TRUE(says(page, "data-autosave"));
  EXPECT_EQ(show(path("/sections/nowhere"), amira_).status, 404);
  EXPECT_EQ(show("/cases/hers-too/documents/d-1/sections/own", amira_).status, 404);
}

TEST_F(SectionPages, SavesAndGoesOnToTheNext) {
  const auto saved = save("own", amira_, {{"wants", "To stay at home."}});
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(location_of(saved), path("/sections/washing"));
  EXPECT_TRUE(says(show(path("/sections/own"), amira_), ">To stay at home.</textarea>"));
  // The last one that arises leads to the list: “Money” does not.
  EXPECT_EQ(location_of(save("washing", amira_, {{"ability", "does_not_arise"}})), path());
  EXPECT_EQ(location_of(save("washing", amira_, {{"ability", "unable"}})), path("/sections/money"));
}

TEST_F(SectionPages, KeepsWhatIsNoDayYetAndSaysSo) {
  const auto saved =
      save("washing", amira_, {{"since-day", "31"}, {"since-month", "2"}, {"since-year", "2026"}});
  EXPECT_EQ(saved.status, 422);
  EXPECT_TRUE(says(saved, "Enter a day that there is"));
  EXPECT_TRUE(says(saved, "href=\"#since-day\""));
  const auto again = show(path("/sections/washing"), amira_);
  EXPECT_TRUE(says(again, "value=\"31\""));
  EXPECT_TRUE(says(again, "value=\"2026\""));
  EXPECT_TRUE(says(show(path("/check"), amira_), "Since when?"));
}

TEST_F(SectionPages, ATextThatIsTooLongIsShownAgainWhole) {
  const std::string text(20'001, 'x');
  const auto saved = save("own", amira_, {{"wants", text}, {"communication", "By phone."}});
  EXPECT_EQ(saved.status, 422);
  EXPECT_TRUE(says(saved, ">" + text + "</textarea>"));
  EXPECT_TRUE(says(saved, "Use 4000 characters or fewer."));
  EXPECT_TRUE(says(show(path("/sections/own"), amira_), ">By phone.</textarea>"));
}

TEST_F(SectionPages, WhatDoesNotAriseDoesNotCount) {
  save("washing", amira_, {{"ability", "unable"}, {"happens", "He slips."}});
  save("money", amira_, {{"costs", "12.50"}});
  EXPECT_TRUE(says(show(path("/check"), amira_), "He slips."));
  EXPECT_TRUE(says(show(path("/check"), amira_), "£12.50"));
  save("washing", amira_, {{"ability", "does_not_arise"}, {"happens", "He slips."}});
  const auto check = show(path("/check"), amira_);
  EXPECT_FALSE(says(check, "He slips."));
  EXPECT_FALSE(says(check, "£12.50"));
  EXPECT_TRUE(says(show(path("/sections/money"), amira_), "This does not arise"));
}

TEST_F(SectionPages, ABoxThatIsUntickedIsNoAnswer) {
  save("washing", amira_, {{"aids", "seat"}, {"aids", "rail"}});
  EXPECT_TRUE(says(show(path("/check"), amira_), "A rail; A seat"));
  save("washing", amira_, {});
  EXPECT_FALSE(says(show(path("/check"), amira_), "A rail"));
}

TEST_F(SectionPages, TwoTextsStandSideBySideUntilOneIsChosen) {
  // Both opened the page before either saved.
  const auto his = shown_by(show(path("/sections/own"), ben_));
  save("own", amira_, {{"wants", "To stay at home."}});
  std::vector<Field> fields = his;
  fields.push_back({"wants", "To move to his sister."});
  send("save_section", path("/sections/own"), ben_, fields);
  const auto page = show(path("/sections/own"), amira_);
  EXPECT_TRUE(says(page, "Two texts"));
  EXPECT_TRUE(says(page, "To stay at home."));
  EXPECT_TRUE(says(page, "To move to his sister."));
  EXPECT_TRUE(says(show(path(), amira_), "Two people wrote different answers"));
  EXPECT_FALSE(says(show(path("/check"), amira_), "To move to his sister."));
  const auto adopted =
      save("own", amira_, {{"wants", "To stay at home."}, {"_adopt", "wants staff:ben"}});
  EXPECT_EQ(adopted.status, 303);
  EXPECT_TRUE(says(show(path("/check"), amira_), "To move to his sister."));
  EXPECT_FALSE(says(show(path(), amira_), "Two people wrote different answers"));
}

TEST_F(SectionPages, WhatSomebodyElseWroteIsNotMineBecauseISaved) {
  save("own", amira_, {{"wants", "To stay at home."}});
  save("own", ben_, {{"wants", "To stay at home."}, {"communication", "By phone."}});
  // She changes hers while his page still shows the old words.
  const auto his = shown_by(show(path("/sections/own"), ben_));
  save("own", amira_, {{"wants", "To stay at home with help."}});
  std::vector<Field> fields = his;
  fields.push_back({"wants", "To stay at home."});
  send("save_section", path("/sections/own"), ben_, fields);
  EXPECT_FALSE(says(show(path("/sections/own"), ben_), "Two texts"));
  EXPECT_TRUE(says(show(path("/sections/own"), ben_), ">To stay at home with help.</textarea>"));
}

TEST_F(SectionPages, EvidenceIsTakenFromTheNotesOfTheCase) {
  care::StatementRecorded note;
  note.statement.id = people::StatementId::ours("n-1");
  note.statement.text = PersonalText{"He fell in the bath."};
  note.statement.author = people::actor_of(StaffId::ours("ben"));
  note.statement.account_of = ActorId::ours("person:of-this-case.1");
  note.statement.how_known = people::HowKnown::said;
  note.statement.visibility = people::VisibilityClass::theirs;
  happens("hers", note);
  EXPECT_TRUE(says(show(path("/sections/washing"), amira_), "value=\"note:n-1\""));
  const auto taken =
      save("washing", amira_, {{"_pick.evidence", "note:n-1"}, {"_add", "evidence"}});
  EXPECT_EQ(location_of(taken), path("/sections/washing?more=evidence#q-evidence"));
  const auto page = show(path("/sections/washing?more=evidence"), amira_);
  EXPECT_TRUE(says(page, ">He fell in the bath.</textarea>"));
  EXPECT_FALSE(says(page, "value=\"note:n-1\""));
  EXPECT_TRUE(says(page, "name=\"evidence.2.text\""));
  answer_what_is_needed(amira_);
  sign(amira_);
  const auto signed_now = document_now();
  ASSERT_NE(signed_now.latest_signed(), nullptr);
  bool found = false;
  for (const auto& one : signed_now.latest_signed()->what.content.statements) {
    if (one.field != "evidence.1.text") continue;
    found = true;
    EXPECT_EQ(one.statement.account_of.text(), "person:of-this-case.1");
    EXPECT_EQ(one.statement.how_known, people::HowKnown::said);
    EXPECT_EQ(one.statement.visibility, people::VisibilityClass::theirs);
  }
  EXPECT_TRUE(found);
}

TEST_F(SectionPages, AutosaveKeepsAnswersAndConfirmsNothing) {
  const auto page = show(path("/sections/own"), amira_);
  std::vector<Field> fields = shown_by(page);
  fields.push_back({"wants", "To stay"});
  fields.push_back({"communication", "Large print."});
  Request request = post(test_, path("/sections/own"), amira_, "save_section", fields);
  request.headers.add("x-candour-autosave", "1");
  const auto saved = pages_->handle(request);
  EXPECT_EQ(saved.status, 200);
  EXPECT_TRUE(saved.content_type.starts_with("application/json"));
  EXPECT_TRUE(says(saved, "\"saved_at\":\"20"));
  const auto again = show(path("/sections/own"), amira_);
  EXPECT_TRUE(says(again, ">To stay</textarea>"));
  EXPECT_TRUE(says(again, "Brought forward"));
  // Back to what the page showed first: the newest words are kept all the same.
  fields = shown_by(page);
  fields.push_back({"wants", ""});
  fields.push_back({"communication", "Large print."});
  Request empty = post(test_, path("/sections/own"), amira_, "save_section", fields);
  empty.headers.add("x-candour-autosave", "1");
  EXPECT_EQ(pages_->handle(empty).status, 200);
  EXPECT_FALSE(says(show(path("/sections/own"), amira_), "To stay"));
}

TEST_F(SectionPages, AutosaveSaysInWordsWhatItCannotKeep) {
  Request request = post(test_, path("/sections/own"), amira_, "save_section",
                         {{"wants", std::string(20'001, 'x')}});
  request.headers.add("x-candour-autosave", "1");
  const auto saved = pages_->handle(request);
  EXPECT_EQ(saved.status, 422);
  EXPECT_TRUE(says(saved, "\"message\""));
}

TEST_F(SectionPages, WhoeverMayOnlyReadIsToldSoAndSavesNothing) {
  const Browser tess = staff("tess", people::Role::complaints_officer, "East");
  test_.reasons.give(tess.token.digest(), CaseId::ours("hers"), PersonalText{"A complaint."});
  const auto page = show(path("/sections/own"), tess);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "You can read this, and not write in it."));
  EXPECT_EQ(send("save_section", path("/sections/own"), tess, {{"wants", "X"}}).status, 403);
  EXPECT_FALSE(says(show(path("/sections/own"), amira_), ">X</textarea>"));
}

TEST_F(SectionPages, HostileWordsStayWords) {
  const std::string hostile = "<script>alert(1)</script>\"'&";
  save("own", amira_, {{"wants", hostile}});
  save("own", ben_, {{"wants", hostile + "2"}});
  for (const std::string& place : {path("/sections/own"), path("/check"), path()}) {
    const auto page = show(place, amira_);
    EXPECT_EQ(page.status, 200);
    EXPECT_FALSE(says(page, "<script>alert")) << place;
  }
}

}  // namespace
}  // namespace candour::web
