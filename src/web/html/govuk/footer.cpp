#include "web/html/govuk/footer.hpp"

namespace candour::html {
namespace {

void write_link(Out& out, const FooterLink& link) {
  out << "<a class=\"govuk-footer__link\"" << Attr("href", Url(link.href)) << link.attributes << ">"
      << link.text << "</a>";
}

void write_section(Out& out, const FooterSection& section) {
  out << "<div class=\"govuk-footer__section govuk-grid-column-" << Text(section.width)
      << "\"><h2 class=\"govuk-footer__heading govuk-heading-m\">" << section.title << "</h2>\n";
  if (!section.links.empty()) {
    out << "<ul class=\"govuk-footer__list";
    if (section.columns > 0) out << " govuk-footer__list--columns-" << section.columns;
    out << "\">\n";
    for (const FooterLink& link : section.links) {
      if (link.href.empty() || link.text.empty()) continue;
      out << "<li class=\"govuk-footer__list-item\">";
      write_link(out, link);
      out << "</li>\n";
    }
    out << "</ul>";
  }
  out << "</div>\n";
}

void write_meta(Out& out, const Footer& footer) {
  if (footer.has_links_title || !footer.links.empty() || !footer.note.empty()) {
    out << "<h2 class=\"govuk-visually-hidden\">" << Text(footer.links_title) << "</h2>\n";
  }
  if (!footer.links.empty()) {
    out << "<ul class=\"govuk-footer__inline-list\">\n";
    for (const FooterLink& link : footer.links) {
      out << "<li class=\"govuk-footer__inline-list-item\">";
      write_link(out, link);
      out << "</li>\n";
    }
    out << "</ul>";
  }
  if (!footer.note.empty()) {
    out << "<div class=\"govuk-footer__meta-custom\">" << footer.note << "</div>";
  }
  if (!footer.licence.empty()) {
    out << "<span class=\"govuk-footer__licence-description\">" << footer.licence << "</span>";
  }
}

}  // namespace

Out& operator<<(Out& out, const Footer& footer) {
  out << "<div" << Class{"govuk-footer", footer.classes} << footer.attributes << "><div"
      << Class{"govuk-width-container", footer.container_classes} << ">\n";
  if (!footer.sections.empty()) {
    out << "<div class=\"govuk-footer__navigation\">\n";
    for (const FooterSection& section : footer.sections) write_section(out, section);
    out << "</div><hr class=\"govuk-footer__section-break\">\n";
  }
  out << "<div class=\"govuk-footer__meta\">"
         "<div class=\"govuk-footer__meta-item govuk-footer__meta-item--grow\">";
  write_meta(out, footer);
  out << "</div>";
  if (!footer.copyright.empty()) {
    out << "<div class=\"govuk-footer__meta-item\">" << footer.copyright << "</div>";
  }
  return out << "</div></div></div>\n";
}

}  // namespace candour::html
