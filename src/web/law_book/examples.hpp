#pragma once
// The worked examples of the rules, as they stand beside them in src/care, taken into the program.

#include <span>
#include <string_view>
#include <vector>

#include "timeline/worked_example.hpp"

namespace candour::web {

struct ExampleFile {
  std::string_view room;
  std::string_view toml;
};
std::span<const ExampleFile> example_files();

// The examples of one rule, in the order of the file. They ship with the program, so one that
// cannot be read is our mistake.
std::vector<const timeline::WorkedExample*> examples_of(std::string_view rule_id);

// An example run now.
struct ExampleResult {
  const timeline::WorkedExample* example = nullptr;
  Result<timeline::Replayed> replayed;
  std::vector<std::string> differences;  // what it says otherwise than expected

  // Whether it answers as the law asks.
  bool as_expected() const { return differences.empty(); }
};
ExampleResult run(const timeline::WorkedExample& example, const rules::RuleBook& book);

}  // namespace candour::web
