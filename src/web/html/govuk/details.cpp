#include "web/html/govuk/details.hpp"

namespace candour::html {

Out& operator<<(Out& out, const Details& details) {
  return out << "<details" << AttrIf("id", details.id) << Class{"govuk-details", details.classes}
             << details.attributes << Flag{"open", details.is_open}
             << "><summary class=\"govuk-details__summary\">"
                "<span class=\"govuk-details__summary-text\">"
             << details.summary << "</span></summary><div class=\"govuk-details__text\">"
             << details.text << "</div></details>\n";
}

}  // namespace candour::html
