#include "web/html/moj/sub_navigation.hpp"

namespace candour::html {

Out& operator<<(Out& out, const SubNavigation& navigation) {
  out << "<nav" << Class{"moj-sub-navigation", navigation.classes}
      << Attr("aria-label", navigation.label) << navigation.attributes
      << "><ul class=\"moj-sub-navigation__list\">\n";
  for (const SubNavigationItem& item : navigation.items) {
    out << "<li" << Class{"moj-sub-navigation__item", item.classes}
        << "><a class=\"moj-sub-navigation__link\""
        << AttrIf("aria-current", item.is_current ? "page" : "") << Attr("href", Url(item.href))
        << item.attributes << ">" << item.text << "</a></li>\n";
  }
  return out << "</ul></nav>\n";
}

}  // namespace candour::html
