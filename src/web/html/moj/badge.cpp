#include "web/html/moj/badge.hpp"

namespace candour::html {

Out& operator<<(Out& out, const Badge& badge) {
  return out << "<span" << Class{"moj-badge", badge.classes} << badge.attributes << ">"
             << badge.text << "</span>";
}

}  // namespace candour::html
