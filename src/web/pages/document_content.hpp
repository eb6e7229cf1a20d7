#pragma once
// What a document says now: as it was signed, else as the drafts of its authors stand.

#include "care/document/answers.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

// Two authors’ texts of one field that differ, none adopted yet.
struct TwoTexts {
  std::string section;
  std::string field;
  std::vector<ActorId> authors;
};

struct ContentNow {
  care::DocumentContent content;
  std::vector<TwoTexts> undecided;
  std::vector<ActorId> authors;  // everybody who wrote what stands
  bool is_signed = false;
};

// Refuses with store_failed.
Result<ContentNow> content_now(const Visit& visit, const OpenDocument& open);

}  // namespace candour::web
