#pragma once
// For this room's tests: the law that ships with the program, as it is or changed, the rules bound
// to it, and what a reader of a page finds in it.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/assert.hpp"
#include "care/rules.hpp"
#include "law/load_law.hpp"
#include "web/law_book/print.hpp"

namespace candour::web {

struct TestLaw {
  rules::LawLibrary library;
  rules::RuleBook book;
};

inline std::unique_ptr<TestLaw> law_changed_by(
    const std::function<void(rules::LawLibrary&)>& change = [](rules::LawLibrary&) {}) {
  auto library = law::load_law(CANDOUR_SOURCE_DIR "/law");
  CANDOUR_ASSERT(library, "the law that ships with the program can be read");
  auto made = std::make_unique<TestLaw>();
  made->library = std::move(*library);
  change(made->library);
  auto book = rules::RuleBook::bind(made->library, care::all_clocks(), care::all_checks());
  CANDOUR_ASSERT(book, "the rules find the law that they cite");
  made->book = std::move(*book);
  return made;
}

inline const rules::RuleBook& shipped_rules() {
  static const std::unique_ptr<TestLaw> law = law_changed_by();
  return law->book;
}

inline constexpr Day some_day = make_day(2026, 6, 1);

// The printed book by path.
inline std::map<std::string, std::string> printed_book(const rules::RuleBook& book,
                                                       Day on = some_day) {
  std::map<std::string, std::string> pages;
  for (PrintedFile& file : print_book(LawBook{book}, on)) pages[file.path] = std::move(file.bytes);
  return pages;
}

// The text of a page as escaped in it, tags taken out.
inline std::string text_of(const std::string& page) {
  std::string text;
  bool in_tag = false;
  for (const char c : page) {
    if (c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (c == '>') in_tag = false;
  }
  return text;
}

// The values of one attribute, in order.
inline std::vector<std::string> attributes_of(const std::string& page, std::string_view name) {
  std::vector<std::string> values;
  const std::string begins = std::string{" "} + std::string{name} + "=\"";
  for (auto at = page.find(begins); at != page.npos; at = page.find(begins, at + 1)) {
    const auto from = at + begins.size();
    values.push_back(page.substr(from, page.find('"', from) - from));
  }
  return values;
}

inline std::string escaped(std::string_view text) { return html::markup(html::Text(text)).take(); }

}  // namespace candour::web
