#pragma once
// What the writer of the kill test types: two fields that belong together, the same number in both.

#include <fmt/format.h>

#include <string>
#include <vector>

#include "drafts/draft_store.hpp"

namespace candour::drafts {

inline const CouncilId killed_council = CouncilId::ours("camden");
inline const people::DocumentId killed_document = people::DocumentId::ours("d-1");

inline DraftKey killed_key(int writer) {
  return {killed_council, killed_document, "section",
          ActorId::ours(fmt::format("staff:{}", writer))};
}

inline std::vector<DraftField> typed_fields(int number) {
  return {{"first", fmt::format("{}", number)},
          {"second", fmt::format("{} {}", number, std::string(800, 'x'))}};
}

}  // namespace candour::drafts
