#include "registers/person_query.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"

namespace candour::registers {
namespace {

using Words = std::vector<std::string>;

PersonQuery read(std::string_view typed) {
  auto query = read_person_query(typed);
  EXPECT_TRUE(query) << typed;
  return query ? std::move(*query) : PersonQuery{};
}

// The readings of a date of birth, in their shortest form.
Words born(std::string_view typed) {
  Words readings;
  const PersonQuery query = read(typed);
  if (query.born)
    for (const VagueDate& reading : query.born->readings) readings.push_back(iso(reading));
  return readings;
}

TEST(PersonQuery, PartsAreToldApart) {
  const PersonQuery query = read("Peggy O’Brien 3 Feb 1941 SW1A 2AA");
  EXPECT_EQ(query.words, (Words{"peggy", "obrien"}));
  EXPECT_EQ(query.postcode, "SW1A 2AA");
  ASSERT_TRUE(query.born);
  EXPECT_EQ(iso(query.born->readings.at(0)), "1941-02-03");
}

TEST(PersonQuery, DatesOfBirth) {
  EXPECT_EQ(born("3/2/1941"), Words{"1941-02-03"});
  EXPECT_EQ(born("03-02-1941"), Words{"1941-02-03"});
  EXPECT_EQ(born("3.2.41"), (Words{"1941-02-03", "2041-02-03"}));
  EXPECT_EQ(born("1941-02-03"), Words{"1941-02-03"});
  EXPECT_EQ(born("21st September 1938"), Words{"1938-09-21"});
  EXPECT_EQ(born("3 feb 1941"), Words{"1941-02-03"});
  EXPECT_EQ(born("Sept 1938"), Words{"1938-09"});
  EXPECT_EQ(born("1938"), Words{"1938"});
  EXPECT_EQ(born("ann 1938"), Words{"1938"});
  EXPECT_TRUE(born("31/2/1941 x").empty());
  EXPECT_TRUE(born("may june").empty());
  EXPECT_EQ(read("may june").words, (Words{"may", "june"}));
}

TEST(PersonQuery, Numbers) {
  EXPECT_EQ(read("999 000 0018").nhs_number, "9990000018");
  EXPECT_EQ(read("9990000018").nhs_number, "9990000018");
  EXPECT_EQ(read("01632 960123").phone, "01632960123");
  EXPECT_EQ(read("+44 (0)1632 960123").phone, "01632960123");
  // A wrong check digit: not an NHS number, so perhaps a telephone number.
  EXPECT_EQ(read("9990000019").phone, "9990000019");
  EXPECT_EQ(read("12 high").words, (Words{"12", "high"}));
}

TEST(PersonQuery, Places) {
  EXPECT_EQ(read("sw1a2aa").postcode, "SW1A 2AA");
  EXPECT_EQ(read("jones BN2").district, "BN2");
  EXPECT_EQ(read("M1 1AE").postcode, "M1 1AE");
  EXPECT_FALSE(read("jones b").district);
}

RC_GTEST_PROP(PersonQuery, AnyBytesAreReadOrRefused, (const std::string& bytes)) {
  const auto query = read_person_query(bytes);
  if (query) {
    RC_ASSERT(!query->empty());
    RC_ASSERT(query->words.size() <= most_query_words);
    for (const std::string& word : query->words) RC_ASSERT(is_utf8(word));
  } else {
    RC_ASSERT(query.error().field == "q");
  }
}

}  // namespace
}  // namespace candour::registers
