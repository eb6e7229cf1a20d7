#include "base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace candour {

void assertion_failed(const char* what, std::string_view why, const char* file, int line) {
  std::fprintf(stderr, "candour: our mistake at %s:%d: %s (%.*s)\n", file, line, what,
               static_cast<int>(why.size()), why.data());
  std::abort();
}

}  // namespace candour
