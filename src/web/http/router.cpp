#include "web/http/router.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "web/http/percent.hpp"

namespace candour::web {
namespace {

enum class PartKind : std::uint8_t { literal, parameter, rest };

struct Part {
  PartKind kind;
  std::string_view text;  // the literal, or the parameter's name
};

bool is_parameter_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

Part read_part(std::string_view part) {
  if (part.empty() || part.front() != '{') {
    CANDOUR_ASSERT(!part.empty() && part.find_first_of("{}%") == std::string_view::npos,
                   "a literal part of a route's pattern is empty or holds a brace or percent sign");
    return {PartKind::literal, part};
  }
  CANDOUR_ASSERT(part.back() == '}', "a parameter in a route's pattern has no closing brace");
  part = part.substr(1, part.size() - 2);
  const bool rest = part.ends_with("...");
  if (rest) part.remove_suffix(3);
  CANDOUR_ASSERT(is_parameter_name(part), "a parameter's name is not in small letters");
  return {rest ? PartKind::rest : PartKind::parameter, part};
}

std::vector<Part> read_pattern(std::string_view pattern) {
  CANDOUR_ASSERT(!pattern.empty() && pattern.front() == '/', "a route's pattern begins with /");
  std::vector<Part> parts;
  pattern.remove_prefix(1);
  while (!pattern.empty()) {
    CANDOUR_ASSERT(parts.empty() || parts.back().kind != PartKind::rest,
                   "{name...} stands last in a route's pattern");
    const std::size_t end = pattern.find('/');
    CANDOUR_ASSERT(end != pattern.size() - 1, "a route's pattern does not end with /");
    parts.push_back(read_part(pattern.substr(0, end)));
    pattern.remove_prefix(end == std::string_view::npos ? pattern.size() : end + 1);
  }
  return parts;
}

// Whether the segments have this shape.
bool fits(const std::vector<Part>& parts, const std::vector<std::string>& segments) {
  const bool open_ended = !parts.empty() && parts.back().kind == PartKind::rest;
  if (open_ended ? segments.size() < parts.size() : segments.size() != parts.size()) return false;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (parts[at].kind == PartKind::literal ? parts[at].text != segments[at] : segments[at].empty())
      return false;
  }
  return true;
}

PathParameters read_parameters(const std::vector<Part>& parts,
                               const std::vector<std::string>& segments) {
  PathParameters parameters;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (parts[at].kind == PartKind::literal) continue;
    std::string value = segments[at];
    if (parts[at].kind == PartKind::rest)
      for (std::size_t next = at + 1; next < segments.size(); ++next) value += "/" + segments[next];
    parameters.add(parts[at].text, std::move(value));
  }
  return parameters;
}

// The order in which shapes are tried, and by which two patterns are known to have one shape:
// literals before parameters, from the left. Parameters' names do not count.
std::string sort_key(const std::vector<Part>& parts) {
  std::string key;
  for (const Part& part : parts) {
    key += part.kind == PartKind::literal ? '1' : part.kind == PartKind::parameter ? '2' : '3';
    if (part.kind == PartKind::literal) key += part.text;
    key += '\n';
  }
  return key;
}

}  // namespace

void PathParameters::add(std::string_view name, std::string value) {
  values_.add(std::string{name}, std::move(value));
}

const std::string& PathParameters::operator[](std::string_view name) const {
  const std::string* found = values_.find(name);
  CANDOUR_ASSERT(found, "the route's pattern has no such parameter");
  return *found;
}

// All routes of one shape. Each keeps its own parts, as they may name their parameters otherwise.
struct RouteFinder::Shape {
  struct Entry {
    Method method;
    std::size_t index;
    std::vector<Part> parts;
  };
  std::vector<Entry> entries;

  const Entry* entry_for(Method method) const {
    const Method wanted = method == Method::head ? Method::get : method;
    for (const Entry& entry : entries)
      if (entry.method == wanted) return &entry;
    return nullptr;
  }
};

RouteFinder::RouteFinder(const std::vector<RouteFacts>& routes) {
  std::map<std::string, Shape> by_key;
  std::set<std::string_view> names;
  for (std::size_t index = 0; index < routes.size(); ++index) {
    const RouteFacts& route = routes[index];
    CANDOUR_ASSERT(route.method == Method::get || route.method == Method::post,
                   "a route is GET or POST; GET answers HEAD too");
    CANDOUR_ASSERT(!route.name.empty() && names.insert(route.name).second,
                   "every route has a name of its own");
    std::vector<Part> parts = read_pattern(route.pattern);
    Shape& shape = by_key[sort_key(parts)];
    CANDOUR_ASSERT(!shape.entry_for(route.method), "two routes answer one method and path");
    shape.entries.push_back({route.method, index, std::move(parts)});
  }
  for (auto& [key, shape] : by_key) shapes_.push_back(std::move(shape));
}

RouteFinder::~RouteFinder() = default;
RouteFinder::RouteFinder(RouteFinder&&) noexcept = default;
RouteFinder& RouteFinder::operator=(RouteFinder&&) noexcept = default;

RouteFinder::Found RouteFinder::find(Method method,
                                     const std::vector<std::string>& segments) const {
  Found found;
  for (const Shape& shape : shapes_) {
    if (!fits(shape.entries.front().parts, segments)) continue;
    if (const Shape::Entry* entry = shape.entry_for(method)) {
      found.outcome = Found::Outcome::route;
      found.index = entry->index;
      found.parameters = read_parameters(entry->parts, segments);
    } else {
      found.outcome = Found::Outcome::other_method;
      const bool get = shape.entry_for(Method::get);
      const bool post = shape.entry_for(Method::post);
      found.allow = get && post ? "GET, HEAD, POST" : get ? "GET, HEAD" : "POST";
    }
    return found;
  }
  return found;
}

std::string path_of(std::string_view pattern, const std::vector<std::string_view>& values) {
  std::string path;
  std::size_t used = 0;
  for (const Part& part : read_pattern(pattern)) {
    path += '/';
    if (part.kind == PartKind::literal) {
      path += part.text;
      continue;
    }
    CANDOUR_ASSERT(used < values.size(), "a path is given too few values");
    const std::string_view value = values[used++];
    if (part.kind == PartKind::parameter) {
      path += percent_encode(value);
      continue;
    }
    for (const char c : value) path += c == '/' ? "/" : percent_encode(std::string_view{&c, 1});
  }
  CANDOUR_ASSERT(used == values.size(), "a path is given too many values");
  return path.empty() ? "/" : path;
}

Response nothing_there(const RouteFinder::Found& found) {
  if (found.outcome == RouteFinder::Found::Outcome::other_method) {
    Response response = plain_text(405,
                                   "This page cannot be used in that way. Go back and try "
                                   "again.");
    response.headers.push_back({"Allow", found.allow});
    return response;
  }
  return plain_text(404, "There is no page at this address. Check the address and try again.");
}

}  // namespace candour::web
