#include "demo/identity.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace candour::demo {
namespace {

using std::chrono::days;

// The last letters of a postcode never hold C, I, K, M, O or V.
constexpr std::string_view inward_letters = "ABDEFGHJLNPQRSTUWXYZ";
// No postcode area is called so, and the form allows it.
constexpr std::string_view postcode_area = "KC";
constexpr int districts_of_an_area = 4;

Address draw_address(const Distributions& numbers, Chance& chance, std::size_t area) {
  const int district =
      1 + static_cast<int>(area) * districts_of_an_area + chance.below(districts_of_an_area);
  const auto letter = [&] {
    return inward_letters[static_cast<std::size_t>(
        chance.below(static_cast<int>(inward_letters.size())))];
  };
  Address address;
  address.lines = fmt::format(
      "{} {}, {}", chance.between(1, 140), chance.one_of(numbers.names.streets),
      numbers.names.places[(static_cast<std::size_t>(district) - 1) % numbers.names.places.size()]);
  const int sector = chance.below(10);
  const char first = letter();
  address.postcode = fmt::format("{}{} {}{}{}", postcode_area, district, sector, first, letter());
  return address;
}

// Ofcom keeps these numbers for drama: nobody has them.
std::string draw_phone(Chance& chance, bool mobile) {
  return fmt::format("{}{:03}", mobile ? "07700 900" : "01632 960", chance.below(1'000));
}

std::string short_name_of(const Distributions& numbers, const std::string& given) {
  for (const std::string& pair : numbers.names.known_as) {
    const auto equals = pair.find('=');
    if (equals == given.size() && pair.starts_with(given)) return pair.substr(equals + 1);
  }
  return {};
}

void draw_names(const Distributions& numbers, Chance& chance, int age_years, Identity& who) {
  const auto& names = numbers.names;
  who.woman = numbers.who.sex.draw_index(chance) == 0;
  who.culture = numbers.who.culture.draw_index(chance);
  const auto& given = who.woman ? names.women[who.culture] : names.men[who.culture];
  who.given_names = chance.one_of(given);
  who.family_name = chance.one_of(names.family[who.culture]);
  if (chance.in_thousand(numbers.who.known_as))
    who.known_as = short_name_of(numbers, who.given_names);
  if (who.woman && age_years > 25 && chance.in_thousand(numbers.who.past_name))
    who.past_family_name = chance.one_of(names.family[who.culture]);
  if (who.past_family_name == who.family_name) who.past_family_name.clear();
  if (!who.known_as.empty())
    who.preferred_name = who.known_as;
  else if (age_years >= 60 && chance.in_thousand(600))
    who.preferred_name = fmt::format("{} {}", who.woman ? "Mrs" : "Mr", who.family_name);
  else
    who.preferred_name = who.given_names;
}

}  // namespace

PersonId person_id_of(int number) { return PersonId::ours(fmt::format("P-{:06}", number)); }
CaseId case_id_of(int number) { return CaseId::ours(fmt::format("C-{:06}", number)); }

std::string nhs_number_of(int number) {
  // Four places for each person: one of them always has a check digit.
  for (int place = number * 4;; ++place) {
    std::string digits = fmt::format("999{:06}", place);
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
      sum += (digits[i] - '0') * (10 - static_cast<int>(i));
    const int check = (11 - sum % 11) % 11;
    if (check < 10) return digits + static_cast<char>('0' + check);
  }
}

std::string misspelt(const std::string& name, Chance& chance) {
  std::string other = name;
  // Only plain letters change places, so that no character is torn.
  const auto plain = [](char c) { return c >= 'a' && c <= 'z'; };
  for (int attempt = 0; attempt < 8 && other.size() > 3; ++attempt) {
    const auto at = static_cast<std::size_t>(chance.between(1, static_cast<int>(other.size()) - 2));
    if (!plain(other[at]) || !plain(other[at + 1]) || other[at] == other[at + 1]) continue;
    std::swap(other[at], other[at + 1]);
    return other;
  }
  return other;
}

Identity draw_identity(const Distributions& numbers, Chance& chance, int number, int age_years,
                       std::size_t area, Day today) {
  Identity who;
  who.number = number;
  who.id = person_id_of(number);
  draw_names(numbers, chance, age_years, who);
  who.born = add_months(today, -12 * age_years) - days{chance.below(364)};
  who.only_year_of_birth = chance.in_thousand(numbers.who.only_year_of_birth);
  if (chance.in_thousand(numbers.who.has_nhs_number)) who.nhs_number = nhs_number_of(number);
  if (chance.in_thousand(numbers.who.has_phone)) who.phones.push_back(draw_phone(chance, false));
  if (chance.in_thousand(numbers.who.has_mobile)) who.phones.push_back(draw_phone(chance, true));
  who.address = draw_address(numbers, chance, area);
  if (chance.in_thousand(numbers.who.lived_elsewhere))
    who.address_before = draw_address(numbers, chance, area);
  return who;
}

}  // namespace candour::demo
