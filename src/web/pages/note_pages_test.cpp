// Notes as a browser writes them: no words are lost, and each reader is shown what is theirs.

#include "care/casefile/note_actions.hpp"
#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

class NotePages : public WorkPages {
 protected:
  NotePages() {
    care::PersonAdded subject;
    subject.label = "Mrs A";
    subject.preferred_name = PersonalText{"Mrs Adeyemi"};
    subject.case_is_about_them = true;
    test_.add_event(council_, CaseId::ours("hers"), subject);
  }

  static std::vector<Field> note(std::string_view text, std::string_view account = "mine",
                                 std::string_view known = "observed") {
    return {{"text", std::string{text}},
            {"happened-day", "2"},
            {"happened-month", "1"},
            {"happened-year", "2026"},
            {"account_of", std::string{account}},
            {"how_known", std::string{known}}};
  }
  Response write(const Browser& by, std::vector<Field> fields, int id = 0) {
    return send("/cases/hers/notes/new", by, "write_note", std::move(fields), id);
  }
  // The reference of the newest note.
  std::string newest() { return record("hers").notes.back().statement.id.text(); }
  Response amend(const Browser& by, std::string_view note, std::string_view version,
                 std::string_view text) {
    return send("/cases/hers/notes/" + std::string{note} + "/amend", by, "amend_note",
                {{"version", std::string{version}}, {"text", std::string{text}}});
  }
  Response share(const Browser& by, std::string_view note, std::string_view view) {
    return send("/cases/hers/notes/" + std::string{note} + "/share", by, "share_note",
                {{"givers_view", std::string{view}}});
  }
};

TEST_F(NotePages, ANoteIsWrittenAndStandsOnThePageOfTheCase) {
  EXPECT_TRUE(says(show("/cases/hers", amira_), "Nobody has written a note yet."));
  const auto form = show("/cases/hers/notes/new", amira_);
  ASSERT_EQ(form.status, 200);
  EXPECT_TRUE(says(form, "Mrs Adeyemi"));
  auto fields = note("She <fell> on the step.");
  fields.push_back({"about", "person-2"});
  const auto written = write(amira_, fields);
  ASSERT_EQ(written.status, 303);
  EXPECT_EQ(location_of(written), "/cases/hers#n-" + newest());
  const auto page = show("/cases/hers", amira_);
  EXPECT_TRUE(says(page, "She &lt;fell&gt; on the step."));
  EXPECT_TRUE(says(page, "id=\"n-" + newest() + "\""));
  EXPECT_TRUE(says(page, "Written by Somebody called amira"));
  EXPECT_TRUE(says(page, "The writer’s own account, seen by the writer"));
  EXPECT_TRUE(says(page, "2 January 2026"));
  EXPECT_TRUE(says(page, "About Mrs Adeyemi."));
  EXPECT_TRUE(says(page, "Not yet shared with the person"));
  EXPECT_EQ(record("hers").notes.back().statement.author.text(), "staff:amira");
}

TEST_F(NotePages, WhatIsWrongIsSaidAndWhatWasTypedStays) {
  const std::int64_t before = version_of("hers");
  auto fields = note(std::string{hostile_words}, "person-2", "");
  const auto refused = write(amira_, fields);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "href=\"#how_known\""));
  EXPECT_TRUE(says(refused, "&lt;/textarea&gt;&lt;script&gt;alert(1)"));
  EXPECT_FALSE(says(refused, "<script>alert"));
  EXPECT_TRUE(says(refused, "value=\"person-2\" checked"));
  EXPECT_TRUE(says(refused, "value=\"2026\""));
  fields[5].value = "said";
  fields[3].value = "2199";
  EXPECT_TRUE(says(write(amira_, fields), "cannot be later than today"));
  fields[2].value = "13";
  EXPECT_EQ(write(amira_, fields).status, 422);
  EXPECT_EQ(write(amira_, note("x", "person-99")).status, 422);
  EXPECT_EQ(write(amira_, note("x", "staff:ben")).status, 422);
  EXPECT_EQ(write(amira_, note("x", "mine", "machine_draft")).status, 422);
  EXPECT_EQ(write(amira_, note("")).status, 422);
  EXPECT_EQ(write(amira_, note(std::string(20'001, 'x'))).status, 422);
  EXPECT_EQ(version_of("hers"), before);
}

TEST_F(NotePages, ADateIsAsVagueAsItIsKnown) {
  const auto happened = [&](std::string_view day, std::string_view month, std::string_view year) {
    auto fields = note("x");
    fields[1].value = day;
    fields[2].value = month;
    fields[3].value = year;
    EXPECT_EQ(write(amira_, fields).status, 303) << day << month << year;
    return iso(record("hers").notes.back().statement.happened);
  };
  EXPECT_EQ(happened("7", "9", "2025"), "2025-09-07");
  EXPECT_EQ(happened("", "9", "2025"), "2025-09");
  EXPECT_EQ(happened("", "Spring", "2025"), "2025-spring");
  EXPECT_EQ(happened("", "", "2025"), "2025");
  EXPECT_EQ(happened("", "", ""), "");
}

TEST_F(NotePages, AFormSentTwiceIsOneNoteAndOtherWordsAreNotLost) {
  ASSERT_EQ(write(amira_, note("Once."), 7).status, 303);
  const std::int64_t after = version_of("hers");
  ASSERT_EQ(write(amira_, note("Once."), 7).status, 303);
  EXPECT_EQ(version_of("hers"), after);
  const auto other = write(amira_, note("Once, and more."), 7);
  EXPECT_EQ(other.status, 409);
  EXPECT_TRUE(says(other, "Once, and more.</textarea>"));
  EXPECT_TRUE(says(other, "saved already"));
  EXPECT_EQ(record("hers").notes.size(), 1U);
}

TEST_F(NotePages, OnlyItsAuthorAmendsANoteAndWhatItSaidCanStillBeRead) {
  ASSERT_EQ(write(amira_, note("First words.")).status, 303);
  const std::string id = newest();
  const std::string path = "/cases/hers/notes/" + id + "/amend";
  EXPECT_TRUE(says(show(path, amira_), "First words.</textarea>"));
  EXPECT_EQ(show(path, ben_).status, 403);
  EXPECT_EQ(amend(ben_, id, "1", "Ben’s words.").status, 403);
  EXPECT_FALSE(says(show("/cases/hers", ben_), path));
  ASSERT_EQ(amend(amira_, id, "1", "Second words.").status, 303);
  const auto page = show("/cases/hers", ben_);
  EXPECT_TRUE(says(page, "Second words."));
  EXPECT_TRUE(says(page, "First words."));
  EXPECT_TRUE(says(page, "Read what it said before (1)"));
  const auto stale = amend(amira_, id, "1", "From an old page.");
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "From an old page.</textarea>"));
  EXPECT_TRUE(says(stale, "Second words."));
  EXPECT_EQ(amend(amira_, id, "one", "x").status, 422);
  EXPECT_EQ(show("/cases/hers/notes/none/amend", amira_).status, 404);
}

TEST_F(NotePages, SharingAsksWhoeverSaidIt) {
  ASSERT_EQ(write(amira_, note("Her neighbour hears her cry.", "somebody-else", "said")).status,
            303);
  const std::string id = newest();
  EXPECT_TRUE(says(show("/cases/hers", amira_), "From somebody else: not released"));
  const auto silent = share(amira_, id, "");
  EXPECT_EQ(silent.status, 422);
  EXPECT_TRUE(says(silent, "href=\"#givers_view\""));
  ASSERT_EQ(share(amira_, id, "He is content.").status, 303);
  const auto page = show("/cases/hers", amira_);
  EXPECT_TRUE(says(page, "Released to the person"));
  EXPECT_TRUE(says(page, "The view of whoever said it: He is content."));
  EXPECT_EQ(share(amira_, id, "Again.").status, 409);
}

// Held things stand on the page of whoever has the case; a colleague learns that a reason opens
// more; and the address of one says nothing.
TEST_F(NotePages, AHeldNoteIsForWhoeverHasTheCase) {
  auto fields = note("He hits her.", "person-2", "said");
  fields.push_back({"kept", "protection"});
  ASSERT_EQ(write(amira_, fields).status, 303);
  const std::string path = "/cases/hers/notes/" + newest();
  EXPECT_TRUE(says(show("/cases/hers", amira_), "He hits her."));
  EXPECT_FALSE(says(show("/cases/hers", ben_), "He hits her."));
  EXPECT_TRUE(says(show("/cases/hers", mary_), "He hits her."));
  EXPECT_EQ(show(path + "/share", ben_).status, 404);
  EXPECT_EQ(share(amira_, newest(), "x").status, 403);
}

TEST_F(NotePages, LookingFromAnEarlierDayShowsWhatWasWrittenByThen) {
  ASSERT_EQ(write(amira_, note("Early words.")).status, 303);
  const std::string id = newest();
  test_.clock.set(test_.clock.now() + std::chrono::hours{72});
  const Browser amira =
      test_.sign_in((*test_.councils.store->account(council_, StaffId::ours("amira")))->account);
  ASSERT_EQ(amend(amira, id, "1", "Later words.").status, 303);
  const std::string before =
      iso(std::chrono::floor<std::chrono::days>(test_.clock.now()) - std::chrono::days{2});
  const auto page = show("/cases/hers?as-at=" + before, amira);
  EXPECT_TRUE(says(page, "Early words."));
  EXPECT_FALSE(says(page, "Later words."));
  EXPECT_FALSE(says(page, "/notes/new"));
  EXPECT_FALSE(says(show("/cases/hers?as-at=2025-06-01", amira), "Early words."));
}

}  // namespace
}  // namespace candour::web
