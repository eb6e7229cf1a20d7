#include "web/html/govuk/textarea.hpp"

namespace candour::html {

Out& operator<<(Out& out, const Textarea& textarea) {
  const std::string& id = textarea.id.empty() ? textarea.name : textarea.id;
  const std::string described_by = open_field(out, textarea, id);
  out << textarea.form_group.before_input << "<textarea class=\"govuk-textarea";
  if (!textarea.error_message.text.empty()) out << " govuk-textarea--error";
  if (!textarea.classes.empty()) out << " " << Text(textarea.classes);
  out << "\"" << Attr("id", id) << Attr("name", textarea.name) << " rows=\"" << textarea.rows
      << "\"";
  if (textarea.spellcheck) out << Attr("spellcheck", *textarea.spellcheck ? "true" : "false");
  out << Flag{"disabled", textarea.is_disabled} << AttrIf("aria-describedby", described_by)
      << AttrIf("autocomplete", textarea.autocomplete) << textarea.attributes << ">";
  // A parser drops one line end at the start of a textarea (HTML standard, "in body" insertion
  // mode), so text that begins with one gets another.
  if (textarea.value.starts_with('\n') || textarea.value.starts_with("\r\n")) out << "\n";
  return out << Text(textarea.value) << "</textarea>\n"
             << textarea.form_group.after_input << "</div>\n";
}

}  // namespace candour::html
