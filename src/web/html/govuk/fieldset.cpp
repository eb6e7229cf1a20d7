#include "web/html/govuk/fieldset.hpp"

namespace candour::html {

void open_fieldset(Out& out, const Fieldset& fieldset, std::string_view described_by,
                   std::string_view role) {
  const Legend& legend = fieldset.legend;
  out << "<fieldset" << Class{"govuk-fieldset", fieldset.classes} << AttrIf("role", role)
      << AttrIf("aria-describedby", described_by) << fieldset.attributes << ">\n";
  if (legend.text.empty()) return;
  out << "<legend" << Class{"govuk-fieldset__legend", legend.classes} << ">";
  if (legend.is_page_heading) {
    out << "<h1 class=\"govuk-fieldset__heading\">" << legend.text << "</h1>";
  } else {
    out << legend.text;
  }
  out << "</legend>\n";
}

Out& operator<<(Out& out, const Fieldset& fieldset) {
  open_fieldset(out, fieldset, fieldset.described_by, fieldset.role);
  return out << fieldset.content << "</fieldset>\n";
}

}  // namespace candour::html
