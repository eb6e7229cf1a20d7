#include "web/html/moj/button_menu.hpp"

namespace candour::html {

Out& operator<<(Out& out, const ButtonMenu& menu) {
  out << "<div" << Class{"moj-button-menu", menu.classes} << " data-module=\"moj-button-menu\""
      << menu.attributes << AttrIf("data-button-text", menu.button_text)
      << AttrIf("data-button-classes", menu.button_classes) << AttrIf("data-align-menu", menu.align)
      << ">\n";
  for (const Button& item : menu.items) {
    Button button = item;
    button.classes = "moj-button-menu__item govuk-button--secondary";
    if (!item.classes.empty()) button.classes += " " + item.classes;
    out << button;
  }
  return out << "</div>\n";
}

}  // namespace candour::html
