#include "web/pages/document_extra.hpp"

namespace candour::web {

// One line for each stage.
std::span<const DocumentExtra> document_extras() { return {}; }

}  // namespace candour::web
