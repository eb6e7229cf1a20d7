#pragma once
// The worked cases beside the rule of eligibility (src/care/eligibility/cases.toml): what was
// found, and what the rule must answer. They ship with the program, are decided as they are shown,
// and are its tests.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/eligibility/record.hpp"

namespace candour::web {

struct WorkedCase {
  std::int64_t number = 0;
  std::string title;
  std::string facts;
  std::string in_words;  // why the answer is what it is
  care::Assessment assessment;
  care::Verdict expect = care::Verdict::open;
  std::string failed_step;          // empty: none
  std::vector<std::string> counts;  // outcomes, and a carer’s health
};

// The file as it was taken into the program.
std::string_view worked_cases_text();
// Refuses as law::Fields does; `file` is how a refusal names it.
Result<std::vector<WorkedCase>> read_worked_cases(std::string_view toml, std::string_view file);

// What the rule answers otherwise than expected, a sentence each; none: as expected.
std::vector<std::string> differences(const WorkedCase& worked);

}  // namespace candour::web
