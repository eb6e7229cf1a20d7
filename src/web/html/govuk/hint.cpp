#include "web/html/govuk/hint.hpp"

namespace candour::html {

void write_hint(Out& out, const Hint& hint, std::string_view id) {
  out << "<div" << AttrIf("id", id) << Class{"govuk-hint", hint.classes} << hint.attributes << ">"
      << hint.text << "</div>\n";
}

Out& operator<<(Out& out, const Hint& hint) {
  write_hint(out, hint, hint.id);
  return out;
}

}  // namespace candour::html
