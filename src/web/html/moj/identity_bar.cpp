#include "web/html/moj/identity_bar.hpp"

namespace candour::html {

Out& operator<<(Out& out, const IdentityBar& bar) {
  out << "<div" << Class{"moj-identity-bar", bar.classes} << bar.attributes
      << "><div class=\"moj-identity-bar__container\"><div class=\"moj-identity-bar__details\">";
  if (!bar.title.empty()) {
    out << "<span class=\"moj-identity-bar__title\">" << bar.title << "</span>";
  }
  out << "</div>\n";
  if (!bar.menus.empty()) {
    out << "<div class=\"moj-identity-bar__actions\">\n";
    for (const ButtonMenu& menu : bar.menus) {
      out << "<div class=\"moj-identity-bar__menu\">" << menu << "</div>\n";
    }
    out << "</div>";
  }
  return out << "</div></div>\n";
}

}  // namespace candour::html
