#pragma once
// Who a made-up person is: names, date of birth, numbers and addresses that are nobody’s.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/identifier.hpp"
#include "demo/distributions.hpp"

namespace candour::demo {

// The most people that a demonstration council can have: as many have an NHS number of their own.
inline constexpr int people_most = 240'000;

struct Address {
  std::string lines;
  std::string postcode;
};

struct Identity {
  int number = 0;  // from 1
  PersonId id;     // "P-000123"
  bool woman = true;
  std::size_t culture = 0;
  std::string given_names;
  std::string family_name;
  std::string known_as;          // empty where none
  std::string past_family_name;  // empty where none
  std::string preferred_name;    // as notes name them: "Mrs Hughes", "Peggy"
  Day born{};
  bool only_year_of_birth = false;
  std::string nhs_number;  // empty where none is known
  std::vector<std::string> phones;
  Address address;
  std::optional<Address> address_before;
};

// The area whose teams somebody’s address belongs to is a place in [course.area]; it settles the
// postcode.
Identity draw_identity(const Distributions& numbers, Chance& chance, int number, int age_years,
                       std::size_t area, Day today);

// A number from 999 000 000 on, which the NHS never issues, with its right check digit. A different
// one for each person from 1 to people_most.
std::string nhs_number_of(int number);

// "P-000123" and "C-000123".
PersonId person_id_of(int number);
CaseId case_id_of(int number);

// A letter or digit wrong, as a second record of somebody has it.
std::string misspelt(const std::string& name, Chance& chance);

}  // namespace candour::demo
