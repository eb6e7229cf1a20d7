#pragma once
// The pages of documents: beginning one, its sections, checking and signing it, reading it.

#include <vector>

#include "web/html/html.hpp"
#include "web/pages/site.hpp"

namespace candour::care {
struct CaseRecord;
}

namespace candour::web {

std::vector<PageRoute> document_routes();

// The section “Documents” of a case’s page: each with where it stands, who and when, and what comes
// next; and beginning another. Empty where there is none and nobody may begin one.
html::Raw documents_section(const Visit& visit, const care::CaseRecord& record);

}  // namespace candour::web
