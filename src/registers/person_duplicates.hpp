#pragma once
// Who may be recorded already: asked before a second record is made, and on a person’s card.

#include "registers/person_search.hpp"

namespace candour::registers {

// Somebody who may be the same, the likeliest first; `why` says what the two have in common
// ("same NHS number", "born on the same day", "name alike: Jonson"). The person themself, by id,
// and records linked with theirs are left out. At most `limit`. Refuses with store_failed.
Result<std::vector<PersonHit>> possible_duplicates(const journal::SqliteStore& store,
                                                   const CouncilId& council,
                                                   const PersonEntry& person,
                                                   std::size_t limit = 5);

}  // namespace candour::registers
