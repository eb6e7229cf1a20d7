#pragma once
// Whether what was typed fits somebody, how well, and why, in words. Pure.

#include <optional>
#include <string>
#include <vector>

#include "registers/person_entry.hpp"
#include "registers/person_query.hpp"

namespace candour::registers {

struct PersonMatch {
  int distance = 0;              // 0 is the name as typed; more is further away
  std::vector<std::string> why;  // "also known as Peggy", "spelt nearly so: Jonson"
};

// The match, where every word, date and number that was typed fits.
std::optional<PersonMatch> match_person(const PersonQuery& query, const PersonEntry& entry);

}  // namespace candour::registers
