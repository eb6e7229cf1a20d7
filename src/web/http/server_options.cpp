#include "web/http/server_options.hpp"

namespace candour::web {
namespace {

// Takes the first segment off a path, with the "/" before it: "/a" of "/a/b".
std::string_view take_segment(std::string_view& path) {
  const std::string_view segment = path.substr(0, path.find('/', 1));
  path.remove_prefix(segment.size());
  return segment;
}

// Whether one segment of a path, with its "/", is what the allowance says.
bool is_segment(std::string_view segment, std::string_view said) {
  const bool is_any = said.starts_with("/{") && said.ends_with('}');
  return is_any ? segment.size() > 1 : segment == said;
}

// Whether the path is the allowance’s or, where it says so, below it: "/a/b" lies under "/a", "/ab"
// does not.
bool holds_for(const BodyAllowance& one, std::string_view path) {
  std::string_view said = one.path;
  while (!said.empty())
    if (path.empty() || !is_segment(take_segment(path), take_segment(said))) return false;
  return path.empty() || one.and_below;
}

}  // namespace

BodyAllowance allowance_for(const ServerOptions& options, std::string_view path) {
  BodyAllowance best{"", options.body_limit_bytes, options.request_deadline};
  for (const BodyAllowance& one : options.larger_bodies)
    if (holds_for(one, path) && one.path.size() >= best.path.size()) best = one;
  return best;
}

}  // namespace candour::web
