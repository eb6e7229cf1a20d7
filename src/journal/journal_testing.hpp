#pragma once
// What tests of the journal share.

#include <atomic>
#include <memory>

#include "journal/store.hpp"
#include "journal/surroundings.hpp"

namespace candour::journal {

inline const CouncilId camden = CouncilId::ours("camden");
inline const CouncilId barnet = CouncilId::ours("barnet");

inline NewEvent event_in(const char* stream, std::string body = "{\"n\":1}") {
  return {.stream = StreamName::ours(stream),
          .kind = "test.happened",
          .happened = "2026-03-02",
          .actor = ActorId::ours("staff:7"),
          .body = std::move(body)};
}

inline Erasure erasure_of(std::vector<std::int64_t> numbers) {
  return {.council = camden,
          .idempotency_key = "erase",
          .numbers = std::move(numbers),
          .authority = "Retention schedule 4.2",
          .on = make_day(2026, 3, 2),
          .actor = ActorId::ours("staff:7")};
}

// Not random at all, and never the same twice.
inline FillRandom counting_random() {
  return [count = std::make_shared<std::atomic<std::uint32_t>>(0)](std::span<std::uint8_t> bytes) {
    std::uint32_t number = ++*count;
    for (std::uint8_t& byte : bytes) {
      byte = static_cast<std::uint8_t>(number & 0xff);
      number >>= 8;
    }
  };
}

}  // namespace candour::journal
