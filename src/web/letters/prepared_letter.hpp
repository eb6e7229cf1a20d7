#pragma once
// A letter made ready: the record as it stands, the draft from it with what was typed, and the very
// bytes that would be sent.

#include <memory>
#include <string>

#include "letters/draft.hpp"
#include "letters/send.hpp"
#include "web/letters/case_documents.hpp"

namespace candour::web {

// Which letter: of a form or of an address.
struct LetterChoice {
  std::string kind;      // "L06"
  std::string document;  // reference of a document of the case; empty: none
  std::string to;        // label; empty: whoever it is about
  std::string about;     // label; empty: of the document, else of the case
};

struct PreparedLetter {
  care::CaseRecord record;
  std::vector<DocumentReading> documents;
  std::vector<std::pair<std::string, VagueDate>> died;
  letters::LetterSource source;  // points into the three above and into itself
  letters::Edits edits;
  letters::Draft draft;
  people::DocumentId reference;  // the same while this letter is in work
  std::string bytes;
  std::string digest;  // of the bytes, in hexadecimal
};

// Refuses with unknown_field_value (kind), not_found (document), unknown_person (about, to) and as
// the stores do.
Result<std::unique_ptr<PreparedLetter>> prepare_letter(const Visit& visit,
                                                       const LetterChoice& choice);

// "?kind=L06&document=d-1&to=A&about=A"
std::string query_of(const LetterChoice& choice);

// The section of the draft store in which the parts of a letter are kept.
inline constexpr std::string_view letter_section = "letter";

}  // namespace candour::web
