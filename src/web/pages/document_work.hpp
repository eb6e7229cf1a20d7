#pragma once
// A document of the case of the route ({document}): read with its case, and written in by one
// command that checks the document’s version and not the case’s (contracts 4).

#include <functional>
#include <string>
#include <vector>

#include "care/document/record.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {

struct OpenDocument {
  care::CaseRecord record;
  care::DocumentEntry entry;
  care::DocumentRecord document;
  std::vector<journal::StoredEvent> events;  // of the document’s stream, for the folds of stages
};

// The document of the route. Refuses with not_found where the case has none of that name.
Result<OpenDocument> read_document(const Visit& visit);
// Any document of the case of the route, by its reference.
Result<OpenDocument> read_document(const Visit& visit, std::string_view document);

// What an action answers to the document as it stands: events for its stream, the case’s, or both.
using DocumentAction = std::function<Result<care::Events>(const OpenDocument&, const care::Doer&)>;

// Does one thing in the document, in one command: all of it or nothing. Where somebody wrote in the
// document meanwhile the action is asked again; a form sent twice is done once. Refuses as the
// action and the store do.
Result<void> do_in_document(const Visit& visit, const std::string& key,
                            const DocumentAction& action);
Result<void> do_in_document(const Visit& visit, std::string_view document, const std::string& key,
                            const DocumentAction& action);

// "/cases/{case}/documents/{document}" and what follows it.
std::string path_of_document(const Visit& visit, std::string_view document,
                             std::string_view below = {});

}  // namespace candour::web
