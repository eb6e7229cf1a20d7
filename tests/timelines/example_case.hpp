#pragma once
// The worked examples of every room, src/care/ROOM/examples.toml, and what each answers otherwise
// than expected.

#include <ostream>
#include <string>
#include <vector>

#include "law_book.hpp"
#include "timeline/worked_example.hpp"

namespace candour::timeline {

// How a failing test names its example.
inline void PrintTo(const WorkedExample& example, std::ostream* out) {
  *out << example.rule << ": " << example.title;
}

}  // namespace candour::timeline

namespace candour::testing {

using timeline::WorkedExample;

// Ends the test program at a file that is refused.
inline std::vector<WorkedExample> read_examples() {
  std::vector<WorkedExample> all;
  for (const auto& path : files_in(CANDOUR_SOURCE_DIR "/src/care", ".toml")) {
    if (path.filename() != "examples.toml") continue;
    const std::string name = path.parent_path().filename().string() + "/examples.toml";
    for (WorkedExample& example : taken(timeline::read_examples(read_whole(path), name)))
      all.push_back(std::move(example));
  }
  return all;
}

inline Result<timeline::Replayed> replay(const WorkedExample& example) {
  return timeline::replay(example, the_rule_book());
}

inline std::vector<std::string> differences(const WorkedExample& example) {
  return timeline::differences(example, replay(example), the_rule_book());
}

}  // namespace candour::testing
