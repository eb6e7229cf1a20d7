#pragma once
// What the pages of a document share, and the handlers that document_routes() lists.

#include <map>
#include <string>

#include "web/documents/section_form.hpp"
#include "web/documents/view.hpp"
#include "web/html/layout.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// The frame: caption, heading, back link.
Response document_page(const Visit& visit, const DocumentView& view, std::string_view title,
                       const html::Raw& body, int status = 200, std::string back = {});
// What is wrong, where anything is, and the h1 with whom it is about above it.
void write_heading(html::Out& out, const DocumentView& view, std::string_view title);

// The gaps as a list with links to where each is closed.
void write_gaps(html::Out& out, const Visit& visit, const DocumentView& view,
                const std::vector<care::Gap>& gaps);

// What a document says, section by section, as a reader sees it.
void write_content(html::Out& out, const Visit& visit, const DocumentView& view,
                   const care::DocumentContent& content, const people::Reader& reader);
// In place of what is still being written: the version that was shared, as this reader may read it,
// else the ground on which nothing is shown yet.
void write_not_yet(html::Out& out, const Visit& visit, const DocumentView& view,
                   people::Ground ground);
// Whoever the document is about, as the reader of it.
people::Reader person_as_reader(const Visit& visit, const DocumentView& view);

// Who signed, as what, when, and under which number of the chain.
std::string signed_words(const Visit& visit, const care::SignedContent& last);

Response show_begin(const Visit& visit);
Response begin(const Visit& visit);
Response show_document(const Visit& visit);
Response show_section(const Visit& visit);
Response save_section(const Visit& visit);
Response show_check(const Visit& visit);
Response sign(const Visit& visit);
Response share(const Visit& visit);
Response give_up(const Visit& visit);

// The page of a section; what was typed stands in it.
Response section_page(const Visit& visit, const DocumentView& view, const forms::Section& section,
                      std::map<std::string, TypedField, std::less<>> typed, std::string more,
                      int status);
// What somebody typed when the document was signed or given up meanwhile: all of it, with what was
// signed beside it.
Response stale_section(const Visit& visit, const DocumentView& view, const forms::Section& section,
                       const std::vector<TypedField>& typed);
// The page to check, with what stands in the way of signing.
Response check_page(const Visit& visit, const DocumentView& view, const CaseForm& form);
Response read_page(const Visit& visit, const DocumentView& view);

}  // namespace candour::web
