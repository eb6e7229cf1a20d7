#include "journal/seal.hpp"

namespace candour::journal {
namespace {

void add_big_endian(std::string& out, std::uint64_t number, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
    out += static_cast<char>(number >> shift & 0xff);
}

void add(std::string& out, std::string_view field) {
  add_big_endian(out, field.size(), 4);
  out += field;
}

void add(std::string& out, std::int64_t number) {
  add_big_endian(out, 8, 4);
  add_big_endian(out, static_cast<std::uint64_t>(number), 8);
}

}  // namespace

Digest digest_of_body(const Salt& salt, std::string_view body) {
  return sha256({as_bytes(salt), body});
}

Digest digest_of_reason(const Salt& salt, std::string_view reason) {
  return sha256({"reason", as_bytes(salt), reason});
}

std::string header_bytes(const Digest& previous_seal, const StoredEvent& event) {
  std::string out;
  out.reserve(512);
  add(out, "candour seal 1");
  add(out, as_bytes(previous_seal));
  add(out, event.council.text());
  add(out, event.number);
  add(out, event.stream.text());
  add(out, event.stream_version);
  add(out, event.kind);
  add(out, event.kind_version);
  add(out, event.happened);
  add(out, utc_milliseconds(event.recorded));
  add(out, event.actor.text());
  add(out, event.command_key);
  add(out, event.command_place);
  add(out, event.command_events);
  add(out, as_bytes(event.reason_digest));
  add(out, as_bytes(event.body_digest));
  return out;
}

Digest seal_of(const Digest& previous_seal, const StoredEvent& event) {
  return sha256(header_bytes(previous_seal, event));
}

std::vector<StoredEvent> prepare(const Command& command, const FillRandom& random) {
  std::vector<StoredEvent> events;
  events.reserve(command.events.size());
  for (const NewEvent& fresh : command.events) {
    StoredEvent& event = events.emplace_back();
    event.council = command.council;
    event.stream = fresh.stream;
    event.kind = fresh.kind;
    event.kind_version = fresh.kind_version;
    event.happened = fresh.happened;
    event.actor = fresh.actor;
    event.command_key = command.idempotency_key;
    event.command_place = static_cast<std::int64_t>(events.size()) - 1;
    event.command_events = static_cast<std::int64_t>(command.events.size());
    event.reason = fresh.reason;
    event.body = fresh.body;
    random(event.salt);
    event.reason_digest = digest_of_reason(event.salt, event.reason.for_storage());
    event.body_digest = digest_of_body(event.salt, event.body);
  }
  return events;
}

void seal_after(Head& head, StoredEvent& event, std::int64_t stream_version, Moment recorded) {
  event.number = head.number + 1;
  event.stream_version = stream_version;
  event.recorded = recorded;
  event.seal = seal_of(head.seal, event);
  head = {event.number, event.seal};
}

bool same_event(const StoredEvent& stored, const NewEvent& fresh) {
  return !stored.erased && stored.stream == fresh.stream && stored.kind == fresh.kind &&
         stored.kind_version == fresh.kind_version && stored.happened == fresh.happened &&
         stored.actor == fresh.actor && stored.reason == fresh.reason && stored.body == fresh.body;
}

}  // namespace candour::journal
