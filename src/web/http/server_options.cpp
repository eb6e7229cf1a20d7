#include "web/http/server_options.hpp"

namespace candour::web {
namespace {

// Whether the path is `parent` or below it: "/a/b" lies under "/a", "/ab" does not.
bool lies_under(std::string_view path, std::string_view parent) {
  return path.starts_with(parent) && (path.size() == parent.size() || path[parent.size()] == '/');
}

}  // namespace

BodyAllowance allowance_for(const ServerOptions& options, std::string_view path) {
  BodyAllowance best{"", options.body_limit_bytes, options.request_deadline};
  for (const BodyAllowance& one : options.larger_bodies)
    if (lies_under(path, one.path) && one.path.size() >= best.path.size()) best = one;
  return best;
}

}  // namespace candour::web
