#include "web/html/govuk/breadcrumbs.hpp"

namespace candour::html {

Out& operator<<(Out& out, const Breadcrumbs& breadcrumbs) {
  out << "<nav class=\"govuk-breadcrumbs";
  if (!breadcrumbs.classes.empty()) out << " " << Text(breadcrumbs.classes);
  if (breadcrumbs.collapse_on_mobile) out << " govuk-breadcrumbs--collapse-on-mobile";
  out << "\"" << breadcrumbs.attributes << Attr("aria-label", breadcrumbs.label)
      << "><ol class=\"govuk-breadcrumbs__list\">\n";
  for (const Breadcrumb& item : breadcrumbs.items) {
    if (item.href.empty()) {
      out << "<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">" << item.text
          << "</li>\n";
    } else {
      out << "<li class=\"govuk-breadcrumbs__list-item\"><a class=\"govuk-breadcrumbs__link\""
          << Attr("href", Url(item.href)) << item.attributes << ">" << item.text << "</a></li>\n";
    }
  }
  return out << "</ol></nav>\n";
}

}  // namespace candour::html
