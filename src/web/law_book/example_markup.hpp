#pragma once
// Worked examples on a rule's page: what happened, what the rule says of it, and whether that is
// what the law asks.

#include "web/law_book/book_page.hpp"
#include "web/law_book/examples.hpp"

namespace candour::web {

// The section with every example of the rule, each run as it is written.
void write_examples(html::Out& out, const Reading& reading, std::string_view rule_id);

}  // namespace candour::web
