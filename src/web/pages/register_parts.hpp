#pragma once
// The registers, a page each, as their routes ask for them.

#include <string>
#include <string_view>

#include "web/pages/site.hpp"

namespace candour::web {

// The address of show_duty_people() for a team, or with an empty one for the whole council.
std::string duty_people_path(const std::string& team, std::string_view rule_id,
                             registers::BoardColumn column);

// Every duty by rule, with how many people it touches.
Response show_duty_counts(const Visit& visit);
// The people under one column of one rule.
Response show_duty_people(const Visit& visit);
// Anybody’s people: of a worker, of a team, late, due or held.
Response show_people(const Visit& visit);
// Who waits for a worker.
Response show_waiting(const Visit& visit);
// Whose work stands still, why, and whose time it is.
Response show_holds(const Visit& visit);
// Workers, and how many people each has.
Response show_caseloads(const Visit& visit);
// Who was given to whom in the last three months, after how long a wait.
Response show_allocations(const Visit& visit);
// The first day that show_allocations() lists.
Day allocations_from(Day today);

}  // namespace candour::web
