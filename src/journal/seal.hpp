#pragma once
// How an event is sealed. The bytes are fixed for ever by docs/decisions/0001-seals.md.

#include <string>
#include <string_view>
#include <vector>

#include "journal/store.hpp"

namespace candour::journal {

// SHA-256(salt, body).
Digest digest_of_body(const Salt& salt, std::string_view body);
// SHA-256("reason", salt, reason).
Digest digest_of_reason(const Salt& salt, std::string_view reason);

// The header as it is sealed: each field with its length before it, so that no two headers share
// their bytes. Holds no personal text.
std::string header_bytes(const Digest& previous_seal, const StoredEvent& event);
// SHA-256 of the header. The chain begins with a previous seal of zeros.
Digest seal_of(const Digest& previous_seal, const StoredEvent& event);

// The events of a command with all that does not depend on what the store holds: fresh salts and
// the digests made with them.
std::vector<StoredEvent> prepare(const Command& command, const FillRandom& random);

// Gives a prepared event its place after `head` and seals it; `head` becomes the event itself.
void seal_after(Head& head, StoredEvent& event, std::int64_t stream_version, Moment recorded);

// Whether a stored event is the one that `fresh` asked for. Of an erased one only the header can be
// compared, and the answer is no: it cannot be shown.
bool same_event(const StoredEvent& stored, const NewEvent& fresh);

}  // namespace candour::journal
