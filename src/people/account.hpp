#pragma once
// A staff account: who may sign in for a council, and as what. The password hash stays in the
// store.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/identifier.hpp"
#include "base/refusal.hpp"
#include "people/role.hpp"

namespace candour::people {

// A council whose people are made up says so on every page, and may have accounts with a password
// that everybody knows.
enum class CouncilKind : std::uint8_t { live, demonstration };

struct Council {
  CouncilId id;
  std::string name;
  CouncilKind kind = CouncilKind::live;

  friend bool operator==(const Council&, const Council&) = default;
};

enum class AccountState : std::uint8_t { open, closed };

struct Account {
  CouncilId council;
  StaffId id;
  std::string sign_in_name;  // folded; unique within the council
  std::string display_name;
  Role role = Role::social_worker;  // a staff role
  std::string team;                 // its name; empty for somebody without one
  AccountState state = AccountState::open;

  friend bool operator==(const Account&, const Account&) = default;
};

// A sign-in name as it is kept and compared: without spaces around it, A to Z in lower case.
std::string fold_sign_in_name(std::string_view name);

// Whether an account can be added; its sign-in name must be folded. Refuses with missing_field
// (council, id), text_empty, text_too_long or what else read_text refuses (sign_in_name,
// display_name, team), and unknown_field_value for a role that is no staff role.
Result<void> check(const Account& account);

// "staff:{id}", as events name whoever acted.
inline ActorId actor_of(const StaffId& staff) { return ActorId::ours("staff:" + staff.text()); }

}  // namespace candour::people
