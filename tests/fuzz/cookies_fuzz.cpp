// The Cookie header: whatever is sent, what is kept can be sent back as it is.

#include <string>

#include "fuzz.hpp"
#include "web/http/request.hpp"

using namespace candour;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const web::Fields cookies = web::parse_cookies(fuzz::text_of(bytes, size));
  std::string header;
  for (const web::Field& cookie : cookies.items()) {
    fuzz::require(!cookie.name.empty());
    for (const std::string& text : {cookie.name, cookie.value})
      for (const char c : text) fuzz::require(c > ' ' && c <= '~' && c != ';' && c != ',');
    header += cookie.name + '=' + cookie.value + "; ";
  }
  fuzz::require(web::parse_cookies(header) == cookies);
  return 0;
}
