#pragma once
// What rules read of a case, and nothing else of it: the one way to a History, whether the facts
// come from a folded record or from a register’s row.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "rules/history.hpp"

namespace candour::care {

// Somebody who is part of the case.
struct PersonFacts {
  std::string label;
  bool child = false;
  bool carer = false;
  std::optional<Day> born;
};

struct CaseFacts {
  rules::Service service = rules::Service::adult;
  std::vector<PersonFacts> people;           // at most rules::person_count_max
  std::vector<rules::Happening> happenings;  // in the order in which they were recorded
};

// The person whom a label names, the last where several have it; `nobody` where none has.
rules::PersonIndex person_labelled(const std::vector<PersonFacts>& people, std::string_view label);

// The history that rules see. What follows from the facts by itself is added here alone.
rules::History history_of(CaseFacts facts);

}  // namespace candour::care
