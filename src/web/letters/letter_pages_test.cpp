// Letters in the browser: from what is owed to what was sent, and what never leaves.

#include "care/casefile/happened_visibility.hpp"
#include "care/document/events.hpp"
#include "web/letters/prepared_letter.hpp"
#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

constexpr std::string_view letter_query = "?kind=L06&document=d-1&to=A&about=A";

class LetterPages : public CouncilAtWork {
 protected:
  LetterPages() {
    care::PersonAdded susan;
    susan.label = "S";
    susan.words = "daughter";
    susan.roles = {"carer"};
    susan.preferred_name = PersonalText{"Susan"};
    happens("hers", susan);
    add_document("d-1", "needs_assessment", "A");
    add_document("d-2", "carers_assessment", "S");
    happens("hers", care::DocumentMarkedSigned{people::DocumentId::ours("d-1"), 1});
    decide();
  }

  void add_document(std::string_view id, std::string_view kind, std::string_view about) {
    const auto document = people::DocumentId::ours(id);
    happens("hers", care::DocumentBegun{.document = document,
                                        .kind = std::string{kind},
                                        .about = std::string{about},
                                        .form = {},
                                        .form_version = 0,
                                        .brought_forward_from = {},
                                        .rests_on = {}});
    in_document(id,
                care::DocumentOpened{CaseId::ours("hers"), std::string{kind}, std::string{about}});
  }

  template <class Body>
  void in_document(std::string_view id, const Body& body) {
    record({journal::make_event(care::stream_of(people::DocumentId::ours(id)),
                                ActorId::ours("staff:amira"), exactly(today()), body)});
  }

  void decide(std::string reasons = "He needs <b>somebody</b> beside him.") {
    care::DocumentSigned signed_as;
    signed_as.content.answers = {{"outcome-A02", "ability", PersonalText{"unable"}}};
    in_document("d-1", signed_as);
    care::EligibilityDetermined decided;
    decided.assessment = people::DocumentId::ours("d-1");
    decided.decided = care::Verdict::eligible;
    decided.reasons = PersonalText{"Two outcomes."};
    decided.needs = {{"A02", true, PersonalText{std::move(reasons)}, PersonalText{"To wash"}, {}}};
    in_document("d-1", decided);
  }

  Response save(std::vector<Field> fields) {
    fields.insert(fields.begin(),
                  {{"kind", "L06"}, {"document", "d-1"}, {"to", "A"}, {"about", "A"}});
    return pages_->handle(
        post(test_, "/cases/hers/letters/new", amira_, "save_letter", std::move(fields)));
  }

  // Sends as the page that was shown says.
  Response send(const Response& checked, std::vector<Field> fields = {{"how", "by_post"}}) {
    fields.insert(fields.begin(), {{"kind", "L06"},
                                   {"document", "d-1"},
                                   {"to", "A"},
                                   {"about", "A"},
                                   {"seen", seen_on(checked)}});
    return pages_->handle(
        post(test_, "/cases/hers/letters/check", amira_, "send_letter", std::move(fields)));
  }

  static std::string seen_on(const Response& page) {
    constexpr std::string_view before = "name=\"seen\" value=\"";
    const auto from = page.body.find(before);
    return from == page.body.npos ? std::string{} : page.body.substr(from + before.size(), 64);
  }

  Response check() { return show("/cases/hers/letters/check" + std::string{letter_query}, amira_); }

  care::CaseRecord the_case() {
    return *care::fold_case(
        *test_.store->read_stream(council_, registers::stream_of(CaseId::ours("hers"))));
  }
};

TEST_F(LetterPages, WhatIsOwedLeadsToTheLetterAndOnceSentIsOwedNoMore) {
  const auto before = show("/cases/hers/letters", amira_);
  ASSERT_EQ(before.status, 200);
  EXPECT_TRUE(says(before, "Our decision on your needs"));
  EXPECT_TRUE(says(before, "Care Act 2014 s13(2)"));
  EXPECT_TRUE(says(before, "kind=L06&amp;document=d-1"));
  ASSERT_EQ(save({{"part-next", "We come on Monday."}}).status, 303);
  const auto checked = check();
  ASSERT_EQ(checked.status, 200) << checked.body;
  EXPECT_TRUE(says(checked, "We come on Monday."));
  EXPECT_TRUE(says(checked, "&lt;b&gt;somebody&lt;/b&gt;"));
  const auto preview = show("/cases/hers/letters/preview" + std::string{letter_query}, amira_);
  ASSERT_EQ(send(checked).status, 303);
  const auto record = the_case();
  ASSERT_EQ(record.letters.size(), 1u);
  EXPECT_EQ(record.entries.back().happened.kind, "eligibility.written_sent");
  const std::string letter = record.letters[0].sent.letter.text();
  const auto sent = show("/cases/hers/letters/" + letter + "/sent", amira_);
  EXPECT_EQ(sent.body, preview.body);
  EXPECT_TRUE(says(sent, "Dear Ada Lovelace"));
  const auto after = show("/cases/hers/letters", amira_);
  EXPECT_FALSE(says(after, "kind=L06&amp;document=d-1"));
  EXPECT_EQ(show("/cases/hers/letters/" + letter, amira_).status, 200);
  EXPECT_EQ(show("/cases/hers/letters/nothing", amira_).status, 404);
}

TEST_F(LetterPages, ALetterAsSentRunsNothingAndIsNeverMadeAgain) {
  ASSERT_EQ(send(check()).status, 303);
  const std::string path =
      "/cases/hers/letters/" + the_case().letters[0].sent.letter.text() + "/sent";
  const auto first = show(path, amira_);
  std::string policy;
  for (const Field& header : first.headers)
    if (header.name == "Content-Security-Policy") policy = header.value;
  EXPECT_NE(policy.find("sandbox"), std::string::npos);
  EXPECT_NE(policy.find("default-src 'none'"), std::string::npos);
  EXPECT_FALSE(says(first, "<script"));
  decide("Other reasons now.");
  EXPECT_EQ(show(path, amira_).body, first.body);
  EXPECT_TRUE(says(check(), "Other reasons now."));
}

TEST_F(LetterPages, WhatChangedSinceItWasSeenIsNotSentAndNothingTypedIsLost) {
  const auto checked = check();
  decide("Better reasons.");
  const auto refused = send(checked, {{"how", "by_hand"}});
  EXPECT_EQ(refused.status, status_of(RefusalCode::stale_version));
  EXPECT_TRUE(says(refused, "Better reasons."));
  EXPECT_TRUE(the_case().letters.empty());
  ASSERT_EQ(send(refused, {{"how", "by_hand"}}).status, 303);
  EXPECT_EQ(the_case().letters.size(), 1u);
}

TEST_F(LetterPages, WithoutReasonsItCannotBeSentAndThePageNamesTheClause) {
  decide("");
  const auto checked = check();
  EXPECT_TRUE(says(checked, "It cannot be sent yet"));
  EXPECT_TRUE(says(checked, "Care Act 2014 s13(2)"));
  EXPECT_TRUE(seen_on(checked).empty());
  EXPECT_NE(send(checked).status, 303);
  EXPECT_TRUE(the_case().letters.empty());
}

TEST_F(LetterPages, ACopyForSomebodyElseAsksForTheOwnersWord) {
  const auto refused = send(check(), {{"how", "by_post"}, {"copies_to", "S"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Susan gets this only if Ada Lovelace asks"));
  const auto asked = send(check(), {{"how", "by_post"}, {"copies_to", "S"}, {"asked", "Do."}});
  ASSERT_EQ(asked.status, 303);
  EXPECT_EQ(the_case().letters[0].sent.copies_to, std::vector<std::string>{"S"});
}

TEST_F(LetterPages, HostileWordsAreShownAsWords) {
  ASSERT_EQ(save({{"part-next", "<script>alert(1)</script>"}}).status, 303);
  for (const std::string_view page : {"new", "check", "preview"}) {
    const auto shown =
        show("/cases/hers/letters/" + std::string{page} + std::string{letter_query}, amira_);
    EXPECT_EQ(shown.status, 200) << page;
    EXPECT_FALSE(says(shown, "<script>alert")) << page;
    EXPECT_TRUE(says(shown, "&lt;script&gt;alert(1)&lt;/script&gt;")) << page;
  }
  for (const std::string_view query :
       {"?kind=L99", "?kind=L06&document=no", "?kind=L06&document=d-1&to=%3Cscript%3E"})
    EXPECT_FALSE(
        says(show("/cases/hers/letters/new" + std::string{query}, amira_), "<script>alert"));
  EXPECT_NE(save({{"part-next", std::string(30'000, 'a')}}).status, 303);
}

TEST_F(LetterPages, LettersStopWhenThePersonDies) {
  care::PersonAdded dead;
  dead.label = "D";
  dead.words = "a man";
  dead.preferred_name = PersonalText{"Mr Dead"};
  dead.case_is_about_them = true;
  dead.person = PersonId::ours("dead");
  care::CaseOpened opened;
  opened.reference = "R-late";
  opened.service = "adult";
  record({journal::make_event(registers::stream_of(CaseId::ours("late")),
                              ActorId::ours("system:test"), exactly(today()), opened),
          journal::make_event(registers::stream_of(CaseId::ours("late")),
                              ActorId::ours("system:test"), exactly(today()), dead),
          journal::make_event(
              registers::stream_of(CaseId::ours("late")), ActorId::ours("system:test"),
              exactly(today()),
              care::CaseAllocated{.worker = StaffId::ours("amira"), .team = "East", .why = {}})});
  care::PersonRegistered registered;
  registered.given_names = PersonalText{"A"};
  registered.family_name = PersonalText{"Dead"};
  const StreamName stream = care::stream_of(PersonId::ours("dead"));
  record({journal::make_event(stream, ActorId::ours("system:test"), exactly(today()), registered),
          journal::make_event(stream, ActorId::ours("system:test"), exactly(today()),
                              care::PersonDied{exactly(today())})});
  const auto list = show("/cases/late/letters", amira_);
  EXPECT_TRUE(says(list, "Mr Dead died on"));
  EXPECT_TRUE(says(list, "Letters to them have stopped."));
  const auto writing = show("/cases/late/letters/new?kind=L02&to=D&about=D", amira_);
  EXPECT_TRUE(says(writing, "Letters to them have stopped."));
  EXPECT_FALSE(says(writing, "<textarea"));
  const auto sent = pages_->handle(
      post(test_, "/cases/late/letters/check", amira_, "send_letter",
           {{"kind", "L02"}, {"to", "D"}, {"about", "D"}, {"how", "by_post"}, {"seen", "x"}}));
  EXPECT_NE(sent.status, 303);
}

// ---- As its reader sees it ----

TEST_F(LetterPages, ThePersonReadsTheirsAndNotWhatIsHeldOrACarers) {
  care::Happened concern;
  concern.kind = "safeguarding.concern";
  concern.on = exactly(today());
  concern.about = "A";
  happens("hers", concern);
  happens("hers", care::DocumentMarkedSigned{people::DocumentId::ours("d-2"), 1});
  const auto page = show("/cases/hers/as/A", amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "This is what Ada Lovelace reads."));
  EXPECT_TRUE(says(page, "&lt;b&gt;somebody&lt;/b&gt;"));
  EXPECT_TRUE(says(page, people::words_of(people::Ground::carers_own_assessment)));
  EXPECT_FALSE(says(page, "afeguarding"));
  EXPECT_TRUE(says(page, "An assessment was asked for"));
}

TEST_F(LetterPages, ACarerReadsTheirOwnAndNothingOfTheAdults) {
  happens("hers", care::DocumentMarkedSigned{people::DocumentId::ours("d-2"), 1});
  const auto page = show("/cases/hers/as/S", amira_);
  ASSERT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "This is what Susan reads."));
  EXPECT_FALSE(says(page, "somebody&lt;/b&gt;"));
  EXPECT_FALSE(says(page, "An assessment was asked for"));
  EXPECT_EQ(show("/cases/hers/as/nobody", amira_).status, 404);
  EXPECT_EQ(show("/cases/western/as/A", amira_).status, 303);
}

TEST_F(LetterPages, NothingOfACarersPlanIsToldToTheAdult) {
  add_document("d-3", "carers_support_plan", "S");
  happens("hers", care::DocumentMarkedSigned{people::DocumentId::ours("d-2"), 1});
  for (const std::string_view kind : {"budget.set", "plan.drafted"}) {
    care::Happened of_hers;
    of_hers.kind = kind;
    of_hers.on = exactly(today());
    of_hers.about = "S";
    care::keep_carers_own("carers_support_plan", of_hers);
    happens("hers", of_hers);
  }
  const std::string budget{rules::sentence_of(*rules::event_kind_named("budget.set"))};
  const std::string drafted{rules::sentence_of(*rules::event_kind_named("plan.drafted"))};
  const auto his = show("/cases/hers/as/A", amira_);
  EXPECT_FALSE(says(his, budget));
  EXPECT_FALSE(says(his, drafted));
  const auto theirs = show("/cases/hers/as/S", amira_);
  EXPECT_TRUE(says(theirs, budget));
  EXPECT_TRUE(says(theirs, drafted));
}

// ---- What can be decided today ----

TEST_F(LetterPages, OnePageSaysWhatIsDecidedAndWhatCannotBe) {
  const auto page = show("/cases/hers/today", amira_);
  ASSERT_EQ(page.status, 200);
  for (const std::string_view stage :
       {"Contact", "Assessment", "Eligibility", "Plan", "Personal budget", "Charge"})
    EXPECT_TRUE(says(page, ">" + std::string{stage} + "</th>")) << stage;
  EXPECT_TRUE(says(page, "1 of 1 needs eligible: decided by"));
  EXPECT_TRUE(says(page, "There is no line of a plan to price."));
  EXPECT_TRUE(says(page, "Care Act 2014 s26(1)"));
  const auto empty = show("/cases/hers-too/today", amira_);
  EXPECT_TRUE(says(empty, "There is no signed assessment to decide it from."));
}

}  // namespace
}  // namespace candour::web
