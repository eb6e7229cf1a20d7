// The page of every published decision, and of a case with everything in it: sound text, and the
// same whenever and by whomever it is asked for.

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/text.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {
namespace {

std::vector<std::filesystem::path> published_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{
           std::filesystem::path{CANDOUR_SOURCE_DIR} / "cases" / "published"})
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// The part of the page that does not say who reads it.
std::string main_part(const Response& response) {
  const auto from = response.body.find("<main");
  const auto to = response.body.find("</main>");
  if (from == response.body.npos || to == response.body.npos) return {};
  return response.body.substr(from, to - from);
}

TEST(PublishedPages, AreSoundTextAndTheSameForEveryReader) {
  TestSite test;
  const Pages pages{test.site_of(people::north())};
  const auto one =
      test.sign_in(test.add_staff(people::north(), "one", people::Role::social_worker, "East"));
  const auto other = test.sign_in(
      test.add_staff(people::north(), "other", people::Role::system_administrator, ""));
  const auto files = published_files();
  ASSERT_GT(files.size(), 40U);
  for (const auto& file : files) {
    const auto id = test.add_case(people::north(), file.stem().string(), bytes_of(file),
                                  care::CaseOrigin::published);
    const std::string path = "/cases/" + id.text();
    const auto first = pages.handle(get(path, &one));
    const auto second = pages.handle(get(path, &other));
    EXPECT_EQ(first.status, 200) << path;
    EXPECT_TRUE(is_utf8(first.body)) << path;
    EXPECT_TRUE(std::none_of(first.body.begin(), first.body.end(), [](char c) {
      return (c >= 0 && c < ' ' && c != '\n') || c == 127;
    })) << path;
    EXPECT_FALSE(main_part(first).empty()) << path;
    EXPECT_TRUE(main_part(first) == main_part(second)) << path;
  }
}

}  // namespace
}  // namespace candour::web
