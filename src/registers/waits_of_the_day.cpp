#include "registers/waits_of_the_day.hpp"

#include <algorithm>

namespace candour::registers {

Result<std::vector<PriorityWait>> WaitsOfTheDay::up_to_yesterday(const journal::SqliteStore& store,
                                                                 const CouncilId& council,
                                                                 std::string_view team, Day today) {
  const Key key{council, std::string{team}};
  {
    const std::lock_guard lock{mutex_};
    const auto found = known_.find(key);
    if (day_ == today && found != known_.end()) return found->second;
  }
  // Not under the lock: two that ask at once both reckon, and nobody waits for another team.
  auto waits = waits_by_priority(store, council, team, today - std::chrono::days{1});
  if (!waits) return waits;
  // Where nobody waited there is nothing to save. Names of teams that do not exist, which an
  // address can make up without end, are not kept this way.
  const bool is_worth_keeping =
      std::any_of(waits->begin(), waits->end(), [](const auto& wait) { return wait.people > 0; });
  const std::lock_guard lock{mutex_};
  if (day_ != today) known_.clear();
  day_ = today;
  if (is_worth_keeping) known_.insert_or_assign(key, *waits);
  return waits;
}

}  // namespace candour::registers
