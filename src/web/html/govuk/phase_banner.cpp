#include "web/html/govuk/phase_banner.hpp"

namespace candour::html {

Out& operator<<(Out& out, const PhaseBanner& banner) {
  const std::string base = "govuk-phase-banner__content__tag";
  return out << "<div class=\"govuk-phase-banner govuk-width-container"
             << (banner.classes.empty() ? Raw() : markup(" "_html, Text(banner.classes))) << "\""
             << banner.attributes << "><p class=\"govuk-phase-banner__content\">"
             << Tag{.text = banner.tag.text,
                    .classes = banner.tag.classes.empty() ? base : base + " " + banner.tag.classes,
                    .attributes = banner.tag.attributes}
             << " <span class=\"govuk-phase-banner__text\">" << banner.text
             << "</span></p></div>\n";
}

}  // namespace candour::html
