#pragma once
// The form in which a note is written, and what was typed into it.

#include "care/casefile/note_actions.hpp"
#include "web/html/html.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// The fields: the note, when, whose account, how known, about whom, and whether it is kept closer.
void write_note_fields(html::Out& out, const care::CaseRecord& record, const CaseForm& form);

// What was typed, read; what is missing is the action’s to say. Refuses as read_text does, with
// no_such_date or date_out_of_range (happened), unknown_field_value (a choice that was not there).
Result<care::WriteNote> note_typed(const Typed& typed, const care::CaseRecord& record,
                                   const Visit& visit);

// A whole number from 0 to 99,999. Refuses with malformed.
Result<int> whole_number(std::string_view text);

}  // namespace candour::web
