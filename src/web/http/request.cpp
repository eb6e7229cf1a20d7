#include "web/http/request.hpp"

#include "base/text.hpp"
#include "web/http/ascii.hpp"
#include "web/http/form.hpp"
#include "web/http/percent.hpp"

namespace candour::web {
namespace {

constexpr std::size_t most_path_segments = 32;

// One segment, decoded. What could climb out of a folder or hide a second segment is refused here,
// once, so that nobody behind the server has to think of it.
Result<std::string> read_segment(std::string_view encoded) {
  auto segment = percent_decode(encoded);
  if (!segment) return refuse(segment.error().code, segment.error().message, "path");
  if (!is_utf8(*segment))
    return refuse(RefusalCode::not_utf8, "The address is not UTF-8. Check it and try again.",
                  "path");
  if (forbidden_character(*segment, Lines::one))
    return refuse(RefusalCode::control_character,
                  "The address holds a character that cannot be seen. Check it and try again.",
                  "path");
  if (*segment == "." || *segment == ".." || segment->find_first_of("/\\") != std::string::npos)
    return refuse(RefusalCode::malformed, "The address is not one of ours. Check it and try again.",
                  "path");
  return segment;
}

Result<std::vector<std::string>> read_path(std::string_view path) {
  std::vector<std::string> segments;
  path.remove_prefix(1);
  if (path.empty()) return segments;
  while (true) {
    const std::size_t end = path.find('/');
    auto segment = read_segment(path.substr(0, end));
    if (!segment) return segment.error();
    if (segments.size() == most_path_segments)
      return refuse(RefusalCode::too_large, "The address has too many parts. Check it.", "path");
    segments.push_back(*std::move(segment));
    if (end == std::string_view::npos) return segments;
    path.remove_prefix(end + 1);
  }
}

}  // namespace

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::other: return "OTHER";
  }
  return "OTHER";
}

Result<Request> request_for(Method method, std::string_view target) {
  if (target.empty() || target.front() != '/')
    return refuse(RefusalCode::malformed, "The address must begin with “/”. Check it.", "path");
  const std::size_t question = target.find('?');
  const std::string_view path = target.substr(0, question);
  auto segments = read_path(path);
  if (!segments) return segments.error();
  Request request;
  request.method = method;
  request.path = std::string{path};
  request.segments = *std::move(segments);
  if (question != std::string_view::npos) {
    auto query = parse_urlencoded(target.substr(question + 1));
    if (!query) return query.error();
    request.query = *std::move(query);
  }
  return request;
}

Fields parse_cookies(std::string_view header) {
  Fields cookies;
  while (!header.empty()) {
    const std::size_t end = header.find(';');
    const std::string_view pair = header.substr(0, end);
    header.remove_prefix(end == std::string_view::npos ? header.size() : end + 1);
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view name = without_outer_spaces(pair.substr(0, equals));
    std::string_view value = without_outer_spaces(pair.substr(equals + 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    if (is_token(name) && is_cookie_value(value))
      cookies.add(std::string{name}, std::string{value});
  }
  return cookies;
}

}  // namespace candour::web
