#pragma once
// How a member of staff stands to a record: worked out in one place, from what the record and the
// registers say.

#include <optional>
#include <string>
#include <vector>

#include "base/identifier.hpp"
#include "people/account.hpp"
#include "people/action.hpp"

namespace candour::people {

// What ties staff to one person's record, in one council.
struct Ties {
  CouncilId council;
  bool published = false;  // a published Ombudsman case
  // Staff who are the person, or act for them or are close to them, as they or others declared.
  std::vector<StaffId> too_close;
  std::optional<StaffId> allocated_to;
  std::string team;                // of the allocation; empty where there is none
  std::vector<StaffId> in_matter;  // of an open complaint, money matter or panel item
};

// The closest tie that holds. Whoever is too close stands as `self`, which opens nothing to staff,
// whatever else ties them; another council's staff have none.
Relationship relationship_of(const Account& account, const Ties& ties);

}  // namespace candour::people
