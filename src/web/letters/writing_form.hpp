#pragma once
// The fields with which a letter is written and sent.

#include "web/html/html.hpp"
#include "web/letters/prepared_letter.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// Every part: what the record fills, what is missing with its clause, and the words to change.
void write_letter_parts(html::Out& out, const Visit& visit, const PreparedLetter& letter,
                        const LetterChoice& choice, const CaseForm& form);

// How it goes, who gets copies, and what whoever it is about asked.
void write_sending(html::Out& out, const PreparedLetter& letter, const LetterChoice& choice,
                   const CaseForm& form);

// Why a part is missing, with its clause and a link to where it is recorded.
html::Raw missing_words(const Visit& visit, const letters::Part& part);

}  // namespace candour::web
