#pragma once
// What must still be asked for a person, read from their record: what it lacks at all, and what a
// rule needed and did not find.

#include <optional>
#include <string>
#include <vector>

#include "rules/rule_book.hpp"
#include "timeline/replay.hpp"

namespace candour::web {

// In sentences, each once: what is missing of the person first, then of their carers, then of
// duties that are open or cannot be computed.
std::vector<std::string> still_to_ask(const timeline::Replayed& looked,
                                      const rules::RuleBook& book);

// Whether a duty still has to be done by a day.
bool is_to_do(const rules::Duty& duty);
// ", Ada" for somebody else of the case than the person whom it is about; else nothing.
std::string about_words(const timeline::Replayed& looked, rules::PersonIndex about);
bool is_given(const std::optional<PersonalText>& words);

}  // namespace candour::web
