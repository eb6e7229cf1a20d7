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

// What is disputed in one statement, here or in the document from which it was brought forward, and
// what became of it, to stand beside it; nothing where nobody disputes it.
html::Raw disputes_beside(const Visit& visit, const OpenDocument& open,
                          const people::Statement& statement);
// Of a statement that is brought forward alone: what was disputed where it comes from.
html::Raw disputes_carried(const Visit& visit, const care::CaseRecord& record,
                           const people::Statement& statement);

// “Disagree with this”, to the page of disputes at this statement; nothing where the reader may not
// write one down, or the document was neither signed nor given to the person.
html::Raw disagree_link(const Visit& visit, const OpenDocument& open,
                        const people::Statement& statement);

// "Awaiting an answer: the council’s turn."
std::string words_of_standing(const Visit& visit, const care::DisputeEntryRecord& dispute);

}  // namespace candour::web
