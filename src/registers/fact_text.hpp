#pragma once
// A case’s folded facts as text: one line for each thing that a rule can read, so that a History is
// made from a register’s row without the events. The text is read as if anybody could have written
// it.

#include <string>
#include <string_view>
#include <vector>

#include "care/casefile/case_facts.hpp"
#include "care/casefile/events.hpp"
#include "rules/rule_book.hpp"

namespace candour::registers {

// Stands for the names and the order of the kinds of happening, which rows hold by number, and for
// the form of the text: another list is another version. Never negative.
int fact_text_version();

// The line of one event, with its newline. Each refuses unknown_field_value where folding the case
// would.
Result<std::string> fact_line(const care::CaseOpened& opened);
Result<std::string> fact_line(const care::PersonAdded& person);
Result<std::string> fact_line(const care::Happened& happened);
Result<std::string> fact_line(const care::LocalStandardSet& standard);

// How many people the lines bring in.
std::size_t people_in(std::string_view lines);

struct FoldedFacts {
  care::CaseFacts facts;
  std::vector<rules::LocalStandard> local_standards;
};

// Reads the lines of one case, in the order in which they were recorded. Refuses malformed.
Result<FoldedFacts> read_facts(std::string_view lines);

}  // namespace candour::registers
