#pragma once
// Every legal statement in a rule carries a citation object: an instrument and a provision, both of
// which must stand in the law library; the program refuses to start when one does not. An outline
// is a rule as a sentence tree, each line with its citation.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/truth.hpp"

namespace candour::rules {

struct Citation {
  std::string_view instrument = {};  // id of the instrument, "si-2006-1738"; empty for none
  std::string_view provision = {};   // "reg 17(3)"
  constexpr bool given() const { return !instrument.empty(); }
};
inline constexpr std::size_t citation_count_max = 4;
using Citations = std::array<Citation, citation_count_max>;

// One line of a rule as a sentence tree: printed for the law book (no truth) or explained for a
// case (with the truth that the case gives it).
struct OutlineLine {
  int depth = 0;
  std::string words = {};
  Citation cite = {};
  bool asks_a_fact = false;               // a leaf: the fact it reads is recorded by an event
  std::string recorded_where = {};        // for a leaf: the kinds of event that record it
  std::string narrowed_to = {};           // "before the step, about the same person"
  std::string_view if_not_recorded = {};  // what it counts as then: "no", "not known"
  std::string parts_joined = {};  // for a branch that is printed: "all of these", "not this"
  bool has_truth = false;
  Truth truth = Truth::unknown;
};
using Outline = std::vector<OutlineLine>;

}  // namespace candour::rules
