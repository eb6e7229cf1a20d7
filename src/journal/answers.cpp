#include "journal/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "journal/seal.hpp"

namespace candour::journal {

Appended answer_of(std::span<const StoredEvent> events) {
  return {events.front().number, events.back().number, events.back().recorded, events.back().seal};
}

Result<Appended> first_answer(const Command& command, std::span<const StoredEvent> stored) {
  const bool same = std::equal(stored.begin(), stored.end(), command.events.begin(),
                               command.events.end(), &same_event);
  if (same) return answer_of(stored);
  return refuse(RefusalCode::already_done,
                "This key was used for something else. Look at what is recorded before you do it "
                "again.",
                "idempotency_key");
}

Refusal stale(const ExpectedVersion& expected, std::int64_t version) {
  return refuse(RefusalCode::stale_version,
                fmt::format("Somebody has written to this since you read it (it is at version {}, "
                            "you read version {}). Read it again, then decide.",
                            version, expected.version),
                expected.stream.text());
}

}  // namespace candour::journal
