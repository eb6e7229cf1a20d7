#include "rules/cited.hpp"

#include <gtest/gtest.h>

namespace candour::rules {
namespace {

Provision provision(std::string id) {
  Provision made;
  made.id = std::move(id);
  return made;
}

LawLibrary two_instruments() {
  LawLibrary library;
  Instrument act;
  act.id = "act";
  act.citation = "Care Act 2014";
  act.standing = Standing::statute;
  act.provisions.push_back(provision("s9(1)"));
  Instrument notes;
  notes.id = "notes";
  notes.citation = "Care Act 2014 Notes";
  notes.standing = Standing::guidance;
  notes.provisions.push_back(provision("para 121"));
  library.instruments = {act, notes};
  return library;
}

TEST(Cited, FindsInstrumentAndProvision) {
  const LawLibrary library = two_instruments();
  const auto found = find_cited(library, "Care Act 2014 s9(1)");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->instrument->id, "act");
  EXPECT_EQ(found->provision->id, "s9(1)");
}

TEST(Cited, TheLongerNameIsMeant) {
  const LawLibrary library = two_instruments();
  const auto found = find_cited(library, "Care Act 2014 Notes para 121");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->instrument->id, "notes");
}

TEST(Cited, FindsNothingWhereNothingIsHeld) {
  const LawLibrary library = two_instruments();
  EXPECT_EQ(instrument_cited(library, "Care Act 20145 s9"), nullptr);
  EXPECT_EQ(instrument_cited(library, "Care Act"), nullptr);
  EXPECT_FALSE(find_cited(library, "Care Act 2014"));
  EXPECT_FALSE(find_cited(library, "Care Act 2014 s9"));
  EXPECT_FALSE(find_cited(library, ""));
}

TEST(Cited, AValueHasTheStandingOfWhatSetsIt) {
  const LawLibrary library = two_instruments();
  Value value;
  ValuePeriod law;
  law.from = make_day(2015, 4, 1);
  law.cite = "Care Act 2014 s9(1)";
  value.periods = {law};
  EXPECT_EQ(standing_of(library, value, make_day(2020, 1, 1)), Standing::statute);
  EXPECT_FALSE(standing_of(library, value, make_day(2015, 3, 31)));
}

}  // namespace
}  // namespace candour::rules
