#pragma once
// Who somebody is when they sign in: the staff roles of a council, the roles of the person's side,
// and an outside body that is shown what it is owed. A person with two parts to play signs in to
// one at a time.

#include <array>
#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace candour::people {

enum class Role : std::uint8_t {
  // staff
  social_worker,
  occupational_therapist,
  team_manager,
  panel_member,  // principal social worker
  complaints_officer,
  finance_officer,       // finance and brokerage
  system_administrator,  // runs the system; never opens a case
  // the person's side
  adult,
  carer,
  parent,
  young_person,
  advocate,  // an independent advocate instructed under the Care Act 2014 s67 or s68
  attorney,
  deputy,
  appointee,
  helper,  // anyone else whom the person has asked, a relative or friend
  // neither: the Ombudsman, a court, an auditor
  outside_body,
};
BOOST_DESCRIBE_ENUM(Role, social_worker, occupational_therapist, team_manager, panel_member,
                    complaints_officer, finance_officer, system_administrator, adult, carer, parent,
                    young_person, advocate, attorney, deputy, appointee, helper, outside_body)

// Which side of the record a role reads.
enum class Side : std::uint8_t { staff, persons_side, outside };

namespace detail {
struct RoleRow {
  Role role;
  Side side;
  std::string_view name;
  std::string_view words;
};
inline constexpr std::array<RoleRow, 17> role_rows{{
    {Role::social_worker, Side::staff, "social_worker", "Social worker"},
    {Role::occupational_therapist, Side::staff, "occupational_therapist", "Occupational therapist"},
    {Role::team_manager, Side::staff, "team_manager", "Team manager"},
    {Role::panel_member, Side::staff, "panel_member", "Panel member (principal social worker)"},
    {Role::complaints_officer, Side::staff, "complaints_officer", "Complaints officer"},
    {Role::finance_officer, Side::staff, "finance_officer", "Finance and brokerage officer"},
    {Role::system_administrator, Side::staff, "system_administrator", "System administrator"},
    {Role::adult, Side::persons_side, "adult", "Adult"},
    {Role::carer, Side::persons_side, "carer", "Carer"},
    {Role::parent, Side::persons_side, "parent", "Parent"},
    {Role::young_person, Side::persons_side, "young_person", "Young person"},
    {Role::advocate, Side::persons_side, "advocate", "Independent advocate"},
    {Role::attorney, Side::persons_side, "attorney", "Attorney"},
    {Role::deputy, Side::persons_side, "deputy", "Deputy"},
    {Role::appointee, Side::persons_side, "appointee", "Appointee"},
    {Role::helper, Side::persons_side, "helper", "Helper"},
    {Role::outside_body, Side::outside, "outside_body", "Outside body"},
}};
constexpr const RoleRow& row_of(Role role) { return role_rows[static_cast<std::size_t>(role)]; }
}  // namespace detail

inline constexpr std::size_t role_count = detail::role_rows.size();

// Every role, in the order of the enum.
inline constexpr std::array<Role, role_count> all_roles = [] {
  std::array<Role, role_count> roles{};
  for (std::size_t i = 0; i < role_count; ++i) roles[i] = detail::role_rows[i].role;
  return roles;
}();

// The stable name, as the account table, logs and tests write it: "social_worker".
constexpr std::string_view name_of(Role role) { return detail::row_of(role).name; }
// As a page prints it: "Social worker".
constexpr std::string_view words_of(Role role) { return detail::row_of(role).words; }
constexpr Side side_of(Role role) { return detail::row_of(role).side; }
constexpr bool is_staff(Role role) { return side_of(role) == Side::staff; }
constexpr bool on_persons_side(Role role) { return side_of(role) == Side::persons_side; }

// The role of a stable name; nothing for any other text.
constexpr std::optional<Role> role_named(std::string_view name) {
  for (const detail::RoleRow& row : detail::role_rows)
    if (row.name == name) return row.role;
  return std::nullopt;
}

static_assert(
    [] {
      for (std::size_t i = 0; i < role_count; ++i)
        if (static_cast<std::size_t>(all_roles[i]) != i) return false;
      return static_cast<std::size_t>(Role::outside_body) + 1 == role_count;
    }(),
    "every role has its row, in the order of the enum");

}  // namespace candour::people
