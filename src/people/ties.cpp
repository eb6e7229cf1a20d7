#include "people/ties.hpp"

#include <algorithm>

namespace candour::people {
namespace {

bool among(const std::vector<StaffId>& staff, const StaffId& id) {
  return std::find(staff.begin(), staff.end(), id) != staff.end();
}

}  // namespace

Relationship relationship_of(const Account& account, const Ties& ties) {
  if (ties.published) return Relationship::published;
  if (account.council != ties.council) return Relationship::none;
  if (among(ties.too_close, account.id)) return Relationship::self;
  if (ties.allocated_to == account.id) return Relationship::allocated;
  if (among(ties.in_matter, account.id)) return Relationship::my_matter;
  if (!account.team.empty() && account.team == ties.team) return Relationship::my_team;
  return Relationship::none;
}

}  // namespace candour::people
