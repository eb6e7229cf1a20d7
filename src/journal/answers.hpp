#pragma once
// What the stores answer alike.

#include <span>

#include "journal/store.hpp"

namespace candour::journal {

// The answer to the command that brought these events. There is at least one.
Appended answer_of(std::span<const StoredEvent> events);

// The answer to a command whose key is known, from the events that the key brought: the first
// answer again, or already_done where they are others.
Result<Appended> first_answer(const Command& command, std::span<const StoredEvent> stored);

Refusal stale(const ExpectedVersion& expected, std::int64_t version);

}  // namespace candour::journal
