#pragma once
// What a legal review of a rule would be tied to: one fingerprint over our summaries of the
// provisions it cites and the rule as it is printed. When either changes, so does the fingerprint,
// and an earlier review no longer holds.

#include <string>

#include "web/law_book/law_book.hpp"

namespace candour::web {

// The text that is reviewed: the rule's head, its tree with every period of its lengths, and the
// summaries of what it cites, in all their versions.
std::string reviewed_text(const BookRule& rule, const rules::LawLibrary& library);

// SHA-256 of that text, in 64 hexadecimal characters.
std::string review_fingerprint(const BookRule& rule, const rules::LawLibrary& library);

}  // namespace candour::web
