#include "web/html/govuk/generic_header.hpp"

namespace candour::html {

Out& operator<<(Out& out, const GenericHeader& header) {
  out << "<div" << Class{"govuk-generic-header", header.classes} << header.attributes << "><div"
      << Class{"govuk-generic-header__container", header.container_classes}
      << "><div class=\"govuk-generic-header__logo\"><a" << Attr("href", Url(header.href))
      << " class=\"govuk-generic-header__homepage-link\">";
  return out << header.logo << "</a></div></div></div>\n";
}

}  // namespace candour::html
