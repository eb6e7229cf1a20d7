#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <regex>
#include <set>
#include <string>

#include "care/rules.hpp"
#include "law_book.hpp"

// Rules come from the law, never from a case: nothing that names a published decision stands in
// them or in the values that they use.

namespace candour::testing {
namespace {

namespace json = boost::json;

struct Names {
  std::set<std::string> references;  // "23-019-542"
  std::set<std::string> councils;    // "Wokingham"
  std::set<std::string> labels;      // "X"
};

std::string hyphened(std::string text) {
  for (char& c : text) c = c == ' ' ? '-' : c;
  return text;
}

// What is left of a council’s name without the words that many share.
std::string own_name(const std::string& council) {
  static const std::regex shared{
      "\\b(London|Royal|Metropolitan|County|City|Borough|District|Council|of|and|the|Star|MBC|LB)"
      "\\b"};
  std::string name = std::regex_replace(council, shared, "");
  const auto first = name.find_first_not_of(" ");
  const auto last = name.find_last_not_of(" ");
  return first == std::string::npos ? "" : name.substr(first, last - first + 1);
}

Names published_names() {
  Names names;
  for (const auto& path : files_in(CANDOUR_SOURCE_DIR "/cases/published", ".json")) {
    const json::object decision = json::parse(read_whole(path)).as_object();
    names.references.insert(path.stem().string());
    if (const auto* council = decision.if_contains("council"); council && council->is_string())
      names.councils.insert(own_name(std::string{council->get_string()}));
    if (const auto* people = decision.if_contains("people"); people && people->is_object()) {
      for (const auto& member : people->get_object())
        names.labels.insert(std::string{member.key()});
    }
  }
  names.councils.erase("");
  return names;
}

bool stands_alone(const std::string& text, const std::string& word) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool before = at == 0 || !is_letter(text[at - 1]);
    const auto end = at + word.size();
    if (before && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

std::vector<std::filesystem::path> files_that_decide() {
  std::vector<std::filesystem::path> files;
  for (const std::string_view extension : {".cpp", ".hpp", ".toml"}) {
    for (const std::string_view folder : {"/src/care", "/src/rules"}) {
      for (auto& path : files_in(CANDOUR_SOURCE_DIR + std::string{folder}, extension))
        files.push_back(std::move(path));
    }
  }
  for (const std::string_view folder : {"/law/values", "/law/calendars"}) {
    for (auto& path : files_in(CANDOUR_SOURCE_DIR + std::string{folder}, ".toml"))
      files.push_back(std::move(path));
  }
  return files;
}

TEST(NoCase, NoRuleOrValueNamesAPublishedDecisionOrItsCouncil) {
  const Names names = published_names();
  ASSERT_GT(names.references.size(), 20u);
  ASSERT_GT(names.councils.size(), 10u);
  for (const auto& path : files_that_decide()) {
    const std::string text = read_whole(path);
    const std::string hyphens = hyphened(text);
    for (const std::string& reference : names.references)
      EXPECT_EQ(hyphens.find(reference), std::string::npos) << path << " names " << reference;
    for (const std::string& council : names.councils)
      EXPECT_FALSE(stands_alone(text, council)) << path << " names " << council;
  }
}

TEST(NoCase, NoRuleKnowsAPersonByTheirLabel) {
  const Names names = published_names();
  ASSERT_TRUE(names.labels.contains("X"));
  for (const auto& path : files_in(CANDOUR_SOURCE_DIR "/src/care", ".cpp")) {
    if (!path.filename().string().starts_with("rules")) continue;
    const std::string text = read_whole(path);
    for (const std::string& label : names.labels)
      EXPECT_EQ(text.find('"' + label + '"'), std::string::npos) << path << " names " << label;
  }
}

// The law may list a decision as a source; no rule may rest on one.
TEST(NoCase, NoRuleCitesASingleDecision) {
  static const std::regex number{"\\d{2} \\d{3} \\d{3}"};
  const auto look = [](const rules::RuleHead& head) {
    for (const rules::Citation& cite : head.cites)
      EXPECT_FALSE(std::regex_search(std::string{cite.provision}, number)) << head.id;
  };
  for (const rules::Clock* clock : care::all_clocks()) look(clock->head);
  for (const rules::Check* check : care::all_checks()) look(check->head);
}

}  // namespace
}  // namespace candour::testing
