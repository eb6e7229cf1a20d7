// Any bytes are decoded or refused, and what was decoded comes back from its encoding.

#include <cstdint>

#include "fuzz.hpp"
#include "web/http/percent.hpp"

using namespace candour;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  for (const web::Plus plus : {web::Plus::is_plus, web::Plus::is_space}) {
    const auto decoded = web::percent_decode(text, plus);
    if (!decoded) {
      fuzz::require(decoded.error().code == RefusalCode::malformed);
      continue;
    }
    fuzz::require(decoded->size() <= text.size());
    fuzz::require(*web::percent_decode(web::percent_encode(*decoded), plus) == *decoded);
  }
  return 0;
}
