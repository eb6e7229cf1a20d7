#pragma once
// For tests: who writes in what, and short words for it.

#include <gtest/gtest.h>

#include "drafts/draft_store.hpp"
#include "journal/temporary_folder.hpp"

namespace candour::drafts {

inline const CouncilId camden = CouncilId::ours("camden");
inline const CouncilId barnet = CouncilId::ours("barnet");
inline const people::DocumentId assessment = people::DocumentId::ours("d-1");
inline const ActorId amira = ActorId::ours("staff:amira");
inline const ActorId joe = ActorId::ours("staff:joe");
inline const Moment morning = moment_at(1'772'442'300'000);

inline DraftKey key_of(const ActorId& author, std::string section = "outcome-A01") {
  return {camden, assessment, std::move(section), author};
}

inline std::unique_ptr<DraftStore> open_store(const std::filesystem::path& path) {
  auto store = DraftStore::open(path);
  CANDOUR_ASSERT(store, "a store of drafts can be opened in a fresh folder");
  return std::move(*store);
}

// "section/field author: text", in the order in which they are read.
inline std::vector<std::string> lines_of(const DraftStore& store,
                                         const CouncilId& council = camden) {
  std::vector<std::string> lines;
  const auto drafts = store.read(council, assessment);
  EXPECT_TRUE(drafts.has_value());
  if (!drafts) return lines;
  for (const DraftText& one : drafts->texts)
    lines.push_back(one.section + "/" + one.field + " " + one.author.text() + ": " + one.text);
  return lines;
}

}  // namespace candour::drafts
