#pragma once
// Finding somebody by what a worker remembers of them: half a name, a name before, a nickname, a
// slip of the pen, a date of birth, a number, a postcode, a street. Bounded work: of a common name
// alone the first few are shown, and the answer says so.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/sqlite_store.hpp"
#include "registers/person_entry.hpp"
#include "registers/person_query.hpp"

namespace candour::registers {

struct PersonHit {
  PersonEntry entry;
  std::vector<std::string> why;  // never empty
  int distance = 0;              // from what was typed; see person_match.hpp
  // The record above it in the list that is the same person’s, where two are linked.
  std::optional<PersonId> same_as;
};

struct PersonAnswer {
  std::vector<PersonHit> hits;  // the nearest first, linked records together
  bool more = false;            // others fit too: ask for more to be typed
};

inline constexpr std::size_t most_hits = 50;

// Refuses as read_person_query does, and with store_failed. `limit` is at most `most_hits`; records
// linked with a hit may come on top.
Result<PersonAnswer> search_people(const journal::SqliteStore& store, const CouncilId& council,
                                   std::string_view typed, std::size_t limit = 20);

// The same for a query that was read before.
Result<PersonAnswer> search_people(const journal::SqliteStore& store, const CouncilId& council,
                                   const PersonQuery& query, std::size_t limit);

}  // namespace candour::registers
