#pragma once
// Every document of a case with what its stages say, read once for letters, for the page as its
// reader sees it, and for what can be decided today.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "letters/owed.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

struct DocumentReading {
  care::DocumentEntry entry;
  care::DocumentRecord document;
  std::vector<journal::StoredEvent> events;
  const forms::Form* form = nullptr;           // null: pages of its own, or the form is gone
  std::optional<care::Assessment> assessment;  // as signed, or as it was shared
  letters::DocumentFacts facts;                // its `entry` is not set: see facts_of
};

// Refuses as the store and the folds do. In the order in which they were begun.
Result<std::vector<DocumentReading>> read_documents(const Visit& visit,
                                                    const care::CaseRecord& record);

// Null where there is none of that reference.
const DocumentReading* reading_of(const std::vector<DocumentReading>& all, std::string_view id);

// For owed_letters(); points into `all`.
std::vector<letters::DocumentFacts> facts_of(const std::vector<DocumentReading>& all);

// Who of the case has died, by label, as the index of people holds it.
Result<std::vector<std::pair<std::string, VagueDate>>> deaths_in(const Visit& visit,
                                                                 const care::CaseRecord& record);

// The title of a kind of document: "Needs assessment"; the kind itself where it is not known.
std::string document_title(std::string_view kind);

// Somebody of the case as the reader of what is theirs.
people::Reader reader_named(const Visit& visit, const care::CaseRecord& record,
                            const care::PersonAdded& person);

}  // namespace candour::web
