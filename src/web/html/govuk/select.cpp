#include "web/html/govuk/select.hpp"

namespace candour::html {

Out& operator<<(Out& out, const Select& select) {
  const std::string& id = select.id.empty() ? select.name : select.id;
  const std::string described_by = open_field(out, select, id);
  out << select.form_group.before_input << "<select class=\"govuk-select";
  if (!select.classes.empty()) out << " " << Text(select.classes);
  if (!select.error_message.text.empty()) out << " govuk-select--error";
  out << "\"" << Attr("id", id) << Attr("name", select.name) << Flag{"disabled", select.is_disabled}
      << AttrIf("aria-describedby", described_by) << select.attributes << ">\n";
  for (const SelectItem& item : select.items) {
    const bool is_value = !select.value.empty() && item.value.value_or(item.text) == select.value;
    out << "<option";
    if (item.value) out << Attr("value", *item.value);
    out << Flag{"selected", item.is_selected.value_or(is_value)}
        << Flag{"disabled", item.is_disabled} << item.attributes << ">" << Text(item.text)
        << "</option>\n";
  }
  return out << "</select>\n" << select.form_group.after_input << "</div>\n";
}

}  // namespace candour::html
