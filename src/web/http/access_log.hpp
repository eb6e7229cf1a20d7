#pragma once
// What is logged of a request: nothing that could name a person. No address, path, query, body or
// name; a route's pattern in place of the path.

#include <chrono>
#include <string>
#include <string_view>

#include "web/http/request.hpp"

namespace candour::web {

struct AccessLine {
  Method method = Method::other;
  std::string_view route;  // the pattern; empty when no route answered
  int status = 0;
  std::chrono::microseconds duration{0};  // from the whole request read to the response made
};

// "GET /cases/{id}/duties 200 412", the last in microseconds; "-" for no route.
std::string say(const AccessLine& line);

}  // namespace candour::web
