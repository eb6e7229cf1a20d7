#pragma once
// The files of forms: what ships with Candour, and what a council adds to it.

#include <filesystem>

#include "forms/placed_form.hpp"
#include "law/toml_file.hpp"

namespace candour::forms {

// Reads one form. Refuses what every file of ours is refused for (a key that is not known, missing
// or of another type), a [[pattern]] that stands twice or that a section names and there is none
// of, and what check_form refuses; each with the file, the line and the field.
Result<PlacedForm> read_form(const law::TomlFile& file);

// A form with what a council adds in a file of its own:
//   [[add]]          section, after (a question of it; at its end where it is absent), a question
//   [[add_section]]  after (a section), and a section with its questions
//   [[word]]         section, question, and another label or hint, or other words of options
//   [[order]]        section, questions: every question of the section, in order
//   [[take_away]]    section, question
// `from_version` says from which version of the form the file holds; every one where it is absent.
// What an act or regulation asks stays: a question with a cite, or in a section with one, is
// neither taken away, nor are its options worded otherwise, nor its need or cite changed
// (weaker_than_law). Refuses besides what read_form refuses of what results, and with
// unknown_field_value what names a section or question that the form has not.
Result<PlacedForm> with_councils_own(PlacedForm form, const law::TomlFile& file);

// Every form of a folder, NAME.toml, with a council’s additions from another folder, where a file
// is called after the form’s id; the second may be absent. Refuses besides with duplicate_key (a
// version of a form twice), date_out_of_range (a later version in force no later than the one
// before) and duplicate_key (a fact of a council’s own that any form asks).
Result<FormBook> load_forms(const std::filesystem::path& folder,
                            const std::filesystem::path& councils_folder = {});

}  // namespace candour::forms
