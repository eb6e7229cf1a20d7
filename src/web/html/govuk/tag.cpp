#include "web/html/govuk/tag.hpp"

namespace candour::html {

Out& operator<<(Out& out, const Tag& tag) {
  return out << "<strong" << Class{"govuk-tag", tag.classes} << tag.attributes << ">" << tag.text
             << "</strong>";
}

}  // namespace candour::html
