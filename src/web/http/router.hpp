#pragma once
// The routes as data. A route says which action it performs, so that a test can walk the whole
// table and ask may() about every one, and so that no page is reachable without being in it.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.hpp"
#include "web/http/fields.hpp"
#include "web/http/request.hpp"
#include "web/http/response.hpp"

namespace candour::web {

enum class SignIn : std::uint8_t { required, not_needed };

// What is known of a route besides its handler. All text is of static storage.
//   pattern  "/cases/{id}/duties": "{name}" stands for one segment that is not empty; a last
//            "{name...}" for one or more. A literal segment is preferred to "{name}".
//   name     stable, for tests, logs and links: "case_duties"
//   action   what may() is asked about: "read_case"; opaque here
struct RouteFacts {
  Method method = Method::get;  // get also answers HEAD
  std::string_view pattern;
  std::string_view name;
  std::string_view action;
  SignIn sign_in = SignIn::required;
};

// What a pattern's "{name}" stood for, decoded.
class PathParameters {
 public:
  void add(std::string_view name, std::string value);
  // The value of a parameter that the route's pattern names; asking for another is our mistake.
  const std::string& operator[](std::string_view name) const;
  const std::vector<Field>& items() const { return values_.items(); }

 private:
  Fields values_;
};

// Finds routes by method and path. It knows no handlers: Router below does.
class RouteFinder {
 public:
  struct Found {
    enum class Outcome : std::uint8_t { route, no_such_path, other_method };
    Outcome outcome = Outcome::no_such_path;
    std::size_t index = 0;      // of the route, where there is one
    PathParameters parameters;  // likewise
    std::string allow;          // for 405: "GET, HEAD, POST"
  };

  // A pattern that cannot be read, two routes of one method and shape, or two of one name, is our
  // mistake.
  explicit RouteFinder(const std::vector<RouteFacts>& routes);
  ~RouteFinder();
  RouteFinder(RouteFinder&&) noexcept;
  RouteFinder& operator=(RouteFinder&&) noexcept;

  Found find(Method method, const std::vector<std::string>& segments) const;

 private:
  struct Shape;
  std::vector<Shape> shapes_;  // the most literal first
};

// The path of a pattern with its parameters filled in and encoded, in the pattern's order:
// path_of("/cases/{id}/duties", {"C-1"}) is "/cases/C-1/duties". Another number of values than the
// pattern has names is our mistake.
std::string path_of(std::string_view pattern, const std::vector<std::string_view>& values = {});

// 404, or 405 with Allow, as a plain sentence. The page room may answer better.
Response nothing_there(const RouteFinder::Found& found);

// `Arguments` are what a handler is given: the request, and whatever the caller has found out about
// who asks.
template <class... Arguments>
struct Route : RouteFacts {
  std::function<Response(Arguments...)> handler;
};

template <class... Arguments>
class Router {
 public:
  using RouteType = Route<Arguments...>;
  struct Found {
    const RouteType* route = nullptr;  // null: answer with nothing_there(finding)
    RouteFinder::Found finding;        // its parameters are the route's
  };

  explicit Router(std::vector<RouteType> routes)
      : routes_{std::move(routes)}, finder_{facts_of(routes_)} {
    for (const RouteType& route : routes_) CANDOUR_ASSERT(route.handler, "a route has no handler");
  }

  // Every route, in the order given.
  const std::vector<RouteType>& routes() const { return routes_; }

  Found find(const Request& request) const {
    Found found{nullptr, finder_.find(request.method, request.segments)};
    if (found.finding.outcome == RouteFinder::Found::Outcome::route)
      found.route = &routes_[found.finding.index];
    return found;
  }

  // The route of a stable name; asking for another is our mistake.
  const RouteType& named(std::string_view name) const {
    const RouteType* found = nullptr;
    for (const RouteType& route : routes_)
      if (route.name == name) found = &route;
    CANDOUR_ASSERT(found, "no route has this name");
    return *found;
  }

 private:
  static std::vector<RouteFacts> facts_of(const std::vector<RouteType>& routes) {
    return {routes.begin(), routes.end()};
  }

  std::vector<RouteType> routes_;
  RouteFinder finder_;
};

}  // namespace candour::web
