#pragma once
// Recording somebody new: who may be recorded already is shown first, and a case can be opened for
// whoever is recorded.

#include <vector>

#include "care/casefile/events.hpp"
#include "care/person/record.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> person_new_routes();

// Somebody of the index as whoever a new case is about.
care::PersonAdded person_of_case(const PersonId& id, const care::PersonRecord& record);

}  // namespace candour::web
