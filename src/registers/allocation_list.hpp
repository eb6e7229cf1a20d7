#pragma once
// The register of allocations: how long somebody waited for a worker, who then had their case, from
// when to when, and why that ended. One row for each such episode. Published cases have none.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/identifier.hpp"
#include "care/casefile/work_events.hpp"
#include "journal/register.hpp"
#include "journal/sqlite_store.hpp"

namespace candour::registers {

enum class EpisodeEnd : std::uint8_t {
  reallocated,  // another worker has the case
  unallocated,  // it waits again
  closed,
};
std::string_view name_of(EpisodeEnd end);   // "reallocated"
std::string_view words_of(EpisodeEnd end);  // "Another worker has the case"

// A wait, an allocation, or the one and then the other.
struct Episode {
  CaseId id;
  std::string team;  // that it waited or was with; empty where none is recorded
  care::Priority priority = care::Priority::not_set;  // when it was allocated, or as it is
  std::optional<Day> waited_from;  // nothing where it went from one worker to the next
  std::optional<Day> allocated_on;
  std::optional<StaffId> worker;  // nothing while it waits
  std::optional<Day> ended_on;
  std::optional<EpisodeEnd> end;  // nothing while it lasts
};

class AllocationList final : public journal::Register {
 public:
  std::string_view name() const override { return "allocations"; }
  int version() const override { return 2; }
  Result<void> create(journal::Connection& connection) override;
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<void> finish(journal::Connection& connection) override;
  void forget() override;
  Result<std::string> dump(journal::Connection& connection) override;

  // The newest episodes of a case that are not in the table yet, or stand there as they were.
  struct Kept {
    struct Placed {
      std::int64_t place = 0;  // from 1
      Episode episode;
      // Of the case now, which a later wait begins with.
      care::Priority priority_now = care::Priority::not_set;
    };
    std::vector<Placed> newest;
    bool published = false;
  };

 private:
  using Key = std::pair<std::string, std::string>;  // council and case
  Result<Kept*> kept_of(journal::Connection& connection, const journal::StoredEvent& event);

  std::map<Key, Kept> kept_;
};

// How long people waited, in days: of ten people one waited `shortest` or less, five `middle` or
// less, nine `longest` or less.
struct WaitRange {
  std::int64_t shortest_days = 0;
  std::int64_t middle_days = 0;
  std::int64_t longest_days = 0;
};
struct PriorityWait {
  care::Priority priority = care::Priority::not_set;
  std::int64_t people = 0;         // who were allocated after a wait
  std::optional<WaitRange> range;  // nothing where fewer than five were: it would say nothing
};
inline constexpr std::int64_t fewest_for_a_range = 5;

// Each priority once, in the order of the enum: those who waited and were allocated in the twelve
// months up to and with the day `until`, in a team, or with an empty name in the council. Reads a
// year of allocations: a page asks WaitsOfTheDay. Refuses store_failed.
Result<std::vector<PriorityWait>> waits_by_priority(const journal::SqliteStore& store,
                                                    const CouncilId& council, std::string_view team,
                                                    Day until);

// A case that was given to a worker.
struct NewAllocation {
  Episode episode;              // with allocated_on and worker
  bool is_from_worker = false;  // another worker had it until then: it did not wait
};
// Those allocated on the day `from` or later, in a team, or with an empty name in the council: the
// newest first, `limit` of them after the first `offset`. An allocation whose day is not known is
// not among them. Refuses store_failed.
Result<std::vector<NewAllocation>> newest_allocations(const journal::SqliteStore& store,
                                                      const CouncilId& council,
                                                      std::string_view team, Day from,
                                                      std::size_t limit, std::size_t offset);
// How many newest_allocations() has in all. Refuses store_failed.
Result<std::size_t> count_allocations(const journal::SqliteStore& store, const CouncilId& council,
                                      std::string_view team, Day from);
// In their order. Refuses store_failed.
Result<std::vector<Episode>> episodes_of(const journal::SqliteStore& store,
                                         const CouncilId& council, const CaseId& id);
// The newest allocation first, at most 1,000. Refuses store_failed.
Result<std::vector<Episode>> episodes_of(const journal::SqliteStore& store,
                                         const CouncilId& council, const StaffId& worker);

}  // namespace candour::registers
