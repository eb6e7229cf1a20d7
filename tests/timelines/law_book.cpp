#include "law_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "care/rules.hpp"

namespace candour::testing {
void give_up(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  std::exit(1);
}

const rules::LawLibrary& the_law() {
  static const rules::LawLibrary library = taken(law::load_law(CANDOUR_SOURCE_DIR "/law"));
  return library;
}

const rules::RuleBook& the_rule_book() {
  static const rules::RuleBook book =
      taken(rules::RuleBook::bind(the_law(), care::all_clocks(), care::all_checks()));
  return book;
}

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in) give_up("cannot read " + path.string());
  return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            std::string_view extension) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.path().extension() == extension) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace candour::testing
