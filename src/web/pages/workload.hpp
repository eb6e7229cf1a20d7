#pragma once
// How much members of staff have in hand, for whoever allocates: people, and how many of them have
// something late or due.

#include <map>
#include <string>
#include <vector>

#include "web/pages/site.hpp"

namespace candour::web {

struct Workload {
  int people = 0;
  int late = 0;  // for so many of them something is late
  int due = 0;   // and for so many due soon, and nothing late
};

// As at today, by the id of each. Refuses with store_failed.
Result<std::map<std::string, Workload>> workloads(const Visit& visit,
                                                  const std::vector<people::Account>& staff);

// "17 people; something is late for 2, due soon for 3"
std::string words_of(const Workload& workload);

}  // namespace candour::web
