#include "web/html/layout.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace candour::html {
namespace {

namespace fs = std::filesystem;
const fs::path assets = fs::path(CANDOUR_BINARY_DIR) / "assets";

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

PageShell full_shell() {
  return {.title = "People & <things>",
          .has_errors = true,
          .council = "Borchester Council",
          .navigation = {{.text = "My work", .href = "/work", .is_current = true},
                         {.text = "Law book", .href = "/law"}},
          .signed_in = SignedIn{.name = "Ann O’Neil <worker>", .form_token = "t0k\"en"},
          .search = SearchBox{.query = "\"smith\""},
          .breadcrumbs = {{.text = "My work", .href = "/work"}, {.text = "Here"}},
          .as_at = AsAt{.day = "3 March 2026 (Tuesday)", .today_href = "/people/7"},
          .width = Width::narrow};
}

TEST(Layout, IsOneWholeDocumentWithItsLandmarks) {
  const std::string document = page(full_shell(), Raw("<h1>Here</h1>"));
  EXPECT_TRUE(document.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\""));
  EXPECT_TRUE(contains(document, "<title>Error: People &amp; &lt;things&gt; – Candour</title>"));
  EXPECT_TRUE(contains(document, "href=\"#main-content\" class=\"govuk-skip-link\""));
  EXPECT_TRUE(contains(document, "<main class=\"govuk-main-wrapper\" id=\"main-content\">"));
  EXPECT_TRUE(contains(document, "govuk-grid-column-two-thirds\">\n<h1>Here</h1>"));
  EXPECT_TRUE(contains(document, "aria-current=\"page\""));
  EXPECT_TRUE(contains(document, "name=\"form_token\" value=\"t0k&quot;en\""));
  EXPECT_TRUE(contains(document, "Ann O’Neil &lt;worker&gt;"));
  EXPECT_TRUE(contains(document, "as at <strong>3 March 2026 (Tuesday)</strong>"));
  EXPECT_TRUE(contains(document, "class=\"govuk-template candour-as-at\""));
  EXPECT_TRUE(document.ends_with("</html>\n"));
}

TEST(Layout, TakesNothingAwayFromAPlainPage) {
  const std::string document = page({.title = "Help", .width = Width::full}, Raw("<h1>Help</h1>"));
  EXPECT_TRUE(contains(document, "<title>Help – Candour</title>"));
  EXPECT_TRUE(contains(document, "id=\"main-content\">\n<h1>Help</h1></main>"));
  for (const char* absent : {"candour-as-at", "candour-account", "govuk-service-navigation",
                             "govuk-breadcrumbs", "two-thirds"}) {
    EXPECT_FALSE(contains(document, absent)) << absent;
  }
}

TEST(Layout, HasNoInlineScriptOrStyle) {
  const std::string document = page(full_shell(), Raw("<h1>Here</h1>"));
  EXPECT_FALSE(
      std::regex_search(document, std::regex("<style|<script(?![^>]* src=)| style=| on[a-z]+=")));
}

// Every address in the document's head leads to a prepared file, and its query is its content's
// hash, so that a changed file is never taken from a cache.
TEST(Layout, NamesFilesThatExist) {
  const std::string document = page(full_shell(), Raw());
  const std::regex address("/assets/([a-z.-]+)\\?v=([0-9a-f]{16})\"");
  std::set<std::string> names;
  for (auto at = std::sregex_iterator(document.begin(), document.end(), address);
       at != std::sregex_iterator(); ++at) {
    names.insert((*at)[1]);
    EXPECT_TRUE(fs::is_regular_file(assets / (*at)[1].str())) << (*at)[1];
  }
  EXPECT_EQ(names,
            (std::set<std::string>{"govuk-frontend.min.css", "moj-frontend.min.css", "candour.css",
                                   "favicon.svg", "candour.js", "js-enabled.js"}));
}

// The font, the crest and the crown are licensed for gov.uk alone.
TEST(Assets, HoldNothingThatBelongsToGovUk) {
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(assets)) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const std::string name = entry.path().filename();
    EXPECT_FALSE(std::regex_search(name, std::regex("woff|crest|crown|logotype|opengraph|\\.map$")))
        << name;
    if (entry.path().extension() != ".css") continue;
    const std::string css = content_of(entry.path());
    for (const char* banned :
         {"GDS Transport", "@font-face", "crest.svg", "/fonts/", "url(http", "url(//"}) {
      EXPECT_FALSE(contains(css, banned)) << name << " " << banned;
    }
  }
  EXPECT_GE(files, 8);
}

TEST(Assets, HoldEveryPictureThatTheStylesName) {
  int pictures = 0;
  for (const char* name : {"govuk-frontend.min.css", "moj-frontend.min.css", "candour.css"}) {
    const std::string css = content_of(assets / name);
    EXPECT_GT(css.size(), 1000U) << name;
    const std::regex address("url\\(/assets/([^)]*)\\)");
    for (auto at = std::sregex_iterator(css.begin(), css.end(), address);
         at != std::sregex_iterator(); ++at) {
      ++pictures;
      EXPECT_TRUE(fs::is_regular_file(assets / (*at)[1].str())) << (*at)[1];
    }
  }
  EXPECT_GT(pictures, 0);
}

}  // namespace
}  // namespace candour::html
