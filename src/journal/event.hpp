#pragma once
// What the journal keeps. An event is only ever added. Its header is sealed for ever and holds no
// personal text; its body and its reason can be erased by law, and then a stub stands in their
// place (docs/decisions/0001-seals.md).

#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/text.hpp"
#include "journal/digest.hpp"

namespace candour::journal {

// Kinds that begin so are the journal's own; nobody else may append them.
inline constexpr std::string_view own_kinds = "journal.";

// An event as an action proposes it. `codec.hpp` makes one from a typed event.
struct NewEvent {
  StreamName stream;         // the document or case that it belongs to: "case/17"
  std::string kind;          // "assessment.signed": lower case, at most 100 characters
  int kind_version = 1;      // which version of the kind `body` is written in, from 1
  std::string happened;      // a vague date ("2023-04"), empty when undated
  ActorId actor;             // who did it
  PersonalText reason = {};  // why, in their words; empty where none is asked
  std::string body;          // JSON, UTF-8, at most 1 MiB
};

// Under what authority the body of an event was erased, and on which day.
struct Stub {
  std::string authority;  // never personal text: a clause or the number of an order
  Day on{};

  friend bool operator==(const Stub&, const Stub&) = default;
};

// An event as it stands in the journal.
struct StoredEvent {
  CouncilId council;
  std::int64_t number = 0;  // place in the council's chain, from 1 without gaps
  StreamName stream;
  std::int64_t stream_version = 0;  // place in the stream, from 1 without gaps
  std::string kind;
  int kind_version = 0;
  std::string happened;
  Moment recorded{};
  ActorId actor;
  std::string command_key;         // the idempotency key of the command that brought it
  std::int64_t command_place = 0;  // place among the events of that command, from 0
  std::int64_t command_events = 0;

  // Present until erased, then empty (the salt all zero).
  PersonalText reason;
  std::string body;
  Salt salt{};

  // Stand for ever.
  Digest reason_digest{};  // of the salted reason
  Digest body_digest{};    // SHA-256(salt, body)
  Digest seal{};

  std::optional<Stub> erased;

  friend bool operator==(const StoredEvent&, const StoredEvent&) = default;
};

// The last event of a chain. The head of an empty chain is number 0 and a seal of zeros.
struct Head {
  std::int64_t number = 0;
  Digest seal{};

  friend bool operator==(const Head&, const Head&) = default;
};

}  // namespace candour::journal
