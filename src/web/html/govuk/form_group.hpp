#pragma once
// What every field of a form shares: the group around it, its label, hint and error, and the list
// of ids that describe it to a screen reader.

#include "web/html/govuk/error_message.hpp"
#include "web/html/govuk/hint.hpp"
#include "web/html/govuk/label.hpp"
#include "web/html/html.hpp"

namespace candour::html {

struct FormGroup {
  Content before_input{};
  Content after_input{};
  std::string classes{};
  Attributes attributes{};
};

// Adds one id to a list of ids separated by spaces.
void add_id(std::string& ids, std::string_view id);

void open_form_group(Out& out, const FormGroup& group, bool has_error);

// Writes the hint and the error, with ids made from `id_prefix`, and adds those ids to
// `described_by`.
void write_hint_and_error(Out& out, std::string_view id_prefix, const Hint& hint,
                          const ErrorMessage& error, std::string& described_by);

// The start of a field with one control: group, label, hint and error. Returns what describes the
// control (for aria-describedby), beginning with `described_by`.
template <class Field>
std::string open_field(Out& out, const Field& field, std::string_view id) {
  std::string described_by = field.described_by;
  open_form_group(out, field.form_group, !field.error_message.text.empty());
  write_label(out, field.label, id);
  write_hint_and_error(out, id, field.hint, field.error_message, described_by);
  return described_by;
}

}  // namespace candour::html
