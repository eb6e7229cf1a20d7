#include "registers/person_search.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/text.hpp"
#include "registers/person_testing.hpp"
#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

class PersonSearchTest : public PersonIndexTest {
 protected:
  void SetUp() override {
    add({"margaret", "Margaret Anne", "Jones", "Peggy", "1941-02-03", "9990000018"});
    add({"william", "William", "Johnson", "", "1938-11-20"});
    add({"brien", "Seán", "O’Brien", "", "1960"});
    add({"hassan", "Fatima", "Al-Hassan", "", "1955-07-01"});
    add({"nguyen", "Thị Hồng", "Nguyễn", "", "1971-01-09"});
    add({"lukasz", "Łukasz", "Żółkiewski"});
    add({"maria", "Μαρία", "Παπαδοπούλου"});
    add({"ivan", "Иван", "Ёлкин"});
    add({"muhammad", "محمد", "حسن"});
    about("margaret", "2011-06-04",
          care::PersonNamed{text("Margaret Anne"), text("Whitfield"), care::NameUse::current});
    about("margaret", "", address("3 Marine Parade", "BN2 1TL", "1999-01-01"),
          address("12 Cobbler’s Row", "SW1A 2AA", "2012-05-01"),
          care::PhoneRecorded{text("01632 960 123")});
  }
};

TEST_F(PersonSearchTest, HalfANameFindsIt) {
  EXPECT_EQ(found("whit"), Ids{"margaret"});
  EXPECT_EQ(found("marg whi"), Ids{"margaret"});
  EXPECT_EQ(found("whi marg"), Ids{"margaret"});
  EXPECT_EQ(found("WHITFIELD, Margaret"), Ids{"margaret"});
  EXPECT_EQ(found("anne whitfield"), Ids{"margaret"});
  EXPECT_EQ(found("margaret anne whitfield"), Ids{"margaret"});
  EXPECT_EQ(why("margaret whitfield"), Ids{"name"});
  EXPECT_TRUE(found("margaret johnson").empty());
}

TEST_F(PersonSearchTest, OtherFormsAndOtherNamesSayWhyTheyMatch) {
  EXPECT_EQ(found("bill johnson"), Ids{"william"});
  EXPECT_EQ(why("bill johnson"), Ids{"William for “bill”"});
  EXPECT_EQ(found("peggy whitfield"), Ids{"margaret"});
  EXPECT_EQ(why("peggy whitfield"), Ids{"also known as Peggy"});
  EXPECT_EQ(why("peggy jones"),
            (Ids{"also known as Peggy", "past name until 2011: Margaret Anne Jones"}));
  EXPECT_EQ(why("maggie whitfield"), Ids{"Margaret for “maggie”"});
}

TEST_F(PersonSearchTest, ASlipOfThePenAndASoundAreForgiven) {
  EXPECT_EQ(why("william jonson"), Ids{"spelt nearly so: Johnson"});
  EXPECT_EQ(found("willaim johnson"), Ids{"william"});
  EXPECT_EQ(found("jhonson"), Ids{"william"});
  EXPECT_EQ(found("wiliam jonson"), Ids{"william"});
  EXPECT_EQ(found("whitfeild"), Ids{"margaret"});
  EXPECT_EQ(found("bill jonson"), Ids{"william"});
  EXPECT_EQ(found("Lucasz Zolkiewski"), Ids{"lukasz"});
}

TEST_F(PersonSearchTest, EveryScriptIsFound) {
  EXPECT_EQ(found("o'brien"), Ids{"brien"});
  EXPECT_EQ(found("OBrien sean"), Ids{"brien"});
  EXPECT_EQ(found("o brien"), Ids{"brien"});
  EXPECT_EQ(found("brien"), Ids{"brien"});
  EXPECT_EQ(found("alhassan"), Ids{"hassan"});
  EXPECT_EQ(found("al-hassan"), Ids{"hassan"});
  EXPECT_EQ(found("hassan fatima"), Ids{"hassan"});
  EXPECT_EQ(found("nguyen hong"), Ids{"nguyen"});
  EXPECT_EQ(found("Nguyễn"), Ids{"nguyen"});
  EXPECT_EQ(found("lukasz"), Ids{"lukasz"});
  EXPECT_EQ(found("μαρια"), Ids{"maria"});
  EXPECT_EQ(found("ΜΑΡΊΑ Παπ"), Ids{"maria"});
  EXPECT_EQ(found("иван елкин"), Ids{"ivan"});
  EXPECT_EQ(found("محمد"), Ids{"muhammad"});
}

TEST_F(PersonSearchTest, ABirthDateIsReadInEveryUsualForm) {
  for (const std::string_view typed :
       {"3/2/1941", "03.02.41", "3 Feb 1941", "3rd February 1941", "1941-02-03", "1941", "feb 1941",
        "whitfield 1941", "peggy 3/2/1941", "jones feb 1941"}) {
    EXPECT_EQ(found(typed), Ids{"margaret"}) << typed;
  }
  EXPECT_EQ(why("3 Feb 1941"), Ids{"born 3 February 1941"});
  EXPECT_TRUE(found("whitfield 1942").empty());
  // A misspelt name beside a whole date of birth.
  EXPECT_EQ(found("johnstone 20/11/1938"), Ids{});
  EXPECT_EQ(found("jonson 20/11/1938"), Ids{"william"});
  // Of somebody whose year alone is known a day of it may be the birthday.
  EXPECT_EQ(found("obrien 4/5/1960"), Ids{"brien"});
}

TEST_F(PersonSearchTest, NumbersAndPlacesFind) {
  for (const std::string_view typed :
       {"9990000018", "999 000 0018", "999-000-0018", "01632 960123", "960123", "+44 1632 960 123",
        "SW1A 2AA", "sw1a2aa", "whitfield sw1a", "SW1A", "BN2", "cobblers", "marine parade",
        "12 cobblers row", "whitfield marine"}) {
    EXPECT_EQ(found(typed), Ids{"margaret"}) << typed;
  }
  EXPECT_EQ(why("999 000 0018"), Ids{"NHS number"});
  EXPECT_EQ(why("BN2"), Ids{"past address in BN2"});
  EXPECT_EQ(why("marine"), Ids{"past address"});
  EXPECT_EQ(why("960123"), Ids{"phone number 01632 960 123"});
  EXPECT_TRUE(found("13 cobblers row").empty());
  EXPECT_TRUE(found("960124").empty());
}

TEST_F(PersonSearchTest, NamesStandBeforeStreets) {
  // More people of streets that begin so than a list holds; one bears both as names.
  for (int i = 0; i < 70; ++i) {
    const std::string id = "street" + std::to_string(i);
    add({"otto" + std::to_string(i), "Otto", "Quill"});
    add({"olive" + std::to_string(i), "Olive", "Quill"});
    add({id, "Zoe", "Marlow"});
    about(id, "", address("7 Orchard Way", "LS1 4AP"));
  }
  add({"alone", "Zoe", "Bell"});
  about("alone", "", address("1 Oak Court, Market Street", "LS1 4AP"));
  add({"mary", "Mary", "Oldham"});
  for (const std::string_view typed : {"mar o", "o mar"}) {
    EXPECT_EQ(found(typed).front(), "mary") << typed;
    EXPECT_TRUE(search(typed).more) << typed;
  }
  // Of one word: who bears it, then who nearly does, last whose street it is.
  add({"lane", "Ann", "Bell"});
  about("lane", "", address("2 Hartley Lane", "LS1 4AP"));
  add({"hartley", "Ann", "Hartley"});
  EXPECT_EQ(found("hartley"), (Ids{"hartley", "lane"}));
  add({"hartly", "Ann", "Hartly"});
  EXPECT_EQ(found("hartley"), (Ids{"hartley", "hartly", "lane"}));
}

TEST_F(PersonSearchTest, AProtectedAddressIsNeverFoundNorKept) {
  add({"safe", "Ruth", "Quiet"});
  about("safe", "", address("7 Open Road", "LS1 4AP"), care::PhoneRecorded{text("01632 960999")});
  EXPECT_EQ(found("LS1 4AP"), Ids{"safe"});
  about("safe", "", address("9 Hidden Yard", "M1 1AE", "", true));
  EXPECT_TRUE(found("hidden").empty());
  EXPECT_TRUE(found("M1 1AE").empty());
  EXPECT_TRUE(found("quiet M1").empty());
  EXPECT_EQ(found("quiet"), Ids{"safe"});
  // The home that is protected was recorded openly before: that goes too.
  about("safe", "", address("7 Open Rd", "LS1 4AP", "", true));
  EXPECT_TRUE(found("LS1 4AP").empty());
  const std::string dump = *store_->dump("people");
  EXPECT_EQ(dump.find("Hidden"), dump.npos);
  EXPECT_EQ(dump.find("hidden"), dump.npos);
  EXPECT_EQ(dump.find("M1 1AE"), dump.npos);
  EXPECT_EQ(dump.find("LS1 4AP"), dump.npos);
}

TEST_F(PersonSearchTest, LinkedRecordsAreShownTogether) {
  add({"second", "Peg", "Whitefield", "", "1941-03-02"});
  about("second", "", care::PersonLinked{PersonId::ours("margaret"), text("Same NHS letter.")});
  const auto answer = search("whitfield margaret");
  ASSERT_EQ(answer.hits.size(), 2U);
  EXPECT_EQ(answer.hits[1].entry.record.id.text(), "second");
  EXPECT_EQ(answer.hits[1].same_as->text(), "margaret");
  EXPECT_EQ(found("peg whitefield"), (Ids{"second", "margaret"}));
  about("second", "", care::PersonUnlinked{PersonId::ours("margaret"), text("Two sisters.")});
  EXPECT_EQ(found("anne whitfield"), Ids{"margaret"});
}

TEST_F(PersonSearchTest, SomebodyOfACaseAloneIsFoundAndOfAPublishedCaseNobody) {
  const auto open_case = [&](std::string_view id, care::CaseOrigin origin, std::string_view name,
                             std::optional<PersonId> person) {
    care::CaseOpened opened;
    opened.reference = std::string{id};
    opened.service = "adult";
    opened.origin = origin;
    care::PersonAdded added;
    added.label = "A";
    added.preferred_name = text(name);
    added.case_is_about_them = true;
    added.person = std::move(person);
    append(here_, stream_of(CaseId::ours(id)), "", opened, added);
  };
  open_case("c1", care::CaseOrigin::imported, "Tobias Underhill", {});
  open_case("c2", care::CaseOrigin::published, "Ursula Underhill", {});
  open_case("c3", care::CaseOrigin::council, "Maggie Whitfield", PersonId::ours("margaret"));
  EXPECT_EQ(found("toby underhill"), Ids{"case c1"});
  EXPECT_EQ(found("underhill"), Ids{"case c1"});
  EXPECT_EQ(found("whitfield"), Ids{"margaret"});
}

TEST_F(PersonSearchTest, CouncilsAreApart) {
  append(there_, care::stream_of(PersonId::ours("margaret")), "",
         registered({"margaret", "Zelda", "Elsewhere", "", "1941-02-03"}));
  EXPECT_TRUE(found("elsewhere").empty());
  EXPECT_EQ(found("1941"), Ids{"margaret"});
  const auto other = search_people(*store_, there_, "1941");
  ASSERT_EQ(other->hits.size(), 1U);
  EXPECT_EQ(other->hits[0].entry.record.title(), "Zelda Elsewhere");
}

TEST_F(PersonSearchTest, OfACommonNameTheFirstAreShownAndMoreIsSaid) {
  for (int i = 0; i < 60; ++i)
    add({"smith" + std::to_string(i), i % 2 == 0 ? "Doris" : "Hilary", "Smith"});
  const auto answer = search("smith", 20);
  EXPECT_EQ(answer.hits.size(), 20U);
  EXPECT_TRUE(answer.more);
  EXPECT_EQ(search("smith hilary", 50).hits.size(), 30U);
  EXPECT_FALSE(search("smith hilary", 50).more);
  EXPECT_FALSE(search("whitfield").more);
}

TEST_F(PersonSearchTest, HostileTextIsRefusedPolitelyOrFindsNobody) {
  const auto refused = [&](std::string_view typed, RefusalCode code) {
    const auto answer = search_people(*store_, here_, typed);
    ASSERT_FALSE(answer) << typed.substr(0, 40);
    EXPECT_EQ(answer.error().code, code) << typed.substr(0, 40);
  };
  refused(std::string(10'000, 'a'), RefusalCode::text_too_long);
  refused("", RefusalCode::text_empty);
  refused("   \t ", RefusalCode::text_empty);
  refused("%", RefusalCode::text_empty);
  refused("***", RefusalCode::text_empty);
  refused("😀 👩‍👩‍👧", RefusalCode::text_empty);
  refused("\xC3\x28", RefusalCode::not_utf8);
  refused("a b c d e f g h i j k l m", RefusalCode::text_too_long);
  for (const std::string_view typed :
       {"x%", "' OR '1'='1", "\"; DROP TABLE person_key; --", "zzz_", "<script>alert(1)</script>",
        "%00", "#n 9990000018", "@cobblers", "n jones q", "９９９"})
    (void)search(typed);
  EXPECT_EQ(found("%whitfield%"), Ids{"margaret"});
  EXPECT_EQ(found("whit*"), Ids{"margaret"});
}

RC_GTEST_FIXTURE_PROP(PersonSearchTest, AnyBytesAreAnsweredOrRefused, (const std::string& bytes)) {
  const auto answer = search_people(*store_, here_, bytes);
  if (!answer) {
    RC_ASSERT(answer.error().code == RefusalCode::not_utf8 ||
              answer.error().code == RefusalCode::text_empty ||
              answer.error().code == RefusalCode::text_too_long);
  } else {
    for (const PersonHit& hit : answer->hits) RC_ASSERT(!hit.why.empty());
  }
}

}  // namespace
}  // namespace candour::registers
