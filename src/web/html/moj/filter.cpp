#include "web/html/moj/filter.hpp"

#include "web/html/govuk/button.hpp"

namespace candour::html {
namespace {

// The style sheet sets a heading and its action apart by justifying the line, which takes white
// space between them.
void write_chosen(Out& out, const Filter& filter) {
  if (filter.chosen.empty()) return;
  out << "<div class=\"moj-filter__selected\"><div class=\"moj-filter__selected-heading\">"
         "<div class=\"moj-filter__heading-title\"><h2 class=\"govuk-heading-m\">"
      << filter.chosen_heading
      << "</h2></div>\n<div class=\"moj-filter__heading-action\">"
         "<p><a class=\"govuk-link govuk-link--no-visited-state\""
      << Attr("href", Url(filter.clear_href)) << ">" << filter.clear_text
      << "</a></p></div></div>\n";
  for (const ChosenFilters& category : filter.chosen) {
    out << "<h3 class=\"govuk-heading-s govuk-!-margin-bottom-0\">" << category.heading
        << "</h3><ul class=\"moj-filter-tags\">\n";
    for (const ChosenFilter& item : category.items) {
      out << "<li><a class=\"moj-filter__tag\"" << Attr("href", Url(item.href_without))
          << "><span class=\"govuk-visually-hidden\">Remove this filter</span> " << item.text
          << "</a></li>\n";
    }
    out << "</ul>\n";
  }
  out << "</div>\n";
}

}  // namespace

Out& operator<<(Out& out, const Filter& filter) {
  out << "<div class=\"moj-filter\" data-module=\"moj-filter\"" << filter.attributes
      << "><div class=\"moj-filter__header\"><div class=\"moj-filter__header-title\">"
         "<h2 class=\"govuk-heading-m\">"
      << filter.heading
      << "</h2></div>\n<div class=\"moj-filter__header-action\"></div></div>"
         "<div class=\"moj-filter__content\">\n";
  write_chosen(out, filter);
  return out << "<div class=\"moj-filter__options\">\n"
             << Button{.text = filter.submit_text, .attributes = filter.submit_attributes}
             << filter.options << "</div></div></div>\n";
}

}  // namespace candour::html
