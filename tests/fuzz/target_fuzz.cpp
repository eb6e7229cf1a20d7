// The target of a request line: no accepted segment can climb out of a folder or end a line.

#include "base/text.hpp"
#include "fuzz.hpp"
#include "web/http/percent.hpp"
#include "web/http/request.hpp"

using namespace candour;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto request = web::request_for(web::Method::get, fuzz::text_of(bytes, size));
  if (!request) {
    fuzz::require(!request.error().message.empty());
    return 0;
  }
  std::string path;
  for (const std::string& segment : request->segments) {
    fuzz::require(segment != "." && segment != "..");
    fuzz::require(segment.find_first_of("/\\") == std::string::npos);
    fuzz::require(is_utf8(segment) && !forbidden_character(segment, Lines::one));
    path += '/' + web::percent_encode(segment);
  }
  if (path.empty()) path = "/";
  fuzz::require(web::request_for(web::Method::get, path)->segments == request->segments);
  return 0;
}
