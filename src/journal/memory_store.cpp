#include "journal/memory_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "journal/answers.hpp"
#include "journal/erasure.hpp"
#include "journal/seal.hpp"

namespace candour::journal {

// Nothing of the chain is touched before everything that can be refused has been looked at.
Result<Appended> MemoryStore::add(Chain& chain, const Command& command) {
  if (const auto known = chain.commands.find(command.idempotency_key);
      known != chain.commands.end()) {
    const auto* first = chain.events.data() + known->second;
    return first_answer(command, {first, static_cast<std::size_t>(first->command_events)});
  }
  for (const ExpectedVersion& expected : command.expected) {
    const auto stream = chain.streams.find(expected.stream);
    const auto version = stream == chain.streams.end() ? 0 : std::ssize(stream->second);
    if (version != expected.version) return stale(expected, version);
  }
  Head head =
      chain.events.empty() ? Head{} : Head{chain.events.back().number, chain.events.back().seal};
  const Moment recorded = surroundings_.clock.now();
  chain.commands.emplace(command.idempotency_key, chain.events.size());
  for (StoredEvent& event : prepare(command, surroundings_.random)) {
    auto& stream = chain.streams[event.stream];
    stream.push_back(chain.events.size());
    seal_after(head, event, std::ssize(stream), recorded);
    chain.events.push_back(std::move(event));
  }
  return answer_of({&chain.events.back() - (command.events.size() - 1), command.events.size()});
}

Result<Appended> MemoryStore::append(const Command& command) {
  if (auto good = check(command); !good) return good.error();
  const std::scoped_lock lock{mutex_};
  return add(chains_[command.council], command);
}

void MemoryStore::append_later(Command command, WhenAppended when_appended) {
  const auto answer = append(command);
  if (when_appended) when_appended(answer);
}

Result<Appended> MemoryStore::erase(const Erasure& erasure) {
  if (auto good = check(erasure); !good) return good.error();
  const std::scoped_lock lock{mutex_};
  Chain& chain = chains_[erasure.council];
  const Command command = command_of(erasure);
  if (!chain.commands.contains(erasure.idempotency_key)) {
    for (const std::int64_t number : erasure.numbers) {
      const bool held = number >= 1 && number <= std::ssize(chain.events);
      const StoredEvent* event =
          held ? &chain.events[static_cast<std::size_t>(number - 1)] : nullptr;
      if (auto good = check_erasable(number, event); !good) return good.error();
    }
    for (const std::int64_t number : erasure.numbers)
      erase_body(chain.events[static_cast<std::size_t>(number - 1)],
                 {erasure.authority, erasure.on});
  }
  return add(chain, command);
}

const MemoryStore::Chain* MemoryStore::chain_of(const CouncilId& council) const {
  const auto found = chains_.find(council);
  return found == chains_.end() ? nullptr : &found->second;
}

Result<std::vector<StoredEvent>> MemoryStore::read_stream(const CouncilId& council,
                                                          const StreamName& stream,
                                                          std::int64_t from_version) const {
  const std::scoped_lock lock{mutex_};
  std::vector<StoredEvent> events;
  const Chain* chain = chain_of(council);
  if (!chain) return events;
  const auto found = chain->streams.find(stream);
  if (found == chain->streams.end()) return events;
  const std::int64_t from = std::max<std::int64_t>(from_version, 1);
  for (std::int64_t version = from; version <= std::ssize(found->second); ++version)
    events.push_back(chain->events[found->second[static_cast<std::size_t>(version - 1)]]);
  return events;
}

Result<std::vector<StoredEvent>> MemoryStore::read_all(const CouncilId& council,
                                                       std::int64_t from_number,
                                                       std::int64_t limit) const {
  const std::scoped_lock lock{mutex_};
  std::vector<StoredEvent> events;
  const Chain* chain = chain_of(council);
  if (!chain) return events;
  const std::int64_t from = std::max<std::int64_t>(from_number, 1);
  for (std::int64_t number = from; number <= std::ssize(chain->events); ++number) {
    if (std::ssize(events) >= limit) break;
    events.push_back(chain->events[static_cast<std::size_t>(number - 1)]);
  }
  return events;
}

Result<Head> MemoryStore::head(const CouncilId& council) const {
  const std::scoped_lock lock{mutex_};
  const Chain* chain = chain_of(council);
  if (!chain || chain->events.empty()) return Head{};
  return Head{chain->events.back().number, chain->events.back().seal};
}

Result<std::int64_t> MemoryStore::stream_version(const CouncilId& council,
                                                 const StreamName& stream) const {
  const std::scoped_lock lock{mutex_};
  const Chain* chain = chain_of(council);
  if (!chain) return 0;
  const auto found = chain->streams.find(stream);
  return found == chain->streams.end() ? 0 : std::ssize(found->second);
}

Result<std::vector<CouncilId>> MemoryStore::councils() const {
  const std::scoped_lock lock{mutex_};
  std::vector<CouncilId> names;
  for (const auto& [council, chain] : chains_) {
    if (!chain.events.empty()) names.push_back(council);
  }
  return names;
}

}  // namespace candour::journal
