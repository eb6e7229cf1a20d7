#pragma once
// What a person disagrees with in a document that they were given, statement by statement: raised
// (keyed for them), answered in writing, followed. The statement stays; what became of it stands
// beside it wherever the statement is shown.

#include <string_view>

#include "web/html/html.hpp"
#include "web/pages/document_work.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

std::vector<PageRoute> dispute_routes();

// What is disputed in one statement, and what became of it, to stand beside it; nothing where
// nobody disputes it.
html::Raw disputes_beside(const Visit& visit, const care::DocumentRecord& document,
                          std::string_view statement);

// "Awaiting an answer: the council’s turn."
std::string words_of_standing(const Visit& visit, const care::DisputeEntryRecord& dispute);

}  // namespace candour::web
