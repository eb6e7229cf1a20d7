#pragma once
// The staff of the demonstration council: made-up people, one for each staff role and more social
// workers, so that teams, allocation and looking outside one's caseload can be seen.

#include <array>
#include <string_view>

#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "people/people_store.hpp"
#include "people/role.hpp"
#include "people/sign_in.hpp"

namespace candour::people {

struct DemoAccount {
  std::string_view id;
  std::string_view sign_in_name;
  std::string_view display_name;
  Role role;
  std::string_view team;
};

inline constexpr std::array<DemoAccount, 10> demo_staff{{
    {"amira", "amira", "Amira Hussain", Role::social_worker, "Adults East"},
    {"ben", "ben", "Ben Carter", Role::social_worker, "Adults East"},
    {"lena", "lena", "Lena Fox", Role::social_worker, "Disabled Children"},
    {"olu", "olu", "Olu Adeyemi", Role::occupational_therapist, "Adults East"},
    {"mary", "mary", "Mary O’Brien", Role::team_manager, "Adults East"},
    {"ravi", "ravi", "Ravi Shah", Role::team_manager, "Disabled Children"},
    {"priya", "priya", "Priya Nair", Role::panel_member, "Principal Social Worker"},
    {"tom", "tom", "Tom Ellis", Role::complaints_officer, "Complaints"},
    {"grace", "grace", "Grace Lee", Role::finance_officer, "Finance and Brokerage"},
    {"sam", "sam", "Sam Novak", Role::system_administrator, ""},
}};

// Everybody knows it: ./run prints it. It opens accounts of demonstration councils only.
inline constexpr std::string_view demo_password = "three odd words";

// Adds the demonstration staff to a council, leaving those that are there already alone. Refuses
// with not_found for a council that is not there, and with not_permitted for a live one.
Result<void> add_demo_staff(PeopleStore& store, SignIn& sign_in, const CouncilId& council);

}  // namespace candour::people
