#include "web/html/govuk/warning_text.hpp"

namespace candour::html {

Out& operator<<(Out& out, const WarningText& warning) {
  return out << "<div" << Class{"govuk-warning-text", warning.classes} << warning.attributes
             << "><span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span>\n"
                "<strong class=\"govuk-warning-text__text\">"
                "<span class=\"govuk-visually-hidden\">"
             << Text(warning.icon_text) << "</span> " << warning.text << "</strong></div>\n";
}

}  // namespace candour::html
