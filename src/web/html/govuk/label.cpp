#include "web/html/govuk/label.hpp"

namespace candour::html {

void write_label(Out& out, const Label& label, std::string_view for_id) {
  if (label.text.empty()) return;
  if (label.is_page_heading) out << "<h1 class=\"govuk-label-wrapper\">";
  out << "<label" << Class{"govuk-label", label.classes} << label.attributes
      << AttrIf("for", for_id) << ">" << label.text << "</label>";
  if (label.is_page_heading) out << "</h1>";
  out << "\n";
}

Out& operator<<(Out& out, const Label& label) {
  write_label(out, label, label.for_id);
  return out;
}

}  // namespace candour::html
