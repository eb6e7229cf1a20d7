#include <sys/stat.h>

#include <latch>
#include <thread>

#include "drafts/draft_rows.hpp"
#include "drafts/draft_testing.hpp"

namespace candour::drafts {
namespace {

using Lines = std::vector<std::string>;

class DraftStoreTest : public testing::Test {
 protected:
  void keep(const ActorId& author, std::string field, std::string text, Moment at = morning) {
    const auto kept = store->keep(key_of(author), {{{std::move(field), std::move(text)}}}, at);
    ASSERT_TRUE(kept.has_value()) << kept.error().message;
  }
  RefusalCode refused(const DraftKey& key, const std::vector<DraftField>& fields) {
    const auto kept = store->keep(key, fields, morning);
    EXPECT_FALSE(kept.has_value());
    return kept ? RefusalCode{} : kept.error().code;
  }
  std::size_t adoptions() { return store->read(camden, assessment)->adoptions.size(); }
  void adopt(const ActorId& of, const ActorId& by) {
    const auto done = store->adopt(camden, assessment, {"outcome-A01", "words", of, by, morning});
    ASSERT_TRUE(done.has_value()) << done.error().message;
  }
  Lines history(const ActorId& author, std::string_view field) {
    Lines texts;
    const auto earlier = store->history(key_of(author), field);
    for (const DraftText& one : *earlier) texts.push_back(one.text);
    return texts;
  }

  journal::TemporaryFolder folder;
  std::unique_ptr<DraftStore> store = open_store(folder.path() / "drafts.sqlite");
};

TEST_F(DraftStoreTest, KeepsWhatIsGivenAndLeavesTheRest) {
  keep(amira, "words", "He fell in March.");
  keep(amira, "ability", "unable");
  keep(amira, "words", "He fell in May.");
  EXPECT_EQ(lines_of(*store), (Lines{"outcome-A01/ability staff:amira: unable",
                                     "outcome-A01/words staff:amira: He fell in May."}));
}

TEST_F(DraftStoreTest, SaysWhenATextWasLastChanged) {
  keep(amira, "words", "He fell.", morning);
  keep(amira, "words", "He fell.", morning + std::chrono::hours{1});
  EXPECT_EQ(store->read(camden, assessment)->texts.front().at, morning);
  keep(amira, "words", "He fell again.", morning + std::chrono::hours{2});
  EXPECT_EQ(store->read(camden, assessment)->texts.front().at, morning + std::chrono::hours{2});
}

TEST_F(DraftStoreTest, KeepsTwoAuthorsSideBySide) {
  keep(amira, "words", "He cannot get into the bath.");
  keep(joe, "words", "He bathes with help.");
  EXPECT_EQ(lines_of(*store), (Lines{"outcome-A01/words staff:amira: He cannot get into the bath.",
                                     "outcome-A01/words staff:joe: He bathes with help."}));
}

TEST_F(DraftStoreTest, KeepsCouncilsApart) {
  keep(amira, "words", "In Camden.");
  const DraftKey there{barnet, assessment, "outcome-A01", amira};
  ASSERT_TRUE(store->keep(there, {{{"words", "In Barnet."}}}, morning).has_value());
  EXPECT_EQ(lines_of(*store), Lines{"outcome-A01/words staff:amira: In Camden."});
  EXPECT_EQ(lines_of(*store, barnet), Lines{"outcome-A01/words staff:amira: In Barnet."});
  EXPECT_TRUE(store->history(there, "words")->empty());
}

TEST_F(DraftStoreTest, EmptyTextIsTakenAwayAndItsHistoryStays) {
  keep(amira, "words", "Typed by mistake.");
  keep(amira, "words", "");
  EXPECT_EQ(lines_of(*store), Lines{});
  EXPECT_EQ(history(amira, "words"), Lines{"Typed by mistake."});
}

TEST_F(DraftStoreTest, HistoryHoldsWhatWasLostAndNotWhatWasOnlyAddedTo) {
  for (const auto* text : {"He", "He fell", "Mr Bell: He fell", "He fell in May", "He stood"})
    keep(amira, "words", text);
  EXPECT_EQ(history(amira, "words"), (Lines{"He fell in May", "Mr Bell: He fell"}));
}

TEST_F(DraftStoreTest, LineEndsOfAFormAndOfAScriptAreTheSame) {
  keep(amira, "words", "one\r\ntwo\rthree\n");
  keep(amira, "words", "one\ntwo\nthree\n");
  EXPECT_EQ(lines_of(*store), Lines{"outcome-A01/words staff:amira: one\ntwo\nthree\n"});
  EXPECT_TRUE(history(amira, "words").empty());
}

TEST_F(DraftStoreTest, KeepsAllFieldsOfACallOrNone) {
  EXPECT_EQ(refused(key_of(amira), {{"ability", "unable"}, {"words", "\xff"}}),
            RefusalCode::not_utf8);
  EXPECT_EQ(lines_of(*store), Lines{});
}

TEST_F(DraftStoreTest, CountsCharactersNotBytes) {
  std::string text;
  for (std::size_t i = 0; i < most_draft_characters; ++i) text += "é";
  keep(amira, "words", text);
  const auto kept = store->keep(key_of(amira), {{{"words", text + "é"}}}, morning);
  ASSERT_FALSE(kept.has_value());
  EXPECT_EQ(kept.error().code, RefusalCode::text_too_long);
  EXPECT_EQ(kept.error().field, "words");
}

TEST_F(DraftStoreTest, TakesFiveHundredFieldsAndNoMore) {
  std::vector<DraftField> fields;
  for (int i = 0; i < 500; ++i) fields.push_back({"field-" + std::to_string(i), "x"});
  EXPECT_TRUE(store->keep(key_of(amira), fields, morning).has_value());
  EXPECT_EQ(lines_of(*store).size(), 500U);
  fields.push_back({"one-more", "x"});
  EXPECT_EQ(refused(key_of(amira), fields), RefusalCode::too_large);
}

TEST_F(DraftStoreTest, RefusesNamesThatNoFormHas) {
  EXPECT_EQ(refused(key_of(amira), {{"", "x"}}), RefusalCode::malformed);
  EXPECT_EQ(refused(key_of(amira), {{std::string(201, 'x'), "x"}}), RefusalCode::malformed);
  EXPECT_EQ(refused(key_of(amira, "\xff"), {{"words", "x"}}), RefusalCode::malformed);
}

TEST_F(DraftStoreTest, AnAdoptionStandsWhileItsAdopterWritesOnInTheirOwnText) {
  keep(amira, "words", "hers");
  keep(joe, "words", "his");
  adopt(amira, amira);
  keep(amira, "words", "hers, and more");
  const auto drafts = store->read(camden, assessment);
  ASSERT_EQ(drafts->adoptions.size(), 1U);
  EXPECT_EQ(drafts->adoptions.front().of, amira);
  EXPECT_EQ(drafts->adoptions.front().by, amira);
  EXPECT_EQ(drafts->adoptions.front().section, "outcome-A01");
  EXPECT_EQ(drafts->adoptions.front().field, "words");
}

TEST_F(DraftStoreTest, AnAdoptionEndsWhenTheAdoptedTextChangesByAnotherHand) {
  keep(amira, "words", "hers");
  keep(joe, "words", "his");
  adopt(amira, joe);
  keep(amira, "ability", "unable");
  EXPECT_EQ(adoptions(), 1U);
  keep(amira, "words", "hers, changed");
  EXPECT_EQ(adoptions(), 0U);
}

TEST_F(DraftStoreTest, AnAdoptionEndsWhenAnotherTextIsPutBesideIt) {
  keep(amira, "words", "hers");
  keep(joe, "words", "his");
  adopt(amira, amira);
  keep(joe, "words", "hers");
  EXPECT_EQ(adoptions(), 1U) << "the same words put nothing beside it";
  keep(joe, "words", "");
  EXPECT_EQ(adoptions(), 1U) << "nor does taking one’s own away";
  keep(joe, "words", "his again");
  EXPECT_EQ(adoptions(), 0U);
}

TEST_F(DraftStoreTest, AnotherAdoptionTakesItsPlaceAndOneOfNothingIsRefused) {
  keep(amira, "words", "hers");
  keep(joe, "words", "his");
  adopt(amira, amira);
  adopt(joe, amira);
  const auto drafts = store->read(camden, assessment);
  ASSERT_EQ(drafts->adoptions.size(), 1U);
  EXPECT_EQ(drafts->adoptions.front().of, joe);
  const auto none = store->adopt(camden, assessment, {"outcome-A01", "other", joe, joe, morning});
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().code, RefusalCode::not_found);
}

TEST_F(DraftStoreTest, AnAdoptionEndsWithItsText) {
  keep(amira, "words", "hers");
  adopt(amira, amira);
  keep(amira, "words", "");
  EXPECT_EQ(adoptions(), 0U);
}

TEST_F(DraftStoreTest, ForgetsThirtyDaysAfterTheSignatureAndNotWhatCameLater) {
  using std::chrono::hours;
  keep(amira, "words", "first");
  keep(amira, "words", "signed", morning + hours{1});
  keep(joe, "words", "signed", morning + hours{1});
  adopt(amira, amira);
  const Moment signed_at = morning + hours{2};
  keep(joe, "words", "after the signature", morning + hours{3});
  const auto forget = [&](Moment now) {
    return store->forget_before(camden, assessment, signed_at, now).has_value();
  };
  ASSERT_TRUE(forget(signed_at + hours{24 * 30} - std::chrono::milliseconds{1}));
  EXPECT_EQ(lines_of(*store).size(), 2U);
  EXPECT_EQ(history(amira, "words"), Lines{"first"});
  ASSERT_TRUE(forget(signed_at + hours{24 * 30}));
  EXPECT_EQ(lines_of(*store), Lines{"outcome-A01/words staff:joe: after the signature"});
  EXPECT_TRUE(history(amira, "words").empty());
  EXPECT_EQ(adoptions(), 0U);
}

TEST_F(DraftStoreTest, NamesEachDocumentOfWhichAnythingIsKept) {
  EXPECT_TRUE(store->documents(camden)->empty());
  keep(amira, "words", "first");
  keep(amira, "words", "second");
  keep(joe, "words", "his");
  EXPECT_EQ(*store->documents(camden), std::vector{assessment});
  // What was said before stands after what stands is taken away.
  keep(amira, "words", "");
  keep(joe, "words", "");
  EXPECT_EQ(*store->documents(camden), std::vector{assessment});
  EXPECT_TRUE(store->documents(CouncilId::ours("elsewhere"))->empty());
}

TEST_F(DraftStoreTest, StandsWhenOpenedAgainAndIsReadByItsOwnerAlone) {
  keep(amira, "words", "He fell.");
  keep(joe, "words", "He slipped.");
  adopt(joe, amira);
  store.reset();
  store = open_store(folder.path() / "drafts.sqlite");
  EXPECT_EQ(lines_of(*store).size(), 2U);
  EXPECT_EQ(adoptions(), 1U);
  struct stat found {};
  ASSERT_EQ(stat(folder.file("drafts.sqlite").c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777U, 0600U);
}

TEST_F(DraftStoreTest, ManyAuthorsAtOnceLoseNothing) {
  constexpr int authors = 8;
  constexpr int rounds = 50;
  std::latch start{authors};
  std::vector<std::thread> threads;
  for (int i = 0; i < authors; ++i)
    threads.emplace_back([&, author = ActorId::ours("staff:" + std::to_string(i))] {
      start.arrive_and_wait();
      for (int round = 1; round <= rounds; ++round)
        EXPECT_TRUE(
            store->keep(key_of(author), {{{"words", std::to_string(round)}}}, morning).has_value());
    });
  for (std::thread& thread : threads) thread.join();
  Lines expected;
  for (int i = 0; i < authors; ++i)
    expected.push_back("outcome-A01/words staff:" + std::to_string(i) + ": 50");
  EXPECT_EQ(lines_of(*store), expected);
}

TEST(OnlyAddedTo, IsWhatStillHoldsTheOldTextAtOnePlace) {
  EXPECT_TRUE(only_added_to("", "a"));
  EXPECT_TRUE(only_added_to("aa", "aaa"));
  EXPECT_TRUE(only_added_to("he fell", "he really fell"));
  EXPECT_FALSE(only_added_to("he fell", "he fel"));
  EXPECT_FALSE(only_added_to("he fell", "hE felll"));
  EXPECT_FALSE(only_added_to("a", ""));
}

TEST(OpeningDrafts, IsRefusedWhereThereIsNoFolder) {
  const auto store = DraftStore::open("/nowhere/at/all/drafts.sqlite");
  ASSERT_FALSE(store.has_value());
  EXPECT_EQ(store.error().code, RefusalCode::store_failed);
}

}  // namespace
}  // namespace candour::drafts
