#include "web/html/govuk/button.hpp"

namespace candour::html {
namespace {

void write_common_attributes(Out& out, const Button& button) {
  out << " class=\"govuk-button";
  if (!button.classes.empty()) out << " " << Text(button.classes);
  if (button.is_start) out << " govuk-button--start";
  out << "\" data-module=\"govuk-button\"" << button.attributes << AttrIf("id", button.id) << ">";
}

// A start button lays out its children side by side and drops the spaces between them, so markup
// in one is kept together by a span.
void write_text(Out& out, const Button& button) {
  const bool needs_span = button.is_start && button.text.is_markup();
  if (needs_span) out << "<span>";
  out << button.text;
  if (needs_span) out << "</span>";
  if (!button.is_start) return;
  out << "<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" "
         "width=\"17.5\" height=\"19\" viewBox=\"0 0 33 40\" aria-hidden=\"true\" "
         "focusable=\"false\">"
         "<path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg>";
}

}  // namespace

Out& operator<<(Out& out, const Button& button) {
  if (!button.href.empty()) {
    out << "<a" << Attr("href", Url(button.href)) << " role=\"button\" draggable=\"false\"";
    write_common_attributes(out, button);
    write_text(out, button);
    return out << "</a>\n";
  }
  out << "<button" << Attr("type", button.type) << AttrIf("value", button.value)
      << AttrIf("name", button.name);
  if (button.is_disabled) out << " disabled aria-disabled=\"true\"";
  if (button.prevent_double_click) {
    out << Attr("data-prevent-double-click", *button.prevent_double_click ? "true" : "false");
  }
  write_common_attributes(out, button);
  write_text(out, button);
  return out << "</button>\n";
}

}  // namespace candour::html
