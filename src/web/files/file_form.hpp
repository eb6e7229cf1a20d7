#pragma once
// The form in which a file is brought into a case, and what was typed into it.

#include "care/casefile/file_actions.hpp"
#include "web/html/html.hpp"
#include "web/http/form.hpp"
#include "web/pages/case_form.hpp"

namespace candour::web {

// A form with its file as it was sent. A file may be a little larger than what is taken in, so that
// whoever sends one can be told so on the form with all that they typed.
struct TypedFile {
  Typed typed;
  std::vector<UploadedFile> files;
};
// Refuses as read_form and submission_id_of do.
Result<TypedFile> read_typed_file(const Visit& visit);

// The whole form, sent to the page that it stands on.
void write_file_form(html::Out& out, const Visit& visit, const care::CaseRecord& record,
                     const CaseForm& form);

// What was typed of a file, without the file. Refuses as read_text does, and with
// unknown_field_value (a choice that was not there).
Result<care::KeepFile> file_typed(const Typed& typed, const care::CaseRecord& record,
                                  const Visit& visit);

}  // namespace candour::web
