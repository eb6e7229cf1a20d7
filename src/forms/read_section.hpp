#pragma once
// One [[section]] table of a form file, with the questions of its pattern and its own.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "forms/placed_form.hpp"
#include "forms/read_question.hpp"

namespace candour::forms {

// Questions that several sections share.
struct Pattern {
  std::vector<const toml::table*> questions;
  std::string path;  // "pattern[0]"
};
using Patterns = std::map<std::string, Pattern, std::less<>>;

struct PlacedSection {
  Section section;
  std::vector<std::pair<std::string, Place>> places;  // "section", "section/question"
};

// Keys that the caller reads itself may be named; every other key that is not known is refused.
Result<PlacedSection> read_section(const toml::table& table, std::string_view file,
                                   const std::string& path, const Patterns& patterns,
                                   std::string_view callers_key = {});

}  // namespace candour::forms
