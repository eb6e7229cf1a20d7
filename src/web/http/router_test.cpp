#include "web/http/router.hpp"

#include <gtest/gtest.h>

namespace candour::web {
namespace {

using TestRoute = Route<const Request&, const PathParameters&>;
using TestRouter = Router<const Request&, const PathParameters&>;
using Outcome = RouteFinder::Found::Outcome;

TestRoute route(Method method, std::string_view pattern, std::string_view name) {
  return {
      {method, pattern, name, "read", SignIn::required},
      [name](const Request&, const PathParameters&) { return plain_text(200, std::string{name}); }};
}

TestRouter router() {
  return TestRouter{{
      route(Method::get, "/", "home"),
      route(Method::get, "/cases/{id}", "case"),
      route(Method::get, "/cases/new", "new_case"),
      route(Method::post, "/cases/{case_id}", "change_case"),
      route(Method::get, "/cases/{id}/duties", "duties"),
      route(Method::post, "/sign-out", "sign_out"),
      route(Method::get, "/assets/{file...}", "asset"),
  }};
}

std::string name_at(Method method, std::string_view target) {
  const TestRouter routes = router();
  const auto found = routes.find(*request_for(method, target));
  return found.route ? std::string{found.route->name} : std::string{};
}

Outcome outcome_at(Method method, std::string_view target) {
  return router().find(*request_for(method, target)).finding.outcome;
}

TEST(Router, FindsByMethodAndPath) {
  EXPECT_EQ(name_at(Method::get, "/"), "home");
  EXPECT_EQ(name_at(Method::get, "/cases/C-1"), "case");
  EXPECT_EQ(name_at(Method::post, "/cases/C-1"), "change_case");
  EXPECT_EQ(name_at(Method::get, "/cases/C-1/duties?as_at=2026-01-01"), "duties");
  EXPECT_EQ(name_at(Method::head, "/cases/C-1"), "case");
}

TEST(Router, PrefersALiteralToAParameter) {
  EXPECT_EQ(name_at(Method::get, "/cases/new"), "new_case");
  EXPECT_EQ(outcome_at(Method::post, "/cases/new"), Outcome::other_method);
}

TEST(Router, GivesParametersDecodedUnderTheNamesOfTheRoute) {
  const TestRouter routes = router();
  const auto get = routes.find(*request_for(Method::get, "/cases/C%201"));
  EXPECT_EQ(get.finding.parameters["id"], "C 1");
  const auto post = routes.find(*request_for(Method::post, "/cases/C-2"));
  EXPECT_EQ(post.finding.parameters["case_id"], "C-2");
  const auto asset = routes.find(*request_for(Method::get, "/assets/images/icon.svg"));
  EXPECT_EQ(asset.finding.parameters["file"], "images/icon.svg");
}

TEST(Router, SaysWhatIsNotThere) {
  for (const char* target : {"/case", "/cases", "/cases/", "/cases//duties", "/cases/C-1/",
                             "/cases/C-1/duties/x", "/assets", "/assets/", "//"})
    EXPECT_EQ(outcome_at(Method::get, target), Outcome::no_such_path) << target;
  EXPECT_EQ(nothing_there({}).status, 404);
}

TEST(Router, SaysWhichMethodsThereAre) {
  const TestRouter routes = router();
  const auto allow = [&routes](Method method, const char* target) {
    const auto found = routes.find(*request_for(method, target));
    EXPECT_EQ(found.route, nullptr);
    const Response response = nothing_there(found.finding);
    EXPECT_EQ(response.status, 405);
    return response.headers.at(0).value;
  };
  EXPECT_EQ(allow(Method::post, "/"), "GET, HEAD");
  EXPECT_EQ(allow(Method::get, "/sign-out"), "POST");
  EXPECT_EQ(allow(Method::head, "/sign-out"), "POST");
  EXPECT_EQ(allow(Method::other, "/cases/C-1"), "GET, HEAD, POST");
}

TEST(Router, CanBeWalked) {
  const TestRouter routes = router();
  ASSERT_EQ(routes.routes().size(), 7U);
  for (const TestRoute& one : routes.routes()) {
    EXPECT_EQ(one.action, "read");
    EXPECT_EQ(&routes.named(one.name), &one);
  }
}

TEST(PathOf, FillsInAndEncodes) {
  EXPECT_EQ(path_of("/"), "/");
  EXPECT_EQ(path_of("/cases/{id}/duties", {"C-1"}), "/cases/C-1/duties");
  EXPECT_EQ(path_of("/cases/{id}", {"a/b c"}), "/cases/a%2Fb%20c");
  EXPECT_EQ(path_of("/assets/{file...}", {"images/a b.svg"}), "/assets/images/a%20b.svg");
}

TEST(RouterDeathTest, ATableThatContradictsItselfIsOurMistake) {
  const auto build = [](std::vector<TestRoute> routes) { TestRouter{std::move(routes)}; };
  EXPECT_DEATH(build({route(Method::get, "/a/{x}", "one"), route(Method::get, "/a/{y}", "two")}),
               "two routes answer one method and path");
  EXPECT_DEATH(build({route(Method::get, "/a", "one"), route(Method::get, "/b", "one")}),
               "a name of its own");
  EXPECT_DEATH(build({route(Method::head, "/a", "one")}), "GET or POST");
  for (const char* pattern : {"", "a", "/a/", "/{", "/{}", "/{a", "/{x...}/b", "/a{b}", "//"})
    EXPECT_DEATH(build({route(Method::get, pattern, "one")}), "") << pattern;
  EXPECT_DEATH(PathParameters{}["id"], "no such parameter");
  EXPECT_DEATH(path_of("/cases/{id}"), "too few");
  EXPECT_DEATH(path_of("/cases", {"x"}), "too many");
}

}  // namespace
}  // namespace candour::web
