#include "registers/person_duplicates.hpp"

#include <algorithm>

#include "registers/person_testing.hpp"

namespace candour::registers {
namespace {

class PersonDuplicates : public PersonIndexTest {
 protected:
  void SetUp() override {
    add({"margaret", "Margaret", "Whitfield", "Peggy", "1941-02-03", "9990000018"});
    about("margaret", "", address("12 Cobblers Row", "SW1A 2AA"));
    add({"twin", "Mary", "Whitfield", "", "1941-02-03"});
    add({"other", "Margaret", "Whitfield", "", "1987-10-11"});
    add({"stranger", "Olga", "Petrova", "", "1941-02-03"});
  }

  PersonEntry typed(const TestPerson& person) {
    PersonEntry entry;
    const auto event = registered(person);
    entry.record.names.push_back(
        {event.given_names, event.family_name, care::NameUse::current, {}});
    entry.record.born = event.born;
    entry.record.nhs_number = event.nhs_number;
    return entry;
  }

  Ids ids(const PersonEntry& entry) {
    Ids found;
    for (const PersonHit& hit : *possible_duplicates(*store_, here_, entry))
      found.push_back(hit.entry.record.id.text());
    return found;
  }
};

TEST_F(PersonDuplicates, TheSamePersonWrittenOtherwiseIsFound) {
  EXPECT_EQ(ids(typed({"", "Peggy", "Whitfeild", "", "1941-02-03"})).front(), "margaret");
  EXPECT_EQ(ids(typed({"", "Margaret", "Whitfield", "", "1941-03-02"})).front(), "margaret");
  EXPECT_EQ(ids(typed({"", "M", "Somebody", "", "", "9990000018"})), Ids{"margaret"});
  const auto hits =
      *possible_duplicates(*store_, here_, typed({"", "Margaret", "Whitfield", "", "1941-02-03"}));
  EXPECT_EQ(hits.front().why, (Ids{"same name: Margaret Whitfield", "born 3 February 1941"}));
}

TEST_F(PersonDuplicates, SomebodyElseIsNotSuggested) {
  EXPECT_TRUE(ids(typed({"", "Ivan", "Petrov-Other", "", "1950-01-01"})).empty());
  EXPECT_TRUE(ids(typed({"", "Ann", "Nobody", "", "1941-02-03"})).empty());
  const Ids found = ids(typed({"", "Margaret", "Whitfield", "", "1941-02-03"}));
  EXPECT_EQ(std::count(found.begin(), found.end(), "stranger"), 0);
  EXPECT_EQ(std::count(found.begin(), found.end(), "other"), 0);
}

TEST_F(PersonDuplicates, WithoutADateOfBirthTheNameAloneAsks) {
  const Ids found = ids(typed({"", "Margaret", "Whitfield"}));
  EXPECT_EQ(std::count(found.begin(), found.end(), "margaret"), 1);
  EXPECT_EQ(std::count(found.begin(), found.end(), "other"), 1);
}

TEST_F(PersonDuplicates, ThePersonThemselfAndLinkedRecordsAreLeftOut) {
  const auto entry = **find_person(*store_, here_, PersonId::ours("margaret"));
  EXPECT_EQ(ids(entry), Ids{"twin"});
  about("twin", "", care::PersonLinked{PersonId::ours("margaret"), text("One person.")});
  EXPECT_TRUE(ids(entry).empty());
}

TEST_F(PersonDuplicates, AnotherCouncilIsNotAsked) {
  EXPECT_TRUE(possible_duplicates(*store_, there_, typed({"", "Margaret", "Whitfield"}))->empty());
}

}  // namespace
}  // namespace candour::registers
