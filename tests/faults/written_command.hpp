#pragma once
// What the writer of the kill test appends: commands that follow from their writer and number, so
// that the next writer can send again what the killed one had no answer to.

#include <fmt/format.h>

#include <string>

#include "journal/store.hpp"

namespace candour::journal {

inline const CouncilId killed_council = CouncilId::ours("camden");

// Every second command brings two events: they stand together or not at all.
inline int events_of(int number) { return 1 + number % 2; }

inline std::string written_body(int writer, int number, int place) {
  return fmt::format("{{\"writer\":{},\"number\":{},\"place\":{}}}", writer, number, place);
}

inline Command written_command(int writer, int number) {
  Command command{killed_council, fmt::format("{}-{}", writer, number), {}, {}};
  for (int place = 0; place < events_of(number); ++place)
    command.events.push_back({.stream = StreamName::ours(fmt::format("case/{}", writer)),
                              .kind = "test.written",
                              .happened = {},
                              .actor = ActorId::ours("system:writer"),
                              .body = written_body(writer, number, place)});
  return command;
}

}  // namespace candour::journal
