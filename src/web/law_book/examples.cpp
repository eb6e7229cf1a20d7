#include "web/law_book/examples.hpp"

#include <map>

#include "base/assert.hpp"

namespace candour::web {
namespace {

using ByRule = std::map<std::string, std::vector<timeline::WorkedExample>, std::less<>>;

ByRule read_all() {
  ByRule all;
  for (const ExampleFile& file : example_files()) {
    auto read = timeline::read_examples(file.toml, file.room);
    CANDOUR_ASSERT(read, "a worked example that ships with the program cannot be read");
    for (timeline::WorkedExample& example : *read) {
      std::vector<timeline::WorkedExample>& of_rule = all[example.rule];
      of_rule.push_back(std::move(example));
    }
  }
  return all;
}

}  // namespace

std::vector<const timeline::WorkedExample*> examples_of(std::string_view rule_id) {
  static const ByRule all = read_all();
  std::vector<const timeline::WorkedExample*> found;
  const auto of_rule = all.find(rule_id);
  if (of_rule == all.end()) return found;
  for (const timeline::WorkedExample& example : of_rule->second) found.push_back(&example);
  return found;
}

ExampleResult run(const timeline::WorkedExample& example, const rules::RuleBook& book) {
  ExampleResult result{&example, timeline::replay(example, book), {}};
  result.differences = timeline::differences(example, result.replayed, book);
  return result;
}

}  // namespace candour::web
