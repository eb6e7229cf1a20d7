#pragma once
// Events in memory, for as long as the program runs: the replay of one timeline, a private view,
// tests. Nothing to open, no thread, no disk; sealed all the same.

#include <map>
#include <mutex>
#include <unordered_map>

#include "journal/store.hpp"
#include "journal/surroundings.hpp"

namespace candour::journal {

class MemoryStore final : public Store {
 public:
  explicit MemoryStore(Surroundings surroundings) : surroundings_{std::move(surroundings)} {}

  Result<Appended> append(const Command& command) override;
  // Appends at once, and calls from this thread.
  void append_later(Command command, WhenAppended when_appended) override;
  Result<Appended> erase(const Erasure& erasure) override;
  Result<std::vector<StoredEvent>> read_stream(const CouncilId& council, const StreamName& stream,
                                               std::int64_t from_version = 1) const override;
  Result<std::vector<StoredEvent>> read_all(const CouncilId& council, std::int64_t from_number,
                                            std::int64_t limit) const override;
  Result<Head> head(const CouncilId& council) const override;
  Result<std::int64_t> stream_version(const CouncilId& council,
                                      const StreamName& stream) const override;
  Result<std::vector<CouncilId>> councils() const override;
  Result<void> check_structure() const override { return {}; }

 private:
  struct Chain {
    std::vector<StoredEvent> events;                                   // number n at n - 1
    std::unordered_map<StreamName, std::vector<std::size_t>> streams;  // where in `events`
    std::unordered_map<std::string, std::size_t> commands;             // the first event of each
  };

  Result<Appended> add(Chain& chain, const Command& command);
  const Chain* chain_of(const CouncilId& council) const;

  Surroundings surroundings_;
  mutable std::mutex mutex_;
  std::map<CouncilId, Chain> chains_;
};

}  // namespace candour::journal
