#pragma once
// What a stage adds to the page of its documents: a panel below the list of sections, with links to
// pages of its own (eligibility, the table, the charge).

#include <span>
#include <string_view>

#include "web/html/html.hpp"
#include "web/pages/document_work.hpp"

namespace candour::web {

struct DocumentExtra {
  std::string_view kind;  // of the document: "needs_assessment"
  // Empty where there is nothing to say.
  html::Raw (*panel)(const Visit& visit, const OpenDocument& open);
};

// Every panel, in the order in which they stand on a page. Listed in document_extras.cpp.
std::span<const DocumentExtra> document_extras();

}  // namespace candour::web
