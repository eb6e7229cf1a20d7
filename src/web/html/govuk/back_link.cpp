#include "web/html/govuk/back_link.hpp"

namespace candour::html {

Out& operator<<(Out& out, const BackLink& link) {
  return out << "<a" << Attr("href", Url(link.href)) << Class{"govuk-back-link", link.classes}
             << link.attributes << ">" << link.text << "</a>\n";
}

}  // namespace candour::html
