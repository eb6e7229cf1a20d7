#include "web/html/govuk/form_group.hpp"

namespace candour::html {

void add_id(std::string& ids, std::string_view id) {
  if (!ids.empty()) ids += ' ';
  ids += id;
}

void open_form_group(Out& out, const FormGroup& group, bool has_error) {
  out << "<div class=\"govuk-form-group";
  if (has_error) out << " govuk-form-group--error";
  if (!group.classes.empty()) out << " " << Text(group.classes);
  out << "\"" << group.attributes << ">\n";
}

void write_hint_and_error(Out& out, std::string_view id_prefix, const Hint& hint,
                          const ErrorMessage& error, std::string& described_by) {
  if (!hint.text.empty()) {
    const std::string hint_id = std::string(id_prefix) + "-hint";
    add_id(described_by, hint_id);
    write_hint(out, hint, hint_id);
  }
  if (!error.text.empty()) {
    const std::string error_id = std::string(id_prefix) + "-error";
    add_id(described_by, error_id);
    write_error_message(out, error, error_id);
  }
}

}  // namespace candour::html
