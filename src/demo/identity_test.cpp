#include "demo/identity.hpp"

#include <set>

#include "base/nhs_number.hpp"
#include "base/postcode.hpp"
#include "demo/testing_material.hpp"

namespace candour::demo {
namespace {

using testing::monday;

TEST(NhsNumbers, AreWellFormedNeverIssuedAndEachPersonsOwn) {
  std::set<std::string> seen;
  for (int number = 1; number <= people_most; number += 7) {
    const auto read = NhsNumber::parse(nhs_number_of(number));
    ASSERT_TRUE(read.has_value()) << number;
    ASSERT_TRUE(read->never_issued()) << number;
    ASSERT_TRUE(seen.insert(read->for_storage()).second) << number;
  }
}

TEST(Identities, AreNobodysAndWellFormed) {
  const auto numbers = read_distributions(testing::text_of("distributions.toml"));
  ASSERT_TRUE(numbers.has_value());
  Chance chance{2, 3};
  int known_as = 0;
  int without_number = 0;
  int beyond_ascii = 0;
  for (int number = 1; number <= 2'000; ++number) {
    const Identity who = draw_identity(*numbers, chance, number, 70, 1, monday);
    ASSERT_TRUE(Postcode::parse(who.address.postcode).has_value()) << who.address.postcode;
    ASSERT_EQ(who.address.postcode.substr(0, 2), "KC");
    ASSERT_LE(add_months(who.born, 12 * 70), monday);
    ASSERT_GT(add_months(who.born, 12 * 71), monday - std::chrono::days{1});
    for (const std::string& phone : who.phones)
      ASSERT_TRUE(phone.starts_with("01632 960") || phone.starts_with("07700 900")) << phone;
    known_as += who.known_as.empty() ? 0 : 1;
    without_number += who.nhs_number.empty() ? 1 : 0;
    for (const char c : who.family_name)
      if (static_cast<unsigned char>(c) > 127) {
        ++beyond_ascii;
        break;
      }
  }
  EXPECT_GT(known_as, 100);
  EXPECT_GT(without_number, 50);
  EXPECT_GT(beyond_ascii, 50);
}

TEST(Misspelling, ChangesALetterAndTearsNoCharacter) {
  Chance chance{5, 5};
  for (const char* name : {"Hughes", "Małgorzata", "O’Brien", "Świętosława", "Li"}) {
    const std::string other = misspelt(name, chance);
    EXPECT_EQ(other.size(), std::string{name}.size());
    EXPECT_TRUE(is_utf8(other)) << other;
  }
  EXPECT_NE(misspelt("Hughes", chance), "Hughes");
}

}  // namespace
}  // namespace candour::demo
