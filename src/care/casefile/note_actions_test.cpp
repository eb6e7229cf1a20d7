// Notes as statements: who may write what, that no words are lost, and who is then shown them.

#include "care/casefile/note_actions.hpp"

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

PersonalText words(std::string_view text) { return PersonalText{std::string{text}}; }

class NoteActions : public testing::Test {
 protected:
  NoteActions() {
    PersonAdded subject;
    subject.label = "A";
    subject.case_is_about_them = true;
    subject.person = PersonId::ours("p-1");
    PersonAdded daughter;
    daughter.label = "B";
    const StreamName stream = case_.record().stream;
    case_.add(Events{journal::make_event(stream, ActorId::ours("system:test"), {}, subject),
                     journal::make_event(stream, ActorId::ours("system:test"), {}, daughter)});
  }

  WriteNote input(std::string_view id, const ActorId& account) const {
    return {.id = people::StatementId::ours(id),
            .text = words("She would rather stay at home."),
            .account_of = account,
            .source = {},
            .how_known = people::HowKnown::said,
            .happened = exactly(case_.today()),
            .about = "A",
            .now = moment_at(1'772'000'000'000)};
  }
  Doer amira() const { return case_.doer("amira"); }
  ActorId of_person(std::string_view label) const {
    const CaseRecord record = case_.record();
    return account_of(record, *record.person(label));
  }
  const people::Statement note(std::string_view id) const {
    const CaseRecord record = case_.record();
    return note_named(record, id)->statement;
  }
  Result<Events> amend(const Doer& by, int version, std::string_view text) const {
    return amend_note(case_.record(), by,
                      {people::StatementId::ours("n"), version, words(text), moment_at(0)});
  }

  TestCase case_;
};

TEST_F(NoteActions, TheClassFollowsFromWhoseAccountItIs) {
  using people::VisibilityClass;
  const CaseRecord record = case_.record();
  const auto class_of = [&](std::string_view id, const ActorId& account,
                            std::optional<people::Source> source = {}) {
    WriteNote given = input(id, account);
    given.source = source;
    EXPECT_TRUE(case_.add(write_note(record, amira(), given)));
    return note(id).visibility;
  };
  EXPECT_EQ(class_of("own", amira().actor()), VisibilityClass::professional_in_work);
  EXPECT_EQ(class_of("hers", of_person("A")), VisibilityClass::theirs);
  EXPECT_EQ(class_of("daughter", of_person("B")), VisibilityClass::third_party);
  EXPECT_EQ(class_of("other", account_of_somebody_else()), VisibilityClass::third_party);
  EXPECT_EQ(class_of("safe", of_person("A"), people::Source::protection), VisibilityClass::held);
  EXPECT_EQ(of_person("A").text(), "person:p-1");
  EXPECT_EQ(person_of(case_.record(), of_person("B"))->label, "B");
  EXPECT_EQ(person_of(case_.record(), amira().actor()), nullptr);
  EXPECT_EQ(person_of(case_.record(), account_of_somebody_else()), nullptr);
}

TEST_F(NoteActions, ANoteNeedsItsWordsItsSourceAndADayThatCame) {
  const CaseRecord record = case_.record();
  const auto field = [&](auto change) {
    WriteNote given = input("n", amira().actor());
    change(given);
    return field_of(write_note(record, amira(), given));
  };
  EXPECT_EQ(field([](WriteNote& one) { one.text = {}; }), "text");
  EXPECT_EQ(field([](WriteNote& one) { one.text = words(std::string(20'001, 'x')); }), "text");
  EXPECT_EQ(field([](WriteNote& one) { one.account_of = {}; }), "account_of");
  EXPECT_EQ(field([](WriteNote& one) { one.how_known = people::HowKnown::not_recorded; }),
            "how_known");
  EXPECT_EQ(field([](WriteNote& one) { one.how_known = people::HowKnown::machine_draft; }),
            "how_known");
  EXPECT_EQ(field([](WriteNote& one) { one.about = "Z"; }), "about");
  EXPECT_EQ(
      field([&](WriteNote& one) { one.happened = exactly(case_.today() + std::chrono::days{1}); }),
      "happened");
  // Some day of this month may have come; and an undated note is as good as none can be.
  EXPECT_EQ(field([](WriteNote& one) { one.happened = *parse_vague_date("2026-03"); }), "");
  EXPECT_EQ(field([](WriteNote& one) { one.happened = {}; }), "");
  TestCase published{CaseOrigin::published};
  EXPECT_EQ(code_of(write_note(published.record(), amira(), input("n", amira().actor()))),
            RefusalCode::not_permitted);
}

TEST_F(NoteActions, OnlyWhoeverWroteItAmendsItAndEveryVersionIsKept) {
  ASSERT_TRUE(case_.add(write_note(case_.record(), amira(), input("n", amira().actor()))));
  EXPECT_EQ(code_of(amend(case_.doer("ben"), 1, "Other words.")), RefusalCode::not_permitted);
  EXPECT_EQ(code_of(amend(amira(), 1, "She would rather stay at home.")),
            RefusalCode::already_done);
  EXPECT_EQ(code_of(amend(amira(), 1, "")), RefusalCode::text_empty);
  ASSERT_TRUE(case_.add(amend(amira(), 1, "Second.")));
  EXPECT_EQ(code_of(amend(amira(), 1, "From an old page.")), RefusalCode::stale_version);
  ASSERT_TRUE(case_.add(amend(amira(), 2, "Third.")));
  const CaseRecord record = case_.record();
  const Note& now = *note_named(record, "n");
  EXPECT_EQ(now.statement.text.for_reader(), "Third.");
  EXPECT_EQ(now.statement.version, 3);
  ASSERT_EQ(now.earlier.size(), 2U);
  EXPECT_EQ(now.earlier[0].text.for_reader(), "She would rather stay at home.");
  EXPECT_EQ(now.earlier[1].text.for_reader(), "Second.");
  EXPECT_EQ(record.notes.size(), 1U);
}

TEST_F(NoteActions, TwoWhoWriteAtOnceBothAreHeard) {
  const CaseRecord before = case_.record();
  const auto first = write_note(before, amira(), input("n1", amira().actor()));
  const auto second = write_note(before, case_.doer("ben"), input("n2", amira().actor()));
  ASSERT_TRUE(case_.add(first));
  ASSERT_TRUE(case_.add(second));
  EXPECT_EQ(case_.record().notes.size(), 2U);
}

TEST_F(NoteActions, SharingAsksWhoeverSaidItAndNeverOpensWhatIsHeld) {
  const auto add = [&](std::string_view id, const ActorId& account,
                       std::optional<people::Source> source = {}) {
    WriteNote given = input(id, account);
    given.source = source;
    ASSERT_TRUE(case_.add(write_note(case_.record(), amira(), given)));
  };
  const auto share = [&](std::string_view id, std::string_view view) {
    return share_note(case_.record(), amira(), {people::StatementId::ours(id), words(view)});
  };
  add("own", amira().actor());
  add("hers", of_person("A"));
  add("daughter", of_person("B"));
  add("safe", of_person("B"), people::Source::protection);
  add("legal", amira().actor(), people::Source::legal_advice);
  EXPECT_EQ(code_of(share("hers", "")), RefusalCode::already_done);
  EXPECT_EQ(code_of(share("safe", "She agrees.")), RefusalCode::not_permitted);
  EXPECT_EQ(code_of(share("legal", "")), RefusalCode::not_permitted);
  EXPECT_EQ(code_of(share("none", "")), RefusalCode::not_found);
  EXPECT_EQ(field_of(share("daughter", "")), "givers_view");
  ASSERT_TRUE(case_.add(share("own", "")));
  EXPECT_EQ(code_of(share("own", "")), RefusalCode::already_done);
  ASSERT_TRUE(case_.add(share("daughter", "She is content for her mother to read it.")));
  const CaseRecord record = case_.record();
  const Note& released = *note_named(record, "daughter");
  EXPECT_EQ(released.statement.sharing, people::Sharing::shared);
  ASSERT_TRUE(released.shared);
  EXPECT_EQ(released.shared->by, amira().actor());
  EXPECT_EQ(released.shared->givers_view->for_reader(),
            "She is content for her mother to read it.");
}

// Whoever amends from a page that was opened before it was shared does not take it back.
TEST_F(NoteActions, WhatWasSharedStaysSharedWhenAmended) {
  ASSERT_TRUE(case_.add(write_note(case_.record(), amira(), input("n", amira().actor()))));
  const auto amending = amend(amira(), 1, "Second.");
  ASSERT_TRUE(case_.add(
      share_note(case_.record(), case_.doer("ben"), {people::StatementId::ours("n"), {}})));
  ASSERT_TRUE(case_.add(amending));
  EXPECT_EQ(note("n").text.for_reader(), "Second.");
  EXPECT_EQ(note("n").sharing, people::Sharing::shared);
}

}  // namespace
}  // namespace candour::care
