#include "web/html/govuk/skip_link.hpp"

namespace candour::html {

Out& operator<<(Out& out, const SkipLink& link) {
  return out << "<a" << Attr("href", Url(link.href)) << Class{"govuk-skip-link", link.classes}
             << link.attributes << " data-module=\"govuk-skip-link\">" << link.text << "</a>";
}

}  // namespace candour::html
