#include "web/html/govuk/inset_text.hpp"

namespace candour::html {

Out& operator<<(Out& out, const InsetText& inset) {
  return out << "<div" << AttrIf("id", inset.id) << Class{"govuk-inset-text", inset.classes}
             << inset.attributes << ">" << inset.text << "</div>\n";
}

}  // namespace candour::html
