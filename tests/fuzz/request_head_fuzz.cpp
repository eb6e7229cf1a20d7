// The head of a request, given as lines: method, target, then "name:value". What is accepted can be
// read in one way only.

#include <string>

#include "fuzz.hpp"
#include "web/http/request_head.hpp"

using namespace candour;

namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view input = fuzz::text_of(bytes, size);
  web::RequestHead head;
  head.method = take_line(input);
  head.target = take_line(input);
  head.peer_address = "127.0.0.1";
  head.trusted_proxy = "127.0.0.1";
  while (!input.empty()) {
    const std::string_view line = take_line(input);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    head.headers.add(std::string{line.substr(0, colon)}, std::string{line.substr(colon + 1)});
  }
  const auto request = web::read_request_head(head);
  if (!request) {
    fuzz::require(!request.error().message.empty());
    return 0;
  }
  fuzz::require(request->headers.all("host").size() == 1);
  fuzz::require(request->headers.all("content-length").size() +
                    request->headers.all("transfer-encoding").size() <=
                1);
  fuzz::require(request->headers.all("content-type").size() <= 1);
  fuzz::require(!request->peer_address.empty() && request->peer_address.size() <= 45);
  return 0;
}
