#pragma once
// How long people waited for a worker, kept in memory for the day: reckoning it reads a year of
// allocations, and up to yesterday it stays what it is.

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registers/allocation_list.hpp"

namespace candour::registers {

// Of any number of councils in one store. Every function may be called from any thread.
class WaitsOfTheDay {
 public:
  // waits_by_priority() over the twelve months up to the day before `today`. What is recorded later
  // in the day about days gone by counts from tomorrow. Refuses store_failed, and keeps nothing.
  Result<std::vector<PriorityWait>> up_to_yesterday(const journal::SqliteStore& store,
                                                    const CouncilId& council, std::string_view team,
                                                    Day today);

 private:
  using Key = std::pair<CouncilId, std::string>;  // council and team

  std::mutex mutex_;
  Day day_{};  // of every answer below
  std::map<Key, std::vector<PriorityWait>> known_;
};

}  // namespace candour::registers
