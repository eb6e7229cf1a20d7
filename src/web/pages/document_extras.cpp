#include <array>

#include "web/contact/contact_pages.hpp"
#include "web/pages/document_extra.hpp"

namespace candour::web {

// One line for each stage.
std::span<const DocumentExtra> document_extras() {
  static constexpr std::array extras{
      DocumentExtra{"contact", contact_panel},
  };
  return extras;
}

}  // namespace candour::web
