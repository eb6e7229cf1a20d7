#pragma once
// A duty in sentences: what set it off, the arithmetic, what was or was not done, and each doubt.
// Built afresh from the same objects that decided; nothing here is stored.

#include <string>
#include <vector>

#include "rules/duty.hpp"
#include "rules/history.hpp"
#include "rules/rule_book.hpp"

namespace candour::rules {

struct Explanation {
  std::string set_off;              // "An assessment was asked for in November 2022."
  std::vector<std::string> sums;    // the arithmetic, step by step
  std::string done;                 // what met it, or that nothing did
  std::vector<std::string> doubts;  // why it is not certain, or cannot be computed
  Outline condition;                // for a check: what it needed, and what the record says
};

Explanation explain(const Duty& duty, const History& seen, const RuleBook& book, Day as_of);

// The same as one paragraph.
std::string because(const Duty& duty, const History& seen, const RuleBook& book, Day as_of);

// "Care Act 2014 s9(1)": how pages cite a provision.
std::string cited(const Citation& cite, const LawLibrary& library);

// "65 working days"
std::string length_words(Unit unit, std::int64_t amount);

// "12 working days", "1 day": how long after `due` a thing came, in the clock's own unit of days.
std::string lateness_words(const Duty& duty, Day due, Day done, const LawLibrary& library);

// "4 March 2024", or "between 4 March and 2 April 2024" where it is vague.
std::string due_words(const VagueDate& due);

}  // namespace candour::rules
