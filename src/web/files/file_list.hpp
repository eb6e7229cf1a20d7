#pragma once
// The list of a case’s files, as its reader may see it.

#include "care/casefile/record.hpp"
#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// Newest first, pictures small, each with whose it is, what it shows and who sees it. What is
// withheld is said with its ground; what is hidden is not there.
html::Raw file_list(const Visit& visit, const care::CaseRecord& record);

}  // namespace candour::web
