#include "web/html/govuk/error_summary.hpp"

namespace candour::html {

// The alert is a child of the element that script focuses, so that a screen reader does not lose
// one announcement to the other.
Out& operator<<(Out& out, const ErrorSummary& summary) {
  out << "<div" << Class{"govuk-error-summary", summary.classes};
  if (summary.disable_auto_focus) {
    out << Attr("data-disable-auto-focus", *summary.disable_auto_focus ? "true" : "false");
  }
  out << summary.attributes
      << " data-module=\"govuk-error-summary\"><div role=\"alert\">"
         "<h2 class=\"govuk-error-summary__title\">"
      << summary.title << "</h2><div class=\"govuk-error-summary__body\">\n";
  if (!summary.description.empty()) out << "<p>" << summary.description << "</p>\n";
  if (!summary.items.empty()) {
    out << "<ul class=\"govuk-list govuk-error-summary__list\">\n";
    for (const ErrorSummaryItem& item : summary.items) {
      out << "<li>";
      if (item.href.empty()) {
        out << item.text;
      } else {
        out << "<a" << Attr("href", Url(item.href)) << item.attributes << ">" << item.text
            << "</a>";
      }
      out << "</li>\n";
    }
    out << "</ul>";
  }
  return out << "</div></div></div>\n";
}

}  // namespace candour::html
