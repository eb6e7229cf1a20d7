#pragma once
// A letter as one HTML document that needs nothing else: no script, its style within, large print
// where it is asked for. Every text is escaped by its type. These are the bytes that are sent.

#include <string>
#include <string_view>

#include "letters/draft.hpp"
#include "web/html/html.hpp"

namespace candour::letters {

// `reference` is printed at its foot. Parts that are missing are left out: whether the letter may
// be sent without them is send_letter’s to say. The same draft makes the same bytes.
std::string render(const Draft& draft, std::string_view reference);

// Pieces of a letter as markup for a page of ours.
html::Raw markup_of(std::span<const Block> blocks);
// Words of many lines: a paragraph for each.
html::Raw paragraphs_of(std::string_view words);

// The policy under which a letter is shown: nothing runs, nothing is fetched, no form is sent.
std::string_view letter_content_policy();

}  // namespace candour::letters
