#pragma once
// The section “Notes” of a case’s page: newest first, each with who wrote it, whose account it is
// and how it is known, when it happened and was recorded, and who sees it; as it stood on the day
// looked from, and as the reader may see it.

#include <string>

#include "people/statement.hpp"
#include "web/html/html.hpp"
#include "web/pages/case_view.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// Empty for a published case and where there is neither a note nor anybody who may write one. Each
// note has the id "n-" and its reference.
html::Raw notes_section(const Visit& visit, const CaseView& view);

// Who sees it: "Not yet shared with the person".
std::string sharing_words(const people::Statement& statement);
// Whose account it is and how it is known: "Mrs Adeyemi’s account; said by them".
std::string account_words(const Visit& visit, const care::CaseRecord& record,
                          const people::Statement& statement);

}  // namespace candour::web
