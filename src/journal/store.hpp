#pragma once
// Where events are kept. Two stores pass one suite (store_conformance.hpp): MemoryStore for the
// replay of a timeline, SqliteStore for a council.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/refusal.hpp"
#include "journal/event.hpp"

namespace candour::journal {

// The version of a stream that the actor had read; 0 says that it did not exist yet.
struct ExpectedVersion {
  StreamName stream;
  std::int64_t version = 0;
};

// Events that are added together or not at all. The idempotency key makes a command safe to send
// again after an answer was lost: the same key with the same events gets the first answer and
// stores nothing, whatever the expected versions; with other events it is refused (already_done).
struct Command {
  CouncilId council;
  // 1 to 200 printable ASCII characters, unique within the council. Best made by
  // fresh_command_key when the form is shown, not when it is sent.
  std::string idempotency_key;
  std::vector<ExpectedVersion> expected;
  std::vector<NewEvent> events;  // 1 to 6,000
};

// What an append answers, the first time and again.
struct Appended {
  std::int64_t first_number = 0;
  std::int64_t last_number = 0;
  Moment recorded{};
  Digest seal{};  // of the last of the events

  friend bool operator==(const Appended&, const Appended&) = default;
};

// A lawful erasure: the bodies, reasons and salts of these events go, a stub with authority and
// date stays, and a sealed event of kind "journal.erased" in the stream "journal/erasures" says so.
struct Erasure {
  CouncilId council;
  std::string idempotency_key;
  std::vector<std::int64_t> numbers;  // 1 to 1,000, none twice
  std::string authority;              // 1 to 200 characters, no personal text
  Day on{};
  ActorId actor;
  PersonalText reason = {};  // no personal text either: it is never erased
};

// Called once, when the events are durable or refused, from the store's own thread: it must be
// quick, must not throw and must not call append or erase.
using WhenAppended = std::function<void(const Result<Appended>&)>;

// Every function may be called from any thread. Any of them refuses with store_failed when the disk
// or database does; an append so refused has left nothing half-written and is safe to send again.
class Store {
 public:
  Store() = default;
  virtual ~Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Adds the events, sealed and durable when it returns. Refuses, in this order, what
  // check(Command) refuses; already_done; stale_version (field: the stream); whatever a register
  // refuses.
  virtual Result<Appended> append(const Command& command) = 0;

  // The same without waiting: what is given is written in the order given, normally within
  // milliseconds. Everything given is written or refused before the store is destroyed.
  virtual void append_later(Command command, WhenAppended when_appended) = 0;

  // Refuses not_found for an event that is not there, already_done for one that was erased before,
  // not_permitted for one of the journal's own.
  virtual Result<Appended> erase(const Erasure& erasure) = 0;

  // The events of one stream, from a version on, in order.
  virtual Result<std::vector<StoredEvent>> read_stream(const CouncilId& council,
                                                       const StreamName& stream,
                                                       std::int64_t from_version = 1) const = 0;

  // At most `limit` events of a council, from a number on, in order of number. A number below 1
  // also shows what a hand from outside put there.
  virtual Result<std::vector<StoredEvent>> read_all(const CouncilId& council,
                                                    std::int64_t from_number,
                                                    std::int64_t limit) const = 0;

  virtual Result<Head> head(const CouncilId& council) const = 0;

  // The version of the last event in a stream, 0 where there is none.
  virtual Result<std::int64_t> stream_version(const CouncilId& council,
                                              const StreamName& stream) const = 0;

  // The councils that have an event, in order.
  virtual Result<std::vector<CouncilId>> councils() const = 0;

  // Whether what lies under the events (tables, indexes, pages) is as the store made it. Refuses
  // with store_failed, saying what is wrong. Seals are for verify.hpp.
  virtual Result<void> check_structure() const = 0;
};

// What every store refuses before it looks at what it holds: text_empty, text_too_long, too_large,
// not_an_identifier (a key or kind), not_permitted (a kind of the journal's own), no_such_date or
// date_out_of_range (happened), not_utf8, malformed (a body that is not one JSON object, or holds
// what codec.hpp could not read back). The field says where: "events[2].body".
Result<void> check(const Command& command);
Result<void> check(const Erasure& erasure);

}  // namespace candour::journal
